import type { ReviewAbout, ReviewQueue, ReviewRow } from '../../../contract/prediction.ts';
import { expectedErrors } from '../../../ml/sampling/expected-errors.ts';
import { isInAuditSample } from '../../../ml/sampling/audit-sample.ts';
import { duplicateSignatures } from '../../../ml/sampling/near-duplicates.ts';
import type { DrawnShares } from '../../../ml/sampling/drawn-turns.ts';
import { orderForReview, type RowsToReview } from '../../../ml/sampling/review-order.ts';
import { shownCells } from '../../record/classifiers/shown-cells.ts';
import { tableOfRows } from '../../record/classifiers/table-of-rows.ts';
import { ownView, type OwnRows } from '../../record/scopes/own-rows.ts';
import type { AskedRows } from '../../record/opinions/asked-rows.ts';
import { answerBlock } from '../serving/answer-block.ts';
import type { AnsweringModel, AnsweringModels } from '../serving/answering-models.ts';
import { nextBest } from '../serving/next-best.ts';
import { sameRowTest } from '../serving/same-row.ts';
import { startYielding, type Yielding } from '../../platform/turns/yielding.ts';
import { encodedFor, type Block, type View } from '../predictions/view.ts';
import type { Views } from '../predictions/views.ts';

export interface ReviewServices {
  readonly models: AnsweringModels;
  readonly views: Views;
  /** What somebody is to be asked of rows that nobody has said anything of in the log. */
  readonly readAskedRows: (classifierId: string, person: string, doubleShare: number) => Promise<AskedRows>;
}

/** What answers, and of whose rows. */
interface Answering {
  readonly model: AnsweringModel;
  readonly own: OwnRows | null;
  readonly asking: AskedRows['asking'];
}

/** The shown rows of a view, each with its place and what the order goes by. */
interface Candidates extends RowsToReview {
  readonly places: readonly { readonly block: Block; readonly at: number }[];
  /** Per row: somebody was unsure about it. */
  readonly doubted: readonly boolean[];
}

/** Which rows are asked for, and whether those in doubt are this person's to look at. */
export interface ReviewAsked {
  readonly view: string;
  readonly limit: number;
  readonly about: ReviewAbout;
  readonly isExpert: boolean;
  readonly person: string;
  /** The rows of a work-list that are left to them, in its order; null for no work-list. */
  readonly toDo: readonly string[] | null;
}

/**
 * The rows of a view worth a person's time, best first: those that may be of none of the classes, then those whose
 * correction is expected to mend most rows, near-duplicates once, and the audit sample among them, and the rows that
 * this person is asked about unseen by others. Rows that somebody has spoken of are out, and so are those that a rule
 * answers, but for the audit sample. Or, for those to whom they go, the rows about which somebody was unsure, the most
 * doubtful first. Or the rows of a work-list that are left to whoever asks, in its order. A view that nobody knows has
 * an empty queue.
 *
 * @param asked the id of the view, most rows to answer, about what, and who asks
 * @param own   whoever sees some rows only has views of their own
 * @throws {ProblemError} unknown-classifier, no-champion, beyond-scope
 */
export async function reviewQueue(
  { models, views, readAskedRows }: ReviewServices,
  classifierId: string,
  { view: viewId, limit, about, isExpert, person, toDo }: ReviewAsked,
  own: OwnRows | null,
): Promise<ReviewQueue> {
  const model = await models.currentOrFirst(classifierId);
  const view = await views.ofFeedback(classifierId, ownView(own, viewId));
  const { auditShare, doubleShare } = model.classifier.policies;
  const { asking, isQuiet } = await readAskedRows(classifierId, person, doubleShare);
  const candidates = await shownRows({ model, own, asking }, view);
  const doubted = candidates.places.flatMap((_, row) => (candidates.doubted[row] ? [{ row }] : []));
  const { order, waiting } = choose(candidates, doubted, { about, toDo, seed: viewId, auditShare, doubleShare });
  const yielding = startYielding();
  const rows: ReviewRow[] = [];
  for (const { row } of order.slice(0, limit)) {
    rows.push(await toReviewRow({ model, own, asking }, candidates.places[row]!, yielding));
    await yielding.ifDue();
  }
  return {
    rows,
    waiting,
    unsure: isExpert ? doubted.length : null,
    isQuiet,
    ...(toDo === null ? {} : { elsewhere: toDo.length - waiting }),
  };
}

type Place = { readonly row: number };

/** Which rows, in which order, and how many there are of the kind. */
function choose(
  candidates: Candidates,
  doubted: Place[],
  { about, toDo, ...shares }: Pick<ReviewAsked, 'about' | 'toDo'> & DrawnShares,
): { readonly order: readonly Place[]; readonly waiting: number } {
  if (toDo !== null) {
    const rowOf = new Map(candidates.keys.map((key, row) => [key, row]));
    const order = toDo.flatMap((key) => (rowOf.has(key) ? [{ row: rowOf.get(key)! }] : []));
    return { order, waiting: order.length };
  }
  if (about === 'unsure') {
    const { errors } = candidates;
    return { order: doubted.sort((a, b) => errors[b.row]! - errors[a.row]!), waiting: doubted.length };
  }
  return { order: orderForReview(candidates, shares), waiting: candidates.spoken.filter((spoken) => !spoken).length };
}

async function shownRows({ model, own, asking }: Answering, view: View): Promise<Candidates> {
  const yielding = startYielding();
  const candidates = {
    places: [] as { block: Block; at: number }[],
    keys: [] as string[],
    groups: [] as string[],
    errors: [] as number[],
    spoken: [] as boolean[],
    doubted: [] as boolean[],
    unknown: [] as boolean[],
    sampled: [] as ('certain' | 'double' | null)[],
  };
  for (const block of [...view.blocks]) {
    const encoded = await encodedFor(model, block, yielding);
    const { predictions, probabilities, classes } = answerBlock(model, block.rows, encoded, own);
    const errors = expectedErrors(probabilities, classes.length, encoded.novelty);
    const groups = groupsOf(model, block);
    block.rows.forEach((row, at) => {
      const { key, rowHash } = row;
      if (!block.shown[at]) return;
      candidates.places.push({ block, at });
      candidates.keys.push(key);
      candidates.groups.push(groups[at]!);
      candidates.errors.push(errors[at]!);
      // What a rule answers is settled, but for the audit sample, which tells whether the rules are right.
      const isSettled =
        predictions[at]!.source === 'rule' && !isInAuditSample(key, model.classifier.policies.auditShare);
      const isAnswered = model.labels.isAnswered(key, rowHash, sameRowTest(model, row));
      const asked = isAnswered || model.labels.isSpokenOf(key) ? 'plain' : asking(key, rowHash);
      candidates.spoken.push(isSettled || isAnswered || asked === 'spoken');
      candidates.unknown.push(predictions[at]!.unknown === true);
      candidates.doubted.push(model.labels.isInDoubt(key, rowHash, sameRowTest(model, row)));
      candidates.sampled.push(asked === 'certain' || asked === 'double' ? asked : null);
    });
    await yielding.ifDue();
  }
  return candidates;
}

/**
 * A block's rows never change, and other columns make hardly other groups: what makes rows near-duplicates is worked
 * out once.
 */
const groupsOfBlocks = new WeakMap<Block, string[]>();

function groupsOf({ columns }: AnsweringModel, block: Block): string[] {
  let groups = groupsOfBlocks.get(block);
  if (groups === undefined) {
    groups = duplicateSignatures(
      tableOfRows(
        columns,
        block.rows.map((row) => row.cells),
      ),
    );
    groupsOfBlocks.set(block, groups);
  }
  return groups;
}

async function toReviewRow(
  { model, own }: Answering,
  { block, at }: Candidates['places'][number],
  yielding: Yielding,
): Promise<ReviewRow> {
  const row = block.rows[at]!;
  const encoded = await encodedFor(model, block, yielding);
  const { predictions, probabilities, classes } = answerBlock(model, block.rows, encoded, own);
  const prediction = predictions[at]!;
  const ofRow = probabilities.subarray(at * classes.length, (at + 1) * classes.length);
  return {
    key: row.key,
    ...prediction,
    cells: shownCells(model.classifier.columns, row.cells),
    alternatives: nextBest(classes, ofRow, prediction.class, own),
  };
}
