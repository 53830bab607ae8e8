import { sql, type Kysely } from 'kysely';
import type { CellValue } from '../../../contract/cell.ts';
import type { Database } from '../../platform/database/schema.ts';
import { EVIDENCE, ofClassifier } from '../../record/labels/label-store.ts';
import type { WhichGrouping } from './grouping-store.ts';

/** How many rows a group has, of how many a group's name is said, and of how many one waits for approval. */
export interface GroupCounts {
  readonly group: number;
  readonly rows: number;
  readonly labelled: number;
  readonly waiting: number;
}

export async function countGroups(
  db: Kysely<Database>,
  { classifier, number }: WhichGrouping,
): Promise<readonly GroupCounts[]> {
  const { rows } = await sql<GroupCounts>`
    select row.group_number as "group", count(*)::int as rows, 
      count(*) filter (where label.origin = 'group' and ${EVIDENCE})::int as labelled,
      count(*) filter (where label.waiting > 0 and exists (
        select from jsonb_array_elements(label.state->'proposals') each
        where each->>'origin' = 'group' and each->>'class' is not null
      ))::int as waiting
    from grouping_rows row
    left join labels label on label.row_id = row.row_id and ${ofClassifier(classifier)}
    where row.classifier_id = ${classifier} and row.grouping = ${number} and row.group_number is not null
    group by row.group_number order by rows desc, row.group_number`.execute(db);
  return rows;
}

/** Of each group the rows that are most like the rest, those with equal cells once. */
export async function readTypicalRows(
  db: Kysely<Database>,
  { classifier, number }: WhichGrouping,
  most: number,
): Promise<readonly { readonly group: number; readonly key: string; readonly cells: readonly CellValue[] }[]> {
  const { rows } = await sql<{ group: number; key: string; cells: CellValue[] }>`
    select "group", key, cells from (
      select *, row_number() over (partition by "group" order by closeness desc, place) as rank from (
        select distinct on (row.group_number, row.cells) row.group_number as "group", row.row_key as key, row.cells,
          row.closeness, row.place
        from grouping_rows row
        where row.classifier_id = ${classifier} and row.grouping = ${number} and row.group_number is not null
        order by row.group_number, row.cells, row.place
      ) different
    ) ranked
    where rank <= ${most} order by "group", rank`.execute(db);
  return rows;
}
