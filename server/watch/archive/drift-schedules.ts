import type { Kysely } from 'kysely';
import { ProblemError } from '../../../contract/problem.ts';
import type { ScheduleOwner, SeenClassifier } from '../../platform/schedules/schedule-owner.ts';
import type { Database } from '../../platform/database/schema.ts';
import { readClassifiers } from '../../record/classifiers/classifier-store.ts';
import { setWatch, type ReadPeople } from './change-watch.ts';
import { makeCheckDue, readStoredWatch } from './watch-store.ts';

const HOUR_S = 3_600;
const MOST_HOURS = 24;

/** The checks for drift: one of each classifier that answers. */
export function driftSchedules(db: Kysely<Database>, readPeople: ReadPeople): ScheduleOwner {
  return {
    kinds: ['drift-check'],
    list: async (seen) => Promise.all((await answering(db, seen)).map((classifier) => describe(db, classifier))),
    change: async ({ classifier, trigger: before }, { isOn, trigger = before, because }, by) => {
      const stepHours = trigger.kind === 'every' ? trigger.seconds / HOUR_S : 0;
      if (!Number.isInteger(stepHours) || stepHours < 1 || stepHours > MOST_HOURS)
        throw new ProblemError('schedule-refused', { reason: 'hours' });
      const { windowHours, owner } = await readStoredWatch(db, classifier!.id);
      await setWatch(db, readPeople, classifier!.id, { isOn, stepHours, windowHours, owner, because }, by);
    },
    makeDue: (transaction, { classifier }, now) => makeCheckDue(transaction, classifier!.id, now),
  };
}

async function answering(db: Kysely<Database>, seen: readonly SeenClassifier[]): Promise<SeenClassifier[]> {
  const ids = new Set(seen.map(({ id }) => id));
  return (await readClassifiers(db))
    .filter(({ id, champion, archivedAt }) => ids.has(id) && champion !== null && archivedAt === null)
    .map(({ id, name }) => ({ id, name }));
}

async function describe(db: Kysely<Database>, classifier: SeenClassifier) {
  const { isOn, stepHours, owner, nextAt } = await readStoredWatch(db, classifier.id);
  const trigger = { kind: 'every', seconds: stepHours * HOUR_S } as const;
  const times = { trigger, takesTrigger: true, isOn, nextAt: isOn ? nextAt : null };
  return { kind: 'drift-check', classifier, feed: null, owner, ...times } as const;
}
