import type { ColumnType, Generated } from 'kysely';
import type { CellValue } from '../../../contract/cell.ts';
import type { KeptColumn } from '../../../contract/classifier.ts';
import type { GroupAbout } from '../../../contract/grouping.ts';
import type { ProblemOccurrence } from '../../../contract/problem.ts';

/** A grouping of rows that need no labels. */
export interface GroupingsTable {
  classifier_id: string;
  /** From 1, a classifier's own. */
  number: number;
  state: 'gathering' | 'finding' | 'found' | 'failed';
  share: number;
  /** How many groups were asked for; null where the rows decide. */
  wanted: number | null;
  columns: ColumnType<KeptColumn[], string, never>;
  column_changes: number;
  /** What places rows, and the prototypes; null until groups were found. */
  artifact: Uint8Array | null;
  problem: ColumnType<ProblemOccurrence | null, string | null, string | null>;
  made_by: string;
  made_at: Date;
}

export interface GroupingRowsTable {
  classifier_id: string;
  grouping: number;
  place: Generated<string>;
  /** The row key's identity in indexes. */
  row_id: string;
  row_key: string;
  cells: ColumnType<CellValue[], string, string>;
  group_number: number | null;
  closeness: number | null;
}

export interface GroupingGroupsTable {
  classifier_id: string;
  grouping: number;
  group_number: number;
  name: string | null;
  named_by: string | null;
  about: ColumnType<GroupAbout, string, string>;
  /** The group that its rows are of since; null while it is one. */
  merged_into: number | null;
}

export interface GroupingTables {
  groupings: GroupingsTable;
  grouping_rows: GroupingRowsTable;
  grouping_groups: GroupingGroupsTable;
}
