import { readTableSetting, writeTableSetting } from './table-setting.ts';
import type { WorkbookPort } from '../ports/workbook-port.ts';

/** Which column of the sheet a person said is which column of the classifier: the classifier's name → the sheet's. */
export type ColumnChoices = ReadonlyMap<string, string>;

/**
 * The workbook setting that remembers the choices of each classifier and table. No secret: two ids, and headers that
 * stand in the sheet.
 */
const SETTING = 'amend.columns';

/** What a person chose for a classifier and a table of this workbook; empty when nothing. */
export async function rememberedChoices(
  workbook: WorkbookPort,
  classifier: string,
  table: string,
): Promise<ColumnChoices> {
  // Pairs, because a header may be called `__proto__`.
  const columns = (await readTableSetting(workbook, SETTING, { classifier, table }))?.['columns'];
  return new Map(Array.isArray(columns) && columns.every(isPair) ? columns : []);
}

/**
 * Remembers the choices in place of those before. A workbook that takes no settings, because it is read-only,
 * remembers nothing.
 */
export async function rememberChoices(
  workbook: WorkbookPort,
  classifier: string,
  table: string,
  choices: ColumnChoices,
): Promise<void> {
  const kept = choices.size === 0 ? null : { columns: [...choices] };
  await writeTableSetting(workbook, SETTING, { classifier, table }, kept);
}

function isPair(pair: unknown): pair is [string, string] {
  return Array.isArray(pair) && pair.length === 2 && pair.every((name) => typeof name === 'string');
}
