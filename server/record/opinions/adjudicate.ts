import { randomUUID } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { Adjudication, Decided, Decision, Suggestion } from '../../../contract/agreement.ts';
import { ProblemError } from '../../../contract/problem.ts';
import type { RowScope } from '../../../contract/row-scope.ts';
import type { Database } from '../../platform/database/schema.ts';
import { readClassWords } from '../classes/class-store.ts';
import { readClassifier, type StoredClassifier } from '../classifiers/classifier-store.ts';
import { requireOpen } from '../classifiers/require-open.ts';
import { shownCells } from '../classifiers/shown-cells.ts';
import type { Approving } from '../feedback/decide-approvals.ts';
import type { FeedbackDraft } from '../feedback/feedback-entry.ts';
import { readLastSequence } from '../feedback/feedback-store.ts';
import { learnRecorded } from '../feedback/learn-recorded.ts';
import { approvingBy, OpinionsMoved, type FeedbackServices, type Speaker } from '../feedback/record-feedback.ts';
import { ownRowTest, type OwnRows } from '../scopes/own-rows.ts';
import { byRow } from './by-row.ts';
import { readGolden } from './golden-store.ts';
import {
  calledByNow,
  readDecision,
  readDecisions,
  readHeldOpinions,
  readOpinions,
  settleRow,
  type Opinion,
} from './opinion-store.ts';
import { suggestClasses } from './suggest-classes.ts';
import { agree, draftOf } from './take-aside.ts';

/** People who differ about a row. */
const TWO = 2;

/**
 * The rows that people differ about, the longest waiting first, and that are the asker's to decide: of those that they
 * have spoken of themselves, somebody else decides. O(opinions that are not in the log).
 */
export async function listAdjudications(
  services: Pick<FeedbackServices, 'db'>,
  classifier: StoredClassifier,
  { person, own, limit }: { readonly person: string; readonly own: OwnRows | null; readonly limit: number },
): Promise<{ rows: Adjudication[]; waiting: number }> {
  const { db } = services;
  const isOwn = ownRowTest(own);
  const words = await readClassWords(db, classifier.id);
  const doubles = calledByNow(await readHeldOpinions(db, classifier.id, 'double'), words).filter(({ cells }) =>
    isOwn(cells),
  );
  const differing = byRow(doubles).filter(
    (opinions) => isOpen(opinions) && opinions.every((each) => each.person !== person),
  );
  const listed = differing.slice(0, limit);
  const suggestions = await suggest(db, classifier, { listed, doubles, words, isOwn });
  return {
    rows: listed.map((opinions, at) => toAdjudication(classifier, opinions, suggestions[at] ?? null)),
    waiting: differing.length,
  };
}

/** What the words on the listed rows come to, by all that whoever asks may see. */
async function suggest(
  db: Kysely<Database>,
  { id, policies }: StoredClassifier,
  { listed, doubles, words, isOwn }: Listing,
): Promise<readonly (Suggestion | null)[]> {
  if (listed.length === 0) return [];
  const [answers, golden, decisions] = await Promise.all([
    readHeldOpinions(db, id, 'golden'),
    readGolden(db, id),
    readDecisions(db, id),
  ]);
  const { spellings } = policies;
  return suggestClasses(listed, {
    ...{ doubles, spellings, decisions: calledByNow(decisions, words) },
    answers: calledByNow(answers, words).filter(({ cells }) => isOwn(cells)),
    golden: calledByNow(golden, words).filter(({ cells }) => isOwn(cells)),
  });
}

interface Listing {
  readonly listed: readonly (readonly Opinion[])[];
  readonly doubles: readonly Opinion[];
  readonly words: ReadonlyMap<string, string>;
  readonly isOwn: (cells: Opinion['cells']) => boolean;
}

function isOpen(opinions: readonly Opinion[]): boolean {
  return opinions.length >= TWO && !opinions[0]!.isSettled;
}

function toAdjudication(
  { columns }: StoredClassifier,
  opinions: readonly Opinion[],
  suggestion: Suggestion | null,
): Adjudication {
  const [{ key, cells }] = opinions as [Opinion];
  return {
    key,
    cells: shownCells(columns, cells),
    opinions: opinions.map(({ person, class: name, saidAt }) => ({
      person,
      class: name,
      saidAt: saidAt.toISOString(),
    })),
    suggestion,
  };
}

/**
 * Decides what a row is that people differ about: all opinions and the decision go to the log in one transaction, and
 * the decision, which has seen them, stands. The same id with the same content changes nothing.
 *
 * @throws {ProblemError} unknown-classifier, classifier-archived; unknown-adjudication, when nobody differs about the
 *   row, it is decided, or not in the asker's scope; not-neutral, when the asker is one of those who spoke;
 *   event-conflict, too-many-classes
 */
export async function adjudicate(
  services: FeedbackServices,
  classifierId: string,
  decision: Decision,
  { person, scopes }: Speaker,
): Promise<Decided> {
  for (;;) {
    const repeated = await readDecision(services.db, classifierId, decision.id);
    if (repeated !== undefined) {
      if (repeated.key !== decision.key || repeated.class !== decision.class)
        throw new ProblemError('event-conflict', { event: decision.id, key: decision.key });
      return repeated;
    }
    try {
      return await decideOnce(services, classifierId, decision, { person, scopes });
    } catch (error) {
      if (!(error instanceof OpinionsMoved)) throw error;
    }
  }
}

async function decideOnce(
  services: FeedbackServices,
  classifierId: string,
  decision: Decision,
  { person, scopes }: { readonly person: string; readonly scopes: readonly RowScope[] | null },
): Promise<Decided> {
  const { db, feedbackLog, readOwnRows, clock } = services;
  const { id, key, class: name, reason } = decision;
  const classifier = await readClassifier(db, classifierId);
  requireOpen(classifier);
  const own = await readOwnRows(classifierId, scopes);
  const opinions = await readDiffering(services, classifierId, key);
  if (opinions.length === 0 || !ownRowTest(own)(opinions[0]!.cells))
    throw new ProblemError('unknown-adjudication', { key });
  if (opinions.some((each) => each.person === person)) throw new ProblemError('not-neutral', { reason: 'spoke', key });
  const now = clock();
  const [{ rowHash, cells }] = opinions as [Opinion];
  const decided: FeedbackDraft = {
    ...{ id, kind: 'correct', origin: 'review', key, rowHash, cells, class: name, person, saidAt: now },
    ...{ predictedClass: null, predictionId: null, note: reason === '' ? null : reason, basedOn: null },
  };
  const spoken = opinions.map(draftOf);
  const approving = await approvingBy(services, classifier, spoken, { setsUp: false, view: undefined, own });
  const head = await readLastSequence(db, classifierId);
  const words = await readClassWords(db, classifierId);
  const isDecided = (each: Opinion) => agree(each, decided, classifier.policies.spellings, words);
  const verdicts =
    approving === null ? [] : opinions.map((each, at) => verdictOn(each, head + at + 1, decided, isDecided(each)));
  const drafts = [...spoken, ...verdicts, decided];
  const inStep = async (transaction: Kysely<Database>): Promise<void> => {
    const still = await readDiffering({ db: transaction }, classifierId, key);
    const isSo = JSON.stringify(still) === JSON.stringify(opinions);
    // The verdicts name the places that the opinions are to have in the log.
    const isNext = verdicts.length === 0 || (await readLastSequence(transaction, classifierId)) === head;
    if (!isSo || !isNext) throw new OpinionsMoved();
    await settleRow(transaction, classifierId, key, { id, class: name, person, reason }, now);
  };
  const terms = { own, columnChanges: classifier.columnChanges, approving: allBut(id, approving), inStep };
  const posted = await feedbackLog.append(classifierId, drafts, terms);
  await learnRecorded(services, classifierId, posted, { view: undefined, scopes, person });
  return { key, class: name };
}

/**
 * A decision is an approver's, who has seen what it decides about: it needs no further approval, and of the opinions
 * that do it approves the one that it agrees with and rejects the others, so that nothing of the row is left to wait.
 */
function verdictOn(opinion: Opinion, sequence: number, decided: FeedbackDraft, isSame: boolean): FeedbackDraft {
  return {
    ...draftOf(opinion),
    ...{ id: randomUUID(), kind: isSame ? 'approve' : 'reject', class: isSame ? opinion.class : null },
    ...{ note: decided.note, person: decided.person, basedOn: null, saidAt: decided.saidAt, judges: sequence },
  };
}

/** What needs approval, the decision apart. */
function allBut(id: string, approving: Approving | null): Approving | null {
  if (approving === null) return null;
  return { ...approving, test: (draft, before, isNew) => draft.id !== id && approving.test(draft, before, isNew) };
}

/** The opinions on a row that people differ about; none when they do not, or somebody has decided. */
async function readDiffering(
  { db }: Pick<FeedbackServices, 'db'>,
  classifierId: string,
  key: string,
): Promise<readonly Opinion[]> {
  const opinions = await readOpinions(db, classifierId, [key]);
  const held = opinions.filter((each) => !each.isWithdrawn && each.kind === 'double');
  return byRow(held).find(isOpen) ?? [];
}
