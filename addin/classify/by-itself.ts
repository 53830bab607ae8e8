import type { Pacing } from '../ports/pacing.ts';
import type { WorkbookPort } from '../ports/workbook-port.ts';
import { readTableSetting, writeTableSetting, type TableOf } from '../table/table-setting.ts';

/** After so many minutes edited and new rows are classified by themselves; 0 for never. */
export const MINUTES = [0, 5, 15, 60] as const;
export type Minutes = (typeof MINUTES)[number];

const SETTING = 'amend.by-itself';
const MINUTE_MS = 60_000;

/** What the workbook remembers of a table; never, where it remembers nothing. */
export async function rememberedMinutes(workbook: WorkbookPort, of: TableOf): Promise<Minutes> {
  const kept = (await readTableSetting(workbook, SETTING, of))?.['minutes'];
  return MINUTES.find((each) => each === kept) ?? 0;
}

export function rememberMinutes(workbook: WorkbookPort, of: TableOf, minutes: Minutes): Promise<void> {
  return writeTableSetting(workbook, SETTING, of, minutes === 0 ? null : { minutes });
}

/** Does something every so many minutes, each time after the last has ended, until the signal aborts. */
export async function repeat(
  pacing: Pick<Pacing, 'wait'>,
  minutes: Minutes,
  work: () => Promise<void>,
  signal: AbortSignal,
): Promise<void> {
  while (minutes > 0) {
    await pacing.wait(minutes * MINUTE_MS, signal);
    if (signal.aborted) return;
    await work();
  }
}
