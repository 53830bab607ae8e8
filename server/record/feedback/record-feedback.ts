import type { FeedbackReceipt, FeedbackRequest } from '../../../contract/feedback.ts';
import type { SignedRows } from '../../../contract/signed-rows.ts';
import type { RowScope } from '../../../contract/row-scope.ts';
import { storableText } from '../../../contract/storable-text.ts';
import { featureHash } from '../../../contract/row-hash.ts';
import { arrangeCells, columnPositions } from '../classifiers/arrange-cells.ts';
import { readClassifier, type StoredClassifier } from '../classifiers/classifier-store.ts';
import { requireOpen } from '../classifiers/require-open.ts';
import { requireOwn, type OwnRows } from '../scopes/own-rows.ts';
import { approvalTest, dependsOnAnswer, dependsOnCells, type Circumstances } from './approval-test.ts';
import type { Approving } from './decide-approvals.ts';
import type { FeedbackDraft, FeedbackEntry } from './feedback-entry.ts';
import { ColumnsChanged, type Appended, type InStep } from './append-posts.ts';
import type { FeedbackLog } from './feedback-log.ts';
import { learnRecorded, readyToRecord, type LearnServices } from './learn-recorded.ts';

/**
 * What is not for the log yet: opinions on rows that two people are asked about unseen by each other, and on rows that
 * test them. Given by the composition root, so that feedback knows nothing of opinions.
 *
 * @param drafts of one post, by one person
 * @param own    the rows that they may speak of; null for every row
 */
export type TakeAside = (
  classifier: StoredClassifier,
  drafts: readonly FeedbackDraft[],
  own: OwnRows | null,
) => Promise<TakenAside>;

export interface TakenAside {
  /** What goes to the log: of these drafts, and what others had said that is no secret any more. */
  readonly drafts: readonly FeedbackDraft[];
  /** How many of the drafts are kept elsewhere, and were not there before. */
  readonly kept: number;
  /** Keeps them, in step with what goes to the log; absent when there is nothing to do. */
  readonly inStep?: InStep;
}

/**
 * Finds out what Amend answered for rows as they are said to be, or would answer now: whoever posts could say anything.
 * Given by the composition root, so that feedback knows nothing of predictions.
 *
 * @param shown the view that the rows were shown in, and the rows that whoever posts may see
 */
export type AnswersTo = (
  classifierId: string,
  drafts: readonly FeedbackDraft[],
  shown: { readonly view: string | undefined; readonly own: OwnRows | null },
) => Promise<Circumstances['answered']>;

/**
 * Finds all cells that Amend answered for of the rows of events: whoever posts could send any. Given by the composition
 * root, so that feedback knows nothing of predictions.
 */
export type CellsAnswered = (
  classifierId: string,
  drafts: readonly FeedbackDraft[],
) => Promise<Circumstances['cellsAnswered']>;

/**
 * Finds the signed months that rows are of. Given by the composition root, so that feedback knows nothing of packs.
 */
export type SignedMonthsOf = (classifierId: string, keys: readonly string[]) => Promise<readonly SignedRows[]>;

/** Others have said something since it was worked out what is taken aside. */
export class OpinionsMoved extends Error {
  override readonly name = 'OpinionsMoved';
}

export interface FeedbackServices extends LearnServices {
  readonly feedbackLog: FeedbackLog;
  readonly takeAside: TakeAside;
  readonly answersTo: AnswersTo;
  readonly cellsAnswered: CellsAnswered;
  readonly signedMonthsOf: SignedMonthsOf;
  readonly clock: () => Date;
}

/** Who says something of rows, and of which they may: null of every row, otherwise of those of any of the scopes. */
export interface Speaker {
  readonly person: string;
  readonly scopes: readonly RowScope[] | null;
  /** Whether they may set the classifier up: what its label column says is theirs to say. By default they may not. */
  readonly setsUp?: boolean;
}

/**
 * Records what a person said of some rows: checks the columns, appends the events, and, once they are safe, lets the
 * model learn from them. Whoever may speak of some rows only speaks of those that are theirs both by the cells that
 * they send and by what the row was when it was last spoken of: otherwise other cells would do to get at others' rows.
 *
 * @param also what else is done in the transaction, before the events are appended
 * @throws {ProblemError} unknown-classifier, classifier-archived, column-missing, too-many-classes, event-conflict,
 *   beyond-scope
 */
export async function recordFeedback(
  services: FeedbackServices,
  classifierId: string,
  request: FeedbackRequest,
  speaker: Speaker,
  also?: InStep,
): Promise<FeedbackReceipt> {
  const { person, scopes } = speaker;
  await readyToRecord(services, classifierId, request.view, scopes);
  const posted = await appendByColumnsOfNow(services, classifierId, request, speaker, also);
  const { recorded, repeated, sequence, own, taken } = posted;
  const told = { view: request.view, scopes, person };
  const [{ changed, left }, signed] = await Promise.all([
    learnRecorded(services, classifierId, { recorded, repeated }, told),
    signedAmong(services, classifierId, spokenOf(request)),
  ]);
  return {
    recorded: taken,
    repeated: request.events.length - taken,
    // Of what others said of other rows, their number tells nothing.
    sequence: own === null ? sequence : lastOf([...recorded, ...repeated]),
    changed: [...changed],
    ...leftOver(left),
    ...(signed.length === 0 ? {} : { signed: [...signed] }),
  };
}

/** The rows of what says or takes back a class; a label column that is sent as it stands corrects nothing. */
function spokenOf({ events }: FeedbackRequest): string[] {
  return events
    .filter(({ kind, origin }) => origin !== 'label-column' && kind !== 'unsure' && kind !== 'adopt')
    .map(({ key }) => key);
}

/**
 * The signed months that rows are of. What was said of them is safe by now: a failure is logged and answered as
 * nothing.
 */
export async function signedAmong(
  { signedMonthsOf, log }: Pick<FeedbackServices, 'signedMonthsOf' | 'log'>,
  classifierId: string,
  keys: readonly string[],
): Promise<readonly SignedRows[]> {
  if (keys.length === 0) return [];
  try {
    return await signedMonthsOf(classifierId, [...new Set(keys)]);
  } catch (error) {
    log.error({ err: error, classifierId }, 'signed months of recorded feedback could not be read');
    return [];
  }
}

/** Puts cells in the order of the columns and appends the events: anew, when the columns were changed meanwhile. */
async function appendByColumnsOfNow(
  services: FeedbackServices,
  classifierId: string,
  request: FeedbackRequest,
  { person, scopes, setsUp = false }: Speaker,
  also: InStep | undefined,
): Promise<Appended & { readonly own: OwnRows | null; readonly taken: number }> {
  const { db, feedbackLog, readOwnRows, takeAside, clock } = services;
  for (;;) {
    const classifier = await readClassifier(db, classifierId);
    requireOpen(classifier);
    const drafts = draftEvents(classifier, request, { person, now: clock() });
    const own = await readOwnRows(classifierId, scopes);
    if (own !== null) {
      const cells = own.columns.map((_, at) => drafts.map((draft) => draft.cells[at] ?? null));
      requireOwn(own, cells, drafts.length);
    }
    try {
      const aside = await takeAside(classifier, drafts, own);
      const { columnChanges } = classifier;
      const approving = await approvingBy(services, classifier, aside.drafts, { setsUp, view: request.view, own });
      const terms = { own, columnChanges, approving, inStep: both(aside.inStep, also) };
      const appended = await feedbackLog.append(classifierId, aside.drafts, terms);
      return { ...appended, own, taken: aside.kept + countOf(appended.recorded, drafts) };
    } catch (error) {
      if (!(error instanceof ColumnsChanged || error instanceof OpinionsMoved)) throw error;
    }
  }
}

/** One thing after the other, in one transaction. */
function both(one: InStep | undefined, other: InStep | undefined): InStep | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  return async (transaction) => {
    await one(transaction);
    await other(transaction);
  };
}

/** What the policy of now asks of what is said. */
export async function approvingBy(
  services: Pick<FeedbackServices, 'answersTo' | 'cellsAnswered'>,
  classifier: StoredClassifier,
  drafts: readonly FeedbackDraft[],
  { setsUp, ...shown }: Parameters<AnswersTo>[2] & Pick<Circumstances, 'setsUp'>,
): Promise<Approving | null> {
  const { id, policies } = classifier;
  const asked = drafts.filter((draft) => dependsOnAnswer(policies, draft));
  const answered = asked.length === 0 ? () => NO_ANSWERS : await services.answersTo(id, asked, shown);
  const chosen = drafts.filter((draft) => dependsOnCells(policies, draft));
  const cellsAnswered = chosen.length === 0 ? () => [] : await services.cellsAnswered(id, chosen);
  const test = approvalTest(classifier, { setsUp, answered, cellsAnswered });
  return test === null ? null : { test, policies };
}

const NO_ANSWERS: ReadonlySet<string> = new Set();

/** How a receipt says how many rows were left. */
export function leftOver(left: number): Pick<FeedbackReceipt, 'left'> {
  return left === 0 ? {} : { left };
}

/** How many of the drafts were recorded now. */
function countOf(recorded: readonly FeedbackEntry[], drafts: readonly FeedbackDraft[]): number {
  const ids = new Set(drafts.map(({ id }) => id));
  return recorded.filter(({ id }) => ids.has(id)).length;
}

function lastOf(entries: readonly FeedbackEntry[]): number {
  return entries.reduce((last, entry) => Math.max(last, entry.sequence), 0);
}

/**
 * What somebody says, with the cells in the order of the classifier's columns.
 *
 * @throws {ProblemError} column-missing, column-unclear
 */
export function draftEvents(
  classifier: StoredClassifier,
  request: FeedbackRequest,
  { person, now }: { readonly person: string; readonly now: Date },
): FeedbackDraft[] {
  const positions = columnPositions(classifier, request.columns);
  return request.events.map((event) => {
    const cells = arrangeCells(positions, event.cells);
    return {
      id: event.id.toLowerCase(),
      kind: event.kind,
      origin: event.origin,
      key: event.key,
      rowHash: featureHash(classifier, cells),
      cells: cells.map((cell) => (typeof cell === 'string' ? storableText(cell) : cell)),
      class: event.class ?? null,
      predictedClass: event.predictedClass === undefined ? null : storableText(event.predictedClass),
      predictionId: event.predictionId === undefined ? null : storableText(event.predictionId),
      note: event.note ?? null,
      reach: event.reach ?? null,
      // What nobody was seen saying is said in nobody's name, whoever's pane found it; whose that was is kept.
      person: event.origin === 'found' ? null : person,
      sentBy: event.origin === 'found' ? person : null,
      basedOn: event.basedOn ?? null,
      // Nothing is said after it arrived, whatever a clock somewhere shows.
      saidAt: new Date(Math.min(Date.parse(event.saidAt), now.getTime())),
    };
  });
}
