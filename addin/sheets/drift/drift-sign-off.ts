import { driftSheetWords } from './words/drift-sheet-words.ts';

/** What a controller typed beside "Checked by", "Date" and "Note". */
export interface SignOff {
  readonly checkedBy: string;
  readonly date: string;
  readonly note: string;
}

/** A sign-off with the report it was given for. */
export interface EarlierSignOff extends SignOff {
  readonly report: string;
}

/** What a person left on the sheet. */
export interface SignedSheet {
  /** Names the report on the sheet; '' when there is none. */
  readonly report: string;
  readonly signOff: SignOff;
  /** Latest first. */
  readonly earlier: readonly EarlierSignOff[];
}

/** Columns of the table of earlier sign-offs: who, when, of which report, with which note. */
const EARLIER_COLUMNS = 4;

export const NOT_SIGNED: SignOff = Object.freeze({ checkedBy: '', date: '', note: '' });

/**
 * Finds what people typed on a drift sheet: by the labels in its first column, in whichever language the sheet was
 * written, wherever inserted rows have moved them.
 *
 * @param values the sheet's cells from A1
 */
export function readSignedSheet(values: readonly (readonly unknown[])[]): SignedSheet {
  const valueOf = (label: Label, from: number) => {
    const row = rowOf(values, label, from);
    return row === -1
      ? ''
      : (values[row] ?? [])
          .slice(1)
          .map(textOf)
          .filter((text) => text !== '')
          .join(' ');
  };
  const from = Math.max(0, rowOf(values, 'report', 0));
  return {
    report: valueOf('report', 0),
    signOff: {
      checkedBy: valueOf('checkedBy', from),
      date: isoDay(valueOf('date', from)),
      note: valueOf('note', from),
    },
    earlier: readEarlier(values),
  };
}

/** Whether somebody has typed anything beside “Checked by”, “Date” or “Note”. */
export function isSigned({ signOff }: SignedSheet): boolean {
  return Object.values(signOff).some((text) => text !== '');
}

type Label = 'report' | 'checkedBy' | 'date' | 'note' | 'earlierSignOffs';

function rowOf(values: readonly (readonly unknown[])[], label: Label, from: number): number {
  const written = driftSheetWords.everywhere(label);
  return values.findIndex((cells, index) => index >= from && written.includes(textOf(cells[0])));
}

/**
 * What to put on the sheet for a new report. A signature stays only beside the very report it was given for; otherwise
 * it moves to the earlier ones, for it must not vouch for numbers that its owner has not seen.
 *
 * @param names of the new report, one in each language
 */
export function signOffsFor(
  names: readonly string[],
  sheet: SignedSheet,
): { signOff: SignOff; earlier: readonly EarlierSignOff[] } {
  if (!isSigned(sheet) || names.includes(sheet.report)) return { signOff: sheet.signOff, earlier: sheet.earlier };
  return { signOff: NOT_SIGNED, earlier: [{ ...sheet.signOff, report: sheet.report }, ...sheet.earlier] };
}

function readEarlier(values: readonly (readonly unknown[])[]): EarlierSignOff[] {
  const heading = rowOf(values, 'earlierSignOffs', 0);
  if (heading === -1) return [];
  const rows = values.slice(heading + 2).map((cells) => cells.map(textOf));
  const end = rows.findIndex((cells) => cells.slice(0, EARLIER_COLUMNS).every((text) => text === ''));
  return (end === -1 ? rows : rows.slice(0, end)).map(([checkedBy = '', date = '', report = '', note = '']) => ({
    checkedBy,
    date: isoDay(date),
    report,
    note,
  }));
}

function textOf(value: unknown): string {
  return value === null || value === undefined ? '' : String(value).trim();
}

/** Excel turns a typed date into a serial day; days since 1899-12-30. */
function isoDay(text: string): string {
  const days = Number(text);
  if (text === '' || !Number.isFinite(days) || days < 1) return text;
  return new Date(Date.UTC(1899, 11, 30) + days * 86_400_000).toISOString().slice(0, 10);
}
