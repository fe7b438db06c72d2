/** Large print on screen and paper: 18 points at least, one column, nothing told by colour. */
export const timelineStyle = `:root{color-scheme:light dark;--ink:#212b32;--soft:#3d4f5c;--paper:#fff;--wash:#f0f4f5;--line:#768692;--accent:#12436d}
@media (prefers-color-scheme:dark){:root{--ink:#f0f4f5;--soft:#c8d2d9;--paper:#10181f;--wash:#1b262f;--line:#768692;--accent:#9fcbf2}}
*{box-sizing:border-box}
body{margin:0 auto;max-width:46rem;padding:1.5rem 1rem 4rem;background:var(--paper);color:var(--ink);font:1.5rem/1.5 Arial,"Helvetica Neue",Helvetica,sans-serif;overflow-wrap:anywhere}
.notice{margin:0 0 1.5rem;padding:.75rem 1rem;border:4px solid var(--ink);font-weight:bold}
h1{font-size:2.5rem;line-height:1.15;margin:0 0 .5rem}
h2{font-size:2rem;line-height:1.2;margin:3rem 0 1rem;padding-top:1rem;border-top:4px solid var(--accent)}
h3{font-size:1.625rem;line-height:1.3;margin:2rem 0 .5rem}
p{margin:0 0 1rem}
.words{margin:2rem 0 .75rem;padding:.75rem 1rem;border-left:10px solid var(--accent);background:var(--wash);white-space:pre-line}
.soft{color:var(--soft)}
ol{list-style:none;margin:0 0 1rem;padding:0}
li{padding:.6rem 0;border-bottom:1px solid var(--line)}
li>b{display:block}
@media print{@page{size:A4;margin:18mm}:root{color-scheme:light;--ink:#000;--soft:#222;--paper:#fff;--wash:#fff;--accent:#000}body{font-size:18pt;max-width:none;padding:0}h2,h3{break-after:avoid}li,.notice,.words{break-inside:avoid}}`;
