import type { GivenTo, WorkList, WorkListChange } from '../../contract/work-list.ts';
import { catchUp } from '../feedback/said-memory.ts';
import { withRetries } from '../ports/pacing.ts';
import { ServerProblem } from '../ports/server-port.ts';
import { inOrder } from '../session/in-order.ts';
import { openWorkOf, type FeatureContext } from '../session/pane-context.ts';
import { collectWork } from './collect-work.ts';
import type { ChosenWork, WorkDraft, WorkListsEvent, WorkListsState, WorkSource } from './worklists-state.ts';
import { worklistsWords } from './words/worklists-words.ts';

type WorkListsContext = FeatureContext<WorkListsState, WorkListsEvent>;

/** What is said of rows when they are given. */
export interface WorkPlan {
  readonly name: string;
  readonly to: GivenTo;
  /** Null for no moment. */
  readonly due: string | null;
  readonly note: string;
}

export interface WorkListsActions {
  listWork(): void;
  /** Begins a list, or giving one to others; null leaves it. */
  draftWork(draft: WorkDraft | null): void;
  /** Reads the rows that are to be given; nothing is given yet. */
  collectWork(source: WorkSource, condition: string): void;
  giveWork(chosen: ChosenWork, plan: WorkPlan): void;
  changeWork(list: WorkList, change: WorkListChange): void;
}

export function worklistsActions(pane: WorkListsContext): WorkListsActions {
  return {
    listWork: () => void listWork(pane),
    draftWork: (draft) => {
      pane.store.dispatch({ type: 'work-drafted', draft });
      if (draft !== null) void learnPeople(pane);
    },
    collectWork: (source, condition) => void collect(pane, source, condition),
    giveWork: (chosen, plan) => void give(pane, chosen, plan),
    changeWork: (list, change) => void changeWork(pane, list, change),
  };
}

async function listWork(pane: WorkListsContext): Promise<void> {
  await pane.tasks.run('work', { doing: worklistsWords('fetching'), queued: true }, ({ signal }) =>
    fetchWork(pane, signal),
  );
}

async function fetchWork(pane: WorkListsContext, signal?: AbortSignal): Promise<void> {
  const { work, session } = openWorkOf(pane);
  await inOrder(pane, 'work', async () => {
    const ask = () => pane.worklists.listWorkLists(work.classifier.id, { signal });
    const lists = await withRetries(pane.pacing, ask, signal);
    if (pane.session === session) pane.store.dispatch({ type: 'work-listed', lists });
  });
}

/**
 * Keeps the lists true, once others said something of rows or changed lists. Failing here costs nothing: the next news
 * asks again.
 *
 * @param changes how often lists were changed, as it is heard
 */
export async function followWork(pane: WorkListsContext, changes: number): Promise<void> {
  const { listed, heard } = openWorkOf(pane).work.worklists;
  if (heard !== changes) pane.store.dispatch({ type: 'work-heard', changes });
  const hasOpen = listed?.some(({ state }) => state === 'open') === true;
  if (heard === changes && !hasOpen) return;
  try {
    await fetchWork(pane);
  } catch (error) {
    if (!(error instanceof ServerProblem)) throw error;
  }
}

async function learnPeople(pane: WorkListsContext): Promise<void> {
  if (openWorkOf(pane).work.worklists.people !== null) return;
  await pane.tasks.run('give-work', { doing: worklistsWords('learningPeople'), queued: true }, async ({ signal }) => {
    const { id } = openWorkOf(pane).work.classifier;
    const people = await withRetries(pane.pacing, () => pane.worklists.listWorkPeople(id, { signal }), signal);
    pane.store.dispatch({ type: 'work-people-known', people });
  });
}

/** What others said until now counts: rows that somebody has just been unsure of are among those. */
async function collect(pane: WorkListsContext, source: WorkSource, condition: string): Promise<void> {
  await pane.tasks.run('give-work', { doing: worklistsWords('reading'), queued: true }, async ({ signal }) => {
    const { work, session } = openWorkOf(pane);
    const memory = await session.memory;
    if (source === 'unsure') await catchUp(pane.server, pane.memory, work.classifier, memory, { signal });
    const { classifier, tableId } = work;
    const chosen = await collectWork({ table: session.table, classifier, tableId, memory }, source, condition);
    signal.throwIfAborted();
    pane.store.dispatch({ type: 'work-drafted', draft: { kind: 'giving', chosen } });
  });
}

async function give(pane: WorkListsContext, { rows, condition }: ChosenWork, plan: WorkPlan): Promise<void> {
  await pane.tasks.run('give-work', { doing: worklistsWords('giving') }, async ({ signal }) => {
    const { id } = openWorkOf(pane).work.classifier;
    const draft = { ...plan, rows, ...(condition === null ? {} : { condition }) };
    const given = await pane.worklists.giveWork(id, draft, { signal });
    pane.store.dispatch({ type: 'work-given', given });
    await fetchWork(pane, signal);
  });
}

async function changeWork(pane: WorkListsContext, list: WorkList, change: WorkListChange): Promise<void> {
  await pane.tasks.run('give-work', { doing: worklistsWords('changing') }, async ({ signal }) => {
    const { id } = openWorkOf(pane).work.classifier;
    await pane.worklists.changeWorkList(id, list.id, change, { signal });
    pane.store.dispatch({ type: 'work-drafted', draft: null });
    await fetchWork(pane, signal);
  });
}
