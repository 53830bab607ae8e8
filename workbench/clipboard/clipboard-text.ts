import type { Sheet } from '../sheets/sheet.ts';
import type { Block } from './copied-cells.ts';

/**
 * Cells as the text that spreadsheets exchange: tabs between cells, line ends between rows, quotes where a cell holds
 * either.
 */
export function clipboardText(sheet: Sheet, { rows, columns }: Block): string {
  return rows.map((row) => columns.map((column) => quoted(sheet.textAt(row, column))).join('\t')).join('\r\n');
}

/** Reads such a text; rows are padded to one length. A final line end adds no row. */
export function readClipboardText(text: string): string[][] {
  const rows: string[][] = [[]];
  let at = 0;
  while (at < text.length) {
    const cell = text[at] === '"' ? readQuoted(text, at) : readPlain(text, at);
    rows.at(-1)?.push(cell.text);
    at = cell.end;
    if (text[at] === '\t') {
      at += 1;
      if (at === text.length) rows.at(-1)?.push('');
    } else if (at < text.length) {
      at += text.startsWith('\r\n', at) ? 2 : 1;
      if (at < text.length) rows.push([]);
    }
  }
  const width = Math.max(1, ...rows.map((row) => row.length));
  return rows.map((row) => [...row, ...Array.from({ length: width - row.length }, () => '')]);
}

function quoted(text: string): string {
  return /[\t\r\n]|^"/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function readPlain(text: string, start: number): { text: string; end: number } {
  let end = start;
  while (end < text.length && !'\t\r\n'.includes(text.charAt(end))) end += 1;
  return { text: text.slice(start, end), end };
}

/** A cell that begins with a quotation mark but is not closed before a tab or line end is plain text. */
function readQuoted(text: string, start: number): { text: string; end: number } {
  const match = /"((?:[^"]|"")*)"(?=[\t\r\n]|$)/y;
  match.lastIndex = start;
  const found = match.exec(text);
  return found === null
    ? readPlain(text, start)
    : { text: (found[1] ?? '').replaceAll('""', '"'), end: match.lastIndex };
}
