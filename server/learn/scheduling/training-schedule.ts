import { missedTimes, runScheduled } from '../../platform/schedules/run-scheduled.ts';
import { takeDueSchedules } from '../../record/classifiers/classifier-store.ts';
import { nextTime } from '../../record/classifiers/cron-schedule.ts';
import { retrainOnSchedule } from './retrain-by-policy.ts';
import type { TrainingServices } from '../training/training-services.ts';

/** How late a training may begin; a schedule is no finer than a minute. */
const INTERVAL_MS = 20_000;
/** A training is begun, and carried out elsewhere. */
const LONGEST_MS = 600_000;

/**
 * Starts the trainings whose schedule asks for them by now. The next times are in the database, so that each is taken
 * once, by one process, and a time that passed while no server ran is made up for.
 *
 * @returns the ids of the classifiers whose training was started
 */
export async function startDueTrainings(services: TrainingServices): Promise<string[]> {
  const now = services.clock();
  const due = await takeDueSchedules(services.db, now, (schedule) => nextTime(schedule, now));
  const started: string[] = [];
  for (const { id, schedule, dueAt } of due) {
    const missed = missedTimes(dueAt, now, (at) => nextTime(schedule, at));
    const work = async () => {
      const isStarted = await retrainOnSchedule(services, id);
      if (isStarted) started.push(id);
      return isStarted ? undefined : 'nothing-to-do';
    };
    await runScheduled(services, { kind: 'training', classifierId: id, longestMs: LONGEST_MS }, { missed, work });
  }
  return started;
}

/** Looks every 20 s for trainings that are due, until it is stopped. */
export function followSchedules(
  services: TrainingServices,
  onError: (error: Error) => void,
): { stop(): Promise<void> } {
  let looking: Promise<unknown> = Promise.resolve();
  const look = (): void => {
    looking = looking.then(() => startDueTrainings(services)).catch(onError);
  };
  look();
  const timer = setInterval(look, INTERVAL_MS);
  timer.unref();
  return {
    stop: async () => {
      clearInterval(timer);
      await looking;
    },
  };
}
