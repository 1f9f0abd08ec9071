/** Paper: A4 with margins, colours as they are, nothing cut in two that belongs together, nothing that only a screen can use. */
export const PRINT = `@page { size: A4; margin: 16mm 15mm 18mm; @bottom-right { content: counter(page) " of " counter(pages); font: 8pt sans-serif; color: #647184; } }
@media print {
  html { font-size: 9.5pt; }
  body { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  main, header.page, footer.page { max-width: none; padding: 0; }
  h2, h3, h4, .lead, figcaption, caption { break-after: avoid; }
  tr, figure { break-inside: avoid; }
  thead { display: table-header-group; }
  p { orphans: 3; widows: 3; }
  a { color: inherit; text-decoration: none; }
  .screen { display: none; }
}`;
