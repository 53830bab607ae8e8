import type { DriftSources } from '../../contract/drift-source.ts';
import type { DriftReport } from '../../contract/drift.ts';
import type { OverrideRates } from '../../contract/overrides.ts';
import type { SegmentList } from '../../contract/segment-list.ts';
import type { SourceOwners } from '../../contract/source-owner.ts';
import type { ColumnFilter } from '../ports/filter-port.ts';
import type { Changes } from '../session/store.ts';

export interface DriftState {
  readonly driftHours: number;
  /** The value of the segment column that the next report is to be of; null is all rows. */
  readonly driftSegment: string | null;
  /** The segments that reports can be asked for; null until they are known. */
  readonly segments: SegmentList | null;
  readonly drift: DriftReport | null;
  readonly driftSheetWritten: boolean;
  /** The same window by where its rows came from; null until it was asked for, and of a segment. */
  readonly sources: DriftSources | null;
  /** Who is responsible for the sources; null until it was asked for, and for whoever may not ask. */
  readonly sourceOwners: SourceOwners | null;
  /** How often people gave answers another class; null until it was asked for, and for whoever may not ask. */
  readonly overrides: OverrideRates | null;
  /** The rows that the table is filtered to, by what the person asked for; null while it was not. */
  readonly driftRows: ShownRows | null;
}

/** Rows of the table that a finding is about, alone. */
export interface ShownRows {
  /** What they have in common, in words. */
  readonly what: string;
  readonly rows: number;
  readonly columns: readonly ColumnFilter['column'][];
}

export type DriftEvent =
  | { readonly type: 'drift-hours-chosen'; readonly hours: number }
  | { readonly type: 'drift-segment-chosen'; readonly segment: string | null }
  | { readonly type: 'segments-listed'; readonly segments: SegmentList }
  | { readonly type: 'drift-reported'; readonly report: DriftReport }
  | { readonly type: 'overrides-read'; readonly rates: OverrideRates }
  | { readonly type: 'drift-rows-shown'; readonly shown: ShownRows | null }
  | { readonly type: 'sources-read'; readonly sources: DriftSources | null }
  | { readonly type: 'source-owners-read'; readonly owners: SourceOwners }
  | { readonly type: 'drift-sheet-written' };

export const startDrift: DriftState = {
  driftHours: 12,
  driftSegment: null,
  segments: null,
  drift: null,
  driftSheetWritten: false,
  overrides: null,
  driftRows: null,
  sources: null,
  sourceOwners: null,
};

export const driftChanges: Changes<DriftState, DriftState, DriftEvent> = {
  'drift-hours-chosen': (_, { hours }) => ({ driftHours: hours }),
  'drift-segment-chosen': (_, { segment }) => ({ driftSegment: segment }),
  'segments-listed': ({ driftSegment }, { segments }) => ({ segments, driftSegment: stillOf(segments, driftSegment) }),
  'drift-reported': (_, { report }) => ({ drift: report, driftSheetWritten: false }),
  'sources-read': (_, { sources }) => ({ sources }),
  'source-owners-read': (_, { owners }) => ({ sourceOwners: owners }),
  'overrides-read': (_, { rates }) => ({ overrides: rates }),
  'drift-rows-shown': (_, { shown }) => ({ driftRows: shown }),
  'drift-sheet-written': () => ({ driftSheetWritten: true }),
};

/** What was chosen, while it can be; else all rows or, for whoever may not see these, the first segment. */
function stillOf({ segments, mayAskForAll }: SegmentList, chosen: string | null): string | null {
  if (segments.some(({ value }) => value === chosen)) return chosen;
  return mayAskForAll ? null : (segments[0]?.value ?? null);
}
