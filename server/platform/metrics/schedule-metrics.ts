import { Gauge, type Registry } from 'prom-client';

/** What runs by itself, as far as it is measured. */
export interface MeasuredSchedule {
  /** Its kind, and the id of what it is of. */
  readonly id: string;
  readonly kind: string;
  readonly isOn: boolean;
  /** When the last run began; null before the first. */
  readonly lastRunAt: Date | null;
  /** Whether that run failed, or ended with its server. */
  readonly hasFailed: boolean;
  /** Null where it runs when something happens. */
  readonly nextRunAt: Date | null;
}

/** Schedules that are told: a label value each, those that failed first. */
export const MOST_SCHEDULES = 200;

/**
 * Adds the metrics of what runs by itself, of all processes together.
 *
 * @returns what takes them as they are now
 */
export function addScheduleMetrics(registry: Registry): (schedules: readonly MeasuredSchedule[]) => void {
  const gauge = (name: string, help: string) =>
    new Gauge({ name: `amend_schedule_${name}`, help, labelNames: ['schedule', 'kind'], registers: [registry] });
  const seconds = (at: Date | null) => (at === null ? null : at.getTime() / 1_000);
  const gauges: readonly (readonly [Gauge, (of: MeasuredSchedule) => number | null])[] = [
    [gauge('enabled', '1 while it is on.'), ({ isOn }) => (isOn ? 1 : 0)],
    [gauge('last_run_timestamp_seconds', 'When its last run began, as Unix time.'), (of) => seconds(of.lastRunAt)],
    [
      gauge('last_run_failed', '1 when its last run failed, or ended with its server.'),
      ({ lastRunAt, hasFailed }) => (lastRunAt === null ? null : hasFailed ? 1 : 0),
    ],
    [gauge('next_run_timestamp_seconds', 'When it runs next, as Unix time.'), (of) => seconds(of.nextRunAt)],
  ];
  return (schedules) => {
    for (const [each, read] of gauges) {
      each.reset();
      for (const schedule of schedules) {
        const value = read(schedule);
        if (value !== null) each.set({ schedule: schedule.id, kind: schedule.kind }, value);
      }
    }
  };
}
