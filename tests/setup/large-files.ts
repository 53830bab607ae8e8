import { strToU8, zipSync, type Zippable } from 'fflate';
import { cardPurchases } from '../../workbench/samples/card-purchases.ts';

const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const SHEETS = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** The sample's purchases again and again, with a number before each, as a .csv of about so many bytes. */
export function largeCsv(bytes: number): string {
  const { headers, rows } = cardPurchases({ seed: 2025 });
  const quoted = (cell: unknown) => `"${String(cell ?? '').replaceAll('"', '""')}"`;
  const lines = [['No', ...headers].map(quoted).join(',')];
  for (let length = 0, row = 0; length < bytes; row += 1) {
    const line = [row + 1, ...(rows[row % rows.length] ?? [])].map(quoted).join(',');
    lines.push(line);
    length += line.length + 2;
  }
  return lines.join('\r\n');
}

/** An .xlsx of so many rows, each a number and a formula that reads it, by a program that calculates nothing. */
export function formulasWithoutResults(rows: number): Uint8Array {
  return workbookOf(
    Array.from(
      { length: rows },
      (_, at) =>
        `<row r="${at + 1}"><c r="A${at + 1}"><v>${at}</v></c><c r="B${at + 1}"><f>A${at + 1}*2+1</f></c></row>`,
    ).join(''),
  );
}

/** An .xlsx of so many rows of ten columns, half of them texts that are all different. */
export function largeWorkbook(rows: number): Uint8Array {
  const letters = 'ABCDEFGHIJ';
  let number = 1;
  // A walk over 32-bit numbers, so that the file does not shrink when it is packed.
  const next = () => (number = (Math.imul(number, 1_664_525) + 1_013_904_223) >>> 0);
  const cell = (address: string, column: number) =>
    column % 2 === 0
      ? `<c r="${address}" t="inlineStr"><is><t>${next().toString(36)} ${next().toString(36)}</t></is></c>`
      : `<c r="${address}"><v>${(next() % 100_000) / 100}</v></c>`;
  return workbookOf(
    Array.from(
      { length: rows },
      (_, at) =>
        `<row r="${at + 1}">${Array.from(letters, (letter, column) => cell(`${letter}${at + 1}`, column)).join('')}</row>`,
    ).join(''),
  );
}

/** The least an .xlsx needs, by ECMA-376 part 1. */
function workbookOf(sheetData: string): Uint8Array {
  const xml = (text: string) => strToU8(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${text}`);
  const relationships = (target: string, kind: string) =>
    xml(
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${RELATIONS}/${kind}" Target="${target}"/></Relationships>`,
    );
  const parts: Zippable = {
    '[Content_Types].xml': xml(
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>',
    ),
    '_rels/.rels': relationships('xl/workbook.xml', 'officeDocument'),
    'xl/_rels/workbook.xml.rels': relationships('worksheets/sheet1.xml', 'worksheet'),
    'xl/workbook.xml': xml(
      `<workbook xmlns="${SHEETS}" xmlns:r="${RELATIONS}"><sheets><sheet name="Sheet1" sheetId="1" r:id="r1"/></sheets></workbook>`,
    ),
    'xl/worksheets/sheet1.xml': xml(`<worksheet xmlns="${SHEETS}"><sheetData>${sheetData}</sheetData></worksheet>`),
  };
  return zipSync(parts, { level: 1 });
}
