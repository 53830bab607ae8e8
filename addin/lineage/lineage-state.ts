import type { RowKey } from '../../contract/cell.ts';
import type { TracedRecord } from '../../contract/feeds/feed-lineage.ts';
import type { Lineage, LineageCounts, TracedPrediction } from '../../contract/lineage.ts';
import type { CameOfQuery } from '../ports/lineage-port.ts';
import type { Changes } from '../session/store.ts';

/** Where the last answer for a row came from. */
export interface RowLineage {
  readonly lineage: Lineage;
  /** The record of a feed that its row came from; null where it came otherwise. */
  readonly record: TracedRecord | null;
}

/** Something that answers came of. */
export type CameOf =
  | { readonly kind: 'feed'; readonly feed: string; readonly name: string }
  | { readonly kind: 'version'; readonly version: number }
  | { readonly kind: 'training-set'; readonly fingerprint: string }
  | { readonly kind: 'correction'; readonly sequence: number }
  | { readonly kind: 'person'; readonly person: string };

/** Which of the answers: of some days, both among them, by the clock here; of a feed, of one file or partition. */
export interface Within {
  readonly fromDay?: string;
  readonly toDay?: string;
  readonly partition?: string;
}

/** What came of it: in counts, with some of the answers. */
export interface WhatCame {
  readonly counts: LineageCounts;
  readonly answers: readonly TracedPrediction[];
  readonly learnedBy: readonly number[];
  readonly hasMore: boolean;
}

/** One page of lineage; what it tells is null until it is there. */
export type LineagePage =
  | {
      readonly kind: 'row';
      readonly key: RowKey;
      /** The answer that is asked about; left out for the last one of the row. */
      readonly prediction?: string;
      readonly told: RowLineage | 'no-answer' | null;
    }
  | { readonly kind: 'came-of'; readonly of: CameOf; readonly within: Within; readonly told: WhatCame | null };

export interface LineageState {
  /** The way here: the last page is the one that is shown. None while lineage is closed. */
  readonly lineage: readonly LineagePage[];
}

export type LineageEvent =
  | { readonly type: 'lineage-asked'; readonly page: LineagePage }
  | { readonly type: 'lineage-told'; readonly page: LineagePage }
  | { readonly type: 'lineage-back' }
  | { readonly type: 'lineage-closed' };

export const startLineage: LineageState = { lineage: [] };

export const lineageChanges: Changes<LineageState, LineageState, LineageEvent> = {
  'lineage-asked': ({ lineage }, { page }) => ({ lineage: [...lineage, page] }),
  'lineage-told': ({ lineage }, { page }) => ({ lineage: [...lineage.slice(0, -1), page] }),
  'lineage-back': ({ lineage }) => ({ lineage: lineage.slice(0, -1) }),
  'lineage-closed': () => startLineage,
};

/** As the server is asked for it. */
export function queryOf(of: CameOf, { fromDay, toDay, partition }: Within = {}): CameOfQuery {
  return {
    ...queryOfWhole(of),
    ...(fromDay === undefined ? {} : { from: beginOf(fromDay, 0) }),
    ...(toDay === undefined ? {} : { to: beginOf(toDay, 1) }),
    ...(partition === undefined ? {} : { partition }),
  };
}

/** When a day begins here, or one some days later. */
function beginOf(day: string, later: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(year, month - 1, date + later).toISOString();
}

function queryOfWhole(of: CameOf): CameOfQuery {
  switch (of.kind) {
    case 'feed':
      return { feed: of.feed };
    case 'version':
      return { version: of.version };
    case 'training-set':
      return { trainingSet: of.fingerprint };
    case 'correction':
      return { correction: of.sequence };
    case 'person':
      return { person: of.person };
  }
}
