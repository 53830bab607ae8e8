import type { RowKey } from '../../../contract/cell.ts';
import { WorkbookProblem } from '../../ports/workbook-port.ts';
import { inExcelPatiently } from '../requests/excel-session.ts';
import { readSettingIn, writeSettingIn } from '../requests/settings.ts';
import type { StandingCorrections } from './standing-corrections.ts';

/**
 * The setting of the workbook that says which corrections stood in a table: it is saved and copied with the workbook,
 * so that a copy is compared with what it had. No sheet, since Excel takes back by Ctrl+Z what is written into one.
 */
const SETTING = 'amend.corrections';

/** Excel's settings hold some megabytes in all. Rows beyond that are not taken note of. */
const MOST_CHARACTERS = 1_000_000;

/** What the workbook has taken note of, by row; nothing where it took no notes. One sync. */
export async function recallCorrections(
  context: Excel.RequestContext,
  tableId: string,
): Promise<ReadonlyMap<RowKey, string>> {
  return readKept(await readSettingIn(context, settingOf(tableId)));
}

/** Keeps the notes of one table in its workbook, and writes them when they have changed. */
export class KeptCorrections {
  private last: string | null = null;

  constructor(
    private readonly tableId: string,
    private readonly standing: StandingCorrections,
  ) {}

  /** One sync; none where nothing has changed, or where it is not known yet what was noted before. */
  async keep(settled: readonly RowKey[]): Promise<void> {
    this.standing.settle(settled);
    const text = textOf(this.standing.toKeep);
    if (!this.standing.isRecalled || text === this.last) return;
    try {
      await inExcelPatiently((context) => writeSettingIn(context, settingOf(this.tableId), text));
      this.last = text;
    } catch (error) {
      if (!(error instanceof WorkbookProblem)) throw error;
    }
  }
}

const settingOf = (tableId: string) => `${SETTING} ${tableId}`;

/** Each class with its rows. @example textOf(new Map([['a', 'Travel']])) // => '[["Travel",["a"]]]' */
export function textOf(classes: ReadonlyMap<RowKey, string>): string {
  const rows = new Map<string, RowKey[]>();
  let characters = 0;
  for (const [key, name] of classes) {
    characters += key.length + 3;
    if (characters > MOST_CHARACTERS) break;
    const keys = rows.get(name);
    if (keys === undefined) rows.set(name, [key]);
    else keys.push(key);
  }
  return JSON.stringify([...rows]);
}

/** Nothing of what somebody else wrote. @example readKept('[["Travel",["a"]]]') // => new Map([['a', 'Travel']]) */
export function readKept(text: string | null): ReadonlyMap<RowKey, string> {
  const kept = new Map<RowKey, string>();
  for (const entry of parsed(text)) {
    const [name, keys] = Array.isArray(entry) ? (entry as unknown[]) : [];
    if (typeof name !== 'string' || !Array.isArray(keys)) continue;
    for (const key of keys) if (typeof key === 'string') kept.set(key, name);
  }
  return kept;
}

function parsed(text: string | null): readonly unknown[] {
  try {
    const value: unknown = JSON.parse(text ?? '[]');
    return Array.isArray(value) ? value : [];
  } catch {
    return [];
  }
}
