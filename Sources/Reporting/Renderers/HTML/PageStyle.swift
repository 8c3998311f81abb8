/// How the page looks on a screen, in the dark and on paper. Everything is in the page: nothing is fetched.
enum PageStyle {
  static let css = colours + layout + tables + charts + print

  /// The colours of the UK Government Analysis Function, which keep apart for the colour-blind, lightened for the dark.
  private static let colours = """
    :root{color-scheme:light dark;--ink:#1b1f24;--soft:#4d5761;--line:#d5dae0;--paper:#fff;--tint:#f3f5f8;--link:#12436d;\
    --c0:#12436d;--c1:#1c7a71;--c2:#801650;--c3:#b8480e;--outer:#dbe7f1;--inner:#a9c5dd;--tol:#eef0f2;--dot:#12436d}
    @media (prefers-color-scheme:dark){:root{--ink:#eceff3;--soft:#b4bec8;--line:#3b444e;--paper:#14181d;--tint:#1d232a;\
    --link:#8fc3f0;--c0:#8fc3f0;--c1:#5ccfc1;--c2:#f09cc8;--c3:#f7a072;--outer:#1d3347;--inner:#2f5576;--tol:#222932;\
    --dot:#8fc3f0}}

    """

  private static let layout = """
    *{box-sizing:border-box}
    html{font:100%/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif;color:var(--ink);\
    background:var(--paper)}
    body{margin:0;overflow-wrap:break-word}
    header,main,footer{max-width:62rem;margin:0 auto;padding:0 1rem}
    header{padding-top:1.5rem}
    footer{padding:1.5rem 1rem 3rem;color:var(--soft);border-top:1px solid var(--line);margin-top:3rem}
    h1{font-size:1.6rem;line-height:1.25;margin:.25rem 0 .75rem}
    h2{font-size:1.3rem;margin:2.75rem 0 .5rem;padding-top:.75rem;border-top:2px solid var(--c0)}
    h3{font-size:1.08rem;margin:1.75rem 0 .5rem}
    p{margin:.6rem 0;max-width:46rem}
    a{color:var(--link)}
    .skip{position:absolute;left:-100rem}
    .skip:focus{left:1rem;top:.5rem;background:var(--paper);padding:.5rem 1rem;z-index:1}
    .question{color:var(--soft);margin:0 0 .25rem;font-size:.95rem}
    .asked{font-size:1.05rem;max-width:46rem}
    .lead{font-size:1.12rem;line-height:1.5;margin:.5rem 0}
    .note{color:var(--soft);font-size:.92rem}
    .figure{white-space:nowrap}
    .lead .figure{font-weight:600}
    nav ul{columns:2;column-gap:2rem;padding-left:1.1rem;margin:.5rem 0;max-width:46rem}
    nav summary,details summary{cursor:pointer;color:var(--link);padding:.35rem 0}
    dl{display:grid;grid-template-columns:minmax(8rem,max-content) 1fr;gap:.25rem 1.25rem;margin:.75rem 0}
    dt{color:var(--soft)}
    dd{margin:0;overflow-wrap:anywhere}
    code,pre{font:.88rem/1.5 ui-monospace,SFMono-Regular,Menlo,Consolas,monospace}
    pre{background:var(--tint);padding:.75rem 1rem;white-space:pre-wrap;overflow-wrap:anywhere;margin:.75rem 0}
    @media (max-width:40rem){nav ul{columns:1}dl{grid-template-columns:1fr;gap:0}dd{margin-bottom:.5rem}\
    h1{font-size:1.35rem}.lead{font-size:1.05rem}}

    """

  private static let tables = """
    .scroll{overflow-x:auto;margin:1rem 0 1.5rem}
    .scroll:focus-visible,.chart:focus-visible{outline:3px solid var(--c3);outline-offset:2px}
    table{border-collapse:collapse;font-size:.85rem;line-height:1.35;font-variant-numeric:tabular-nums;min-width:70%}
    caption{text-align:left;font-weight:600;padding-bottom:.4rem;font-size:.95rem}
    th,td{padding:.32rem .4rem;text-align:left;vertical-align:top;border-bottom:1px solid var(--line)}
    thead th{vertical-align:bottom;border-bottom:2px solid var(--soft);color:var(--soft);font-weight:600;hyphens:auto}
    tbody th{font-weight:400;min-width:7.5rem}
    td{min-width:5.5rem}
    .n{text-align:right;white-space:nowrap;min-width:0}
    thead .n{white-space:normal;min-width:3.4rem}
    .total th{white-space:nowrap}.total th,.total td{font-weight:600;border-top:1px solid var(--soft)}
    th.path{font:.8rem/1.4 ui-monospace,SFMono-Regular,Menlo,Consolas,monospace;min-width:11rem;max-width:20rem}

    """

  private static let charts = """
    figure{max-width:50rem;margin:1.25rem 0 1.5rem;border:1px solid var(--line);padding:.9rem 1rem .4rem}
    figcaption{font-weight:600}
    figure p{margin:.3rem 0 .6rem}
    .chart{overflow-x:auto}
    svg{display:block;width:100%;min-width:30rem;max-width:48rem;height:auto;\
    font:14px system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif}
    .label{fill:var(--ink)}.muted{fill:var(--soft)}
    .halo{paint-order:stroke;stroke:var(--paper);stroke-width:4px}
    .grid{stroke:var(--line)}.axis{stroke:var(--soft)}.zero{stroke:var(--ink);stroke-width:1.5}
    .band{stroke:none}.outer{fill:var(--outer)}.inner{fill:var(--inner)}
    .edge{fill:none;stroke:var(--soft);stroke-dasharray:4 3}
    .median{fill:none;stroke:var(--c0);stroke-width:2.5}
    .limit{fill:none;stroke:var(--c2);stroke-width:2;stroke-dasharray:9 3}
    text.c0{fill:var(--c0)}text.c1{fill:var(--c1)}text.c2{fill:var(--c2)}text.c3{fill:var(--c3)}
    .series{fill:none;stroke-width:2.5}
    .series.c0,.leader.c0{stroke:var(--c0)}.series.c1,.leader.c1{stroke:var(--c1)}\
    .series.c2,.leader.c2{stroke:var(--c2)}.series.c3,.leader.c3{stroke:var(--c3)}
    .leader{stroke:var(--soft)}
    .d1{stroke-dasharray:10 3}.d2{stroke-dasharray:4 3}.d3{stroke-dasharray:12 3 3 3}.d4{stroke-dasharray:2 3}\
    .d5{stroke-dasharray:8 3 2 3 2 3}
    .tolerance{fill:var(--tol)}
    .dot{stroke:var(--dot);stroke-width:1.6}.dot.above{fill:var(--dot)}.dot.below{fill:var(--paper);stroke:var(--c2)}
    .hover{fill:transparent;stroke:none}
    .bar{stroke:var(--ink);stroke-width:.8}.b0{fill:var(--inner)}.b1{fill:var(--c0)}
    .total{fill:var(--c0)}.rise{fill:var(--c1)}.fall{fill:var(--c3)}
    .base{stroke:var(--ink);stroke-width:1.5;stroke-dasharray:3 3}
    .heat{stroke:var(--soft);stroke-width:.5}
    .h0{fill:#eef4f9}.h1{fill:#c3d7e8}.h2{fill:#8fb3d0}.h3{fill:#2f6797}.h4{fill:#12436d}
    .heat-text{fill:#14181d}.t3,.t4{fill:#fff}

    """

  /// Everything is open on paper but tables by month, of which those by year tell; headings stay with what follows, and the head of a table comes again on every page.
  private static let print = """
    @media print{:root{color-scheme:light}
    html{font-size:9.5pt}
    header,main,footer{max-width:none;padding:0}
    h2,h3,figcaption,caption{break-after:avoid}
    tr,pre,.chart,figure p{break-inside:avoid}
    figure{padding:0;border:none}
    figcaption,figure p{break-after:avoid}
    thead{display:table-header-group}
    .scroll,.chart{overflow:visible}
    svg{min-width:0;max-width:15.5cm}
    table{font-size:8pt;width:100%}th,td{padding:.2rem .4rem}
    thead .n{min-width:0}
    .skip,nav,.numbers summary,.numbers.long,.explorer{display:none}
    details:not([open])>*:not(summary){display:block}
    details::details-content{content-visibility:visible;display:block}
    @page{size:A4;margin:16mm 15mm}}
    @media print and (prefers-color-scheme:dark){:root{--ink:#1b1f24;--soft:#4d5761;--line:#d5dae0;--paper:#fff;\
    --tint:#f3f5f8;--link:#12436d;--c0:#12436d;--c1:#1c7a71;--c2:#801650;--c3:#b8480e;--outer:#dbe7f1;--inner:#a9c5dd;\
    --tol:#eef0f2;--dot:#12436d}}

    """
}
