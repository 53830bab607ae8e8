import type { Kysely } from 'kysely';
import { ProblemError, type ProblemOccurrence } from '../../../contract/problem.ts';
import type { Database } from '../../platform/database/schema.ts';
import { untilAvailable } from '../../platform/database/until-available.ts';
import { beginsAgainAt, isPostponed } from './interrupted-training.ts';
import { failTraining, type FailureTelling } from './fail-training.ts';
import { ENDED_ELSEWHERE } from './report-progress.ts';
import { retrainClassifier } from './retrain-classifier.ts';
import { TRAINING_JOB } from './training-job.ts';
import type { TrainingServices } from './training-services.ts';
import { tryTrainingLock, withTrainingLock } from './training-lock-store.ts';
import {
  awaitNextAttempt,
  beginAttempt,
  forgiveAttempt,
  lockTraining,
  runningTrainings,
  type Training,
} from './training-store.ts';

/** How soon a training is taken over whose server was killed while this one lives. */
const ORPHAN_INTERVAL_MS = 5_000;

/** Why a training stops when the server does. */
const STOPPING = new Error('the server is stopping');
const CANCELLED = new Error('the training was cancelled');

/**
 * Carries out the trainings of the queue, one at a time in this process.
 *
 * Whoever trains holds the training's lock, which ends with its process. A training that is running by its row, but
 * locked by nobody, was left behind.
 */
export class TrainingRunner {
  private readonly services: TrainingServices;
  private readonly underWay = new Map<string, AbortController>();
  private timer: NodeJS.Timeout | null = null;
  private adopting: Promise<void> = Promise.resolve();
  private stopping = false;

  /** @param telling whom a training that fails is told, beside admins; left out, nobody */
  constructor(
    services: TrainingServices,
    private readonly telling?: FailureTelling,
  ) {
    this.services = services;
  }

  /** Takes jobs, and whatever a killed server left behind. */
  async start(): Promise<void> {
    await this.services.jobs.work(TRAINING_JOB, ({ data }) => this.carryOut(data.training));
    // At the start also those still waiting: their job may have been lost between the queue and the first look at it.
    await this.adoptOrphans(() => true);
    this.timer = setInterval(() => {
      this.adopting = this.adoptOrphans((training) => training.phase !== 'waiting' || isPostponed(training));
    }, ORPHAN_INTERVAL_MS);
    this.timer.unref();
  }

  /** Ends a training that this process carries out, at once. The one who calls has ended its row. */
  abort(trainingId: string): void {
    this.underWay.get(trainingId)?.abort(CANCELLED);
  }

  /** Stops training; what is under way is left to the next server that starts. */
  async stop(): Promise<void> {
    this.stopping = true;
    if (this.timer !== null) clearInterval(this.timer);
    for (const cancel of this.underWay.values()) cancel.abort(STOPPING);
    await this.adopting;
  }

  private async carryOut(trainingId: string): Promise<void> {
    if (this.stopping) return;
    const { db, clock } = this.services;
    await withTrainingLock(db, trainingId, async () => {
      const training = await beginAttempt(db, trainingId, clock());
      if (training !== undefined) await this.train(training);
    });
  }

  private async train(training: Training): Promise<void> {
    const cancel = new AbortController();
    this.underWay.set(training.id, cancel);
    try {
      await retrainClassifier(this.services, training, cancel);
    } catch (error) {
      if (error === STOPPING) await forgiveAttempt(this.services.db, training.id);
      else if (error !== CANCELLED && error !== ENDED_ELSEWHERE)
        await untilAvailable(() => this.fail(training, error), cancel.signal);
    } finally {
      this.underWay.delete(training.id);
    }
  }

  private async fail(training: Training, error: unknown): Promise<void> {
    const { db, clock, log } = this.services;
    const expected = error instanceof ProblemError;
    if (!expected) log.error({ err: error, training: training.id }, 'a training failed');
    const problem: ProblemOccurrence = expected ? error.occurrence : ['internal', { reason: 'training' }];
    await failTraining(db, training, problem, clock(), this.telling);
  }

  private async adoptOrphans(which: (training: Training) => boolean): Promise<void> {
    const { db, log } = this.services;
    try {
      for (const training of (await runningTrainings(db)).filter(which)) {
        if (!this.underWay.has(training.id) && !this.stopping)
          await db.transaction().execute((transaction) => this.adopt(transaction, training));
      }
    } catch (error) {
      log.warn({ err: error }, 'trainings left behind were not looked for');
    }
  }

  /** Begins a training again that nobody carries out, or puts it off when its server was killed often. */
  private async adopt(transaction: Kysely<Database>, { id }: Training): Promise<void> {
    const { jobs, clock, log } = this.services;
    if (!(await tryTrainingLock(transaction, id))) return;
    const training = await lockTraining(transaction, id);
    if (training?.state !== 'running') return;
    const isDue = clock() >= (beginsAgainAt(training) ?? training.started_at);
    if (!isDue && isPostponed(training)) return;
    await awaitNextAttempt(
      transaction,
      id,
      isDue ? await jobs.send(TRAINING_JOB, { training: id }, transaction) : null,
    );
    log.info({ training: id, attempts: training.attempts, isDue }, 'a training left behind');
  }
}
