import type { Kysely } from 'kysely';
import { spellingKey, type Spellings } from '../../../contract/class-spelling.ts';
import { evidenceOf, type RowLabel } from '../../../contract/label.ts';
import { ProblemError } from '../../../contract/problem.ts';
import { isInDoubleSample } from '../../../ml/sampling/double-sample.ts';
import type { Database } from '../../platform/database/schema.ts';
import { readClassWords } from '../classes/class-store.ts';
import type { StoredClassifier } from '../classifiers/classifier-store.ts';
import { saysTheSame, type FeedbackDraft } from '../feedback/feedback-entry.ts';
import { countOthers, readEventsById } from '../feedback/feedback-store.ts';
import { OpinionsMoved, type TakeAside, type TakenAside } from '../feedback/record-feedback.ts';
import { readKeptLabels } from '../labels/label-store.ts';
import { ownRowTest, type OwnRows } from '../scopes/own-rows.ts';
import { readGolden } from './golden-store.ts';
import {
  calledByNow,
  keepOpinions,
  readOpinions,
  settleRow,
  withdrawOpinion,
  type Opinion,
  type OpinionKind,
} from './opinion-store.ts';

interface AsideServices {
  readonly db: Kysely<Database>;
  readonly clock: () => Date;
}

/**
 * Takes aside what is said in the review list of rows that two people are asked about unseen by each other, and of rows
 * whose class is certain, as long as the log says nothing of them. Once two people have said the same of a row, both
 * words go to the log in one transaction, in both names; where they differ, they wait for somebody to decide.
 */
export function createTakeAside({ db, clock }: AsideServices): TakeAside {
  return async (classifier, drafts, own) => {
    const asked = drafts.filter(isAsked);
    const checking = (transaction: Kysely<Database>) => requireOwnAside(transaction, classifier.id, drafts, own);
    const left = own === null ? { kept: 0 } : { kept: 0, inStep: checking };
    if (asked.length === 0) return { ...left, drafts };
    const known = await readKnown(db, classifier.id, asked);
    const plan = planAside(classifier, drafts, known);
    if (plan.keeping.length + plan.withdrawing.length === 0) return { ...left, drafts: plan.left };
    return toTaken(plan, async (transaction) => {
      await checking(transaction);
      if (textOf(await readKnown(transaction, classifier.id, asked)) !== textOf(known)) throw new OpinionsMoved();
      const at = clock();
      for (const draft of plan.withdrawing) await withdrawOpinion(transaction, classifier.id, draft, at);
      await keepOpinions(transaction, classifier.id, plan.keeping, at);
      for (const key of plan.settling) await settleRow(transaction, classifier.id, key, null, at);
    });
  };
}

/** People are asked in the review list alone; what they type elsewhere is feedback at once. */
function isAsked({ origin, kind, person }: FeedbackDraft): boolean {
  return origin === 'review' && kind !== 'adopt' && person !== null;
}

/**
 * Lets in what is said of rows that are their author's by all that is kept of them: in the log, by opinions, and as
 * rows whose class is certain. Otherwise two people with cells of their own could settle under its key what others'
 * row is. What was kept before is nobody's to refuse. The caller holds the log's head lock.
 *
 * @throws {ProblemError} beyond-scope
 */
async function requireOwnAside(
  transaction: Kysely<Database>,
  classifierId: string,
  drafts: readonly FeedbackDraft[],
  own: OwnRows | null,
): Promise<void> {
  if (own === null) return;
  const ids = drafts.map(({ id }) => id);
  const recorded = await readEventsById(transaction, classifierId, ids);
  const opinions = await readOpinions(
    transaction,
    classifierId,
    drafts.map(({ key }) => key),
    ids,
  );
  const kept = new Set(
    opinions.flatMap(({ id, withdrawalId }) => [id, ...(withdrawalId === null ? [] : [withdrawalId])]),
  );
  const keys = new Set(drafts.flatMap(({ id, key }) => (recorded.has(id) || kept.has(id) ? [] : [key])));
  const isOwn = ownRowTest(own);
  const asides = [
    ...opinions.filter((each) => !each.isWithdrawn),
    ...(await readGolden(transaction, classifierId, keys)),
  ];
  const others = new Set(asides.flatMap(({ key, cells }) => (keys.has(key) && !isOwn(cells) ? [key] : [])));
  const logged = await countOthers(
    transaction,
    classifierId,
    [...keys].filter((key) => !others.has(key)),
    own,
  );
  const rows = others.size + logged;
  if (rows > 0) throw new ProblemError('beyond-scope', { reason: 'kept', rows, scopes: [...own.scopes] });
}

/** What is known of the rows that a post speaks of. */
interface Known {
  readonly opinions: readonly Opinion[];
  /** Hash of the cells by key, of rows whose class is certain. */
  readonly golden: ReadonlyMap<string, string>;
  /** Rows of which the log says something. */
  readonly labelled: ReadonlySet<string>;
  /** Names of classes by the other words that mean them. */
  readonly words: ReadonlyMap<string, string>;
}

async function readKnown(db: Kysely<Database>, classifierId: string, drafts: readonly FeedbackDraft[]): Promise<Known> {
  const keys = drafts.map(({ key }) => key);
  const opinions = await readOpinions(
    db,
    classifierId,
    keys,
    drafts.map(({ id }) => id),
  );
  const golden = await readGolden(db, classifierId, keys);
  const labels = await readKeptLabels(db, classifierId, keys);
  const labelled = [...labels.values()].filter(({ label }) => isSpokenOf(label));
  return {
    opinions,
    golden: new Map(golden.map(({ key, rowHash }) => [key, rowHash])),
    labelled: new Set(labelled.map(({ key }) => key)),
    words: await readClassWords(db, classifierId),
  };
}

/** Whether anything stands of a row, or waits for approval. */
function isSpokenOf(label: RowLabel): boolean {
  return evidenceOf(label) !== null || label.unsureOf !== null || label.proposals.length > 0;
}

function textOf({ opinions, golden, labelled, words }: Known): string {
  return JSON.stringify([opinions, [...golden], [...labelled].sort(), [...words]]);
}

/** What becomes of the drafts of a post. */
interface Plan {
  readonly left: FeedbackDraft[];
  readonly keeping: { readonly draft: FeedbackDraft; readonly kind: OpinionKind }[];
  readonly withdrawing: FeedbackDraft[];
  /** Keys of rows of which two people now say the same. */
  readonly settling: string[];
}

function planAside({ policies }: StoredClassifier, drafts: readonly FeedbackDraft[], known: Known): Plan {
  const plan: Plan = { left: [], keeping: [], withdrawing: [], settling: [] };
  /** What holds of each row, as the drafts move it on. */
  let holding = known.opinions.filter(({ isWithdrawn }) => !isWithdrawn);
  for (const draft of drafts) {
    const kind = isAsked(draft) ? kindOf(draft, policies.doubleShare, known) : null;
    const same = known.opinions.find(({ id }) => id === draft.id);
    const isRepeated =
      plan.keeping.some((kept) => kept.draft.id === draft.id) ||
      known.opinions.some(({ withdrawalId }) => withdrawalId === draft.id);
    if (same !== undefined && !isSame(same, draft))
      throw new ProblemError('event-conflict', { event: draft.id, key: draft.key });
    // Of a row that is settled the log has it, and answers for it.
    if (same !== undefined || isRepeated) {
      if (same?.isSettled === true) plan.left.push(draft);
      continue;
    }
    const own = holding.find(({ key, person }) => key === draft.key && person === draft.person);
    if (kind === null || (draft.kind === 'withdraw' && own === undefined)) {
      plan.left.push(draft);
      continue;
    }
    holding = holding.filter((each) => each !== own);
    if (draft.kind === 'withdraw') {
      plan.withdrawing.push(draft);
      continue;
    }
    plan.keeping.push({ draft, kind });
    const others = holding.filter(({ key, rowHash }) => key === draft.key && rowHash === draft.rowHash);
    const [other] = others;
    if (
      kind === 'double' &&
      others.length === 1 &&
      other?.kind === 'double' &&
      agree(other, draft, policies.spellings, known.words)
    ) {
      plan.left.push(draftOf(other), draft);
      plan.settling.push(draft.key);
    }
  }
  return plan;
}

/** Whether a row is one that people are asked about aside: null when what is said of it is feedback at once. */
function kindOf({ key, rowHash }: FeedbackDraft, doubleShare: number, known: Known): OpinionKind | null {
  if (known.labelled.has(key)) return null;
  if (known.golden.get(key) === rowHash) return 'golden';
  if (known.opinions.some((each) => each.key === key && each.isSettled)) return null;
  return isInDoubleSample(key, doubleShare) ? 'double' : null;
}

/**
 * The ways that two people can say the same: they are both unsure, or their classes are one.
 *
 * @param words names of classes by the other words that mean them; by default classes are called what they are
 */
export function agree(
  one: Pick<Opinion, 'class'>,
  other: Pick<Opinion, 'class'>,
  spellings: Spellings,
  words: ReadonlyMap<string, string> = new Map(),
): boolean {
  const meant = (name: string | null) => (name === null || spellings === 'apart' ? name : spellingKey(name));
  const [first, second] = calledByNow([one, other], words);
  return meant(first!.class) === meant(second!.class);
}

function isSame(opinion: Opinion, draft: FeedbackDraft): boolean {
  // Whether it accepts or corrects is told by what had been answered.
  return saysTheSame({ ...draftOf(opinion), kind: draft.kind }, draft);
}

/** An opinion as an event of the log, under its own id. */
export function draftOf(opinion: Opinion): FeedbackDraft {
  const { id, key, rowHash, cells, class: name, predictedClass, predictionId, note } = opinion;
  const { person, basedOn, saidAt } = opinion;
  const kind = name === null ? 'unsure' : name === predictedClass ? 'accept' : 'correct';
  return {
    ...{ id, kind, origin: 'review', key, rowHash, cells, class: name, predictedClass, predictionId },
    ...{ note, person, basedOn, saidAt },
  };
}

function toTaken(plan: Plan, inStep: NonNullable<TakenAside['inStep']>): TakenAside {
  const settled = new Set(plan.settling);
  const kept = plan.keeping.filter(({ draft }) => !settled.has(draft.key)).length + plan.withdrawing.length;
  return { drafts: plan.left, kept, inStep };
}
