import type { z } from 'zod';
import type { feedbackRequest, ReachAnswer } from '../../../contract/feedback.ts';
import { evidenceOf, evolve } from '../../../contract/label.ts';
import { withoutCorrections } from '../../../ml/online/encoded-rows.ts';
import { copyOnlineModel } from '../../../ml/online/online-model.ts';
import { startYielding } from '../../platform/turns/yielding.ts';
import { findClass } from '../../record/classes/resolve-classes-store.ts';
import { requireOpen } from '../../record/classifiers/require-open.ts';
import type { FeedbackDraft } from '../../record/feedback/feedback-entry.ts';
import { draftEvents } from '../../record/feedback/record-feedback.ts';
import { ownView, requireOwn, type OwnRows } from '../../record/scopes/own-rows.ts';
import { answerBlock } from '../serving/answer-block.ts';
import type { AnsweringModel } from '../serving/answering-models.ts';
import { learn } from '../serving/learn-row.ts';
import type { ChangeServices } from './answer-changes.ts';
import { inOrder, isOfNow } from './reanswer.ts';
import { encodedFor } from './view.ts';

/** Time for looking at a view's rows: a person waits for it before their word is sent. */
const BUDGET_MS = 1_000;
/** Rows that are looked at however busy the server is: a wide reach is not taken for none because little was read. */
const LEAST_LOOKED = 2_000;
/** Rows that are named. */
const MOST_NAMED = 100;

/** An event as it would be recorded, behind all others. */
type TriedEvent = FeedbackDraft & { readonly sequence: number };

/**
 * Which other rows of a view would change their class if feedback were recorded: a copy of the online model learns it,
 * and answers the rows. What is answered otherwise by now without it, too, is not counted. Nothing is recorded, logged
 * or kept.
 *
 * What the feedback replaces is not unlearned here, as it is when it is recorded: of a row corrected since the last
 * training the reach is said as if its word before stayed learned.
 *
 * @param own whoever sees some rows only has views of their own
 * @throws {ProblemError} unknown-classifier, no-champion, classifier-archived, column-missing, beyond-scope
 */
export async function tryFeedback(
  services: ChangeServices,
  classifierId: string,
  request: z.output<typeof feedbackRequest>,
  { person, own }: { readonly person: string; readonly own: OwnRows | null },
): Promise<ReachAnswer> {
  if ((await services.anomalies.find(classifierId)) !== null) return { rows: 0, changed: [], looked: 0, shown: 0 };
  const model = await services.models.currentOrFirst(classifierId);
  requireOpen(model.classifier);
  const drafts = draftEvents(model.classifier, request, { person, now: services.clock() });
  requireOwnDrafts(own, drafts);
  const events = await asTheyWouldBe(services, classifierId, drafts);
  if (request.view === undefined) return { rows: 0, changed: [], looked: 0, shown: 0 };
  const view = await services.views.ofFeedback(classifierId, ownView(own, request.view));
  const yielding = startYielding();
  const taught = { ...model, online: await taughtCopy(model, events, yielding) };
  const spokenOf = new Set(events.map(({ key }) => key));
  const until = performance.now() + BUDGET_MS;
  const reach = { rows: 0, changed: [] as ReachAnswer['changed'], looked: 0, shown: 0 };
  for (const block of view.blocks) reach.shown += block.shownRows;
  for (const block of inOrder(view, spokenOf)) {
    if (performance.now() >= until && reach.looked >= LEAST_LOOKED) break;
    const encoded = await encodedFor(model, block, yielding);
    const tried = withoutCorrections(encoded);
    const { predictions } = model.labels.asIf(events, () => answerBlock(taught, block.rows, tried, own));
    // What the sheet shows may be of before another version, or of before what others said: that is no reach of this.
    const now = isOfNow(block, model) ? null : answerBlock(model, block.rows, encoded, own).predictions;
    block.rows.forEach((row, at) => {
      const { key, prediction } = row;
      if (block.shown[at] !== true) return;
      reach.looked++;
      const before = now === null ? (view.byNow.get(row) ?? prediction.class) : now[at]!.class;
      const { class: after, confidence } = predictions[at]!;
      if (after === before || after === prediction.class || spokenOf.has(key)) return;
      if (++reach.rows <= MOST_NAMED) reach.changed.push({ key, before, after, confidence });
    });
    await yielding.ifDue();
  }
  return reach;
}

function requireOwnDrafts(own: OwnRows | null, drafts: readonly FeedbackDraft[]): void {
  if (own === null) return;
  const cells = own.columns.map((_, at) => drafts.map((draft) => draft.cells[at] ?? null));
  requireOwn(own, cells, drafts.length);
}

/** Drafts as events, with the classes that their words mean. */
async function asTheyWouldBe(
  { db }: ChangeServices,
  classifierId: string,
  drafts: readonly FeedbackDraft[],
): Promise<TriedEvent[]> {
  const first = Number.MAX_SAFE_INTEGER - drafts.length;
  const named = new Map<string, string>();
  for (const word of new Set(drafts.flatMap((draft) => draft.class ?? [])))
    named.set(word, (await findClass(db, classifierId, word))?.name ?? word);
  return drafts.map((draft, at) => ({
    ...draft,
    class: draft.class === null ? null : named.get(draft.class)!,
    sequence: first + at,
  }));
}

/** The online model as it would be: it learns what would stand and teaches. Some 0.3 ms an event, others in between. */
async function taughtCopy(
  { online, labels, classifier, names }: AnsweringModel,
  events: readonly TriedEvent[],
  yielding: ReturnType<typeof startYielding>,
) {
  const copy = copyOnlineModel(online);
  for (const event of events) {
    if (event.reach === 'row') continue;
    const after = evolve(labels.labelOfRow(event.key), event);
    if (evidenceOf(after)?.sequence === event.sequence) learn({ online: copy, classifier, names }, event);
    await yielding.ifDue();
  }
  return copy;
}
