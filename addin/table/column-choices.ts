import { WorkbookProblem, type WorkbookPort } from '../ports/workbook-port.ts';

/** Which column of the sheet a person said is which column of the classifier: the classifier's name → the sheet's. */
export type ColumnChoices = ReadonlyMap<string, string>;

/**
 * The workbook setting that remembers the choices of each classifier and table. No secret: two ids, and headers that
 * stand in the sheet.
 */
const SETTING = 'amend.columns';

interface Remembered {
  readonly classifier: string;
  readonly table: string;
  /** Pairs, because a header may be called `__proto__`. */
  readonly columns: readonly (readonly [string, string])[];
}

/** What a person chose for a classifier and a table of this workbook; empty when nothing. */
export async function rememberedChoices(
  workbook: WorkbookPort,
  classifier: string,
  table: string,
): Promise<ColumnChoices> {
  const all = parseSetting(await workbook.readSetting(SETTING));
  return new Map(all.find((each) => each.classifier === classifier && each.table === table)?.columns ?? []);
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
  const others = parseSetting(await workbook.readSetting(SETTING)).filter(
    (each) => each.classifier !== classifier || each.table !== table,
  );
  const all = choices.size === 0 ? others : [...others, { classifier, table, columns: [...choices] }];
  try {
    await workbook.writeSetting(SETTING, JSON.stringify(all));
  } catch (error) {
    if (!(error instanceof WorkbookProblem)) throw error;
  }
}

function parseSetting(text: string | null): Remembered[] {
  try {
    const value: unknown = JSON.parse(text ?? '[]');
    return Array.isArray(value) ? value.filter(isRemembered) : [];
  } catch {
    // Somebody else wrote the setting: as good as none.
    return [];
  }
}

function isRemembered(value: unknown): value is Remembered {
  const { classifier, table, columns } = (value ?? {}) as Partial<Record<keyof Remembered, unknown>>;
  const isPair = (pair: unknown) =>
    Array.isArray(pair) && pair.length === 2 && pair.every((name) => typeof name === 'string');
  return typeof classifier === 'string' && typeof table === 'string' && Array.isArray(columns) && columns.every(isPair);
}
