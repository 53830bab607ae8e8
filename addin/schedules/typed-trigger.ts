import type { ScheduleKind, Trigger } from '../../contract/schedule.ts';
import { schedulesWords } from './words/schedules-words.ts';

const HOUR_S = 3_600;

/** A trigger as somebody types it. */
export interface TypedTrigger {
  /** Hours of checks, seconds of feeds, or corrections. */
  readonly count: string;
  readonly cron: string;
  readonly zone: string;
}

/** How many seconds one is that is counted: checks for drift go by hours. */
function unitOf(kind: ScheduleKind): number {
  return kind === 'drift-check' ? HOUR_S : 1;
}

export function typedOf(kind: ScheduleKind, trigger: Trigger): TypedTrigger {
  const nothing = { count: '', cron: '', zone: '' };
  switch (trigger.kind) {
    case 'every':
      return { ...nothing, count: String(trigger.seconds / unitOf(kind)) };
    case 'cron':
      return { ...nothing, cron: trigger.cron, zone: trigger.timeZone };
    case 'event':
      return { ...nothing, count: String(trigger.count ?? 1) };
  }
}

/** The trigger that is typed, of the same kind as it was; null where something is missing. */
export function triggerOf(kind: ScheduleKind, before: Trigger, typed: TypedTrigger): Trigger | null {
  const count = /^\d{1,9}$/.test(typed.count.trim()) ? Number(typed.count) : 0;
  switch (before.kind) {
    case 'every':
      return count < 1 ? null : { kind: 'every', seconds: count * unitOf(kind) };
    case 'cron': {
      const [cron, timeZone] = [typed.cron.trim(), typed.zone.trim()];
      return cron === '' || timeZone === '' ? null : { kind: 'cron', cron, timeZone };
    }
    case 'event':
      return count < 1 ? null : { ...before, count };
  }
}

/** What is still to be typed, in a sentence; null where nothing is. */
export function missingOf(kind: ScheduleKind, before: Trigger, typed: TypedTrigger): string | null {
  if (triggerOf(kind, before, typed) !== null) return null;
  return schedulesWords(before.kind === 'cron' ? 'missingTimes' : 'missingNumber');
}
