import type { RowKey } from '../../contract/cell.ts';
import type { Thread, ThreadFilter, ThreadState } from '../../contract/comment.ts';
import { withRetries } from '../ports/pacing.ts';
import { ServerProblem } from '../ports/server-port.ts';
import { inOrder } from '../session/in-order.ts';
import { openWorkOf, type FeatureContext } from '../session/pane-context.ts';
import { selectedRow, type RowOfClassifier } from '../table/selected-row.ts';
import { FlowProblem } from '../tasks/flow-problem.ts';
import type { CommentsEvent, CommentsState } from './comments-state.ts';
import { commentsWords } from './words/comments-words.ts';

export type CommentsContext = FeatureContext<CommentsState, CommentsEvent>;

/** Rows with news for the person that are listed; of more, their number is told. */
const MOST_FOR_YOU = 20;
const MOST_LISTED = 100;

export interface CommentsActions {
  /** Looks up what is said about a row of the sheet, and shows its number. */
  talkOf(row: RowOfClassifier): void;
  /** Shows what is said about the row that is selected in the sheet. */
  talkOfSelected(): void;
  showThread(isShown: boolean): void;
  /** Selects a row in the sheet and shows what is said about it; what mentions the person is seen by that. */
  goToThread(key: RowKey): void;
  listThreads(filter: ThreadFilter): void;
  typeComment(key: RowKey, text: string): void;
  writeComment(key: RowKey): void;
  editComment(key: RowKey, id: string, text: string): void;
  deleteComment(key: RowKey, id: string): void;
  settleThread(key: RowKey, state: ThreadState): void;
  /** Who may see the row at hand and is called so. */
  findReaders(find: string): void;
}

export function commentsActions(pane: CommentsContext): CommentsActions {
  const change = (ask: (classifier: string) => Promise<Thread>) => changeThread(pane, ask);
  return {
    talkOf: (row) => void talkOf(pane, row),
    talkOfSelected: () => void talkOfSelected(pane),
    showThread: (isShown) => {
      pane.store.dispatch({ type: 'thread-shown', isShown });
      if (isShown) void seeMentions(pane);
    },
    goToThread: (key) => void goToThread(pane, key),
    listThreads: (filter) => {
      pane.store.dispatch({ type: 'threads-asked', filter });
      void pane.tasks.run('threads', { doing: commentsWords('fetching'), queued: true }, ({ signal }) =>
        fetchList(pane, signal),
      );
    },
    typeComment: (key, text) => pane.store.dispatch({ type: 'comment-typed', key, text }),
    writeComment: (key) => void writeComment(pane, key),
    editComment: (_, id, text) => void change((classifier) => pane.comments.editComment(classifier, id, text)),
    deleteComment: (_, id) => void change((classifier) => pane.comments.deleteComment(classifier, id)),
    settleThread: (key, state) => void change((classifier) => pane.comments.settleThread(classifier, key, state)),
    findReaders: (find) => void findReaders(pane, find),
  };
}

async function talkOf(pane: CommentsContext, { key, cells }: RowOfClassifier): Promise<void> {
  const { row } = openWorkOf(pane).work.comments;
  const [isShown, isSought] = row?.key === key ? [row.isShown, row.isSought] : [false, false];
  pane.store.dispatch({ type: 'row-talked-of', row: { key, cells, isShown, isSought } });
  await fetchThread(pane, key);
}

async function talkOfSelected(pane: CommentsContext): Promise<void> {
  await pane.tasks.run('thread', { doing: commentsWords('fetching'), queued: true }, async ({ signal }) => {
    const { work, session } = openWorkOf(pane);
    const row = await selectedRow(session.table, work.classifier, work.tableId);
    pane.store.dispatch({ type: 'row-talked-of', row: { ...row, isShown: true, isSought: false } });
    await fetchNow(pane, row.key, signal);
    await seeMentions(pane);
  });
}

/** What is said about a row of another table, or one that a filter hides, is shown nevertheless. */
async function goToThread(pane: CommentsContext, key: RowKey): Promise<void> {
  await pane.tasks.run('thread', { doing: commentsWords('fetching'), queued: true }, async ({ signal }) => {
    const { work, session } = openWorkOf(pane);
    pane.store.dispatch({ type: 'step-chosen', step: 'correct' });
    const cells = await session.table
      .showRow(work.tableId, work.classifier.keyColumns, key)
      .then(() => selectedRow(session.table, work.classifier, work.tableId))
      .then((row) => (row.key === key ? row.cells : null))
      .catch((error: unknown) => {
        if (error instanceof FlowProblem || (error instanceof Error && error.name === 'WorkbookProblem')) return null;
        throw error;
      });
    signal.throwIfAborted();
    pane.store.dispatch({ type: 'row-talked-of', row: { key, cells, isShown: true, isSought: true } });
    await fetchNow(pane, key, signal);
    await seeMentions(pane);
  });
}

async function fetchThread(pane: CommentsContext, key: RowKey): Promise<void> {
  await pane.tasks.run('thread', { doing: commentsWords('fetching'), queued: true }, ({ signal }) =>
    fetchNow(pane, key, signal),
  );
}

async function fetchNow(pane: CommentsContext, key: RowKey, signal: AbortSignal): Promise<void> {
  const { classifier } = openWorkOf(pane).work;
  await inOrder(pane, 'thread', async () => {
    const ask = () => pane.comments.readThread(classifier.id, key, { signal });
    const thread = await withRetries(pane.pacing, ask, signal);
    signal.throwIfAborted();
    pane.store.dispatch({ type: 'thread-told', thread });
  });
}

async function fetchList(pane: CommentsContext, signal: AbortSignal): Promise<void> {
  const { classifier, comments } = openWorkOf(pane).work;
  if (comments.list === null) return;
  const { filter } = comments.list;
  await inOrder(pane, 'threads', async () => {
    const ask = () => pane.comments.listThreads(classifier.id, { filter, limit: MOST_LISTED }, { signal });
    const page = await withRetries(pane.pacing, ask, signal);
    if (openWorkOf(pane).work.comments.list?.filter === filter) pane.store.dispatch({ type: 'threads-listed', page });
  });
}

/** Sent again it is the same comment, by its id. */
async function writeComment(pane: CommentsContext, key: RowKey): Promise<void> {
  const { row, drafts } = openWorkOf(pane).work.comments;
  const text = drafts.get(key) ?? '';
  if (row?.key !== key || row.cells === null || text.trim() === '') return;
  const { classifier } = openWorkOf(pane).work;
  const columns = classifier.columns.map(({ name }) => name);
  const draft = { id: pane.pacing.newId(), key, columns, cells: [...row.cells], text };
  await changeThread(pane, async (id) => {
    const thread = await pane.comments.writeComment(id, draft);
    pane.store.dispatch({ type: 'comment-written', key, text });
    return thread;
  });
}

async function changeThread(pane: CommentsContext, ask: (classifier: string) => Promise<Thread>): Promise<void> {
  await pane.tasks.run('comment', { doing: commentsWords('saving') }, async ({ signal }) => {
    const { classifier } = openWorkOf(pane).work;
    await inOrder(pane, 'thread', async () => {
      const thread = await withRetries(pane.pacing, () => ask(classifier.id), signal);
      pane.store.dispatch({ type: 'thread-told', thread });
    });
    await fetchList(pane, signal);
  });
}

/** Notes that the person has seen what mentions them in the thread that is shown, if anything does. */
async function seeMentions(pane: CommentsContext): Promise<void> {
  const { classifier, comments } = openWorkOf(pane).work;
  const { row } = comments;
  if (row === null || !row.isShown || !(row.thread?.comments ?? []).some(({ isUnread }) => isUnread)) return;
  await pane.comments.seeMentions(classifier.id, row.key);
  await fetchForYou(pane);
}

/** What mentions the person and that they have not seen, of every row that they may see. */
async function fetchForYou(pane: CommentsContext): Promise<void> {
  const { classifier } = openWorkOf(pane).work;
  await inOrder(pane, 'mentions', async () => {
    const asked = { filter: 'unread', limit: MOST_FOR_YOU } as const;
    const { threads, unread } = await pane.comments.listThreads(classifier.id, asked);
    pane.store.dispatch({ type: 'mentions-known', unread, threads });
  });
}

async function findReaders(pane: CommentsContext, find: string): Promise<void> {
  const { classifier, comments } = openWorkOf(pane).work;
  const { row } = comments;
  if (row === null || row.cells === null) return;
  const columns = classifier.columns.map(({ name }) => name);
  await pane.tasks.run('readers', { doing: commentsWords('finding'), queued: true }, async ({ signal }) => {
    const people = await pane.comments.findReaders(
      classifier.id,
      { columns, cells: [...row.cells!], find },
      { signal },
    );
    pane.store.dispatch({ type: 'readers-found', find, people });
  });
}

/**
 * Fetches what others said, once it is heard that comments changed: what mentions the person, the thread and the list
 * that are shown. Failing here costs nothing: the next news asks again.
 */
export async function followComments(pane: CommentsContext, changes: number): Promise<void> {
  if (openWorkOf(pane).work.comments.changes === changes) return;
  pane.store.dispatch({ type: 'comments-heard', changes });
  try {
    const { row } = openWorkOf(pane).work.comments;
    const { signal } = new AbortController();
    if (row !== null) await fetchNow(pane, row.key, signal);
    if (pane.session === null) return;
    await fetchList(pane, signal);
    await fetchForYou(pane);
  } catch (error) {
    if (!(error instanceof ServerProblem) && pane.session !== null) throw error;
    if (pane.session !== null) pane.store.dispatch({ type: 'comments-heard', changes: -1 });
  }
}
