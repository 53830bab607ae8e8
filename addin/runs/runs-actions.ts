import type { RowKey } from '../../contract/cell.ts';
import { catchUp } from '../feedback/said-memory.ts';
import { withRetries } from '../ports/pacing.ts';
import { WorkbookProblem, type PredictionWrite } from '../ports/workbook-port.ts';
import { openWorkOf, type FeatureContext } from '../session/pane-context.ts';
import { isRunning } from '../tasks/tasks.ts';
import { rememberView } from '../session/remembered-view.ts';
import type { RevertPlan } from './revert-plan.ts';
import { planOf, type Reverting } from './revert-run.ts';
import { headText, linesOf, readHead, type RunHead, type RunWrite } from './run-ledger.ts';
import type { RevertCounts, RunsEvent, RunsState } from './runs-state.ts';
import { runsWords } from './words/runs-words.ts';

/** What was typed and waits, as far as runs ask for it. */
interface Typed {
  readonly corrections: { readonly typed: readonly { readonly key: RowKey }[] };
}

/** What noting runs needs of the pane. */
export type RunsContext = FeatureContext<RunsState, RunsEvent>;
export type RevertContext = FeatureContext<RunsState & Typed, RunsEvent>;

export interface RunsActions {
  /** Asks whether the last run is to be reverted, saying what that would do. */
  askRevert(): void;
  revertRun(): void;
  keepRun(): void;
}

export function runsActions(pane: RevertContext): RunsActions {
  return {
    askRevert: () => void askRevert(pane),
    revertRun: () => void revertRun(pane),
    keepRun: () => pane.store.dispatch({ type: 'revert-asked', asked: null }),
  };
}

/** Reads which runs the workbook remembers; what cannot be read now is not offered. */
export async function lookForRuns(pane: RunsContext): Promise<void> {
  const { work, session } = openWorkOf(pane);
  const kept = await session.table.keptRuns(work.tableId).catch(nothingOf);
  const runs = kept.map(({ head }) => readHead(head)).filter((head) => head !== null);
  if (pane.session === session) pane.store.dispatch({ type: 'runs-known', runs });
}

/**
 * Notes in the workbook what a run has just written. A workbook that takes no notes, because its structure is
 * protected, cannot have it reverted: that is said.
 */
export async function noteInRun(pane: RunsContext, run: RunHead, writes: readonly RunWrite[]): Promise<void> {
  const { work, session } = openWorkOf(pane);
  pane.store.dispatch({ type: 'run-noted', run });
  if (work.runs.notKept !== null && work.runs.known.at(-1)?.id === run.id) return;
  try {
    await session.table.keepRun(work.tableId, { id: run.id, head: headText(run) }, linesOf(run.id, writes));
  } catch (error) {
    if (!(error instanceof WorkbookProblem)) throw error;
    if (pane.session === session) pane.store.dispatch({ type: 'run-not-kept', because: error.message });
  }
}

/** Notes answers that changed by what was said of rows: they are Amend's own, and go back with their run. */
export async function noteAnsweredAnew(pane: RunsContext, writes: readonly PredictionWrite[]): Promise<void> {
  const { work } = openWorkOf(pane);
  const run = work.runs.known.find(({ id }) => id === work.view);
  if (run === undefined || run !== work.runs.known.at(-1)) return;
  await noteInRun(
    pane,
    run,
    writes.map(({ key, class: name, confidence }) => ({ key, class: name, confidence })),
  );
}

async function askRevert(pane: RevertContext): Promise<void> {
  await pane.tasks.run('revert', { doing: runsWords('looking'), cancellable: true }, async ({ signal }) => {
    const { session } = openWorkOf(pane);
    const { run, plan } = await planNow(pane, signal);
    if (pane.session === session) pane.store.dispatch({ type: 'revert-asked', asked: countsOf(run, plan) });
  });
}

async function revertRun(pane: RevertContext): Promise<void> {
  await pane.tasks.run('revert', { doing: runsWords('reverting') }, async ({ signal }) => {
    if (isRunning(pane.store.getState().tasks, 'classify')) return;
    const { work, session } = openWorkOf(pane);
    const { tableId, classifier } = work;
    const { run, plan } = await planNow(pane, signal);
    const result = await session.table.restoreAnswers(tableId, classifier.keyColumns, plan.restores);
    await session.table.markEdited(tableId, classifier.keyColumns, []);
    await session.table.forgetRun(tableId, run.id);
    if (pane.session !== session) return;
    const view = work.runs.known.at(-2)?.id ?? null;
    const { left } = plan;
    const counts = { ...left, other: left.other + result.other, gone: left.gone + result.gone };
    pane.store.dispatch({ type: 'run-reverted', view });
    pane.store.dispatch({ type: 'reverted', reverted: { ...countsOf(run, plan), rows: result.written, left: counts } });
    await rememberView(pane.workbook, classifier.id, view);
  });
}

async function planNow(pane: RevertContext, signal: AbortSignal): Promise<{ run: RunHead; plan: RevertPlan }> {
  const { work, session } = openWorkOf(pane);
  const { classifier, tableId, corrections, runs } = work;
  const run = runs.known.at(-1);
  if (run === undefined) throw new RangeError('planNow requires a run');
  const memory = await session.memory;
  await withRetries(pane.pacing, () => catchUp(pane.server, pane.memory, classifier, memory, { signal }), signal);
  const reverting: Reverting = {
    table: session.table,
    tableId,
    server: pane.server,
    outbox: pane.outbox,
    classifier,
    memory,
    typed: corrections.typed.map(({ key }) => key),
  };
  return { run, plan: await planOf(reverting, run, signal) };
}

function countsOf({ at }: RunHead, { restores, ...counts }: RevertPlan): RevertCounts {
  return { ...counts, rows: restores.length, at };
}

function nothingOf(error: unknown): readonly [] {
  if (error instanceof WorkbookProblem) return [];
  throw error;
}
