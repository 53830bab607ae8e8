import type { Schedule } from '../../contract/schedule.ts';
import type { Changes } from '../session/store.ts';
import type { ShownProblem } from '../tasks/shown-problem.ts';

export interface SchedulesState {
  readonly schedules: {
    readonly isOpen: boolean;
    /** Null until they are known. */
    readonly listed: readonly Schedule[] | null;
    /** Why they could not be asked for again just now; null where they are known as they are. */
    readonly unknown: ShownProblem | null;
    /** What somebody asked to run, and has not begun since. */
    readonly asked: { readonly schedule: string; readonly before: string | null } | null;
  };
}

export type SchedulesEvent =
  | { readonly type: 'schedules-open'; readonly isOpen: boolean }
  | { readonly type: 'schedules-listed'; readonly schedules: readonly Schedule[] }
  | { readonly type: 'schedules-unknown'; readonly problem: ShownProblem }
  | { readonly type: 'schedule-asked'; readonly schedule: string };

export const startSchedules: SchedulesState = {
  schedules: { isOpen: false, listed: null, unknown: null, asked: null },
};

type Slice = SchedulesState['schedules'];

/** The slice with some fields that are others. */
const become = ({ schedules }: SchedulesState, fields: Partial<Slice>): SchedulesState => ({
  schedules: { ...schedules, ...fields },
});

export const schedulesChanges: Changes<SchedulesState, SchedulesState, SchedulesEvent> = {
  'schedules-open': (state, { isOpen }) => become(state, { isOpen, asked: null, unknown: null }),
  'schedules-listed': (state, { schedules: listed }) =>
    become(state, { listed, unknown: null, asked: stillAsked(state.schedules.asked, listed) }),
  'schedules-unknown': (state, { problem }) => become(state, { unknown: problem }),
  'schedule-asked': (state, { schedule }) =>
    become(state, { asked: { schedule, before: beganAt(state.schedules.listed ?? [], schedule) } }),
};

function beganAt(listed: readonly Schedule[], id: string): string | null {
  return listed.find((each) => each.id === id)?.lastRun?.beganAt ?? null;
}

function stillAsked(asked: Slice['asked'], listed: readonly Schedule[]): Slice['asked'] {
  return asked === null || beganAt(listed, asked.schedule) === asked.before ? asked : null;
}
