import { openWorkOf, type FeatureContext, type WorkSession } from '../session/pane-context.ts';
import type { RowsEvent, RowsSlice } from '../rows/rows-state.ts';
import type { RunsEvent, RunsState } from '../runs/runs-state.ts';
import { WorkbookProblem } from '../ports/workbook-port.ts';
import { isRunning } from '../tasks/tasks.ts';
import { rememberedMinutes, rememberMinutes, repeat, type Minutes } from './by-itself.ts';
import { findChangedRows } from './changed-rows.ts';
import type { ClassifyEvent, ClassifyState } from './classify-state.ts';
import { classifyWords } from './words/classify-words.ts';

export type ClassifyContext = FeatureContext<
  ClassifyState & RowsSlice & RunsState,
  ClassifyEvent | RowsEvent | RunsEvent
>;

/** So many rows at most are classified without being asked for; of more, the pane only says how many there are. */
const MOST_BY_ITSELF = 2_000;

/** Ends what repeats itself in a session. */
const repeating = new WeakMap<WorkSession, AbortController>();

/** Looks which rows were edited or added since they were classified. */
export async function lookForChanges(pane: ClassifyContext): Promise<void> {
  await pane.tasks.run('changed', { doing: classifyWords('lookingForChanges'), queued: true }, () => look(pane));
}

async function look(pane: ClassifyContext): Promise<void> {
  const { work, session } = openWorkOf(pane);
  const { classified } = work;
  if (classified === null) return;
  const table = await session.table.readTable(work.tableId);
  const changed = findChangedRows(table, work.classifier, classified.answered, classified.known);
  if (pane.session === session) pane.store.dispatch({ type: 'changes-found', changed });
}

/** Chooses after how many minutes edited and new rows are classified by themselves; the workbook remembers it. */
export async function chooseMinutes(
  pane: ClassifyContext,
  minutes: Minutes,
  classifyChanged: () => Promise<void>,
): Promise<void> {
  const { work, session } = openWorkOf(pane);
  begin(pane, session, minutes, classifyChanged);
  await rememberMinutes(pane.workbook, { classifier: work.classifier.id, table: work.tableId }, minutes);
}

/** Goes on as the workbook remembers it. */
export async function recallMinutes(pane: ClassifyContext, classifyChanged: () => Promise<void>): Promise<void> {
  const { work, session } = openWorkOf(pane);
  const of = { classifier: work.classifier.id, table: work.tableId };
  const minutes = await rememberedMinutes(pane.workbook, of).catch((): Minutes => 0);
  if (pane.session === session) begin(pane, session, minutes, classifyChanged);
}

function begin(
  pane: ClassifyContext,
  session: WorkSession,
  minutes: Minutes,
  classifyChanged: () => Promise<void>,
): void {
  repeating.get(session)?.abort();
  const stopper = new AbortController();
  repeating.set(session, stopper);
  pane.store.dispatch({ type: 'minutes-chosen', minutes });
  const work = async () => {
    if (pane.session !== session) return stopper.abort();
    // Somebody is at it, or will be told why it failed.
    if (isRunning(pane.store.getState().tasks, 'classify')) return;
    try {
      await look(pane);
    } catch (error) {
      // Somebody is in a cell: next time. Whatever else it is is said, and may be over by then.
      const isEditing = error instanceof WorkbookProblem && error.code === 'cell-being-edited';
      if (!isEditing) pane.tasks.watch('changed', Promise.reject(error));
      return;
    }
    const { edited, added } = openWorkOf(pane).work.changed ?? { edited: [], added: [] };
    const rows = edited.length + added.length;
    if (rows > 0 && rows <= MOST_BY_ITSELF) await classifyChanged();
  };
  pane.tasks.watch('changed', repeat(pane.pacing, minutes, work, stopper.signal));
}
