import type { CellValue } from '../../../contract/cell.ts';
import { LIVE_VOCABULARY } from '../../../ml/sketches/column-profile.ts';
import type { Predictions } from '../../../ml/sketches/prediction-profile.ts';
import { rowsOfSegments } from '../../../ml/sketches/segments.ts';
import { mergeInSteps, profileInSteps, type TableProfile } from '../../../ml/sketches/table-profile.ts';
import type { ColumnSpec } from '../../../ml/table/column.ts';
import type { PredictedBatch } from '../../learn/models/predicted-batch.ts';
import { inTurns } from '../../platform/turns/in-turns.ts';
import type { Yielding } from '../../platform/turns/yielding.ts';
import { findSegmentColumn, segmentValues } from '../../record/classifiers/segment-column.ts';
import { tableOfRows } from '../../record/classifiers/table-of-rows.ts';
import type { SegmentProfile } from './segment-profile-store.ts';

/** The segments that a version keeps, with what each was like that it learned from. */
export interface KnownSegments {
  readonly column: string;
  /** The training rows' profile by value, to be asked what is new. */
  readonly known: ReadonlyMap<string, TableProfile>;
}

/** What is to be saved of the segments. */
export interface GrownSegments {
  readonly profiles: readonly SegmentProfile[];
  /** Of all rows so far, those of no segment. */
  readonly otherRows: number;
}

/** A row that waits to be profiled. */
interface WaitingRow {
  readonly cells: readonly CellValue[];
  readonly class: string;
  readonly confidence: number;
}

interface GrowingSegment {
  profile: TableProfile | null;
  waiting: WaitingRow[];
  isSaved: boolean;
}

/**
 * The parts of an hour's profile by segment, while it grows. To profile a few rows costs nearly as much as many, so
 * the rows of a segment wait until the hour is to be saved: some thousand altogether, by when a recorder saves.
 */
export class SegmentProfiles {
  private readonly known: KnownSegments;
  private readonly growing = new Map<string, GrowingSegment>();
  private columns: readonly ColumnSpec[] = [];
  private otherRows = 0;

  constructor(known: KnownSegments) {
    this.known = known;
  }

  /**
   * Takes rows of a batch, each into its segment; none while another column is declared than the version keeps segments
   * of. O(rows).
   */
  take(batch: PredictedBatch, rows: readonly number[]): void {
    if (batch.segmentColumn !== this.known.column) return;
    const column = findSegmentColumn(batch.segmentColumn, batch.columns);
    if (column === null) return;
    this.columns = batch.columns;
    const values = segmentValues(
      column,
      rows.map((row) => batch.cells[row]!),
    );
    const segments = rowsOfSegments(values, this.known.known);
    let taken = 0;
    for (const [value, own] of segments) {
      const segment = this.segmentOf(value);
      for (const at of own) segment.waiting.push(waitingRow(batch, rows[at]!));
      segment.isSaved = false;
      taken += own.length;
    }
    this.otherRows += rows.length - taken;
  }

  /** Profiles what waits, and answers the segments that have grown since {@link noteSaved}. */
  async grow(yielding: Yielding): Promise<GrownSegments> {
    const profiles: SegmentProfile[] = [];
    for (const [value, segment] of this.growing) {
      if (segment.waiting.length > 0) {
        const part = await this.profileWaiting(value, segment.waiting, yielding);
        segment.profile =
          segment.profile === null ? part : await inTurns(mergeInSteps([segment.profile, part]), yielding);
        segment.waiting = [];
      }
      if (!segment.isSaved && segment.profile !== null) profiles.push({ value, profile: segment.profile });
    }
    return { profiles, otherRows: this.otherRows };
  }

  /** All that has grown was saved. */
  noteSaved(): void {
    for (const segment of this.growing.values()) segment.isSaved = true;
  }

  private segmentOf(value: string): GrowingSegment {
    const present = this.growing.get(value);
    if (present !== undefined) return present;
    const begun: GrowingSegment = { profile: null, waiting: [], isSaved: false };
    this.growing.set(value, begun);
    return begun;
  }

  private profileWaiting(value: string, rows: readonly WaitingRow[], yielding: Yielding): Promise<TableProfile> {
    const table = tableOfRows(
      this.columns,
      rows.map(({ cells }) => cells),
    );
    const options = { vocabulary: LIVE_VOCABULARY, known: this.known.known.get(value)!, parts: false };
    return inTurns(profileInSteps(table, predictionsOf(rows), options), yielding);
  }
}

function waitingRow({ cells, classes, predicted, confidence }: PredictedBatch, row: number): WaitingRow {
  return { cells: cells[row]!, class: classes[predicted[row]!]!, confidence: confidence[row]! };
}

function predictionsOf(rows: readonly WaitingRow[]): Predictions {
  const classes = [...new Set(rows.map((row) => row.class))];
  const numbers = new Map(classes.map((name, at) => [name, at]));
  return {
    classes,
    predicted: rows.map((row) => numbers.get(row.class)!),
    confidence: rows.map((row) => row.confidence),
  };
}
