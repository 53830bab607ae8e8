import type { Kysely, Selectable } from 'kysely';
import { problemWords } from '../../../contract/problem.ts';
import type { Schedule, ScheduleRun } from '../../../contract/schedule.ts';
import type { ScheduleRunsTable } from '../database/schedule-schema.ts';
import type { Database } from '../database/schema.ts';
import { scheduleId } from './run-scheduled.ts';
import { readRuns } from './schedule-run-store.ts';
import type { KnownSchedule, ScheduleOwner, SeenClassifier } from './schedule-owner.ts';

/** Whose schedules are asked for. */
export interface Seen {
  readonly classifiers: readonly SeenClassifier[];
  /** Whether what is of the server as a whole is among them. */
  readonly server: boolean;
}

/** What each owner has run by itself, as far as somebody sees it. */
export async function knownSchedules(
  owners: readonly ScheduleOwner[],
  { classifiers, server }: Seen,
): Promise<{ readonly known: KnownSchedule; readonly owner: ScheduleOwner }[]> {
  const lists = await Promise.all(
    owners.map(async (owner) => (await owner.list(classifiers)).map((known) => ({ known, owner }))),
  );
  return lists.flat().filter(({ known }) => known.classifier !== null || server);
}

/** What a schedule is called. */
export function idOf({ kind, classifier, feed }: KnownSchedule): string {
  return scheduleId(kind, (feed ?? classifier)?.id ?? null);
}

/** All of it with the last runs: what failed first, then by the next run, what has none at the end. */
export async function listSchedules(
  db: Kysely<Database>,
  owners: readonly ScheduleOwner[],
  seen: Seen,
  now: Date,
): Promise<Schedule[]> {
  const runs = await readRuns(db);
  const schedules = (await knownSchedules(owners, seen)).map(({ known }): Schedule => {
    const { nextAt, lastRun, ...rest } = known;
    const id = idOf(known);
    return {
      id,
      ...rest,
      lastRun: lastRun === undefined ? runOf(runs.get(id), now) : lastRun,
      nextAt: nextAt?.toISOString() ?? null,
    };
  });
  return schedules.sort((a, b) => orderOf(a).localeCompare(orderOf(b)));
}

/** Failed before all others, then by the next run; what is off at the end. */
function orderOf({ id, isOn, lastRun, nextAt }: Schedule): string {
  const hasFailed = isOn && (lastRun?.result === 'failed' || lastRun?.result === 'lost');
  return [hasFailed ? '0' : '1', isOn ? '0' : '1', nextAt ?? '9', id].join(' ');
}

/** A run as it is told; null before the first. */
export function runOf(run: Selectable<ScheduleRunsTable> | undefined, now: Date): ScheduleRun | null {
  if (run === undefined) return null;
  const isLost = run.ended_at === null && run.lost_at <= now;
  return {
    beganAt: run.began_at.toISOString(),
    endedAt: run.ended_at?.toISOString() ?? null,
    result: isLost ? 'lost' : run.result,
    detail: run.problem === null ? null : problemWords(...(run.problem as Parameters<typeof problemWords>)).detail,
    missed: run.missed,
    skipped: run.skipped,
  };
}
