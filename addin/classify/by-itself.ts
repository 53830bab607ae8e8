import type { Pacing } from '../ports/pacing.ts';
import type { WorkbookPort } from '../ports/workbook-port.ts';
import { readTableSetting, writeTableSetting, type TableOf } from '../table/table-setting.ts';

/**
 * When edited and new rows are classified by themselves: never, once somebody who edited has paused, or every so many
 * minutes.
 */
export const OCCASIONS = [0, 'edit', 5, 15, 60] as const;
export type Occasion = (typeof OCCASIONS)[number];

const SETTING = 'amend.by-itself';
const MINUTE_MS = 60_000;

/** What the workbook remembers of a table; never, where it remembers nothing. */
export async function rememberedOccasion(workbook: WorkbookPort, of: TableOf): Promise<Occasion> {
  const kept = (await readTableSetting(workbook, SETTING, of))?.['minutes'];
  return OCCASIONS.find((each) => each === kept) ?? 0;
}

export function rememberOccasion(workbook: WorkbookPort, of: TableOf, occasion: Occasion): Promise<void> {
  return writeTableSetting(workbook, SETTING, of, occasion === 0 ? null : { minutes: occasion });
}

/** Does something every so many minutes, each time after the last has ended, until the signal aborts. */
export async function repeat(
  pacing: Pick<Pacing, 'wait'>,
  minutes: number,
  work: () => Promise<void>,
  signal: AbortSignal,
): Promise<void> {
  while (minutes > 0) {
    await pacing.wait(minutes * MINUTE_MS, signal);
    if (signal.aborted) return;
    await work();
  }
}
