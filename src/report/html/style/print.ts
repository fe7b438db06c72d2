/** On A4: the first page stands alone, tables and drawings are not cut, and the head of a table longer than a page comes back. */
export const print = `@media print{
@page{size:A4;margin:15mm 14mm 16mm}
html{font-size:9.25pt}
body{line-height:1.4}
.skip,nav,.counted{display:none}
header{padding:0 0 4mm;background:none;color:var(--ink);border-bottom:4px solid var(--accent)}
header .caption{font-size:1.1rem}
h1{margin:.5mm 0 1mm;font-size:21pt}
main{max-width:none;padding:0}
#in-short{margin-top:5mm}
h2,h3,h4,figcaption,caption,thead{break-after:avoid}
p,li,dl>div,ul.notes{orphans:3;widows:3;break-inside:avoid}
.part{margin-top:8mm;padding-top:4mm}
.headlines{grid-template-columns:repeat(3,1fr);gap:3mm;margin-bottom:4mm}
.headlines>li{break-inside:avoid;padding:2.5mm 3mm;border:1px solid var(--line);border-top:4px solid var(--tone-plain)}
.headlines .figure{font-size:22pt}
.headlines p{margin-bottom:1.2mm}
.inset{margin-bottom:4mm;padding:2mm 3mm}
.scroll{overflow:visible}
.table,.chart,.pair,.definition,tr{break-inside:avoid}
tbody th,td.number{min-width:0}
th,td{padding:1mm 2mm 1mm 0}
thead{display:table-header-group}
.wide table{font-size:8pt}
.many table{font-size:6.75pt}
.many th,.many td{padding-right:1mm;overflow-wrap:anywhere}
.drawing{min-width:0;max-width:calc(var(--width)*.22mm)}
.panels .drawing{width:calc(var(--width)*.21mm)}
.pair{grid-template-columns:minmax(0,2fr) minmax(0,1fr)}
a,a:visited{color:inherit;text-decoration:none}
.notice{margin-bottom:4mm;padding:2mm}
.notice::after{content:attr(data-notice);position:fixed;top:42%;left:0;right:0;transform:rotate(-32deg);font-size:34pt;color:#801650;opacity:.16;z-index:1}
.about{font-size:.875rem}
.wide tbody th{min-width:26mm}
.many tbody th{min-width:18mm}
.many td.number{min-width:0}
:target{outline:0}
*{print-color-adjust:exact;-webkit-print-color-adjust:exact}
}`;

/** The notice at the head of every sheet, for browsers that print page margins; the others have the mark across the sheet. */
export function sheetNotice(notice: string): string {
  const text = notice.replace(/[\\"]/g, '\\$&');
  return `@media print{@page{@top-center{content:"${text}";font:bold 9pt Arial,sans-serif;color:#801650}}}`;
}
