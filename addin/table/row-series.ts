import type { RowKey } from '../../contract/cell.ts';
import { readTableSetting, writeTableSetting, type TableOf } from './table-setting.ts';
import type { WorkbookPort } from '../ports/workbook-port.ts';

/**
 * What a person said of the rows of a table whose keys are known as other rows. A *series* tells apart the rows of
 * tables whose keys begin again: it stands before every key of the table, readable, as in "February ▸ 12".
 */
export interface RowIdentity {
  /** Null where the keys stand for themselves. */
  readonly series: string | null;
  /** Sequence of the log's last event when the person said that: rows known since then may be others again. */
  readonly since: number;
}

export const PLAIN_KEYS: RowIdentity = Object.freeze({ series: null, since: 0 });

/** The longest name of a series. */
export const LONGEST_SERIES = 60;

const SETTING = 'amend.rows';
const MARK = ' ▸ ';

/**
 * A row's key as the server knows it.
 * @example inSeries('February', '12') // => 'February ▸ 12'
 * @example inSeries(null, '12') // => '12'
 */
export function inSeries(series: string | null, key: RowKey): RowKey {
  return series === null ? key : `${series}${MARK}${key}`;
}

/**
 * A row's key as the sheet has it; null for a key of another series, which is no row of the table.
 * @example withoutSeries('February', 'February ▸ 12') // => '12'
 * @example withoutSeries('February', '12') // => null
 */
export function withoutSeries(series: string | null, key: RowKey): RowKey | null {
  if (series === null) return key;
  return key.startsWith(series + MARK) ? key.slice(series.length + MARK.length) : null;
}

/**
 * A name for a new series: that of the table's sheet, with a number where there are rows of that series already.
 * @example newSeriesName('March', ['1', '2']) // => 'March'
 * @example newSeriesName('March', ['March ▸ 1', '2']) // => 'March 2'
 */
export function newSeriesName(worksheet: string, known: Iterable<RowKey>): string {
  const base = worksheet.trim().slice(0, LONGEST_SERIES - 4);
  const keys = [...known];
  const isTaken = (name: string) => keys.some((key) => key.startsWith(name + MARK));
  let name = base;
  for (let number = 2; isTaken(name); number++) name = `${base} ${number}`;
  return name;
}

/** What a person said of the rows of a table for a classifier; plain keys when nothing. */
export async function rememberedIdentity(workbook: WorkbookPort, of: TableOf): Promise<RowIdentity> {
  const { series = null, since } = (await readTableSetting(workbook, SETTING, of)) ?? {};
  const isKept = (series === null || typeof series === 'string') && typeof since === 'number';
  return isKept ? { series, since } : PLAIN_KEYS;
}

/** Remembers in the workbook what a person said, in place of what was said before. */
export async function rememberIdentity(workbook: WorkbookPort, of: TableOf, identity: RowIdentity): Promise<void> {
  await writeTableSetting(workbook, SETTING, of, identity);
}
