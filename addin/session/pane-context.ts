import type { MemoryPort, SaidMemory } from '../feedback/said-memory.ts';
import type { ChangeApplier } from '../table/apply-changes.ts';
import type { ClassifierEvents } from '../ports/classifier-events.ts';
import type { ClassifyCheckpoint } from '../classify/classify-table.ts';
import type { OutboxPort } from '../ports/outbox-port.ts';
import type { Pacing } from '../ports/pacing.ts';
import type { ServerPort } from '../ports/server-port.ts';
import type { TablePort, WorkbookPort } from '../ports/workbook-port.ts';
import type { Store } from '../app/store.ts';
import type { TaskRunner } from '../tasks/task-runner.ts';
import type { WorkState } from '../app/work-state.ts';

/** The outside world as the pane meets it. */
export interface Ports {
  readonly workbook: WorkbookPort;
  readonly server: ServerPort;
  readonly events: ClassifierEvents;
  readonly outbox: OutboxPort;
  readonly memory: MemoryPort;
  readonly pacing: Pacing;
}

/** What lives as long as one classifier is open, and is not shown. */
export interface WorkSession {
  /** The classifier's table, by the classifier's names of columns; `desk.workbook` is for everything else. */
  readonly table: TablePort;
  readonly memory: Promise<SaidMemory>;
  readonly applier: ChangeApplier;
  /** Whether the rows of the table were found to be those that are known, or new ones. */
  areRowsCompared: boolean;
  /** Where a failed or cancelled classification stopped. */
  checkpoint: ClassifyCheckpoint | null;
  readonly close: () => void;
}

/** Everything the actions work with. */
export interface Desk extends Ports {
  readonly store: Store;
  readonly tasks: TaskRunner;
  session: WorkSession | null;
}

/** The open work with its session; throws when none is open, because no action of a step is offered then. */
export function openWorkOf(desk: Desk): { work: WorkState; session: WorkSession } {
  const { stage } = desk.store.getState();
  if (stage.kind !== 'working' || desk.session === null) throw new RangeError('openWorkOf requires an open classifier');
  return { work: stage.work, session: desk.session };
}
