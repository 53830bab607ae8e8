import { entryText } from '../cells/cell.ts';
import { DEFAULT_STYLE, type CellStyle } from '../cells/style.ts';
import type { Sheet } from '../sheets/sheet.ts';
import type { Block } from './copied-cells.ts';

/** Says to spreadsheets that a cell is text, whatever it looks like. */
const TEXT_FORMAT = 'mso-number-format:"\\@"';

/** Cells as the table that other programs take, with the looks that they know. */
export function clipboardHtml(sheet: Sheet, { rows, columns }: Block): string {
  const lines = rows.map((row) => `<tr>${columns.map((column) => cellHtml(sheet, row, column)).join('')}</tr>`);
  return `<table>${lines.join('')}</table>`;
}

/**
 * Reads what another program copied, when it is one table and nothing else; rows are padded to one length. Texts that
 * would be read as something else, and are said to be text, get their apostrophe.
 *
 * @returns null when it is something else
 */
export function readClipboardHtml(html: string): string[][] | null {
  if (!/<table/i.test(html)) return null;
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  const tables = body.querySelectorAll('table');
  const [table] = tables;
  if (table === undefined || tables.length > 1 || table.rows.length === 0) return null;
  const cells = spreadCells(table);
  table.remove();
  return (body.textContent ?? '').trim() === '' ? cells : null;
}

function cellHtml(sheet: Sheet, row: number, column: number): string {
  const value = sheet.valueAt(row, column);
  const isKeptText = typeof value === 'string' && entryText(value, 'General') !== value;
  const css = [...looks(sheet.styleAt(row, column)), ...(isKeptText ? [TEXT_FORMAT] : [])].join(';');
  const text = escaped(sheet.textAt(row, column)).replaceAll('\n', '<br>');
  return css === '' ? `<td>${text}</td>` : `<td style="${escaped(css)}">${text}</td>`;
}

function looks(style: CellStyle): string[] {
  if (style === DEFAULT_STYLE) return [];
  return [
    style.bold ? 'font-weight:bold' : '',
    style.italic ? 'font-style:italic' : '',
    style.fill === null ? '' : `background:${style.fill}`,
    style.fontColor === DEFAULT_STYLE.fontColor ? '' : `color:${style.fontColor}`,
    style.horizontal === 'Right' || style.horizontal === 'Center' ? `text-align:${style.horizontal.toLowerCase()}` : '',
  ].filter((each) => each !== '');
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

/** The cells at their places: one that spans several leaves the others empty. */
function spreadCells(table: HTMLTableElement): string[][] {
  const lines: string[][] = [];
  const lineAt = (row: number) => (lines[row] ??= []);
  [...table.rows].forEach((line, row) => {
    let column = 0;
    for (const cell of line.cells) {
      while (lineAt(row)[column] !== undefined) column += 1;
      for (let down = 0; down < Math.max(1, Math.min(cell.rowSpan, table.rows.length - row)); down += 1)
        for (let across = 0; across < cell.colSpan; across += 1) lineAt(row + down)[column + across] = '';
      lineAt(row)[column] = cellEntry(cell);
      column += cell.colSpan;
    }
  });
  const width = Math.max(1, ...lines.map((line) => line.length));
  return lines.map((line) => Array.from({ length: width }, (_, column) => line[column] ?? ''));
}

function cellEntry(cell: HTMLTableCellElement): string {
  const text = shownText(cell)
    .replaceAll('\u00a0', ' ')
    .replace(/ *\n */g, '\n')
    .trim();
  return isSaidToBeText(cell) ? entryText(text, 'General') : text;
}

/** As Excel and this page say it, and as Google Sheets does. */
function isSaidToBeText(cell: HTMLTableCellElement): boolean {
  const style = cell.getAttribute('style') ?? '';
  return /mso-number-format:\s*["']?\\@/.test(style) || /"1":2\b/.test(cell.dataset['sheetsValue'] ?? '');
}

/** What a page would show: blanks are one, breaks and blocks begin a line. */
function shownText(node: Node): string {
  if (node.nodeType === Node.TEXT_NODE) return (node.textContent ?? '').replace(/[ \t\r\n]+/g, ' ');
  if (node.nodeName === 'BR') return '\n';
  const inner = [...node.childNodes].map(shownText).join('');
  return /^(P|DIV|LI)$/.test(node.nodeName) ? `\n${inner}` : inner;
}
