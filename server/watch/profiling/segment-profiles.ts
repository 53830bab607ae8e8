import type { CellValue } from '../../../contract/cell.ts';
import { LIVE_VOCABULARY } from '../../../ml/sketches/column-profile.ts';
import type { Predictions } from '../../../ml/sketches/prediction-profile.ts';
import { rowsOfSegments } from '../../../ml/sketches/segments.ts';
import { mergeProfiles, profileTable, type TableProfile } from '../../../ml/sketches/table-profile.ts';
import type { ColumnSpec } from '../../../ml/table/column.ts';
import { findSegmentColumn, segmentValues } from '../../record/classifiers/segment-column.ts';
import { tableOfRows } from '../../record/classifiers/table-of-rows.ts';
import type { KnownSegments, ProfiledRows } from './profiler.ts';

/** What the rows of one segment looked like. */
export interface SegmentProfile {
  /** As conditions compare it. */
  readonly value: string;
  readonly profile: TableProfile;
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
  /** Whether it is called unknown; undefined where that was not asked. */
  readonly unknown: boolean | undefined;
}

interface GrowingSegment {
  profile: TableProfile | null;
  waiting: WaitingRow[];
  isAnswered: boolean;
}

/**
 * The parts of an hour's profile by segment, while it grows. To profile a few rows costs nearly as much as many, so
 * the rows of a segment wait until the hour is to be saved: some ten thousand altogether, by when a recorder saves.
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
   * Takes rows, each into its segment; none while another column is declared than the version keeps segments of.
   * O(rows).
   */
  take(batch: ProfiledRows): void {
    if (batch.segmentColumn !== this.known.column) return;
    const column = findSegmentColumn(batch.segmentColumn, batch.columns);
    if (column === null) return;
    this.columns = batch.columns;
    const segments = rowsOfSegments(segmentValues(column, batch.cells), this.known.known);
    let taken = 0;
    for (const [value, own] of segments) {
      const segment = this.segmentOf(value);
      for (const row of own) segment.waiting.push(waitingRow(batch, row));
      segment.isAnswered = false;
      taken += own.length;
    }
    this.otherRows += batch.cells.length - taken;
  }

  /**
   * Profiles what waits, and answers the segments that have grown since it was asked last.
   *
   * @param isLastKept whether what it answered then was kept; else all are answered
   */
  grow(isLastKept: boolean): GrownSegments {
    const profiles: SegmentProfile[] = [];
    for (const [value, segment] of this.growing) {
      if (segment.waiting.length > 0) {
        const part = this.profileWaiting(value, segment.waiting);
        segment.profile = segment.profile === null ? part : mergeProfiles([segment.profile, part]);
        segment.waiting = [];
      }
      if (segment.profile !== null && !(segment.isAnswered && isLastKept))
        profiles.push({ value, profile: segment.profile });
      segment.isAnswered = true;
    }
    return { profiles, otherRows: this.otherRows };
  }

  private segmentOf(value: string): GrowingSegment {
    const present = this.growing.get(value);
    if (present !== undefined) return present;
    const begun: GrowingSegment = { profile: null, waiting: [], isAnswered: false };
    this.growing.set(value, begun);
    return begun;
  }

  private profileWaiting(value: string, rows: readonly WaitingRow[]): TableProfile {
    const table = tableOfRows(
      this.columns,
      rows.map(({ cells }) => cells),
    );
    const options = { vocabulary: LIVE_VOCABULARY, known: this.known.known.get(value)!, parts: false };
    return profileTable(table, predictionsOf(rows), options);
  }
}

function waitingRow({ cells, classes, predicted, confidence, unknown }: ProfiledRows, row: number): WaitingRow {
  return {
    cells: cells[row]!,
    class: classes[predicted[row]!]!,
    confidence: confidence[row]!,
    unknown: unknown?.[row],
  };
}

function predictionsOf(rows: readonly WaitingRow[]): Predictions {
  const classes = [...new Set(rows.map((row) => row.class))];
  const numbers = new Map(classes.map((name, at) => [name, at]));
  return {
    classes,
    predicted: rows.map((row) => numbers.get(row.class)!),
    confidence: rows.map((row) => row.confidence),
    // A rule begins or ends with its version, or by the policy: of rows of both, nothing is said.
    ...(rows.every(({ unknown }) => unknown !== undefined) ? { unknown: rows.map(({ unknown }) => unknown!) } : {}),
  };
}
