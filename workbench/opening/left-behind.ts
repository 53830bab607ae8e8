import { unzipSync } from 'fflate';
import { FileProblem } from '../files/file-problem.ts';
import { counted, PART_NOUNS } from '../files/part-nouns.ts';

/** A workbook unzips to at most this; more is a mistake or an attack. */
const MAX_UNZIPPED_BYTES = 1_000_000_000;

const SHEET_PART = /^xl\/worksheets\/[^/]+\.xml$/;

/** Parts of the file, by what they are to a person. */
const PARTS: readonly (readonly [pattern: RegExp, noun: string])[] = [
  [/^xl\/charts\/chart[^/]*\.xml$/, PART_NOUNS.chart],
  [/^xl\/chartsheets\/[^/]+\.xml$/, 'chart sheet'],
  [/^xl\/media\//, 'picture'],
  [/^xl\/pivotTables\/[^/]+\.xml$/, 'pivot table'],
  [/^xl\/tables\/[^/]+\.xml$/, PART_NOUNS.table],
  [/^xl\/slicers\//, 'slicer'],
  [/^xl\/externalLinks\/[^/]+\.xml$/, 'link to another workbook'],
];

/** Elements inside the sheets, by what they are to a person. */
const ELEMENTS: readonly (readonly [opening: RegExp, noun: string])[] = [
  [/<(?:\w+:)?mergeCell /g, 'merged cell'],
  [/<(?:\w+:)?dataValidation /g, PART_NOUNS.validation],
  [/<(?:\w+:)?cfRule /g, PART_NOUNS.conditionalFormat],
];
const ERROR_CELL = /<(?:\w+:)?c [^>]*\bt="e"/g;
const FORMULA = /<(?:\w+:)?f[ >/]/g;

/**
 * Looks into an .xlsx file and says in words what opening it for its values leaves behind.
 * @returns whole sentences; none when nothing of note is lost
 * @throws {FileProblem} it unzips to more than 1 GB, or is no zip file
 */
export function leftBehind(bytes: Uint8Array): string[] {
  const { names, sheets, workbook } = unzip(bytes);
  const lost = [
    ...countedParts(names),
    ...ELEMENTS.map(
      ([opening, noun]) => [sheets.reduce((sum, sheet) => sum + occurrences(sheet, opening), 0), noun] as const,
    ),
    [occurrences(workbook, /<(?:\w+:)?definedName /g), PART_NOUNS.name] as const,
  ]
    .filter(([count]) => count > 0)
    .map(([count, noun]) =>
      noun === 'link to another workbook' && count > 1 ? `${count} links to other workbooks` : counted(count, noun),
    );
  if (names.some((name) => /^xl\/(comments|threadedComments)/.test(name))) lost.push('comments');
  if (names.includes('xl/vbaProject.bin')) lost.push('macros');

  const notes = [`Left behind: cell formats other than dates${lost.map((each) => `, ${each}`).join('')}.`];
  const formulas = sheets.reduce((sum, sheet) => sum + occurrences(sheet, FORMULA), 0);
  if (formulas > 0)
    notes.push(
      `${counted(formulas, PART_NOUNS.formula)} ${formulas === 1 ? 'was' : 'were'} replaced by ${formulas === 1 ? 'its' : 'their'} last result.`,
    );
  const errors = sheets.reduce((sum, sheet) => sum + occurrences(sheet, ERROR_CELL), 0);
  if (errors > 0)
    notes.push(`${counted(errors, 'error cell')} such as #N/A ${errors === 1 ? 'was' : 'were'} left empty.`);
  if (/state="(hidden|veryHidden)"/.test(workbook)) notes.push('Hidden sheets are shown.');
  return notes;
}

function unzip(bytes: Uint8Array): { names: string[]; sheets: string[]; workbook: string } {
  const names: string[] = [];
  let unzippedBytes = 0;
  const wanted = unzipParts(bytes, ({ name, originalSize }) => {
    names.push(name);
    unzippedBytes += originalSize;
    if (unzippedBytes > MAX_UNZIPPED_BYTES) {
      throw new FileProblem(
        'The workbook unpacks to more than 1 GB, which a browser cannot hold. Save the sheet you need as .csv and open that.',
      );
    }
    return SHEET_PART.test(name) || name === 'xl/workbook.xml';
  });
  const text = (name: string) => new TextDecoder().decode(wanted[name]);
  const sheetNames = Object.keys(wanted).filter((name) => SHEET_PART.test(name));
  return { names, sheets: sheetNames.map(text), workbook: text('xl/workbook.xml') };
}

function unzipParts(bytes: Uint8Array, filter: (part: { name: string; originalSize: number }) => boolean) {
  try {
    return unzipSync(bytes, { filter });
  } catch (error) {
    if (error instanceof FileProblem) throw error;
    throw new FileProblem(
      'The file is damaged: it cannot be unpacked. Open it in the program that made it, save it again and try that copy.',
      error,
    );
  }
}

function countedParts(names: readonly string[]): (readonly [number, string])[] {
  return PARTS.map(([pattern, noun]) => [names.filter((name) => pattern.test(name)).length, noun] as const);
}

function occurrences(text: string, pattern: RegExp): number {
  let count = 0;
  for (const _ of text.matchAll(pattern)) count += 1;
  return count;
}
