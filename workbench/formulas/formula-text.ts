import { addressOf, parseAddress, quotedSheetName } from '../cells/address.ts';
import { MAX_COLUMNS, MAX_ROWS, type Area } from '../cells/area.ts';
import { shiftArea, type Shift } from '../cells/shift.ts';

/** Strings are skipped; a reference has an optional sheet and is no part of a longer word or a function's name. */
const REFERENCES =
  /"(?:[^"]|"")*"|((?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!)?(?<![\p{L}\p{N}_.$])(\$?[A-Za-z]{1,3}\$?\d{1,7}(?::\$?[A-Za-z]{1,3}\$?\d{1,7})?|\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}|\$?\d{1,7}:\$?\d{1,7})(?![\p{L}\p{N}_.(![])/gu;

/** The formula as it reads after cells of a sheet moved: references follow, those to deleted cells become #REF!. */
export function shiftFormula(formula: string, ownSheet: string, shiftedSheet: string, shift: Shift): string {
  return mapReferences(formula, (sheetPart, text) => {
    if ((sheetNameOf(sheetPart) ?? ownSheet).toLowerCase() !== shiftedSheet.toLowerCase()) return null;
    const area = parseAddress(text);
    if (area === null) return null;
    const moved = shiftArea(area, shift);
    return moved === null ? '#REF!' : sheetPart + withDollars(text, moved);
  });
}

/** The formula as it reads when copied some rows down and columns to the right: what has no $ moves along. */
export function copyFormula(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula;
  return mapReferences(formula, (sheetPart, text) => {
    const parts = text.split(':').map((part) => moveCorner(part, rows, columns));
    return parts.includes(null) ? '#REF!' : sheetPart + parts.join(':');
  });
}

/** The formula with a sheet's new name in every reference to it. */
export function renameSheetInFormula(formula: string, before: string, after: string): string {
  return mapReferences(formula, (sheetPart, text) =>
    sheetNameOf(sheetPart)?.toLowerCase() === before.toLowerCase() ? `${quotedSheetName(after)}!${text}` : null,
  );
}

/** Replaces references; null leaves one as it is. `sheetPart` has its "!". */
export function mapReferences(formula: string, replace: (sheetPart: string, text: string) => string | null): string {
  return formula.replace(REFERENCES, (whole: string, sheetPart: string | undefined, text: string | undefined) =>
    text === undefined ? whole : (replace(sheetPart ?? '', text) ?? whole),
  );
}

function sheetNameOf(sheetPart: string): string | null {
  if (sheetPart === '') return null;
  const name = sheetPart.slice(0, -1);
  return name.startsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name;
}

/** The new address with the $ signs of the old text. */
function withDollars(text: string, area: Area): string {
  const moved = addressOf(area).split(':');
  const corners = text.split(':');
  const last = moved.at(-1) ?? '';
  return corners
    .map((corner, index) => {
      const [, column, row] = /^([A-Z]*)(\d*)$/.exec(index === 0 ? (moved[0] ?? '') : last) ?? [];
      const hasColumnDollar = /^\$[A-Za-z]/.test(corner);
      const hasRowDollar = /\$\d/.test(corner);
      return `${hasColumnDollar ? '$' : ''}${column}${hasRowDollar ? '$' : ''}${row}`;
    })
    .join(':');
}

function moveCorner(corner: string, rows: number, columns: number): string | null {
  const [, columnDollar = '', letters = '', rowDollar = '', digits = ''] =
    /^(\$?)([A-Za-z]*)(\$?)(\d*)$/.exec(corner) ?? [];
  const cell = parseAddress(`${letters || 'A'}${digits || '1'}`);
  if (cell === null) return null;
  const row = cell.row + (rowDollar ? 0 : rows);
  const column = cell.column + (columnDollar ? 0 : columns);
  if (row < 0 || column < 0 || row >= MAX_ROWS || column >= MAX_COLUMNS) return null;
  const [, newLetters, newDigits] = /^([A-Z]+)(\d+)$/.exec(addressOf({ row, column, rows: 1, columns: 1 })) ?? [];
  return `${columnDollar}${letters && newLetters}${rowDollar}${digits && newDigits}`;
}
