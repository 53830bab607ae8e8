import type { ColumnType, Generated } from 'kysely';
import type { ProblemOccurrence } from '../../../contract/problem.ts';

export interface ScheduleRunsTable {
  /** As the contract's `Schedule` is called. */
  schedule: string;
  classifier_id: string | null;
  /** Another one each time. */
  run: string;
  began_at: Date;
  /** When a run that has not ended by then is taken for lost. */
  lost_at: Date;
  ended_at: Date | null;
  result: 'running' | 'done' | 'nothing-to-do' | 'failed';
  problem: ColumnType<ProblemOccurrence | null, string | null, string | null>;
  missed: number;
  skipped: Generated<number>;
}

/** What runs by itself. */
export interface ScheduleTables {
  schedule_runs: ScheduleRunsTable;
}
