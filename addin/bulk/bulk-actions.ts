import { catchUp } from '../feedback/said-memory.ts';
import type { CorrectEvent, CorrectState, RowJudged } from '../correct/correct-state.ts';
import { sayOrDraft } from '../correct/typed/say-or-draft.ts';
import { putAllInSheet, sayingOf, scanInto } from '../correct/typed/typed-corrections.ts';
import { assertKnownRowsOnce } from '../rows/row-actions.ts';
import type { RowsEvent, RowsSlice } from '../rows/rows-state.ts';
import { openWorkOf, type FeatureContext } from '../session/pane-context.ts';
import { FlowProblem } from '../tasks/flow-problem.ts';
import type { BulkEvent, BulkState } from './bulk-state.ts';
import { collectRows, type Reach } from './collect-rows.ts';
import { planOfMany, type BulkChoice, type BulkPlan } from './say-of-many.ts';
import { bulkWords } from './words/bulk-words.ts';

type BulkContext = FeatureContext<
  BulkState & CorrectState & RowsSlice,
  BulkEvent | CorrectEvent | RowJudged | RowsEvent
>;

const ACCEPT: BulkChoice = { class: null, alsoOthers: false };

export interface BulkActions {
  /** Reads the rows, and shows what accepting them comes to; nothing is said yet. */
  collectRows(reach: Reach): void;
  /** Shows what another choice comes to. */
  chooseForAll(choice: BulkChoice): void;
  sendBulk(): void;
  closeBulk(): void;
  /** Accepts at once what Amend answers beside the rows that are selected in the sheet. */
  acceptSelected(): void;
}

export function bulkActions(pane: BulkContext): BulkActions {
  return {
    collectRows: (reach) => void collect(pane, reach),
    chooseForAll: (choice) => void choose(pane, choice),
    sendBulk: () => void send(pane),
    closeBulk: () => pane.store.dispatch({ type: 'bulk-closed' }),
    acceptSelected: () => void acceptSelected(pane),
  };
}

/** What others said until now counts: whoever looks at the preview has seen it. */
async function collect(pane: BulkContext, reach: Reach): Promise<void> {
  await pane.tasks.run('bulk', { doing: bulkWords('reading') }, async ({ signal }) => {
    const { work, session } = openWorkOf(pane);
    await scanInto(pane);
    await pane.outbox.flush();
    await catchUp(pane.server, pane.memory, work.classifier, await session.memory, { signal });
    const rows = await collectRows(session.table, work.classifier, work.tableId, reach);
    await assertKnownRowsOnce(pane);
    const plan = planOfMany(await sayingOf(pane), rows, ACCEPT, personOf(pane));
    signal.throwIfAborted();
    pane.store.dispatch({ type: 'bulk-planned', bulk: { reach, rows, choice: ACCEPT, plan } });
  });
}

async function choose(pane: BulkContext, choice: BulkChoice): Promise<void> {
  const saying = await sayingOf(pane);
  const { bulk } = openWorkOf(pane).work;
  if (bulk === null) return;
  const plan = planOfMany(saying, bulk.rows, choice, personOf(pane));
  pane.store.dispatch({ type: 'bulk-planned', bulk: { ...bulk, choice, plan } });
}

async function send(pane: BulkContext): Promise<void> {
  await pane.tasks.run('bulk', { doing: bulkWords('saving'), queued: true }, async () => {
    const { bulk } = openWorkOf(pane).work;
    if (bulk === null) return;
    // What was said meanwhile is not said again.
    const plan = planOfMany(await sayingOf(pane), bulk.rows, bulk.choice, personOf(pane));
    pane.store.dispatch({ type: 'bulk-closed' });
    await sayAll(pane, plan);
  });
}

async function acceptSelected(pane: BulkContext): Promise<void> {
  await pane.tasks.run('correct', { doing: bulkWords('saving'), queued: true }, async () => {
    const { work, session } = openWorkOf(pane);
    const rows = await collectRows(session.table, work.classifier, work.tableId, 'selection');
    await assertKnownRowsOnce(pane);
    const plan = planOfMany(await sayingOf(pane), rows, { ...ACCEPT, alsoOthers: true }, personOf(pane));
    if (plan.unanswered === rows.length) {
      throw new FlowProblem(
        'no-answer-selected',
        bulkWords('noAnswer', { rows: Math.max(rows.length, 1) }),
        bulkWords('classifyFirst'),
      );
    }
    await sayAll(pane, plan);
  });
}

/** Says it as one, so that it is taken back as one, and writes corrections into their cells. */
async function sayAll(pane: BulkContext, { words }: BulkPlan): Promise<void> {
  if (words.length === 0) return;
  const said = await sayOrDraft(pane, await sayingOf(pane), words);
  if (said.length === 0) return;
  pane.store.dispatch({ type: 'corrected', said, isOne: true });
  for (const { key } of said) pane.store.dispatch({ type: 'row-judged', key });
  await putAllInSheet(
    pane,
    said.filter(({ kind }) => kind === 'correct').map(({ key, class: name }) => ({ key, class: name })),
  );
}

function personOf(pane: BulkContext): string | null {
  return openWorkOf(pane).work.person?.person ?? null;
}
