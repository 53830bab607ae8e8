import type { SchedulesPort } from '../../addin/ports/schedules-port.ts';
import type { Schedule, ScheduleChange, ScheduleRun } from '../../contract/schedule.ts';

export function aScheduleRun(fields: Partial<ScheduleRun> = {}): ScheduleRun {
  return {
    ...{ beganAt: '2026-11-05T08:00:00.000Z', endedAt: '2026-11-05T08:00:04.000Z', result: 'done', detail: null },
    ...{ missed: 0, skipped: 0 },
    ...fields,
  };
}

/** One of the server as a whole. */
export function aSchedule(fields: Partial<Schedule> = {}): Schedule {
  return {
    ...{ id: 'log-check', kind: 'log-check', classifier: null, feed: null, owner: null, isOn: true },
    ...{ trigger: { kind: 'cron', cron: '0 2 * * *', timeZone: 'UTC' }, lastRun: aScheduleRun() },
    ...{ nextAt: '2026-11-06T02:00:00.000Z', takesTrigger: false },
    ...fields,
  };
}

/** What runs by itself, in memory: what is changed is as it was asked for. */
export class FakeSchedules implements SchedulesPort {
  schedules: Schedule[] = [];
  /** Thrown by the next call. */
  failure: Error | null = null;
  readonly asked: unknown[] = [];

  async listSchedules(): Promise<readonly Schedule[]> {
    this.#fail();
    return this.schedules;
  }

  async changeSchedule(change: ScheduleChange): Promise<readonly Schedule[]> {
    this.asked.push(change);
    this.#fail();
    const { schedule, isOn, trigger } = change;
    this.schedules = this.schedules.map((each) =>
      each.id === schedule ? { ...each, isOn, trigger: trigger === undefined ? each.trigger : zoned(trigger) } : each,
    );
    return this.schedules;
  }

  async runSchedule(schedule: string): Promise<readonly Schedule[]> {
    this.asked.push({ run: schedule });
    this.#fail();
    return this.schedules;
  }

  #fail(): void {
    const { failure } = this;
    this.failure = null;
    if (failure !== null) throw failure;
  }
}

function zoned(trigger: NonNullable<ScheduleChange['trigger']>): Schedule['trigger'] {
  return trigger.kind === 'cron' ? { ...trigger, timeZone: trigger.timeZone ?? 'UTC' } : trigger;
}
