import { WorkbookProblem, type WorkbookPort } from '../ports/workbook-port.ts';

/** A classifier and a table of this workbook. */
export interface TableOf {
  readonly classifier: string;
  readonly table: string;
}

type Kept = Readonly<Record<string, unknown>>;

/** What a setting of the workbook keeps of a classifier and a table, unchecked; null when nothing. */
export async function readTableSetting(workbook: WorkbookPort, setting: string, of: TableOf): Promise<Kept | null> {
  return parseSetting(await workbook.readSetting(setting)).find((each) => isOf(each, of)) ?? null;
}

/**
 * Keeps something of a classifier and a table in place of what was kept before; nothing for null. A workbook that takes
 * no settings, because it is read-only, keeps nothing.
 */
export async function writeTableSetting(
  workbook: WorkbookPort,
  setting: string,
  of: TableOf,
  kept: object | null,
): Promise<void> {
  const others = parseSetting(await workbook.readSetting(setting)).filter((each) => !isOf(each, of));
  try {
    await workbook.writeSetting(setting, JSON.stringify(kept === null ? others : [...others, { ...of, ...kept }]));
  } catch (error) {
    if (!(error instanceof WorkbookProblem)) throw error;
  }
}

function isOf(kept: Kept, { classifier, table }: TableOf): boolean {
  return kept['classifier'] === classifier && kept['table'] === table;
}

function parseSetting(text: string | null): Kept[] {
  try {
    const value: unknown = JSON.parse(text ?? '[]');
    return Array.isArray(value) ? value.filter((each) => typeof each === 'object' && each !== null) : [];
  } catch {
    // Somebody else wrote the setting: as good as none.
    return [];
  }
}
