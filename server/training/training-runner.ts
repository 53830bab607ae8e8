import { sql, type Kysely } from 'kysely';
import { ProblemError } from '../../contract/problem.ts';
import type { Database } from '../database/schema.ts';
import { ENDED_ELSEWHERE } from './report-progress.ts';
import { retrainClassifier } from './retrain-classifier.ts';
import { TRAINING_JOB } from './training-job.ts';
import type { TrainingServices } from './training-services.ts';
import { beginAttempt, endTraining, noteJob, runningTrainings, type Training } from './training-store.ts';

/** A training that a killed server left behind is begun again, at most so often: it may be what kills the server. */
const MOST_ATTEMPTS = 3;
/** How soon a training is taken over whose server was killed while this one lives. */
const ORPHAN_INTERVAL_MS = 5_000;

/** Why a training stops when the server does. */
const STOPPING = new Error('the server is stopping');
const CANCELLED = new Error('the training was cancelled');

/**
 * Carries out the trainings of the queue, one at a time in this process.
 *
 * Whoever trains holds an advisory lock of PostgreSQL by the training's id, on a connection of its own: when its process
 * dies, however it dies, the lock is free. A training that is running by its row, but locked by nobody, was left behind.
 */
export class TrainingRunner {
  private readonly services: TrainingServices;
  private readonly underWay = new Map<string, AbortController>();
  private timer: NodeJS.Timeout | null = null;
  private adopting: Promise<void> = Promise.resolve();
  private stopping = false;

  constructor(services: TrainingServices) {
    this.services = services;
  }

  /** Takes jobs, and whatever a killed server left behind. */
  async start(): Promise<void> {
    await this.services.jobs.work(TRAINING_JOB, ({ data }) => this.carryOut(data.training));
    // At the start also those still waiting: their job may have been lost between the queue and the first look at it.
    await this.adoptOrphans(() => true);
    this.timer = setInterval(() => {
      this.adopting = this.adoptOrphans((training) => training.phase !== 'waiting');
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
    await this.services.db.connection().execute(async (connection) => {
      const { rows } = await sql<{ free: boolean }>`select pg_try_advisory_lock(${lockOf(trainingId)}) as free`.execute(connection);
      if (rows[0]?.free !== true) return;
      try {
        const training = await beginAttempt(this.services.db, trainingId, this.services.clock());
        if (training !== undefined) await this.train(training);
      } finally {
        await sql`select pg_advisory_unlock(${lockOf(trainingId)})`.execute(connection);
      }
    });
  }

  private async train(training: Training): Promise<void> {
    const cancel = new AbortController();
    this.underWay.set(training.id, cancel);
    try {
      await retrainClassifier(this.services, training, cancel);
    } catch (error) {
      if (error !== CANCELLED && error !== STOPPING && error !== ENDED_ELSEWHERE) await this.fail(training, error);
    } finally {
      this.underWay.delete(training.id);
    }
  }

  private async fail(training: Training, error: unknown): Promise<void> {
    const { db, clock, log } = this.services;
    const expected = error instanceof ProblemError;
    if (!expected) log.error({ err: error, training: training.id }, 'a training failed');
    const code = expected ? error.code : 'internal';
    const detail = expected ? error.message : 'The training failed unexpectedly. The failure is in the server’s log under the id of the training.';
    await endTraining(db, training.id, { state: 'failed', code, detail }, clock());
  }

  private async adoptOrphans(which: (training: Training) => boolean): Promise<void> {
    const { db, log } = this.services;
    try {
      for (const training of (await runningTrainings(db)).filter(which)) {
        if (!this.underWay.has(training.id) && !this.stopping) await db.transaction().execute((transaction) => this.adopt(transaction, training));
      }
    } catch (error) {
      log.warn({ err: error }, 'trainings left behind were not looked for');
    }
  }

  /** Begins a training again that nobody carries out, or gives it up. */
  private async adopt(transaction: Kysely<Database>, { id }: Training): Promise<void> {
    const { jobs, clock, log } = this.services;
    const { rows } = await sql<{ free: boolean }>`select pg_try_advisory_xact_lock(${lockOf(id)}) as free`.execute(transaction);
    if (rows[0]?.free !== true) return;
    const training = await transaction.selectFrom('trainings').selectAll().where('id', '=', id).where('state', '=', 'running').forUpdate().executeTakeFirst();
    if (training === undefined) return;
    if (training.attempts >= MOST_ATTEMPTS) {
      const detail = `The server stopped ${training.attempts} times during this training. No labels were lost.`;
      await endTraining(transaction, id, { state: 'failed', code: 'internal', detail }, clock());
      log.error({ training: id, attempts: training.attempts }, 'a training was given up');
      return;
    }
    await transaction.updateTable('trainings').set({ phase: 'waiting', share: 0 }).where('id', '=', id).execute();
    await noteJob(transaction, id, await jobs.send(TRAINING_JOB, { training: id }, transaction));
    log.info({ training: id }, 'a training left behind begins again');
  }
}

/** PostgreSQL's advisory locks go by number. */
function lockOf(trainingId: string) {
  return sql`hashtextextended(${`training ${trainingId}`}, 0)`;
}
