import type { Kysely } from 'kysely';
import type { CellValue } from '../../../contract/cell.ts';
import { MOST_GATHERED } from '../../../ml/first-answers/first-model.ts';
import type { DescribedClass } from '../../../ml/first-answers/class-words.ts';
import type { Database } from '../../platform/database/schema.ts';

/** Classes that may be answered, as the catalogue describes them, in the order of their numbers. */
export async function readDescribedClasses(db: Kysely<Database>, classifierId: string): Promise<DescribedClass[]> {
  return db
    .selectFrom('classes')
    .select(['name', 'description'])
    .where('classifier_id', '=', classifierId)
    .where('state', '=', 'active')
    .orderBy('id')
    .execute();
}

/** Rows without labels that a person had grouped, and the place of the last that came. */
export interface GatheredRows {
  readonly grouping: number;
  readonly lastPlace: string;
}

/** Those of the latest grouping by the columns of now; null where none is. Two indexed looks. */
export async function readGathered(db: Kysely<Database>, classifierId: string): Promise<GatheredRows | null> {
  const found = await db
    .selectFrom('groupings')
    .innerJoin('classifiers', 'classifiers.id', 'groupings.classifier_id')
    .innerJoin('grouping_rows', (join) =>
      join
        .onRef('grouping_rows.classifier_id', '=', 'groupings.classifier_id')
        .onRef('grouping_rows.grouping', '=', 'groupings.number'),
    )
    .select(['groupings.number as grouping', 'grouping_rows.place as lastPlace'])
    .where('groupings.classifier_id', '=', classifierId)
    .where('groupings.state', '=', 'found')
    .whereRef('groupings.column_changes', '=', 'classifiers.column_changes')
    .orderBy('groupings.number', 'desc')
    .orderBy('grouping_rows.place', 'desc')
    .limit(1)
    .executeTakeFirst();
  return found ?? null;
}

/** Some rows of a grouping, chosen by the hash of their keys. */
export async function readSomeGroupedRows(
  db: Kysely<Database>,
  classifierId: string,
  grouping: number,
): Promise<(readonly CellValue[])[]> {
  const rows = await db
    .selectFrom('grouping_rows')
    .select('cells')
    .where('classifier_id', '=', classifierId)
    .where('grouping', '=', grouping)
    .orderBy('row_id')
    .limit(MOST_GATHERED)
    .execute();
  return rows.map(({ cells }) => cells);
}
