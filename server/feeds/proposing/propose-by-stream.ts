import type { Kysely } from 'kysely';
import type { CellValue } from '../../../contract/cell.ts';
import type { ColumnSummary } from '../../../contract/classifier.ts';
import { MOST_MAPPED_COLUMNS } from '../../../contract/feeds/feed.ts';
import type { FeedSource } from '../../../contract/feeds/feed-source.ts';
import { fieldPath } from '../../../contract/feeds/field-path.ts';
import type { StreamProposal } from '../../../contract/feeds/stream-project.ts';
import { ProblemError } from '../../../contract/problem.ts';
import { feedFaultWords } from '../../../contract/words/feed-fault-words.ts';
import { absentFieldWords } from '../../../contract/words/proposed-field-words.ts';
import type { Database } from '../../platform/database/schema.ts';
import { summarizeTable } from '../../record/classifiers/summarize-table.ts';
import { connectionFault, type OtherFault } from '../administering/change-feed.ts';
import type { OpenAnySource } from '../administering/try-feed.ts';
import { FeedError, SAMPLE_LIMIT_MS, type SourceRecord } from '../ports/source.ts';

export interface ProposingServices {
  readonly db: Kysely<Database>;
  readonly otherFault: OtherFault;
  readonly openSource: OpenAnySource;
}

/** What a broker says of a record beside its fields: the key may tell records apart, the rest is no column. */
const OF_BROKER = 'kafka.';
const BROKER_KEY = `${OF_BROKER}key`;
/** Of fewer records, keys that differ say nothing of identity. */
const FEWEST_KEYED = 5;

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
  const nothing = { records: 0, unreadable: 0, columns: [], leftOut: 0, suggestedKey: [], suggestedLabel: null };
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
  const { names, leftOut } = namesOf(records);
  const columns = names.map((name) => ({
    ...{ name, isDate: false },
    values: records.map(({ fields }): CellValue => fields.get(name) ?? null),
  }));
  const { suggestedKeyColumns: keys, suggestedLabelColumn: label, ...summary } = await summarizeTable({ columns });
  // What is all different by chance, such as an amount, tells no records apart that come later.
  const identifiers = keys.filter((key) => {
    const isIgnored = summary.columns.find(({ name }) => name === key)?.type === 'ignored';
    return isIgnored && records.every(({ fields }) => fields.has(key));
  });
  return {
    ...{ records: records.length, unreadable: sampled.length - records.length, leftOut },
    columns: summary.columns.map((column) => ignoredWhereAbsent(column, records)),
    suggestedKey:
      'keyColumns' in source ? source.keyColumns : identifiers.length > 0 ? identifiers : brokerKey(records),
    suggestedLabel: label,
  };
}

/** The fields that may be columns, in the order in which they came; how many more there are. O(records × fields). */
function namesOf(records: readonly SourceRecord[]): { readonly names: readonly string[]; readonly leftOut: number } {
  const found = [...new Set(records.flatMap(({ fields }) => [...fields.keys()]))].filter(
    (name) => !name.startsWith(OF_BROKER),
  );
  // A path is cut of its blanks, and then names no field.
  const names = found.filter((name) => fieldPath.safeParse(name).data === name).slice(0, MOST_MAPPED_COLUMNS);
  return { names, leftOut: found.length - names.length };
}

/** A feed takes no record without a field that the classifier has as a column: empty is another thing than absent. */
function ignoredWhereAbsent(column: ColumnSummary, records: readonly SourceRecord[]): ColumnSummary {
  const absent = records.filter(({ fields }) => !fields.has(column.name)).length;
  if (absent === 0) return column;
  return { ...column, type: 'ignored', reason: absentFieldWords({ absent, records: records.length }) };
}

function brokerKey(records: readonly SourceRecord[]): string[] {
  const keys = new Set(records.flatMap(({ fields }) => fields.get(BROKER_KEY) ?? []));
  return records.length >= FEWEST_KEYED && keys.size === records.length ? [BROKER_KEY] : [];
}
