import type { z } from 'zod';
import type { CellValue } from '../../../contract/cell.ts';
import type { feedEndpoints, FeedTrial, TriedRecord } from '../../../contract/feeds/feed.ts';
import type { FeedFault } from '../../../contract/feeds/feed-fault.ts';
import { ProblemError } from '../../../contract/problem.ts';
import { feedFaultWords, recordFaultWords } from '../../../contract/words/feed-fault-words.ts';
import { readClassifier } from '../../record/classifiers/classifier-store.ts';
import { planFeed, type FeedPlan, type Sorted } from '../mapping/feed-plan.ts';
import { FeedError, SAMPLE_LIMIT_MS, type FeedSource } from '../ports/source.ts';
import type { AnsweredRecords } from '../answering/answer-records.ts';
import { openAnswering } from '../answering/open-answering.ts';
import { requireFit, type OtherFault } from './change-feed.ts';
import { recordOfText } from '../answering/given-record.ts';
import type { StoredFeed } from '../standing/feed-store.ts';
import { notAnswering, type TakingServices } from '../pipeline/take-batch.ts';

/**
 * Opens the source of a feed; of settings that are tried, which are of none yet, the id is null.
 *
 * @throws {FeedError}
 */
export type OpenAnySource = (feed: {
  readonly id: string | null;
  readonly settings: Pick<StoredFeed['settings'], 'source'>;
}) => Promise<FeedSource>;

export interface TryingServices extends Pick<TakingServices, 'db' | 'clock' | 'models' | 'anomalies'> {
  readonly otherFault: OtherFault;
  readonly openSource: OpenAnySource;
}

type Asked = z.output<(typeof feedEndpoints)['tryFeed']['body']>;

/** Fields and cells shown of a record, and characters of each. */
const MOST_SHOWN = 100;
const MOST_CHARACTERS = 1_000;
/**
 * What some records of a source would become. Nothing is recorded, delivered or marked as read.
 *
 * @throws {ProblemError} unknown-classifier, feed-refused, unknown-connection
 */
export async function tryFeed(
  services: TryingServices,
  classifierId: string,
  { settings, records: most, given }: Asked,
  signal: AbortSignal,
): Promise<FeedTrial> {
  const classifier = await readClassifier(services.db, classifierId);
  await requireFit(services.db, classifier, settings, services.otherFault);
  const plan = planFeed(settings, classifier);
  const sampled = await orFault(async () => {
    if (given !== undefined) return [recordOfText(given, '1')];
    const source = await services.openSource({ id: null, settings });
    return source.sample(most, AbortSignal.any([signal, AbortSignal.timeout(SAMPLE_LIMIT_MS)]));
  });
  if (sampled.value === null) return { records: [], ...said(sampled.fault) };
  const sorted = plan.sort(sampled.value.slice(0, most), '');
  const answered = await orFault(async () => {
    const answering = await openAnswering(services, { classifierId, settings });
    // The stream alone answers once it has been read.
    return answering.isByStreamAlone ? null : answering.answer(plan, sorted, services.clock(), null);
  });
  return { records: describeAll(plan, sorted, answered.value), ...said(answered.fault) };
}

async function orFault<Value>(
  ask: () => Promise<Value>,
): Promise<{ readonly value: Value; readonly fault: null } | { readonly value: null; readonly fault: FeedFault }> {
  try {
    return { value: await ask(), fault: null };
  } catch (error) {
    if (error instanceof ProblemError) return { value: null, fault: notAnswering(error).fault };
    if (error instanceof FeedError) return { value: null, fault: error.fault };
    throw error;
  }
}

function said(fault: FeedFault | null): Pick<FeedTrial, 'fault' | 'detail'> {
  return { fault, detail: fault === null ? null : feedFaultWords(fault) };
}

function describeAll(plan: FeedPlan, sorted: readonly Sorted[], answered: AnsweredRecords | null): TriedRecord[] {
  let at = 0;
  return sorted.map((each) => {
    const { record, outcome } = each;
    const row = outcome === 'row' ? each.row : null;
    const place = row === null ? -1 : at++;
    const prediction = answered?.rows[place]?.prediction ?? null;
    const fault = outcome === 'malformed' ? each.fault : null;
    const cells = plan.columns.map(({ called }, column) => [called, row?.cells[column] ?? null] as const);
    return {
      position: record.position,
      fields: shown(record.fields),
      key: row?.key ?? null,
      cells: row === null ? [] : shown(cells),
      fault,
      detail: fault === null ? null : recordFaultWords(fault),
      isFiltered: outcome === 'filtered',
      class: prediction?.class ?? null,
      confidence: prediction?.confidence ?? null,
      sinks: [...(answered?.sinks[place] ?? [])],
      actions: [...(answered?.actions[place] ?? [])],
    };
  });
}

function shown(values: Iterable<readonly [string, CellValue]>): { name: string; value: string }[] {
  return [...values]
    .slice(0, MOST_SHOWN)
    .map(([name, value]) => ({ name, value: value === null ? '' : String(value).slice(0, MOST_CHARACTERS) }));
}
