import type { ColumnType, Generated } from 'kysely';
import type { Role } from '../../../contract/access.ts';
import type { CellValue } from '../../../contract/cell.ts';
import type { Condition } from '../../../contract/conditions/condition.ts';

/** Rows that are given to somebody to look at. */
export interface WorkListsTable {
  id: string;
  classifier_id: string;
  name: string;
  note: string;
  /** How the rows were chosen; null where it was not by a condition. */
  condition: ColumnType<Condition | null, string | null, string | null>;
  /** Whoever has it at the classifier, it is theirs, too; null where only people are named. */
  role: Role | null;
  due: Date | null;
  given_by: string;
  given_at: Date;
  /** The last event of the feedback log when it was given. */
  given_sequence: number;
  /** How often the classifier's lists had been changed at its own last change. */
  changed: number;
  /** The moment that it was to be done by when those who have it were last told that it is overdue. */
  told_due: Generated<Date | null>;
  /** Null while it is open. */
  ended_by: Generated<string | null>;
  ended_at: Generated<Date | null>;
}

export interface WorkListPeopleTable {
  list_id: string;
  person: string;
}

export interface WorkListRowsTable {
  list_id: string;
  /** From 0, in the order that they are worked in. */
  place: number;
  classifier_id: string;
  /** The row key's identity in indexes. */
  row_id: string;
  row_key: string;
  /** When it was given, in the classifier's column order. */
  cells: ColumnType<CellValue[], string, string>;
}

export interface WorkTables {
  work_lists: WorkListsTable;
  work_list_people: WorkListPeopleTable;
  work_list_rows: WorkListRowsTable;
}
