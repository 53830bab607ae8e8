import { FONTS, INK, PAGE, TEXT_WIDTH, type Element, type PdfPage } from './pdf-page.ts';

/** A table as it is printed. */
export interface PrintedTable {
  readonly heads: readonly string[];
  /** Parts of the width, one a column. */
  readonly weights: readonly number[];
  /** Whether a column stands at the right, as numbers do. */
  readonly isRight: readonly boolean[];
  readonly rows: readonly (readonly string[])[];
  /** The column by which a row is known is written in bold. */
  readonly hasBoldFirst?: boolean;
}

const SIZE = 8;
const PAD = 3;

/** Widths by their weights, but each as wide as the longest word of its head: no head is cut within a word. */
function widthsOf(page: PdfPage, heads: readonly string[], weights: readonly number[]): number[] {
  const least = heads.map(
    (head) =>
      Math.max(...head.split(' ').map((word) => page.widthOf(word, { size: SIZE, isBold: true }))) + 2 * PAD + 1,
  );
  const short = new Set<number>();
  for (;;) {
    const left = TEXT_WIDTH - [...short].reduce((sum, at) => sum + least[at]!, 0);
    const sum = weights.reduce((total, weight, at) => total + (short.has(at) ? 0 : weight), 0);
    const widths = weights.map((weight, at) => (short.has(at) ? least[at]! : (left * weight) / sum));
    const shorter = [...widths.keys()].filter((at) => !short.has(at) && widths[at]! < least[at]!);
    if (shorter.length === 0 || short.size + shorter.length === weights.length) return widths;
    for (const at of shorter) short.add(at);
  }
}

/** Writes a table row by row; its head comes again on each page, for the eye alone. O(cells). */
export function writeTable(page: PdfPage, { heads, weights, rows, isRight, hasBoldFirst = false }: PrintedTable): void {
  const widths = widthsOf(page, heads, weights);
  const table = page.doc.struct('Table');
  page.root.add(table);
  const head = { cells: heads, isHead: true };
  writeRow(page, table, head);
  for (const cells of rows) {
    const before = page.y;
    page.ensure(heightOf(cells, false));
    if (page.y < before) page.artifact(() => drawRow(head, page.y));
    writeRow(page, table, { cells, isHead: false });
  }
  table.end();
  page.y += 8;

  function looks(at: number, isHead: boolean) {
    const x = PAGE.margin + widths.slice(0, at).reduce((total, width) => total + width, 0) + PAD;
    return { size: SIZE, isBold: isHead || (hasBoldFirst && at === 0), x, width: widths[at]! - 2 * PAD };
  }

  function heightOf(cells: readonly string[], isHead: boolean): number {
    return Math.max(...cells.map((cell, at) => page.heightOf(cell, looks(at, isHead)))) + 2 * PAD;
  }

  function writeRow(on: PdfPage, parent: Element, row: { cells: readonly string[]; isHead: boolean }): void {
    const height = heightOf(row.cells, row.isHead);
    on.ensure(height);
    on.artifact(() => shade(on.y, height, row.isHead));
    const line = on.doc.struct('TR');
    parent.add(line);
    for (const [at, cell] of row.cells.entries()) {
      const look = { ...looks(at, row.isHead), align: isRight[at] === true ? ('right' as const) : ('left' as const) };
      on.textAt(line, row.isHead ? 'TH' : 'TD', cell, on.y + PAD, look);
    }
    line.end();
    on.y += height;
  }

  function drawRow({ cells }: { readonly cells: readonly string[] }, y: number): void {
    const height = heightOf(cells, true);
    shade(y, height, true);
    for (const [at, cell] of cells.entries()) {
      const { x, width } = looks(at, true);
      page.doc.font(FONTS.bold).fontSize(SIZE).fillColor(INK.text);
      page.doc.text(cell, x, y + PAD, { width, align: isRight[at] === true ? 'right' : 'left' });
    }
    page.y = y + height;
  }

  function shade(y: number, height: number, isHead: boolean): void {
    if (isHead) page.doc.rect(PAGE.margin, y, TEXT_WIDTH, height).fill(INK.shade);
    page.doc
      .moveTo(PAGE.margin, y + height)
      .lineTo(PAGE.margin + TEXT_WIDTH, y + height)
      .lineWidth(0.5)
      .strokeColor(INK.line)
      .stroke();
  }
}
