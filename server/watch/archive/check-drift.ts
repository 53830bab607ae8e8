import type { Kysely } from 'kysely';
import type { Logger } from 'pino';
import type { DriftReport } from '../../../contract/drift.ts';
import { ProblemError, type ProblemOccurrence } from '../../../contract/problem.ts';
import type { Database } from '../../platform/database/schema.ts';
import { missedTimes, runScheduled } from '../../platform/schedules/run-scheduled.ts';
import { nextCheck } from './next-check.ts';
import { noteCheck, takeDueChecks, type DueCheck, type TakenCheck } from './watch-store.ts';

/** How late a check may begin. */
const LOOK_MS = 20_000;
/** Far longer than a check of the largest window takes. */
const LONGEST_MS = 3_600_000;

export interface CheckServices {
  readonly db: Kysely<Database>;
  readonly clock: () => Date;
  readonly log: Logger;
  /** Makes the report of all rows in a window, and keeps it. */
  readonly makeReport: (classifierId: string, hours: number) => Promise<DriftReport>;
  /** Told of each check: what it said, null where no rows came. */
  readonly onChecked: (check: DueCheck, report: DriftReport | null, at: Date) => Promise<void>;
  /** Told of each look, after the checks that were due. */
  readonly onLooked: (at: Date) => Promise<void>;
  /** Told of a check that failed, in the transaction that notes it. */
  readonly onFailed: (
    transaction: Kysely<Database>,
    check: DueCheck,
    problem: ProblemOccurrence,
    at: Date,
  ) => Promise<void>;
}

/**
 * Makes the drift checks that are due by now, one after the other. One that fails keeps no other back: it is noted, and
 * told.
 *
 * @returns the ids of the classifiers that were checked
 */
export async function makeDueChecks(services: CheckServices): Promise<string[]> {
  const { db, clock, log } = services;
  const now = clock();
  const due = await takeDueChecks(db, now, (step) => nextCheck(now, step));
  const checked: string[] = [];
  for (const check of due) {
    const { classifierId } = check;
    const isDone = await runCheck(services, check, now).catch((error: unknown) => {
      log.warn({ err: error, classifier: classifierId }, 'what came of a drift check was not noted');
      return true;
    });
    if (isDone) checked.push(classifierId);
  }
  await services.onLooked(now);
  return checked;
}

/** @returns whether it was made: another process may be about one of the same classifier */
async function runCheck(services: CheckServices, check: TakenCheck, now: Date): Promise<boolean> {
  const { classifierId, stepHours, dueAt } = check;
  const missed = missedTimes(dueAt, now, (at) => nextCheck(at, stepHours));
  const scheduled = { kind: 'drift-check', classifierId, longestMs: LONGEST_MS } as const;
  return runScheduled(services, scheduled, { missed, work: () => makeCheck(services, check, now) });
}

/** @returns why it failed, or that there was nothing to compare */
async function makeCheck(
  services: CheckServices,
  check: DueCheck,
  at: Date,
): Promise<ProblemOccurrence | 'nothing-to-do' | undefined> {
  const { db, log, makeReport, onChecked, onFailed } = services;
  const { classifierId, windowHours } = check;
  try {
    const report = await makeReport(classifierId, windowHours).catch(nothingToCompare);
    await onChecked(check, report, at);
    await noteCheck(db, classifierId, at, null);
    return report === null ? 'nothing-to-do' : undefined;
  } catch (error) {
    log.warn({ err: error, classifier: classifierId }, 'a drift check failed');
    const problem = problemOf(error);
    // It stands beside the checks, and passes with time: nobody is told each day.
    if (problem[0] === 'season-too-short') {
      await noteCheck(db, classifierId, at, problem);
      return problem;
    }
    await db.transaction().execute(async (transaction) => {
      await noteCheck(transaction, classifierId, at, problem);
      await onFailed(transaction, check, problem, at);
    });
    return problem;
  }
}

/** That no rows came, or that nothing answers, is no failure of the check. */
function nothingToCompare(error: unknown): null {
  if (error instanceof ProblemError && (error.code === 'no-live-rows' || error.code === 'no-champion')) return null;
  throw error;
}

function problemOf(error: unknown): ProblemOccurrence {
  return error instanceof ProblemError ? error.occurrence : ['internal', { reason: 'check' }];
}

/** Looks every 20 s for checks that are due, until it is stopped. */
export function followChecks(services: CheckServices, onError: (error: Error) => void): { stop(): Promise<void> } {
  let looking: Promise<unknown> = Promise.resolve();
  const look = (): void => {
    looking = looking.then(() => makeDueChecks(services)).catch(onError);
  };
  look();
  const timer = setInterval(look, LOOK_MS);
  timer.unref();
  return {
    stop: async () => {
      clearInterval(timer);
      await looking;
    },
  };
}
