import type { Kysely } from 'kysely';
import type { FeedExportQuery } from '../../../contract/feeds/feed-export.ts';
import { archiveName, requireDays, writeDays } from '../../answer/export/write-days.ts';
import type { JsonValue } from '../../platform/audit/canonical-json.ts';
import type { Database } from '../../platform/database/schema.ts';
import type { ExportColumn } from '../../record/audit-export/export-column.ts';
import { readClassifier } from '../../record/classifiers/classifier-store.ts';
import { readFeedDays, readFeedRows, type FeedRow } from './feed-rows-store.ts';
import { FEED_VIEWS, type FeedView } from './feed-views.ts';
import { feedExportWords as words } from './words/feed-export-words.ts';

const PAGE = 2_000;

/**
 * Writes what a view of feeds has of some days into an archive, a file a day.
 *
 * @param path of the archive
 * @param place for the file of one day at a time
 * @returns what it is called
 * @throws {ProblemError} export-days, export-too-long
 */
export async function exportFeeds(
  db: Kysely<Database>,
  { classifier, query }: { readonly classifier: string; readonly query: FeedExportQuery },
  path: string,
  place: string,
): Promise<string> {
  requireDays(query);
  const { id, name } = await readClassifier(db, classifier);
  const view: FeedView = FEED_VIEWS[query.of];
  const exported = {
    name: query.of,
    columns: feedExportColumns(view),
    days: await readFeedDays(db, id, view, query),
    pagesOf: (day: string) => pagesOf(db, id, view, day),
  };
  await writeDays(exported, query.format, path, place);
  return archiveName(name, query.of, query);
}

/** The columns of an export, as the view has them. */
export function feedExportColumns({ columns }: FeedView): ExportColumn<FeedRow>[] {
  return Object.entries(columns).map(([name, type]) => ({
    ...{ name, type, meaning: words(name as Parameters<typeof words>[0]) },
    valueOf: (row) => plain(row[name]),
  }));
}

function plain(value: JsonValue | Date | undefined): JsonValue {
  if (value instanceof Date) return value.toISOString();
  return value === undefined ? null : typeof value === 'boolean' ? String(value) : value;
}

async function* pagesOf(
  db: Kysely<Database>,
  classifierId: string,
  view: FeedView,
  day: string,
): AsyncGenerator<FeedRow[]> {
  for (let after: FeedRow | null = null; ;) {
    const rows: FeedRow[] = await readFeedRows(db, classifierId, view, { day, after, most: PAGE });
    yield rows;
    if (rows.length < PAGE) return;
    after = rows.at(-1)!;
  }
}
