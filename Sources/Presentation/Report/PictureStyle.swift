// The colours that every page of ours has, and how the picture of a look back is drawn: paper and ink, one green, one
// soft blue for the night; light, dark and paper. Text on its ground is 7 to 1, what has an edge 3 to 1 (WCAG 2.2); a
// test computes it. Nothing is fetched.

package enum PictureStyle {
    package static let sheet: StaticString = """
        :root {
          color-scheme: light dark;
          --paper: #fbfaf6; --card: #ffffff; --ink: #2b2a26; --soft: #55514a; --line: #e4e0d6; --edge: #8a867b;
          --moss: #35604c; --on-moss: #ffffff; --dusk: #5b72a3; --night: #ccd6e8; --nightedge: #788cb4;
          --sun: #ad7411; --clay: #ab5c40; --plum: #84648f; --focus: #2f5fb3;
        }
        @media (prefers-color-scheme: dark) {
          :root {
            --paper: #1b1c1a; --card: #242522; --ink: #ebe8df; --soft: #bdb9ac; --line: #383932; --edge: #85826f;
            --moss: #8abb9d; --on-moss: #10201a; --dusk: #93a9d8; --night: #33405a; --nightedge: #6f83ab;
            --sun: #e0b25c; --clay: #d8957d; --plum: #c0a0cb; --focus: #a9c4f5;
          }
        }
        .days { display: flex; gap: .8rem; font-size: .82rem; margin: 1.2rem 0; color: var(--soft); }
        .days .names { padding-top: 1.7em; flex: none; text-align: right; min-width: 3.4em; }
        .days .names span { display: block; height: 1.15em; line-height: 1.15em; white-space: nowrap; }
        .days .plot { flex: 1; min-width: 0; padding: 0 1.6em 0 .6em; }
        .days .hours { display: flex; justify-content: space-between; height: 1.7em; margin: 0 -1.4em; }
        .days .hours span { width: 2.8em; text-align: center; white-space: nowrap; }
        .days svg { display: block; overflow: visible; }
        .days .axis { stroke: var(--line); }
        .night { fill: var(--night); stroke: var(--nightedge); stroke-width: .75; }
        .faint { opacity: .45; }
        .keys { display: flex; flex-wrap: wrap; gap: .2rem 1.3rem; list-style: none; padding: 0; margin: .8rem 0 0; color: var(--soft); font-size: .92rem; }
        .keys li { display: flex; align-items: center; gap: .45rem; }
        .keys svg { flex: none; }
        .mark-0 { fill: var(--sun); } .mark-1 { fill: var(--moss); } .mark-2 { fill: var(--clay); } .mark-3 { fill: var(--plum); }
        .mark-4 { fill: none; stroke: var(--ink); stroke-width: 1.6; }
        @media (forced-colors: active) {
          .night { fill: Canvas; stroke: CanvasText; }
          .mark-0, .mark-1, .mark-2, .mark-3 { fill: CanvasText; } .mark-4 { stroke: CanvasText; }
          .days .axis { stroke: GrayText; }
        }
        @page { size: A4; margin: 16mm; }
        @media print {
          :root { color-scheme: light; --paper: #fff; --card: #fff; --ink: #1c1b19; --soft: #55524c; --line: #cfcbc1; --edge: #827e75;
            --moss: #35604c; --night: #ccd6e8; --nightedge: #788cb4; --sun: #ad7411; --clay: #ab5c40; --plum: #84648f; }
          .days { break-inside: avoid; font-size: 12.5pt; }
        }
        """
}
