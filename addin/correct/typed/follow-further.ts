import type { RowKey } from '../../../contract/cell.ts';
import { tellApart } from '../../feedback/changed-rows.ts';
import { followView } from '../../session/follow-view.ts';
import { inOrder } from '../../session/in-order.ts';
import { openWorkOf, type WorkSession } from '../../session/pane-context.ts';
import type { CorrectContext } from '../correct-context.ts';

/** Corrections for which the rest of the view is asked about at once. */
interface Question {
  readonly corrected: Set<RowKey>;
  /** Of these, those whose word is said of all that is like their row. */
  readonly spread: Set<RowKey>;
  readonly answered: Promise<void>;
}

/** By session, the question that waits until the one before it is answered. */
const waiting = new WeakMap<WorkSession, Question>();

/**
 * Has the rows follow that the server had no time to look at when it answered a correction. To look through a large
 * view takes seconds: while it is being asked about, corrections that come wait for one question of all of them.
 *
 * @param isSpread whether what was said is said of all that is like the corrected rows
 * @returns resolves once these rows are in the sheet
 */
export function followFurther(pane: CorrectContext, corrected: ReadonlySet<RowKey>, isSpread: boolean): Promise<void> {
  const { session } = openWorkOf(pane);
  const question = waiting.get(session) ?? ask(pane, session);
  for (const key of corrected) {
    question.corrected.add(key);
    if (isSpread) question.spread.add(key);
  }
  return question.answered;
}

function ask(pane: CorrectContext, session: WorkSession): Question {
  const [corrected, spread] = [new Set<RowKey>(), new Set<RowKey>()];
  const answered = inOrder(pane, 'further', async () => {
    // What is said from now on may not be in the answer any more.
    waiting.delete(session);
    if (pane.session === session) await takeRows(pane, corrected, spread);
  });
  const question = { corrected, spread, answered };
  waiting.set(session, question);
  return question;
}

async function takeRows(
  pane: CorrectContext,
  corrected: ReadonlySet<RowKey>,
  spread: ReadonlySet<RowKey>,
): Promise<void> {
  const rows = await followView(pane, corrected);
  const { changed: others, outdated } = tellApart(rows, corrected);
  if (outdated.length > 0) pane.store.dispatch({ type: 'rows-outdated', rows: outdated });
  pane.store.dispatch({ type: 'rows-changed', keys: others.map(({ key }) => key) });
  if (spread.size > 0) pane.store.dispatch({ type: 'spread-further', corrected: [...spread], rows: others });
}
