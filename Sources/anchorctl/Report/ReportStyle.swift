// How the page looks: one column, quiet colours of its own for light, dark and paper. Each pair of text
// and ground is at least 4.5 to 1, each mark 3 to 1 (WCAG 2.1 AA); a test computes it.

import Presentation

enum ReportStyle {
    static let sheet = Markup.style(
        """
        :root { color-scheme: light dark; --ground: #fbfaf7; --ink: #2b2a27; --quiet: #65625b;
          --mark: #3f6f63; --soft: #8a867c; --band: #6f85ad; --line: #d9d5cb; }
        @media (prefers-color-scheme: dark) { :root { --ground: #1d1f21; --ink: #e6e3dc;
          --quiet: #aaa69c; --mark: #8cc5b2; --soft: #7f7c74; --band: #6f88b3; --line: #3b3d40; } }
        * { box-sizing: border-box; }
        body { margin: 0 auto; padding: 1.5rem 1rem 2rem; max-width: 46rem;
          background: var(--ground); color: var(--ink);
          font: 1rem/1.5 system-ui, sans-serif; overflow-wrap: break-word; }
        h1 { font-size: 1.4rem; font-weight: 600; line-height: 1.3; margin: 0 0 1rem; }
        h2 { font-size: 1.1rem; font-weight: 600; margin: 0 0 .2rem; }
        h3 { font-size: 1rem; font-weight: 600; margin: 1rem 0 .2rem; }
        p { margin: 0 0 .5rem; }
        section { border-top: 1px solid var(--line); padding: 1.1rem 0 .9rem; }
        figure { margin: .6rem 0; }
        .pictures { display: flex; flex-wrap: wrap; align-items: flex-end; gap: 0 2rem; }
        svg { display: block; height: auto; max-width: 100%; overflow: visible; }
        svg text { fill: var(--quiet); font: 11px system-ui, sans-serif; }
        .legend, footer, figcaption { color: var(--quiet); font-size: .85rem; }
        .legend svg { display: inline-block; vertical-align: -.1em; margin-left: .9rem; }
        .legend svg:first-child { margin-left: 0; }
        .with { fill: var(--mark); }
        .other { fill: none; stroke: var(--soft); stroke-width: 1; }
        .axis { stroke: var(--line); stroke-width: 1; }
        .always { fill: var(--band); }
        .sometimes { fill: var(--band); fill-opacity: .35; }
        details { margin-top: .4rem; }
        summary { color: var(--quiet); font-size: .85rem; cursor: pointer; }
        .tables { display: flex; flex-wrap: wrap; gap: 1rem 2rem; align-items: flex-start; }
        table { border-collapse: collapse; font-size: .85rem; margin-top: .5rem; }
        th, td { text-align: left; padding: .15rem .9rem .15rem 0; font-weight: 400;
          vertical-align: top; font-variant-numeric: tabular-nums; }
        thead th { color: var(--quiet); }
        tbody th { white-space: nowrap; }
        dl { margin: 0; display: grid; grid-template-columns: minmax(0, 3fr) minmax(0, 2fr);
          gap: .2rem 1rem; }
        dt { color: var(--quiet); }
        dd { margin: 0; font-variant-numeric: tabular-nums; }
        footer { border-top: 1px solid var(--line); padding-top: .8rem; }
        @media (max-width: 30rem) { dl { display: block; } dd { margin-bottom: .4rem; } }
        @page { size: A4; margin: 16mm; }
        @media print {
          :root { color-scheme: light; --ground: #ffffff; --ink: #1c1b19; --quiet: #55524c;
            --mark: #3f6f63; --soft: #827e75; --band: #6f85ad; --line: #cfcbc1; }
          body { max-width: none; padding: 0; font-size: 10.5pt; }
          section { break-inside: avoid; }
          h1, h2, h3 { break-after: avoid; }
          details { display: none; }
        }
        """)
}
