import type { Kysely } from 'kysely';
import { MOST_VERDICTS, VerdictRanking, withWord } from '../../../ml/anomalies/verdict-ranking.ts';
import type { Table } from '../../../ml/table/column.ts';
import type { Database } from '../../platform/database/schema.ts';
import { inTurns } from '../../platform/turns/in-turns.ts';
import { startYielding } from '../../platform/turns/yielding.ts';
import type { StoredClassifier } from '../../record/classifiers/classifier-store.ts';
import { readLateRows, type RowToScore, type ScoredRow } from './anomaly-store.ts';
import type { RowDetector } from './row-detector.ts';
import { countVerdicts, readVerdicts, type VerdictCounts } from './verdict-store.ts';

/** Rows that count as of late: as many as the detector compares with. */
export const LATE_ROWS = 2_048;
/** With fewer rows nothing is called odd. */
const LEAST_ROWS = 32;

/** What a row comes to among the rows of late. */
export interface Standing {
  /** In 0..1: how odd it is, joined with what verdicts say of rows like it. */
  readonly score: number;
  readonly isAlert: boolean;
  /** In 0.5..1: 0.5 at the threshold, 1 of the oddest and of the most usual row. */
  readonly confidence: number;
}

/**
 * The rows of late in the order of their scores, joined with the verdicts that stand: who is odd among them. The
 * threshold lies where the wanted share of them is beyond it, so it goes with them.
 */
export class RankedRows {
  private ascending: Float64Array = new Float64Array();

  private constructor(
    readonly detector: RowDetector,
    private readonly ranking: VerdictRanking | null,
    private readonly alertRate: number,
    /** In the order in which they came. */
    readonly late: readonly ScoredRow[],
    /** Of all people, whose rows they may be: scores go by all of them. */
    readonly verdicts: VerdictCounts,
  ) {}

  /** Reads them; O(rows of late × verdicts that count). */
  static async read(db: Kysely<Database>, classifier: StoredClassifier, detector: RowDetector): Promise<RankedRows> {
    const { id, policies } = classifier;
    const late = await readLateRows(db, id, LATE_ROWS);
    const said = await readVerdicts(db, id, MOST_VERDICTS);
    const isAnomaly = said.map((each) => each.isAnomaly);
    const yielding = startYielding();
    const [lateTable, table] = [detector.tableOf(late), detector.tableOf(said)];
    await yielding.ifDue();
    const ranking = said.length === 0 ? null : new VerdictRanking(lateTable, { table, isAnomaly });
    await yielding.ifDue();
    const ranked = new RankedRows(detector, ranking, policies.alertRate, late, await countVerdicts(db, id, null));
    ranked.ascending = (await ranked.joined(late)).sort();
    return ranked;
  }

  /** What verdicts say of rows of such a table. */
  async wordsOf(table: Table): Promise<Float64Array> {
    return this.ranking === null ? new Float64Array(table.rows) : inTurns(this.ranking.wordsInSteps(table));
  }

  /** Scores joined with the verdicts. */
  async joined(rows: readonly ScoredRow[]): Promise<Float64Array> {
    const scores = Float64Array.from(rows, ({ score }) => score);
    if (this.ranking === null) return scores;
    const words = await this.wordsOf(this.detector.tableOf(rows));
    return scores.map((score, row) => withWord(score, words[row]!));
  }

  /** What a score must exceed to be an alert; null while none is one. */
  threshold(): number | null {
    const rows = this.ascending.length;
    if (rows < LEAST_ROWS) return null;
    return this.ascending[rows - 1 - Math.max(1, Math.round(this.alertRate * rows))]!;
  }

  standingOf(score: number): Standing {
    const threshold = this.threshold();
    if (threshold === null) return { score, isAlert: false, confidence: 0.5 };
    const rows = this.ascending.length;
    const [own, cut] = [this.countBelow(score) / rows, this.countBelow(threshold) / rows];
    const isAlert = score > threshold;
    const far = isAlert ? (own - cut) / (1 - cut) : cut === 0 ? 0 : (cut - own) / cut;
    return { score, isAlert, confidence: 0.5 + Math.min(1, Math.max(0, far)) / 2 };
  }

  private countBelow(score: number): number {
    let [low, high] = [0, this.ascending.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.ascending[middle]! < score) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** What makes a row odd by itself. */
  reasonsOf(row: Pick<RowToScore, 'cells'>) {
    return this.detector.reasonsOf(this.detector.tableOf([row]), 0);
  }
}
