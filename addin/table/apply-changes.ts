import type { RowKey } from '../../contract/cell.ts';
import type { Pacing } from '../ports/pacing.ts';
import { WorkbookProblem, type PredictionWrite, type TablePort, type WriteResult } from '../ports/workbook-port.ts';

/** A person who types holds the sheet for seconds; asking every two is soon enough and disturbs nobody. */
const RETRY_MS = 2_000;
/** After so many attempts the person is told what holds the sheet. */
const ATTEMPTS_BEFORE_TELLING = 3;

export interface ChangeApplierEvents {
  readonly onApplied: (result: WriteResult, writes: readonly PredictionWrite[]) => void;
  /** The sheet does not take the changes: they are kept and tried again. Null when it took them after all. */
  readonly onHeld: (problem: WorkbookProblem | null) => void;
}

/**
 * Writes rows whose class changed into the sheet; what cannot be written now, because a cell is being edited, is
 * written later.
 */
export interface ChangeApplier {
  add(writes: readonly PredictionWrite[]): Promise<void>;
  /** Writes waiting for the sheet. */
  waiting(): number;
  stop(): void;
}

/** @param keyColumns of the classifier: writes are joined to their rows by key */
export function createChangeApplier(
  workbook: TablePort,
  pacing: Pacing,
  target: { tableId: string; keyColumns: readonly string[] },
  events: ChangeApplierEvents,
): ChangeApplier {
  const held = new Map<RowKey, PredictionWrite>();
  const stopper = new AbortController();
  let working: Promise<void> | null = null;

  const work = async (): Promise<void> => {
    let attempts = 0;
    while (held.size > 0 && !stopper.signal.aborted) {
      const batch = [...held.values()];
      held.clear();
      try {
        events.onApplied(await workbook.writePredictions(target.tableId, target.keyColumns, batch), batch);
        if (attempts >= ATTEMPTS_BEFORE_TELLING) events.onHeld(null);
        attempts = 0;
      } catch (error) {
        if (!(error instanceof WorkbookProblem)) throw error;
        // A newer answer for the same row, come meanwhile, wins.
        for (const write of batch) held.set(write.key, merged(write, held.get(write.key) ?? write));
        if (++attempts === ATTEMPTS_BEFORE_TELLING) events.onHeld(error);
        if (error.code === 'table-gone') held.clear();
        else await pacing.wait(RETRY_MS, stopper.signal);
      }
    }
  };

  return {
    async add(writes) {
      for (const write of writes) {
        held.set(write.key, merged(held.get(write.key), write));
      }
      working ??= work().finally(() => {
        working = null;
      });
      await working;
    },
    waiting: () => held.size,
    stop: () => stopper.abort(),
  };
}

/** The newer answer; marked when either was. */
function merged(older: PredictionWrite | undefined, newer: PredictionWrite): PredictionWrite {
  return { ...newer, changed: newer.changed || older?.changed === true };
}
