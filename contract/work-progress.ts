import { evidenceOf, isOfTable, type RowLabel, type Statement } from './label.ts';
import type { WorkCounts, WorkPace } from './work-list.ts';

/** How a row of a work-list stands. */
export type WorkState = 'done' | 'proposed' | 'unsure' | 'waiting';

/** What there is to know of a row for it. */
export interface WorkedRow {
  readonly label: RowLabel;
  /** Sequence of the last event that was unsure of it; null when none was since the list was given. */
  readonly lastUnsure: number | null;
  /** What people said of it since then that is not in the log, see `opinions`. */
  readonly aside: readonly { readonly person: string; readonly kind: 'double' | 'golden' }[];
}

/**
 * The one place that decides how a row of a work-list stands; each row is one of the four.
 *
 * - `done`: what stands of it was said by a person after the list was given. Where its class is certain, so that what
 *   people say of it never stands, it is done once one of them has spoken.
 * - `proposed`: somebody has spoken since, and it does not count yet: it waits for approval, for a second person, or
 *   it contradicts what its author had not seen.
 * - `unsure`: somebody was, since, and nobody has said more.
 * - `waiting`: nothing of that. What was said before the list was given counts for nothing: that is why it was given.
 *
 * @param since sequence of the last event of the log when the list was given
 */
export function workOn({ label, lastUnsure, aside }: WorkedRow, since: number): WorkState {
  if (doneBy(label, since) !== null || aside.some(({ kind }) => kind === 'golden')) return 'done';
  if (isProposed(label, since) || aside.length > 0) return 'proposed';
  return label.unsureOf !== null && lastUnsure !== null && lastUnsure > since ? 'unsure' : 'waiting';
}

/** The statement by which a row was done since its list was given; null when none was. */
export function doneBy(label: RowLabel, since: number): Statement | null {
  const standing = evidenceOf(label);
  return standing !== null && isSince(standing, since) && standing.person !== null ? standing : null;
}

/** Something that was said since and does not count yet; what was rejected is to be said anew. */
function isProposed({ proposals, contender }: RowLabel, since: number): boolean {
  if (proposals.some(({ sequence }) => sequence > since)) return true;
  return contender !== null && isSince(contender, since);
}

function isSince({ sequence, origin }: Pick<Statement, 'sequence' | 'origin'>, since: number): boolean {
  return sequence > since && !isOfTable(origin);
}

/** Two people are asked about a row unseen by each other. */
const ASKED_ASIDE = 2;

/**
 * Whether somebody is still to look at a row of a list that is theirs. What another said of it unseen by them makes no
 * difference to them.
 */
export function isLeftTo(row: WorkedRow, since: number, person: string): boolean {
  if (row.aside.some((each) => each.person === person) || row.aside.length >= ASKED_ASIDE) return false;
  if (row.aside.some(({ kind }) => kind === 'golden')) return false;
  return workOn({ ...row, aside: [] }, since) === 'waiting';
}

/**
 * The counts of a list.
 * @example countWork(['done', 'waiting', 'done']) // => { rows: 3, done: 2, proposed: 0, unsure: 0, waiting: 1 }
 */
export function countWork(states: readonly WorkState[]): WorkCounts {
  const counts = { rows: states.length, done: 0, proposed: 0, unsure: 0, waiting: 0 };
  for (const state of states) counts[state]++;
  return counts;
}

/** A row that was done. */
export interface DoneRow {
  readonly person: string;
  /** By the clock of whoever said it. */
  readonly saidAt: Date;
}

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** Who says nothing for so long has done something else. */
const BREAK_MS = 600_000;
/** With fewer steps from row to row, or less time of work, nobody can tell how quick somebody is. */
const LEAST_STEPS = 10;
const LEAST_WORK_MS = 60_000;
/** With fewer rows or days, when it ends would be a guess. */
const LEAST_DONE = 20;
const LEAST_DAYS = 2;

/**
 * How quickly the rows of a list are done.
 *
 * - Rows an hour: the time from one row to the next of the same person, by their own clock, those over ten minutes left
 *   out as breaks: steps divided by hours. From 10 steps and a minute of work on.
 * - Rows a day: all that is done, divided by the days since the list was given, idle ones among them. From 20 rows on,
 *   done on two days at least.
 * - The end: now, and as many days as the rows that are left take at that pace. O(rows · log rows).
 *
 * @param left rows that are not done
 */
export function paceOf(
  done: readonly DoneRow[],
  left: number,
  { givenAt, now }: { givenAt: Date; now: Date },
): WorkPace {
  const steps = [...byPerson(done).values()].flatMap(stepsOf).filter((step) => step <= BREAK_MS);
  const worked = steps.reduce((sum, step) => sum + step, 0);
  const isKnown = steps.length >= LEAST_STEPS && worked >= LEAST_WORK_MS;
  const days = new Set(done.map(({ saidAt }) => Math.floor(saidAt.getTime() / DAY_MS))).size;
  const elapsed = (now.getTime() - givenAt.getTime()) / DAY_MS;
  const perDay = done.length >= LEAST_DONE && days >= LEAST_DAYS && elapsed > 0 ? done.length / elapsed : null;
  return {
    perHour: isKnown ? { rows: rounded((steps.length * HOUR_MS) / worked), steps: steps.length } : null,
    perDay: perDay === null ? null : rounded(perDay),
    endsAt: perDay === null || left === 0 ? null : new Date(now.getTime() + (left / perDay) * DAY_MS).toISOString(),
  };
}

function byPerson(done: readonly DoneRow[]): Map<string, number[]> {
  const times = new Map<string, number[]>();
  for (const { person, saidAt } of done) {
    const own = times.get(person) ?? [];
    own.push(saidAt.getTime());
    times.set(person, own);
  }
  return times;
}

function stepsOf(times: readonly number[]): number[] {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted.slice(1).map((time, n) => time - sorted[n]!);
}

/** To tenths: nobody works so evenly that more would be true. */
function rounded(rows: number): number {
  return Math.round(rows * 10) / 10;
}
