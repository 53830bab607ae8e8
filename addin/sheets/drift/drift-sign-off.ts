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

/**
 * Labels in the sheet's first column, by which what people typed is found again, wherever inserted rows have moved it.
 */
export const LABELS = {
  report: 'Report',
  checkedBy: 'Checked by',
  date: 'Date',
  note: 'Note',
  earlier: 'Earlier sign-offs',
} as const;

export const EARLIER_HEADERS = ['Checked by', 'Date', 'Report', 'Note'] as const;

export const NOT_SIGNED: SignOff = Object.freeze({ checkedBy: '', date: '', note: '' });

/**
 * Finds what people typed on a drift sheet.
 *
 * @param values the sheet's cells from A1
 */
export function readSignedSheet(values: readonly (readonly unknown[])[]): SignedSheet {
  const valueOf = (label: string, from: number) => {
    const row = values.findIndex((cells, index) => index >= from && textOf(cells[0]) === label);
    return row === -1
      ? ''
      : (values[row] ?? [])
          .slice(1)
          .map(textOf)
          .filter((text) => text !== '')
          .join(' ');
  };
  const dateOf = (label: string, from: number) => isoDay(valueOf(label, from));
  const reportRow = values.findIndex((cells) => textOf(cells[0]) === LABELS.report);
  const from = Math.max(0, reportRow);
  return {
    report: valueOf(LABELS.report, 0),
    signOff: {
      checkedBy: valueOf(LABELS.checkedBy, from),
      date: dateOf(LABELS.date, from),
      note: valueOf(LABELS.note, from),
    },
    earlier: readEarlier(values),
  };
}

/**
 * What to put on the sheet for a new report. A signature stays only beside the very report it was given for; otherwise
 * it moves to the earlier ones, for it must not vouch for numbers that its owner has not seen.
 */
export function signOffsFor(
  report: string,
  sheet: SignedSheet,
): { signOff: SignOff; earlier: readonly EarlierSignOff[] } {
  const isSigned = Object.values(sheet.signOff).some((text) => text !== '');
  if (!isSigned || sheet.report === report) return { signOff: sheet.signOff, earlier: sheet.earlier };
  return { signOff: NOT_SIGNED, earlier: [{ ...sheet.signOff, report: sheet.report }, ...sheet.earlier] };
}

function readEarlier(values: readonly (readonly unknown[])[]): EarlierSignOff[] {
  const heading = values.findIndex((cells) => textOf(cells[0]) === LABELS.earlier);
  if (heading === -1) return [];
  const rows = values.slice(heading + 2).map((cells) => cells.map(textOf));
  const end = rows.findIndex((cells) => cells.slice(0, EARLIER_HEADERS.length).every((text) => text === ''));
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
