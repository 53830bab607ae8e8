import type { Kysely } from 'kysely';
import type { Schedule, ScheduleKind, ScheduleRun, Trigger } from '../../../contract/schedule.ts';
import type { Changing } from '../audit/audit-store.ts';
import type { Database } from '../database/schema.ts';

/** A classifier of which somebody may see every row. */
export interface SeenClassifier {
  readonly id: string;
  readonly name: string;
}

/** What runs by itself, as its owner knows it; its runs are kept beside. */
export interface KnownSchedule extends Pick<Schedule, 'kind' | 'trigger' | 'owner' | 'isOn' | 'takesTrigger'> {
  readonly classifier: SeenClassifier | null;
  readonly feed: SeenClassifier | null;
  readonly nextAt: Date | null;
  /** Where the owner knows better than what was kept of the runs. */
  readonly lastRun?: ScheduleRun | null;
}

/** How somebody wants it. */
export interface WantedSchedule {
  readonly isOn: boolean;
  readonly trigger: Trigger | undefined;
  readonly because: string;
}

/** A component that has something run by itself: the only one that changes when. */
export interface ScheduleOwner {
  readonly kinds: readonly ScheduleKind[];
  /** What it has run, of classifiers that somebody sees. */
  list(seen: readonly SeenClassifier[]): Promise<KnownSchedule[]>;
  /** Changes it, audited; left out where nothing can be changed. @throws {ProblemError} schedule-refused and its own */
  change?(known: KnownSchedule, wanted: WantedSchedule, by: Changing): Promise<void>;
  /** Makes it due now; left out where it cannot be asked for. */
  makeDue?(transaction: Kysely<Database>, known: KnownSchedule, now: Date): Promise<void>;
}
