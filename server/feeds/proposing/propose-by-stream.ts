import type { Kysely } from 'kysely';
import { MAX_TABLE_COLUMNS, type CellValue } from '../../../contract/cell.ts';
import type { FeedSource } from '../../../contract/feeds/feed-source.ts';
import type { StreamProposal } from '../../../contract/feeds/stream-project.ts';
import { ProblemError } from '../../../contract/problem.ts';
import { feedFaultWords } from '../../../contract/words/feed-fault-words.ts';
import type { Database } from '../../platform/database/schema.ts';
import { summarizeTable } from '../../record/classifiers/summarize-table.ts';
import { connectionFault, type OtherFault } from '../pipeline/change-feed.ts';
import type { OpenAnySource } from '../pipeline/try-feed.ts';
import { FeedError, SAMPLE_LIMIT_MS, type SourceRecord } from '../ports/source.ts';

export interface ProposingServices {
  readonly db: Kysely<Database>;
  readonly otherFault: OtherFault;
  readonly openSource: OpenAnySource;
}

/** What a broker says of a record beside its fields: the key may tell records apart, the rest is no column. */
const OF_BROKER = 'kafka.';
const BROKER_KEY = `${OF_BROKER}key`;

/**
 * Looks at the first records of a source, and proposes columns with types, a key and a label. Nothing is recorded or
 * marked as read.
 *
 * @throws {ProblemError} feed-refused, unknown-connection
 */
export async function proposeByStream(
  { db, otherFault, openSource }: ProposingServices,
  source: FeedSource,
  most: number,
  signal: AbortSignal,
): Promise<StreamProposal> {
  const refused = (await connectionFault(db, null, [source])) ?? otherFault({ source });
  if (refused !== null) throw new ProblemError('feed-refused', refused);
  const nothing = { records: 0, unreadable: 0, columns: [], suggestedKey: [], suggestedLabel: null };
  try {
    const opened = await openSource({ id: null, settings: { source } });
    const sampled = await opened.sample(most, AbortSignal.any([signal, AbortSignal.timeout(SAMPLE_LIMIT_MS)]));
    return { ...(await proposalOf(source, sampled.slice(0, most))), fault: null, detail: null };
  } catch (error) {
    if (!(error instanceof FeedError)) throw error;
    return { ...nothing, fault: error.fault, detail: feedFaultWords(error.fault) };
  }
}

async function proposalOf(
  source: FeedSource,
  sampled: readonly SourceRecord[],
): Promise<Omit<StreamProposal, 'fault' | 'detail'>> {
  const records = sampled.filter(({ fault }) => fault === null);
  const columns = columnsOf(records);
  const { suggestedKeyColumns: keys, suggestedLabelColumn: label, ...summary } = await summarizeTable({ columns });
  // What is all different by chance, such as an amount, tells no records apart that come later.
  const identifiers = keys.filter((key) => summary.columns.find(({ name }) => name === key)?.type === 'ignored');
  return {
    ...{ records: records.length, unreadable: sampled.length - records.length, columns: summary.columns },
    suggestedKey:
      'keyColumns' in source ? source.keyColumns : identifiers.length > 0 ? identifiers : brokerKey(records),
    suggestedLabel: label,
  };
}

/** The fields by name, in the order in which they came; what a record lacks is empty. O(records × fields). */
function columnsOf(records: readonly SourceRecord[]) {
  const names = [...new Set(records.flatMap(({ fields }) => [...fields.keys()]))]
    .filter((name) => !name.startsWith(OF_BROKER))
    .slice(0, MAX_TABLE_COLUMNS);
  return names.map((name) => ({
    ...{ name, isDate: false },
    values: records.map(({ fields }): CellValue => fields.get(name) ?? null),
  }));
}

function brokerKey(records: readonly SourceRecord[]): string[] {
  const keys = new Set(records.flatMap(({ fields }) => fields.get(BROKER_KEY) ?? []));
  return records.length > 0 && keys.size === records.length ? [BROKER_KEY] : [];
}
