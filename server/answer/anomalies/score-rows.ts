import { LRUCache } from 'lru-cache';
import type { Kysely } from 'kysely';
import type { AnomalyReason } from '../../../contract/anomaly.ts';
import { withWord } from '../../../ml/anomalies/verdict-ranking.ts';
import type { Table } from '../../../ml/table/column.ts';
import type { Database } from '../../platform/database/schema.ts';
import { startYielding, type Yielding } from '../../platform/turns/yielding.ts';
import type { StoredClassifier } from '../../record/classifiers/classifier-store.ts';
import {
  dropOldRows,
  keepRows,
  lockDetector,
  readHead,
  readLateRows,
  readLearnedHashes,
  readState,
  saveState,
  type DetectorHead,
  type RowToScore,
  type ScoredRow,
} from './anomaly-store.ts';
import { RowDetector } from './row-detector.ts';

/** A detector forgets what is older: from so many of the latest rows it is as good as from all. */
const REFOLDED_ROWS = 4_096;
const MOST_DETECTORS = 32;

/** A row as it came: how odd it was then, joined with what verdicts say, and whether that was an alert. */
export interface Come {
  readonly score: number;
  readonly joined: number;
  readonly isAlert: boolean;
  /** Of an alert. */
  readonly reasons: readonly AnomalyReason[];
}

/** Rows that a detector has learned, not kept yet. */
export interface Learned {
  readonly classifier: StoredClassifier;
  readonly before: DetectorHead;
  readonly after: DetectorHead;
  readonly detector: RowDetector;
  readonly kept: readonly ScoredRow[];
  readonly places: ReadonlyMap<string, number>;
  readonly isOfFeed: boolean;
  /** By row. */
  readonly come: readonly Come[];
}

interface Kept {
  readonly head: DetectorHead;
  readonly detector: RowDetector;
}

/**
 * The detectors of classifiers that find unusual rows: each a fold over its rows in the order in which they came. The
 * same rows in the same order make the same bytes, however they are cut into requests; what is kept in memory saves
 * reading them.
 */
export class Detectors {
  private readonly kept = new LRUCache<string, Kept>({ max: MOST_DETECTORS });

  constructor(private readonly db: Kysely<Database>) {}

  /**
   * Scores rows, each before it is learned; a row that was learned with these cells is not learned again. Everything
   * is kept in one transaction.
   */
  async learnRows(classifier: StoredClassifier, rows: readonly RowToScore[]): Promise<void> {
    const learned = await this.db.transaction().execute(async (transaction) => {
      const head = await lockDetector(transaction, classifier.id);
      const prepared = await this.learn(transaction, classifier, head, rows, null);
      await write(transaction, prepared);
      return prepared;
    });
    this.settle(learned);
  }

  /**
   * Scores records of a stream, each before it is learned, joined with what verdicts say; whether it is an alert, the
   * threshold says that adapts to the wanted share of them. Nothing is kept until {@link keep} has kept it.
   */
  async prepare(
    classifier: StoredClassifier,
    rows: readonly RowToScore[],
    wordsOf: (table: Table) => Promise<Float64Array>,
  ): Promise<Learned> {
    const head = await readHead(this.db, classifier.id);
    return this.learn(this.db, classifier, head, rows, wordsOf);
  }

  /**
   * Keeps what was prepared, in a transaction of the caller's, who has it settled once that is committed.
   *
   * @returns false when others were learned meanwhile, or one was erased: nothing was kept, it is to be prepared anew
   */
  async keep(transaction: Kysely<Database>, prepared: Learned): Promise<boolean> {
    const { learned, erasures, isGone } = await lockDetector(transaction, prepared.classifier.id);
    const { before } = prepared;
    if (learned !== before.learned || erasures !== before.erasures || (isGone && !before.isGone)) return false;
    await write(transaction, prepared);
    await dropOldRows(transaction, prepared.classifier.id, REFOLDED_ROWS);
    return true;
  }

  /** What was learned is committed: it is gone on from here. */
  settle({ classifier, after, detector }: Learned): void {
    this.kept.set(classifier.id, { head: after, detector });
  }

  private async learn(
    db: Kysely<Database>,
    classifier: StoredClassifier,
    from: DetectorHead,
    rows: readonly RowToScore[],
    wordsOf: ((table: Table) => Promise<Float64Array>) | null,
  ): Promise<Learned> {
    const { id, columnChanges, policies } = classifier;
    const { head: before, detector } = await this.load(db, classifier, from);
    const yielding = startYielding();
    const hashes = await readLearnedHashes(
      db,
      id,
      rows.map(({ key }) => key),
    );
    const table = detector.tableOf(rows);
    const words = (await wordsOf?.(table)) ?? null;
    const places = new Map<string, number>();
    const come: Come[] = [];
    let { learned } = before;
    for (const [at, { key, rowHash }] of rows.entries()) {
      const scored = detector.score(table, at);
      const joined = words === null ? scored.score : withWord(scored.score, words[at]!);
      const isAlert = joined > detector.detector.alertsBeyond();
      come.push({
        score: scored.score,
        joined,
        isAlert,
        reasons: isAlert && words !== null ? detector.reasonsOf(table, at) : [],
      });
      await yielding.ifDue();
      if (hashes.get(key) === rowHash) continue;
      hashes.set(key, rowHash);
      detector.detector.learn({ ...scored, score: joined, isAlert });
      places.set(key, ++learned);
    }
    const { erasures, rescored } = before;
    const after = { learned, columnChanges, alertRate: policies.alertRate, erasures, rescored, isGone: false };
    const kept =
      words === null
        ? await scoredNow(detector, rows, yielding)
        : lastOfEach(rows.map((row, at) => ({ ...row, score: come[at]!.score })));
    return { classifier, before, after, detector, kept, places, isOfFeed: words !== null, come };
  }

  /** The detector of a classifier as it stands; it is not to be taught. */
  async current(classifier: StoredClassifier): Promise<Kept> {
    const head = await readHead(this.db, classifier.id);
    const kept = await this.load(this.db, classifier, head);
    this.kept.set(classifier.id, kept);
    return kept;
  }

  /** What is in memory is taken from there: if the transaction fails, it has learned what nobody kept. */
  private async load(db: Kysely<Database>, classifier: StoredClassifier, head: DetectorHead): Promise<Kept> {
    const { id, columnChanges, policies } = classifier;
    const kept = this.kept.get(id);
    this.kept.delete(id);
    const isOfColumns = head.columnChanges === columnChanges;
    const isKept = isOfColumns && kept !== undefined && isSame(kept.head, head);
    const isAsWas = isOfColumns && !head.isGone;
    const detector = isKept ? kept.detector : ((isAsWas ? await this.open(db, classifier) : null) ?? null);
    const known = detector ?? (await refold(db, classifier));
    known.detector.wantAlerts(policies.alertRate);
    return { head: { ...head, isGone: head.isGone || detector === null }, detector: known };
  }

  private async open(db: Kysely<Database>, { id, columns }: StoredClassifier): Promise<RowDetector | null> {
    const state = await readState(db, id);
    try {
      return state && RowDetector.open(columns, state);
    } catch (error) {
      // Another release saved it: the rows give the same anew.
      if (error instanceof RangeError) return null;
      throw error;
    }
  }
}

/** Whether a detector in memory is the one that stands: of the same rows, none of them erased since. */
function isSame(one: DetectorHead, other: DetectorHead): boolean {
  return one.learned === other.learned && one.erasures === other.erasures && one.columnChanges === other.columnChanges;
}

async function write(
  transaction: Kysely<Database>,
  { classifier: { id }, before, after, detector, kept, places, isOfFeed }: Learned,
): Promise<void> {
  await keepRows(transaction, id, kept, places, isOfFeed);
  if (places.size > 0 || before.isGone || before.alertRate !== after.alertRate)
    await saveState(transaction, id, after, detector.detector.toBytes());
}

/** A row that came twice is as it came last. */
function lastOfEach(rows: readonly ScoredRow[]): ScoredRow[] {
  return [...new Map(rows.map((row) => [row.key, row])).values()];
}

/** Makes a detector anew, of the latest rows. */
async function refold(db: Kysely<Database>, classifier: StoredClassifier): Promise<RowDetector> {
  const detector = RowDetector.begin(classifier);
  const rows = await readLateRows(db, classifier.id, REFOLDED_ROWS);
  const table = detector.tableOf(rows);
  const yielding = startYielding();
  for (let at = 0; at < rows.length; at++) {
    detector.detector.learn(detector.score(table, at));
    await yielding.ifDue();
  }
  return detector;
}

/** Rows with their scores as the detector takes them by now. */
async function scoredNow(detector: RowDetector, rows: readonly RowToScore[], yielding: Yielding): Promise<ScoredRow[]> {
  const table = detector.tableOf(rows);
  const scored: ScoredRow[] = [];
  for (const [at, row] of rows.entries()) {
    scored.push({ ...row, score: detector.score(table, at).score });
    await yielding.ifDue();
  }
  return lastOfEach(scored);
}
