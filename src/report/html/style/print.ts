/** On A4: headings stay with what they head, rows and drawings are not cut, and the head of a table comes back on each page. */
export const print = `@media print{
@page{size:A4;margin:16mm 14mm 18mm}
body{font-size:10pt;line-height:1.4}
.skip,nav,.counted{display:none}
header{padding:6mm 0;background:none;color:var(--ink);border-bottom:3px solid var(--accent)}
main{max-width:none;padding:0}
h1{font-size:22pt}
h2{font-size:15pt;break-after:avoid}
h3,figcaption,caption{break-after:avoid}
p,li,dl>div,.notes{orphans:3;widows:3;break-inside:avoid}
.part{margin-top:8mm;padding-top:4mm;break-before:auto}
#reach{break-before:page}
.headlines{grid-template-columns:repeat(3,1fr);gap:3mm}
.headlines>li{break-inside:avoid;padding:3mm;border:1px solid var(--line);border-top:4px solid var(--accent)}
.headlines h3{font-size:9.5pt}
.headlines .figure{font-size:22pt}
.headlines p{font-size:8.5pt;margin-bottom:1.5mm}
.scroll{overflow:visible}
table{font-size:8.5pt}
.detail{font-size:7.5pt}
th,td{padding:1.2mm 2mm 1.2mm 0}
tbody th{min-width:0}
td.number{min-width:0}
thead{display:table-header-group}
tr,.chart,.definition{break-inside:avoid}
.drawing{min-width:0;width:100%;max-width:160mm}
a,a:visited{color:inherit;text-decoration:none}
.definition p,.definition dl,.sources{font-size:8.5pt}
.notice{position:fixed;top:0;left:0;right:0;padding:1mm;font-size:9pt}
.notice+header{margin-top:8mm}
:target{outline:0}
*{print-color-adjust:exact;-webkit-print-color-adjust:exact}
}`;
