import type { Kysely } from 'kysely';
import { LRUCache } from 'lru-cache';
import { ANOMALY, USUAL, type AnomalyReason } from '../../../contract/anomaly.ts';
import type { ClassifierKind } from '../../../contract/classifier-kind.ts';
import { evidenceOf, type RowLabel } from '../../../contract/label.ts';
import type { Prediction } from '../../../contract/prediction.ts';
import type { Database } from '../../platform/database/schema.ts';
import { readClassifier, type StoredClassifier } from '../../record/classifiers/classifier-store.ts';
import { startYielding } from '../../platform/turns/yielding.ts';
import { readKeptLabels } from '../../record/labels/label-store.ts';
import { Detectors } from './score-rows.ts';
import { RankedRows } from './ranked-rows.ts';
import type { RowToScore, ScoredRow } from './anomaly-store.ts';
import { readVerdictMark } from './verdict-store.ts';

/** Classifiers whose kind is known: it never changes. */
const MOST_KINDS = 10_000;
/** Some thousand rows each. */
const MOST_RANKINGS = 16;

/** What is said of a row: its class, and how odd it is. */
export interface JudgedRow extends RowToScore {
  readonly prediction: Prediction;
  readonly score: number;
  /** Of an alert. */
  readonly reasons: readonly AnomalyReason[];
}

/** Finds unusual rows: scores them, learns them, and hears the verdicts of people. */
export class AnomalyDesk {
  private readonly kinds = new LRUCache<string, ClassifierKind>({ max: MOST_KINDS });
  private readonly rankings = new LRUCache<string, { readonly of: string; readonly ranked: RankedRows }>({
    max: MOST_RANKINGS,
  });
  readonly detectors: Detectors;

  constructor(private readonly db: Kysely<Database>) {
    this.detectors = new Detectors(db);
  }

  /**
   * The classifier, if it finds unusual rows; null of one that answers classes.
   *
   * @throws {ProblemError} unknown-classifier
   */
  async find(id: string): Promise<StoredClassifier | null> {
    if (this.kinds.get(id) === 'classes') return null;
    const classifier = await readClassifier(this.db, id);
    this.kinds.set(id, classifier.kind ?? 'classes');
    return classifier.kind === 'anomalies' ? classifier : null;
  }

  /** Learns rows that are new, in their order, and judges all of them by what is known then. */
  async judge(classifier: StoredClassifier, rows: readonly RowToScore[]): Promise<JudgedRow[]> {
    await this.detectors.learnRows(classifier, rows);
    return this.judgeKnown(classifier, rows);
  }

  /** Judges rows; learns nothing. */
  async judgeKnown(classifier: StoredClassifier, rows: readonly RowToScore[]): Promise<JudgedRow[]> {
    const { detector } = await this.detectors.current(classifier);
    const table = detector.tableOf(rows);
    const yielding = startYielding();
    const scored: ScoredRow[] = [];
    for (const [at, row] of rows.entries()) {
      scored.push({ ...row, score: detector.score(table, at).score });
      await yielding.ifDue();
    }
    return this.judgeScored(classifier, scored);
  }

  /** The same of rows that were scored. */
  private async judgeScored(classifier: StoredClassifier, rows: readonly ScoredRow[]): Promise<JudgedRow[]> {
    const ranked = await this.ranked(classifier);
    const labels = await this.labelsOf(classifier, rows);
    const joined = await ranked.joined(rows);
    return rows.map((row, at) => {
      const { score, isAlert, confidence } = ranked.standingOf(joined[at]!);
      const verdict = verdictOf(labels.get(row.key)?.label, row.rowHash);
      const prediction: Prediction =
        verdict === null
          ? { class: isAlert ? ANOMALY : USUAL, confidence, source: 'model' }
          : { class: verdict, confidence: 1, source: 'label' };
      const { key, rowHash, cells } = row;
      return { key, rowHash, cells, prediction, score, reasons: isAlert ? ranked.reasonsOf(row) : [] };
    });
  }

  /** What was said of rows. */
  labelsOf(classifier: StoredClassifier, rows: readonly RowToScore[]) {
    return readKeptLabels(
      this.db,
      classifier.id,
      rows.map(({ key }) => key),
    );
  }

  /** The rows of late in their order, from memory while nothing of them changed. */
  async ranked(classifier: StoredClassifier): Promise<RankedRows> {
    const { id, columnChanges, policies } = classifier;
    const { head, detector } = await this.detectors.current(classifier);
    const said = await readVerdictMark(this.db, id);
    const of = [columnChanges, policies.alertRate, head.learned, head.erasures, head.rescored, said].join(' ');
    const kept = this.rankings.get(id);
    // A detector that was read anew is another: the one before may have learned what was not kept.
    if (kept?.of === of && kept.ranked.detector === detector) return kept.ranked;
    const ranked = await RankedRows.read(this.db, classifier, detector);
    this.rankings.set(id, { of, ranked });
    return ranked;
  }
}

/** What people have said of a row as it is. */
export function verdictOf(label: RowLabel | undefined, rowHash: string): string | null {
  const said = label === undefined ? null : evidenceOf(label);
  return said?.rowHash === rowHash ? said.class : null;
}
