import type { Router } from 'express';
import type { Kysely } from 'kysely';
import type { Logger } from 'pino';
import type { DriftReport } from '../contract/drift.ts';
import { exportRoutes, type ExportServices } from './record/audit-export/routes.ts';
import { auditRoutes, type AuditServices } from './record/audit/routes.ts';
import type { AuditKey } from './platform/audit/anchor.ts';
import { classifierRoutes } from './record/classifiers/routes.ts';
import type { Database } from './platform/database/schema.ts';
import { lockHead } from './record/feedback/feedback-store.ts';
import { catchUpLabels } from './record/labels/rebuild-labels.ts';
import { createLabelCounter } from './record/labels/label-count-store.ts';
import { createFeedbackLog } from './record/feedback/feedback-log.ts';
import type { FeedbackServices } from './record/feedback/record-feedback.ts';
import { erasePersonFromComments } from './record/comments/erase-person.ts';
import { approvalRoutes } from './record/approvals/routes.ts';
import { draftRoutes } from './record/drafts/routes.ts';
import { feedbackRoutes } from './record/feedback/routes.ts';
import { createOwnRowsReader } from './record/scopes/own-rows-store.ts';
import { labelRoutes } from './record/labels/routes.ts';
import { lifeCycleRoutes } from './record/life-cycle/routes.ts';
import { catalogueRoutes } from './record/catalogue/routes.ts';
import { columnRoutes } from './record/columns/routes.ts';
import { ruleRoutes } from './record/rules/routes.ts';
import { opinionRoutes } from './record/opinions/routes.ts';
import { createTakeAside } from './record/opinions/take-aside.ts';
import { observationRoutes } from './record/observations/routes.ts';
import { workListRoutes } from './record/worklists/routes.ts';
import type { ReadWorkers } from './record/worklists/work-shares.ts';
import { createHandOverWork } from './record/worklists/hand-over-work.ts';
import { readWorkers } from './people/directory/read-workers.ts';
import { peopleRoutes } from './people/accounts/people-routes.ts';
import { accountRoutes, type AccountServices } from './people/accounts/routes.ts';
import type { PeopleSettings } from './people/directory/people-settings.ts';
import { peopleLogRoutes, type PeopleLogServices } from './people/directory/routes.ts';
import { DEMO_PEOPLE } from './people/identity/demo-people.ts';
import { personalTeller, type TellInPerson } from './people/channels/tell-in-person.ts';
import { channelRoutes } from './people/channels/routes.ts';
import { identityRoutes, ownRoutes, readOwn } from './people/identity/routes.ts';
import { keyRoutes } from './people/keys/routes.ts';
import type { Provider } from './people/openid/provider.ts';
import { openIdRoutes, type OpenIdServices } from './people/openid/routes.ts';

import type { JobQueues } from './platform/jobs/job-queues.ts';
import { startNotices, type NoticeSettings } from './platform/notices/start-notices.ts';
import type { ScheduleOwner } from './platform/schedules/schedule-owner.ts';
import type { AnswerTimes } from './platform/metrics/answer-times.ts';
import type { BackgroundFigures } from './platform/metrics/server-metrics.ts';
import type { PredictedBatch } from './learn/models/predicted-batch.ts';
import { openAnswering } from './answering.ts';
import { startFeeding, type FeedReach } from './feeding.ts';
import { talkRoutes } from './talking.ts';
import { signedMonthsIn } from './watch/packs/signed-months.ts';
import { routesOfWatching, watchDrift } from './watching.ts';
import { driftSchedules } from './watch/archive/drift-schedules.ts';
import { readWatchOwner } from './watch/archive/watch-store.ts';
import { streamColumnsIn } from './watch/profiles/read-stream-columns.ts';
import { profilesOf, startRecording } from './watch/profiles/start-recording.ts';
import { answerChanges, readyView } from './answer/predictions/answer-changes.ts';
import { createCellsAnswered } from './answer/predictions/answered-cells.ts';
import { createAnswersTo } from './answer/predictions/answers-to.ts';
import { ClassifierEvents } from './answer/events/classifier-events.ts';
import { eventRoutes } from './answer/events/routes.ts';
import { followFeedback } from './answer/serving/follow-feedback.ts';
import {
  retrainAfterCorrections,
  retrainForIncidentsBy,
  retrainOnDrift,
} from './learn/scheduling/retrain-by-policy.ts';
import { carryingRoutes } from './learn/carrying/routes.ts';
import { GroupFinder } from './learn/grouping/find-groups.ts';
import { groupingRoutes } from './learn/grouping/routes.ts';
import { modelRoutes, type ModelServices } from './learn/models/routes.ts';
import { createFloodGuard } from './learn/trust/hold-back.ts';
import { trustRoutes } from './learn/trust/routes.ts';
import { suspectRoutes } from './learn/suspects/routes.ts';
import { trainingRoutes } from './learn/scheduling/routes.ts';
import { TrainingRunner } from './learn/training/training-runner.ts';
import type { TrainingServices } from './learn/training/training-services.ts';
import { trainingSchedules } from './learn/scheduling/training-schedules.ts';
import { followSchedules } from './learn/scheduling/training-schedule.ts';

/** What the components stand on. */
export interface Platform {
  readonly db: Kysely<Database>;
  /** For connections of one's own, such as `listen`. */
  readonly databaseUrl: string;
  readonly jobs: JobQueues;
  readonly clock: () => Date;
  readonly log: Logger;
  readonly people: PeopleSettings;
  /** Of the company, where people sign in by it. */
  readonly provider?: Provider | null;
  /** That heads of logs are signed with. */
  readonly auditKey: AuditKey;
  /** How feeds reach what is outside. */
  readonly feeds: FeedReach;
  /** Origins that a model endpoint may be at although they are not public; default: none. */
  readonly modelHosts?: readonly string[];
  /** Where notices may go; default: to public addresses, and not by e-mail. */
  readonly notices?: NoticeSettings;
}

const NO_HOSTS: NoticeSettings = { named: [], mail: null };

export interface Components {
  readonly routers: readonly Router[];
  /** Who of them has something run by itself. */
  readonly schedules: readonly ScheduleOwner[];
  /** What is done beside the answers, by name. */
  readonly background: Readonly<Record<string, BackgroundFigures>>;
  /** How long it takes to answer rows. */
  readonly times: AnswerTimes;
  /** What the columns of streams of rows hold. */
  readonly streamColumns: ReturnType<typeof streamColumnsIn>;
  /** Ends the streams, which would hold a server that stops up. */
  endStreams(): void;
  /** Ends background work and writes what is buffered; the database and the jobs are still there. */
  stop(): Promise<void>;
}

/**
 * Builds the components and joins them: the one place that knows how feedback reaches learning and predictions reach
 * monitoring.
 */
export async function startComponents(platform: Platform): Promise<Components> {
  const { db, databaseUrl, jobs, clock, log, people, auditKey, provider = null } = platform;
  const onError = (error: Error): void => log.warn({ err: error }, error.message);
  await catchUpLabels(db, lockHead); // of a log that grew under an earlier release
  const [feedbackLog, readOwnRows] = [createFeedbackLog(db, clock), createOwnRowsReader(db)];
  const recorder = startRecording({ db, clock, onError });
  const training = { db, jobs, clock, log };
  const hasMail = platform.notices?.mail != null;
  const runner = new TrainingRunner(training, { readOwner: readWatchOwner, hasMail });
  const onPredicted = (batch: PredictedBatch) => recorder.record(batch);
  const answering = openAnswering({ ...platform, onError, readOwnRows, onPredicted });
  const { parts: predictions } = answering;
  const [answersTo, cellsAnswered] = [createAnswersTo(predictions), createCellsAnswered(predictions)];
  const reactions = reactToFeedback(training, predictions, onError);
  const settle = () =>
    Promise.all([recorder.flush(), predictions.predictionLog.flush(), answering.settleShadows()]).then(() => undefined);
  const onDriftReport = (report: DriftReport) => void retrainOnDrift(training, report).catch(onError);
  const notices = openNotices(platform);
  const groups = new GroupFinder(training);
  for (const part of [runner, groups]) await part.start();
  const schedules = followSchedules(training, onError);
  const watching = { db, clock, readOwnRows, settle, onDriftReport };
  const checks = watchDrift(platform, watching, { retrain: retrainForIncidentsBy(training), hasMail }, onError);
  const follower = await followFeedback({ databaseUrl, models: predictions.models, onError });
  const events = new ClassifierEvents({ db, databaseUrl, readOwnRows, onError });
  await events.start();
  const takeAside = createTakeAside({ db, clock });
  const recording = { db, log, clock, feedbackLog, readOwnRows, takeAside, answersTo, cellsAnswered, ...reactions };
  const streamColumns = streamColumnsIn(db, clock);
  const feeding = startFeeding({
    ...{ db, clock, log, hasMail, reach: platform.feeds, ...answering.answers },
    ...{ ...answering.log, profile: profilesOf(db), recording: withMonths(recording), reading: predictions },
    columnsOf: streamColumns,
  });
  const watchers = { db, clock, hasMail, ...handingOf(platform) };
  return {
    routers: [
      ...routesOfPeople({ db, clock, settings: people, provider, auditKey }, hasMail),
      ...routesOfLogs({ db, clock, auditKey, readOwnRows }),
      notices.router,
      talkRoutes(platform, readOwnRows, personalTeller(hasMail)),
      ...routesOfRecord(recording, handingOf(platform)),
      ...routesOfLearning(training, runner, withMonths(recording), answering),
      carryingRoutes({ db, clock, readOwnRows, countFeedback: createLabelCounter(db), address: people.publicAddress }),
      ...answering.routers(),
      ...routesOfWatching({ ...watching, onPredicted, ...answering.log }, watchers, auditKey),
      eventRoutes(events),
      ...feeding.routers,
    ],
    schedules: [driftSchedules(db, watchers.readPeople), trainingSchedules({ db, clock }), feeding.schedules],
    background: { ...answering.background, profiles: recorder },
    times: predictions.times,
    streamColumns,
    endStreams: () => events.endAll(),
    stop: async () => {
      for (const part of [events, feeding, schedules, checks, follower, runner, groups, answering, recorder, notices])
        await part.stop();
    },
  };
}

/** What a correction sets off, before and once it is recorded. */
function reactToFeedback(
  training: TrainingServices,
  predictions: Parameters<typeof answerChanges>[0],
  onError: (error: Error) => void,
): Pick<FeedbackServices, 'onRecording' | 'onRecorded'> {
  const noteWords = createFloodGuard(training);
  return {
    onRecording: (classifierId, view, own) => readyView(predictions, classifierId, view, own),
    onRecorded: async (classifierId, posted, view, own, person) => {
      await noteWords(classifierId, posted.recorded);
      // Nobody who corrects waits for a training to begin.
      retrainAfterCorrections(training, classifierId).catch(onError);
      return answerChanges(predictions, classifierId, posted, view, { own, person });
    },
  };
}

/** Whether the logs are what was recorded, and the logs as files. */
function routesOfLogs(services: AuditServices & ExportServices): Router[] {
  return [auditRoutes(services), exportRoutes(services)];
}

/** What feedback is recorded with; it is asked of packs which months are signed. */
function withMonths(recording: Omit<FeedbackServices, 'signedMonthsOf'>): FeedbackServices {
  return { ...recording, signedMonthsOf: signedMonthsIn(recording.db) };
}

function routesOfRecord(
  recording: Omit<FeedbackServices, 'signedMonthsOf'>,
  giving: { readonly readWorkers: ReadWorkers; readonly tellInPerson: TellInPerson },
): Router[] {
  const { db, clock, readOwnRows } = recording;
  const services = withMonths(recording);
  const classifiers = { db, clock, readOwnRows, countFeedback: createLabelCounter(db) };
  return [
    classifierRoutes(classifiers),
    lifeCycleRoutes(classifiers),
    columnRoutes(classifiers),
    catalogueRoutes(classifiers),
    feedbackRoutes(services),
    draftRoutes(services),
    approvalRoutes(services),
    observationRoutes(services),
    opinionRoutes(services),
    labelRoutes({ db, readOwnRows }),
    ruleRoutes({ db, clock }),
    workListRoutes({ db, clock, readOwnRows, ...giving }),
  ];
}

function routesOfPeople(services: AccountServices & OpenIdServices & PeopleLogServices, hasMail: boolean): Router[] {
  const isDemo = services.settings.signIn === 'demo';
  const handOver = createHandOverWork({ readWorkers, tellInPerson: personalTeller(hasMail) });
  const reserved = isDemo ? DEMO_PEOPLE.map(({ person }) => person) : [];
  return [
    identityRoutes(services.settings, (asker) => readOwn(services.db, asker, hasMail)),
    ownRoutes(services),
    accountRoutes(services),
    peopleRoutes({ ...services, handOverWork: handOver }, erasePersonFromComments),
    keyRoutes({ ...services, reserved }),
    peopleLogRoutes(services),
    openIdRoutes(services),
  ];
}

function routesOfLearning(
  training: TrainingServices,
  runner: TrainingRunner,
  recording: FeedbackServices,
  { settleShadows }: Pick<ModelServices, 'settleShadows'>,
): Router[] {
  const { db, clock } = training;
  return [
    trainingRoutes(training, runner),
    modelRoutes({ db, clock, settleShadows }),
    suspectRoutes({ db, readOwnRows: recording.readOwnRows }),
    trustRoutes({ db, clock }),
    groupingRoutes(training, recording),
  ];
}

/** Whom work may be given to: those of the demo, or who has an account. */
function workersOf({ db, people }: Platform) {
  const ofDemo = DEMO_PEOPLE.map(({ person, roles }) => ({ person, access: { roles } }));
  return async () => (people.signIn === 'demo' ? ofDemo : readWorkers(db));
}

/** What work and incidents are handed to people by. */
function handingOf(platform: Platform) {
  const readWorkers = workersOf(platform);
  const tellInPerson = personalTeller(platform.notices?.mail != null);
  return { readWorkers, readPeople: readWorkers, tellInPerson };
}

/** What sends notices, and what admins do with them. */
function openNotices({ db, clock, log, people: { publicAddress }, notices = NO_HOSTS }: Platform) {
  const { send, delivery } = startNotices({ db, clock, log, settings: notices, publicAddress });
  const where = { named: notices.named, hasMail: notices.mail !== null };
  const router = channelRoutes({ db, clock, send, wake: () => delivery.wake(), publicAddress, ...where });
  return { router, stop: () => delivery.stop() };
}
