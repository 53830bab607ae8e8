import type { Kysely } from 'kysely';
import type { Policies } from '../../../contract/classifier.ts';
import { problemWords } from '../../../contract/problem.ts';
import type { ScheduleKind, ScheduleRun, Trigger } from '../../../contract/schedule.ts';
import type { Database } from '../../platform/database/schema.ts';
import { runOf } from '../../platform/schedules/list-schedules.ts';
import { scheduleId } from '../../platform/schedules/run-scheduled.ts';
import type { KnownSchedule, ScheduleOwner, WantedSchedule } from '../../platform/schedules/schedule-owner.ts';
import { readRuns } from '../../platform/schedules/schedule-run-store.ts';
import {
  makeTrainingDue,
  readClassifier,
  readClassifiers,
  readTrainingTimes,
  type StoredClassifier,
} from '../../record/classifiers/classifier-store.ts';
import { readCron, writeCron } from '../../record/classifiers/cron-schedule.ts';
import { setPolicies } from '../../record/classifiers/set-policies.ts';
import { readLastByCause } from '../training/last-trainings-store.ts';
import type { Training } from '../training/training-store.ts';

/** What is shown of, and turned on as, times of which nobody said another. */
const USUAL: Trigger = { kind: 'cron', cron: '0 3 * * 1', timeZone: 'UTC' };
const USUAL_CORRECTIONS = 100;

const CAUSE_OF = {
  training: 'schedule',
  'training-after-corrections': 'corrections',
  'training-on-drift': 'drift',
} as const satisfies Partial<Record<ScheduleKind, Training['cause']>>;
type TrainingKind = keyof typeof CAUSE_OF;

/** The trainings that nobody asks for: by the calendar, after so many corrections, on drift; as the policies say. */
export function trainingSchedules(services: {
  readonly db: Kysely<Database>;
  readonly clock: () => Date;
}): ScheduleOwner {
  const { db, clock } = services;
  return {
    kinds: Object.keys(CAUSE_OF) as TrainingKind[],
    list: async (seen) => {
      const ids = new Set(seen.map(({ id }) => id));
      const classifiers = (await readClassifiers(db)).filter(
        ({ id, champion, archivedAt, isElsewhere }) =>
          ids.has(id) && champion !== null && archivedAt === null && !isElsewhere,
      );
      const [times, last, runs] = [await readTrainingTimes(db), await readLastByCause(db), await readRuns(db)];
      return classifiers.flatMap((classifier) => {
        const lastOf = (kind: TrainingKind) =>
          last.find(({ classifier_id: id, cause }) => id === classifier.id && cause === CAUSE_OF[kind]);
        const looked = runOf(runs.get(scheduleId('training', classifier.id)), clock());
        return [
          { ...byCalendar(classifier, times.get(classifier.id) ?? null), lastRun: joined(looked, lastOf('training')) },
          { ...afterCorrections(classifier), lastRun: joined(null, lastOf('training-after-corrections')) },
          { ...onDrift(classifier), lastRun: joined(null, lastOf('training-on-drift')) },
        ];
      });
    },
    change: async ({ kind, classifier, trigger }, wanted, by) => {
      const { id, policies } = await readClassifier(db, classifier!.id);
      const own = { ...wanted, trigger: wanted.trigger ?? trigger };
      await setPolicies(db, id, { ...policies, ...policyOf(kind as TrainingKind, own) }, by);
    },
    makeDue: (transaction, { classifier }, now) => makeTrainingDue(transaction, classifier!.id, now),
  };
}

type Described = Omit<KnownSchedule, 'lastRun'>;

const ofClassifier = ({ id, name }: StoredClassifier) => ({ classifier: { id, name }, feed: null, owner: null });

function byCalendar(classifier: StoredClassifier, next: Date | null): Described {
  const { retrainSchedule } = classifier.policies;
  const isOn = retrainSchedule !== '';
  return {
    ...{ kind: 'training', ...ofClassifier(classifier), isOn, nextAt: isOn ? next : null, takesTrigger: true },
    trigger: isOn ? { kind: 'cron', ...readCron(retrainSchedule) } : USUAL,
  };
}

function afterCorrections(classifier: StoredClassifier): Described {
  const { retrainAfterCorrections: count } = classifier.policies;
  return {
    ...{ kind: 'training-after-corrections', ...ofClassifier(classifier), isOn: count > 0, nextAt: null },
    ...{ takesTrigger: true, trigger: { kind: 'event', event: 'corrections', count: count || USUAL_CORRECTIONS } },
  };
}

function onDrift(classifier: StoredClassifier): Described {
  const { retrainOnDrift: isOn } = classifier.policies;
  return {
    ...{ kind: 'training-on-drift', ...ofClassifier(classifier), isOn, nextAt: null },
    ...{ takesTrigger: false, trigger: { kind: 'event', event: 'drift' } },
  };
}

/** What of the policies says so. */
function policyOf(
  kind: TrainingKind,
  { isOn, trigger }: Pick<WantedSchedule, 'isOn'> & { readonly trigger: Trigger },
): Partial<Policies> {
  switch (kind) {
    case 'training':
      return { retrainSchedule: isOn && trigger.kind === 'cron' ? writeCron(trigger) : '' };
    case 'training-after-corrections':
      return { retrainAfterCorrections: isOn && trigger.kind === 'event' ? (trigger.count ?? USUAL_CORRECTIONS) : 0 };
    case 'training-on-drift':
      return { retrainOnDrift: isOn };
  }
}

/** What was looked at, and what became of the training that it began. */
function joined(looked: ScheduleRun | null, training: Training | undefined): ScheduleRun | null {
  const isOfThis = training !== undefined && (looked === null || training.started_at.toISOString() >= looked.beganAt);
  if (!isOfThis) return looked;
  const { problem_code: code, problem_values: values, problem_detail: sentence } = training;
  const beganAt = looked?.beganAt ?? training.started_at.toISOString();
  return {
    ...{ beganAt, endedAt: training.finished_at?.toISOString() ?? null, result: RESULTS[training.state] },
    detail: code === null ? null : values === null ? sentence : problemWords(code, values as never).detail,
    ...{ missed: looked?.missed ?? 0, skipped: looked?.skipped ?? 0 },
  };
}

/** One that somebody cancelled did nothing. */
const RESULTS = {
  running: 'running',
  done: 'done',
  failed: 'failed',
  cancelled: 'nothing-to-do',
} as const satisfies Record<Training['state'], ScheduleRun['result']>;
