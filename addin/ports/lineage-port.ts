import type { Query } from '../../contract/endpoints.ts';
import type { TracedRecord, WrittenBack } from '../../contract/feeds/feed-lineage.ts';
import type { Lineage, LineageCounts, TracedPrediction } from '../../contract/lineage.ts';
import type { RequestOptions } from './server-port.ts';

/** What answers came of: all that is given holds of each. */
export type CameOfQuery = Query<'countForward'>;

/** Where answers came from and what came of something, at the server. Every method rejects as `ServerPort` does. */
export interface LineagePort {
  /** @param predictionId `batch:row` */
  trace(classifierId: string, predictionId: string, options?: RequestOptions): Promise<Lineage>;
  /** @returns null where its row came of no feed */
  record(classifierId: string, predictionId: string, options?: RequestOptions): Promise<TracedRecord | null>;
  /** The latest first; `learnedBy` are the versions that learned the correction asked for. */
  answers(
    classifierId: string,
    query: CameOfQuery & { readonly before?: string; readonly limit: number },
    options?: RequestOptions,
  ): Promise<{ readonly predictions: readonly TracedPrediction[]; readonly learnedBy: readonly number[] }>;
  counts(classifierId: string, query: CameOfQuery, options?: RequestOptions): Promise<LineageCounts>;
  /** Corrections that a feed sent to its sinks, the latest first. */
  writtenBack(
    classifierId: string,
    feedId: string,
    page: { readonly before?: number; readonly limit: number },
    options?: RequestOptions,
  ): Promise<{ readonly written: readonly WrittenBack[]; readonly total: number }>;
}
