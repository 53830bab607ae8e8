import type { Kysely } from 'kysely';
import type { Logger } from 'pino';
import { readBackups } from '../../platform/backup/backup-note-store.ts';
import type { Database } from '../../platform/database/schema.ts';
import type { JobQueues } from '../../platform/jobs/job-queues.ts';
import { deleteSettledBefore, writeNotice } from '../../platform/notices/delivery-store.ts';
import { personalTeller } from '../../people/channels/tell-in-person.ts';
import { readWorkers } from '../../people/directory/read-workers.ts';
import { readOverdueWork } from '../../record/worklists/overdue-work.ts';
import { tellOverdue } from '../../record/worklists/tell-of-work.ts';
import { runScheduled } from '../../platform/schedules/run-scheduled.ts';
import { findTroubles, type ServerState, type Trouble } from './find-troubles.ts';
import { noteProvider, readWaitingApprovals, takeTurn } from './upkeep-store.ts';

/** How often one of the servers looks, and how often each asks whether it is its turn. */
export const EVERY_MS = 600_000;
const ASK_MS = 60_000;
const LONGEST_MS = 600_000;
/** Notices say what was told already, so they are kept for longer than a certificate lasts. */
const KEPT_MS = 400 * 86_400_000;

export interface UpkeepServices {
  readonly db: Kysely<Database>;
  readonly jobs: Pick<JobQueues, 'givenUp'>;
  readonly clock: () => Date;
  readonly log: Logger;
  /** Null where the server has none that somebody must renew. */
  readonly certificateEndsAt: () => Date | null;
  /** Asks the provider that signs people in; null where there is none. */
  readonly askProvider: (() => Promise<boolean>) | null;
  /** Null where backups are not watched. */
  readonly backupEveryHours: number | null;
  /** Whether there is a mail server. */
  readonly hasMail: boolean;
}

/**
 * Looks at the server's own state, when that is due and no other process does, and has admins told of what is wrong,
 * and people of what is overdue of theirs.
 *
 * @returns what was found; null when it was another's turn, or not due
 */
export async function lookAfter(services: UpkeepServices): Promise<Trouble[] | null> {
  const { db, clock } = services;
  const now = clock();
  if (!(await takeTurn(db, now, new Date(now.getTime() + EVERY_MS)))) return null;
  let troubles: Trouble[] | null = null;
  const work = async () => void (troubles = await findAndTell(services, now));
  await runScheduled(services, { kind: 'upkeep', classifierId: null, longestMs: LONGEST_MS }, { work });
  return troubles;
}

async function findAndTell(services: UpkeepServices, now: Date): Promise<Trouble[]> {
  const { db, hasMail } = services;
  const troubles = findTroubles(await readState(services, now), now);
  for (const { notice, key } of troubles) await writeNotice(db, notice, key, now);
  const tellInPerson = personalTeller(hasMail);
  if (hasMail) await tellOverdue({ db, readWorkers: () => readWorkers(db), tellInPerson }, now);
  await deleteSettledBefore(db, new Date(now.getTime() - KEPT_MS));
  return troubles;
}

async function readState(
  { db, jobs, certificateEndsAt, askProvider, backupEveryHours }: UpkeepServices,
  now: Date,
): Promise<ServerState> {
  const isAway = askProvider !== null && !(await askProvider());
  return {
    certificateEndsAt: certificateEndsAt(),
    backups: backupEveryHours === null ? null : { ...(await readBackups(db)), everyHours: backupEveryHours },
    providerAwaySince: await noteProvider(db, isAway, now),
    givenUpJobs: await jobs.givenUp(),
    approvals: await readWaitingApprovals(db),
    overdue: await readOverdueWork(db, now),
  };
}

/** Looks at the start and every ten minutes, together with all other processes. @returns what stops it */
export function followUpkeep(services: UpkeepServices): () => Promise<void> {
  let looking: Promise<unknown> = Promise.resolve();
  const look = (): void => {
    looking = looking
      .then(() => lookAfter(services))
      .catch((error: unknown) => services.log.warn({ err: error }, 'the server’s own state was not looked at'));
  };
  look();
  const timer = setInterval(look, ASK_MS);
  timer.unref();
  return async () => {
    clearInterval(timer);
    await looking;
  };
}
