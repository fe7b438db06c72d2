/** How the page looks on a screen of any width. */
export const layout = `*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;scroll-padding-top:1rem}
body{margin:0;background:var(--paper);color:var(--ink);font:1.0625rem/1.55 Arial,"Helvetica Neue",Helvetica,sans-serif;overflow-wrap:break-word}
a{color:var(--link);text-underline-offset:.15em}
a:visited{color:var(--visited)}
a:focus-visible,[tabindex]:focus-visible{outline:3px solid #ffeb3b;outline-offset:0;box-shadow:0 0 0 5px #212b32}
.skip{position:absolute;left:-999rem}
.skip:focus{position:fixed;left:0;top:0;z-index:2;padding:.75rem 1rem;background:#ffeb3b;color:#212b32}
.notice{margin:0;max-width:none;padding:.75rem 1rem;background:var(--notice);color:#fff;text-align:center;font-weight:bold;font-size:1.1875rem}
header{background:var(--accent);color:var(--on-accent);padding:2.5rem max(1rem,calc((100vw - 60rem)/2))}
header .caption{margin:0;font-size:1.1875rem;opacity:.92}
h1{margin:.35rem 0 .6rem;font-size:clamp(1.75rem,5vw,2.75rem);line-height:1.15;letter-spacing:-.01em}
main{max-width:62rem;margin:0 auto;padding:0 1rem 4rem}
h2{margin:0 0 1rem;font-size:clamp(1.375rem,3.4vw,1.75rem);line-height:1.25}
h3{margin:2.25rem 0 .6rem;font-size:1.1875rem;line-height:1.35}
p,ul,ol,dl{margin:0 0 1rem;max-width:46rem}
li{margin-bottom:.35rem}
.part{margin-top:3.5rem;padding-top:1.75rem;border-top:4px solid var(--accent)}
#in-short{margin-top:2.25rem}
.inset{margin:0 0 1.5rem;padding:.9rem 1.1rem;border-left:8px solid var(--tone-plain);background:var(--wash);max-width:none}
.headlines{list-style:none;margin:0 0 1.75rem;padding:0;max-width:none;display:grid;grid-template-columns:repeat(auto-fill,minmax(min(18rem,100%),1fr));gap:1.1rem}
.headlines>li{display:flex;flex-direction:column;margin:0;padding:1.1rem 1.2rem 1rem;background:var(--wash);border-top:6px solid var(--tone-plain)}
.headlines h3{margin:0 0 .4rem;font-size:1.0625rem}
.headlines .figure{display:block;font-size:2.75rem;line-height:1.1;font-variant-numeric:tabular-nums}
.headlines .label{font-weight:bold}
.headlines p{margin:0 0 .6rem;font-size:.9375rem;line-height:1.45}
.behind{color:var(--soft);font-size:.875em}
.headlines .behind{display:block}
.headlines .completeness{margin-top:auto;padding-top:.6rem;border-top:1px solid var(--line)}
.headlines .completeness p{margin-bottom:.45rem}
.headlines h4{margin:0 0 .2rem;font-size:.8125rem;text-transform:uppercase;letter-spacing:.04em;color:var(--soft)}
.headlines .counted{margin:.35rem 0 0}
.meter{height:.6rem;border:1px solid var(--soft);background:var(--paper)}
.meter>div{height:100%;background:var(--tone-plain)}
.about dl,.part>dl{max-width:none}
dl>div{display:grid;grid-template-columns:minmax(9rem,14rem) minmax(0,1fr);gap:.25rem 1.25rem;padding:.45rem 0;border-bottom:1px solid var(--line)}
dt{font-weight:bold}
dd{margin:0;overflow-wrap:anywhere}
nav ol{columns:18rem 2;column-gap:2rem}
.table{margin:1.5rem 0 2rem}
.narrow{max-width:40rem}
.medium{max-width:48rem}
.pair{display:grid;grid-template-columns:minmax(0,1fr);gap:0 2.5rem}
@media (min-width:60rem){.pair{grid-template-columns:minmax(0,2fr) minmax(13rem,1fr);align-items:start}}
.scroll{overflow-x:auto;max-width:100%}
table{border-collapse:collapse;width:100%;font-size:.9375rem;line-height:1.4;font-variant-numeric:tabular-nums}
caption{padding:0 0 .6rem;text-align:left;font-weight:bold;font-size:1.0625rem}
th,td{padding:.4rem .75rem .4rem 0;border-bottom:1px solid var(--line);text-align:left;vertical-align:top}
th:last-child,td:last-child{padding-right:.25rem}
thead th{border-bottom:2px solid var(--ink);vertical-align:bottom}
tbody th{font-weight:normal;min-width:9rem}
.number{text-align:right}
td.number{min-width:3.25rem}
.detail{display:block;font-size:.8125rem;color:var(--soft)}
.narrow .detail,.medium .detail{white-space:nowrap}
.marked{color:var(--soft)}
.many table{font-size:.8125rem}
.many th,.many td{padding-right:.45rem;hyphens:auto}
.many td.number{min-width:2.5rem}
.many tbody th{min-width:7rem}
.reference th,.reference td{font-weight:bold;background:var(--wash)}
.reference .detail{font-weight:normal}
ul.notes,p.notes{margin:.6rem 0 0;padding:0;list-style:none;font-size:.875rem;color:var(--soft);max-width:none}
.notes li{margin:0 0 .15rem}
.chart{margin:1.75rem 0}
figcaption strong{display:block;font-size:1.125rem}
.subtitle{display:block;color:var(--soft);font-size:.9375rem;margin-bottom:.6rem}
.patterns{position:absolute;width:0;height:0}
.drawing{display:block;width:100%;min-width:calc(var(--width)*.8px);max-width:calc(var(--width)*1.13px);height:auto;font-size:14px;color:var(--ink);font-family:Arial,"Helvetica Neue",Helvetica,sans-serif}
.panels{display:flex;flex-wrap:wrap;gap:.5rem 1rem}
.panels .drawing{min-width:0;width:calc(var(--width)*1px)}
.drawing text{white-space:pre}
.key{list-style:none;display:flex;flex-wrap:wrap;gap:.25rem 1.1rem;margin:0 0 .6rem;padding:0;font-size:.875rem;max-width:48rem}
.key li{margin:0;white-space:nowrap}
.swatch{display:inline-block;width:1rem;height:1rem;border:1px solid var(--ink);vertical-align:-.15rem}
.definition{padding:.25rem 0 .5rem;break-inside:avoid}
.definition h3{margin:.5rem 0 .2rem;font-size:1rem}
.definitions{columns:25rem 2;column-gap:2.5rem}
.definition p,.definition dl,.sources{font-size:.875rem;line-height:1.45;margin-bottom:.3rem}
.definition dl>div,.definition dt,.definition dd{display:inline;padding:0;border:0}
.definition dt::after{content:": "}
.definition dd::after{content:" "}
.version{color:var(--soft)}
code{font:.875em ui-monospace,Consolas,Menlo,monospace;overflow-wrap:anywhere}
:target{scroll-margin-top:1rem;outline:3px solid var(--tone-back);outline-offset:.35rem}
@media (max-width:40rem){.narrow .detail,.medium .detail{white-space:normal}body{font-size:1rem}header{padding:1.5rem 1rem}dl>div{grid-template-columns:minmax(0,1fr)}.part{margin-top:2.5rem}}`;
