import type { Schedule, ScheduleChange } from '../../contract/schedule.ts';
import type { RequestOptions } from './server-port.ts';

/** What runs by itself, at the server. Every method answers with all of it, and rejects as `ServerPort` does. */
export interface SchedulesPort {
  listSchedules(options?: RequestOptions): Promise<readonly Schedule[]>;
  changeSchedule(change: ScheduleChange, options?: RequestOptions): Promise<readonly Schedule[]>;
  runSchedule(schedule: string, options?: RequestOptions): Promise<readonly Schedule[]>;
}
