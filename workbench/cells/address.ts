import { areaOf, MAX_COLUMNS, MAX_ROWS, type Area } from './area.ts';

/** 0 → "A", 25 → "Z", 26 → "AA". */
export function columnName(column: number): string {
  let name = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

/** "A" → 0, "AA" → 26; letters in any case. */
export function columnIndex(name: string): number {
  let index = 0;
  for (const letter of name.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}

/** "B2", "A1:C3", and as Excel writes them "2:3" for whole rows, "B:C" for whole columns. */
export function addressOf(area: Area): string {
  const bottom = area.row + area.rows;
  const right = columnName(area.column + area.columns - 1);
  if (area.rows === MAX_ROWS && area.columns < MAX_COLUMNS) return `${columnName(area.column)}:${right}`;
  if (area.columns === MAX_COLUMNS) return `${area.row + 1}:${bottom}`;
  const first = `${columnName(area.column)}${area.row + 1}`;
  return area.rows === 1 && area.columns === 1 ? first : `${first}:${right}${bottom}`;
}

/** A sheet's name as it stands before "!", quoted where Excel quotes it. */
export function quotedSheetName(name: string): string {
  return /^[A-Za-z_][\w.]*$/.test(name) && !/^[A-Za-z]{1,3}\d+$/.test(name) ? name : `'${name.replaceAll("'", "''")}'`;
}

/** "Sheet1!A1:B2". */
export function fullAddress(sheetName: string, area: Area): string {
  return `${quotedSheetName(sheetName)}!${addressOf(area)}`;
}

/** Splits "'My sheet'!A1" into the sheet's name (null when none is said) and the rest. */
export function splitSheet(address: string): { sheetName: string | null; local: string } {
  const match = /^(?:'((?:[^']|'')+)'|([^'!]+))!(.+)$/s.exec(address.trim());
  if (match === null) return { sheetName: null, local: address.trim() };
  return { sheetName: match[1]?.replaceAll("''", "'") ?? match[2] ?? '', local: match[3] ?? '' };
}

const LOCAL = /^\$?([A-Z]{1,3})?\$?(\d{1,7})?(?::\$?([A-Z]{1,3})?\$?(\d{1,7})?)?$/i;

/** Reads "A1", "$A$1:B2", "2:3", "B:C"; null when the text is no address of this sheet. */
export function parseAddress(local: string): Area | null {
  const match = LOCAL.exec(local);
  if (match === null) return null;
  const [, column1, row1, column2, row2] = match;
  const isSpan = local.includes(':');
  if (
    isSpan
      ? Boolean(column1) !== Boolean(column2) || Boolean(row1) !== Boolean(row2) || !(column1 || row1)
      : !column1 || !row1
  ) {
    return null;
  }
  const top = row1 ? Number(row1) - 1 : 0;
  const left = column1 ? columnIndex(column1) : 0;
  const bottom = !isSpan ? top : row2 ? Number(row2) - 1 : MAX_ROWS - 1;
  const right = !isSpan ? left : column2 ? columnIndex(column2) : MAX_COLUMNS - 1;
  if (Math.min(top, bottom) < 0 || Math.max(top, bottom) >= MAX_ROWS || Math.max(left, right) >= MAX_COLUMNS)
    return null;
  return areaOf(Math.min(top, bottom), Math.min(left, right), Math.abs(bottom - top) + 1, Math.abs(right - left) + 1);
}
