import type { Kysely } from 'kysely';
import type { Logger } from 'pino';
import { ProblemError, type ProblemOccurrence } from '../../../contract/problem.ts';
import { appendAuditEvent, type Changing } from '../../platform/audit/audit-store.ts';
import type { Database } from '../../platform/database/schema.ts';
import { untilAvailable } from '../../platform/database/until-available.ts';
import type { JobQueues } from '../../platform/jobs/job-queues.ts';
import { readClassifier } from '../../record/classifiers/classifier-store.ts';
import { requireOpen } from '../../record/classifiers/require-open.ts';
import { requireGrouping, requireSameColumns } from './gather-rows.ts';
import { groupInWorker } from './group-in-worker.ts';
import type { GroupedOutcome, GroupingStep, GroupingTask } from './group-rows.ts';
import { countRows, readGroups, saveGroups } from './grouped-rows-store.ts';
import { GROUPING_JOB } from './grouping-job.ts';
import { withGroupingLock } from './grouping-lock-store.ts';
import {
  GROUPS_ASKED,
  noteFailure,
  noteShare,
  readArtifact,
  readAsker,
  readGrouping,
  readRows,
  readUnfinished,
  setArtifact,
  setState,
  type GroupedRow,
  type StoredGrouping,
  type WhichGrouping,
} from './grouping-store.ts';

export interface GroupingServices {
  readonly db: Kysely<Database>;
  readonly jobs: JobQueues;
  readonly clock: () => Date;
  readonly log: Logger;
}

/** Fewer rows are read sooner than grouped. */
export const LEAST_ROWS = 10;
/** How often progress is written. */
const INTERVAL_MS = 250;
/** How often it is looked for groupings that no job is for any more. */
const LOOK_MS = 60_000;
const STOPPING = new Error('the server is stopping');

/**
 * Asks for the groups of the rows that were sent: by a job, since it takes seconds.
 *
 * @throws {ProblemError} unknown-classifier, classifier-archived, unknown-grouping, grouping-refused
 */
export async function askForGroups(
  { db, jobs }: GroupingServices,
  which: WhichGrouping,
  { person, at }: Changing,
): Promise<void> {
  const classifier = await readClassifier(db, which.classifier);
  requireOpen(classifier);
  await db.transaction().execute(async (transaction) => {
    const grouping = await requireGrouping(transaction, which);
    requireSameColumns(classifier, grouping);
    if (grouping.state === 'finding') throw new ProblemError('grouping-refused', { reason: 'busy' });
    const rows = await countRows(transaction, which);
    if (rows < LEAST_ROWS) throw new ProblemError('grouping-refused', { reason: 'few', rows, least: LEAST_ROWS });
    await setState(transaction, which, 'finding');
    const event = { kind: GROUPS_ASKED, subject: String(which.number), author: person, reason: '', details: { rows } };
    await appendAuditEvent(transaction, which.classifier, event, at);
    await jobs.send(GROUPING_JOB, { classifier: which.classifier, grouping: which.number }, transaction);
  });
  jobs.wake(GROUPING_JOB);
}

/** Runs the task again and again until the function it returns is called. */
export type Repeat = (task: () => void, everyMs: number) => () => void;

const byTimer: Repeat = (task, everyMs) => {
  // Unreferenced: looking alone does not keep a process alive.
  const timer = setInterval(task, everyMs).unref();
  return () => clearInterval(timer);
};

/**
 * Finds groups, one grouping at a time in this process; what a server that was killed left behind is begun again: as
 * a server starts, and each minute, since what the dead one held may be free only later.
 */
export class GroupFinder {
  private readonly stopping = new AbortController();
  private stopLooking: () => void = () => undefined;
  /** What this process is finding groups of. */
  private inHand: WhichGrouping | null = null;

  constructor(
    private readonly services: GroupingServices,
    private readonly repeat: Repeat = byTimer,
  ) {}

  async start(): Promise<void> {
    const { jobs, log } = this.services;
    await jobs.work(GROUPING_JOB, ({ data }) => this.carryOut({ classifier: data.classifier, number: data.grouping }));
    await this.takeUp();
    this.stopLooking = this.repeat(() => {
      this.takeUp().catch((error: unknown) => log.warn({ err: error }, 'unfinished groupings were not looked for'));
    }, LOOK_MS);
  }

  stop(): void {
    this.stopLooking();
    this.stopping.abort(STOPPING);
  }

  private async takeUp(): Promise<void> {
    const { jobs, db } = this.services;
    for (const { classifier, number } of await readUnfinished(db))
      if (classifier !== this.inHand?.classifier || number !== this.inHand.number)
        await jobs.send(GROUPING_JOB, { classifier, grouping: number });
  }

  private async carryOut(which: WhichGrouping): Promise<void> {
    const { db, log } = this.services;
    await withGroupingLock(db, which, async () => {
      const grouping = await readGrouping(db, which);
      if (grouping?.state !== 'finding') return;
      this.inHand = which;
      try {
        await this.find(which, grouping);
      } catch (error) {
        if (error === STOPPING) return;
        log.error({ err: error, classifier: which.classifier, grouping: which.number }, 'grouping rows failed');
        const problem: ProblemOccurrence =
          error instanceof ProblemError ? error.occurrence : ['internal', { reason: 'grouping' }];
        await untilAvailable(() => noteFailure(db, which, problem), this.stopping.signal);
      } finally {
        this.inHand = null;
      }
    });
  }

  private async find(which: WhichGrouping, grouping: StoredGrouping): Promise<void> {
    const { db, clock } = this.services;
    const numbers = (await readGroups(db, which)).map(({ group }) => group);
    const step: GroupingStep =
      numbers.length === 0 ? { do: 'find', count: grouping.wanted } : { do: 'add', next: Math.max(...numbers) + 1 };
    let noted = 0;
    const onProgress = (share: number) => {
      const now = performance.now();
      if (now - noted < INTERVAL_MS) return;
      noted = now;
      // What is not noted is noted the next time.
      noteShare(db, which, share).catch(() => undefined);
    };
    const { rows, task } = await readTask(db, which, grouping, step);
    const outcome = await groupInWorker(task, onProgress, this.stopping.signal);
    await untilAvailable(
      () =>
        db.transaction().execute(async (transaction) => {
          const { state } = await requireGrouping(transaction, which);
          // Done by somebody else, or begun anew, since the lock went with its connection.
          if (state !== 'finding') return;
          await saveOutcome(transaction, which, rows, outcome!);
          await setState(transaction, which, 'found');
          const details = { rows: rows.length, groups: outcome!.about.length };
          const author = await readAsker(transaction, which, grouping.made_by);
          const event = { kind: 'groups-found', subject: String(which.number), author, reason: '', details };
          await appendAuditEvent(transaction, which.classifier, event, clock());
        }),
      this.stopping.signal,
    );
  }
}

/** All that a step is done with. */
export async function readTask(
  db: Kysely<Database>,
  which: WhichGrouping,
  { columns }: Pick<StoredGrouping, 'columns'>,
  step: GroupingStep,
): Promise<{ readonly rows: readonly GroupedRow[]; readonly task: GroupingTask }> {
  const rows = await readRows(db, which);
  const task: GroupingTask = {
    columns: columns.map(({ name, type, dropped }) => ({ name, type: dropped === true ? 'ignored' : type })),
    cells: rows.map(({ cells }) => cells),
    groups: Int32Array.from(rows, ({ group }) => group ?? 0),
    closeness: Float32Array.from(rows, ({ closeness }) => closeness ?? 0),
    artifact: step.do === 'find' ? null : await readArtifact(db, which),
    step,
  };
  return { rows, task };
}

/** Keeps what a step made of the groups, in the transaction of the change. */
export async function saveOutcome(
  transaction: Kysely<Database>,
  which: WhichGrouping,
  rows: readonly GroupedRow[],
  { artifact, groups, closeness, about }: GroupedOutcome,
): Promise<void> {
  await setArtifact(transaction, which, artifact);
  const placed = rows.map(({ rowId }, at) => ({ rowId, group: groups[at]!, closeness: closeness[at]! }));
  await saveGroups(
    transaction,
    which,
    placed.filter(({ group }) => group > 0),
    about,
  );
}
