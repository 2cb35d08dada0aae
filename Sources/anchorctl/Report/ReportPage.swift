// A look back as one page that needs nothing else: no script, no network, no font. The parts are those of the page
// in the browser.

import ControlInterface
import Presentation

struct ReportPage {
    private let phrases: ReportPhrases
    private let own: Words
    private let isMorning: Bool

    /// - Parameter isMorning: the last day is today, and it is not noon yet.
    init(_ phrases: ReportPhrases, _ own: Words, isMorning: Bool) {
        self.own = own
        self.phrases = phrases
        self.isMorning = isMorning
    }

    var text: String {
        let head = Markup.element(
            "head", [:],
            .element("meta", ["charset": "utf-8"]),
            .element(
                "meta",
                ["name": "viewport", "content": "width=device-width, initial-scale=1"]),
            // Whatever the browser or an add-on may think of: nothing is fetched, nothing runs.
            .element(
                "meta",
                [
                    "http-equiv": "Content-Security-Policy",
                    "content": "default-src 'none'; style-src 'unsafe-inline'",
                ]),
            .element("meta", ["name": "referrer", "content": "no-referrer"]),
            .element("meta", ["name": "color-scheme", "content": "light dark"]),
            .element("title", [:], .words(phrases.title)),
            .style(PictureStyle.sheet), .style(ReportPage.sheet))
        let picture = DayPicture(
            phrases.report, anchors: phrases.anchors, isMorning: isMorning,
            mostLines: DayPicture.mostLinesOfPage)
        let parts = LookBackParts(phrases, picture).all
        let body = Markup.element(
            "body", [:],
            .element("main", [:], [.element("h1", [:], .words(phrases.title))] + parts),
            .element("footer", [:], .element("p", [:], .words(own.pageStays))))
        return Markup.document(
            PageFile.mark, .element("html", ["lang": phrases.words.code], head + body))
    }

    /// One column, around the picture that PictureStyle draws.
    private static let sheet: StaticString = """
        * { box-sizing: border-box; }
        html { font-size: 112.5%; }
        body { margin: 0 auto; padding: 1.8rem 1.3rem 2rem; max-width: 46rem; background: var(--paper);
          color: var(--ink); font: 1rem/1.6 system-ui, "Noto Sans", sans-serif; overflow-wrap: break-word; }
        h1 { font: 600 1.95rem/1.25 ui-serif, Georgia, "Liberation Serif", "Noto Serif", serif; margin: 0 0 .6rem;
          text-wrap: balance; }
        p { margin: .35rem 0; max-width: 36rem; }
        details { margin: .9rem 0; }
        summary { cursor: pointer; color: var(--soft); padding: .35rem 0; }
        details .inside { padding: .2rem 0 .4rem 1.1rem; }
        table { border-collapse: collapse; margin: .8rem 0; font-size: .92rem; }
        th, td { text-align: left; font-weight: 400; padding: .25rem 1.4rem .25rem 0; vertical-align: top;
          font-variant-numeric: tabular-nums; overflow-wrap: anywhere; }
        thead th { color: var(--soft); }
        footer { border-top: 1px solid var(--line); margin-top: 2.6rem; padding-top: 1rem; color: var(--soft);
          font-size: .88rem; }
        footer p { max-width: none; }
        @media print {
          html { font-size: 100%; }
          body { max-width: none; padding: 0; font-size: 11pt; }
          h1 { break-after: avoid; }
          details { display: none; }
        }
        """
}
