import type { Kysely } from 'kysely';
import type { Database } from '../../platform/database/schema.ts';
import { endLease, takeLease, type Lease } from '../standing/lease-store.ts';
import type { Wait } from './pause-before-retry.ts';

/** Who is killed has a lease so long; another process goes on then. */
const LEASE_SECONDS = 15;
const RENEW_MS = 4_000;
/** How often somebody else's lease is looked at. */
const LOOK_MS = 2_000;

export interface LeaseServices {
  readonly db: Kysely<Database>;
  readonly wait: Wait;
  readonly onError: (error: Error) => void;
}

/**
 * Does work while a lease is had, and waits for it while another process has it. Where it cannot be renewed in time,
 * the work is ended: another process may have it by then.
 *
 * @param work is ended by its signal
 * @returns when the work is done, or the signal ended the waiting for it
 */
export async function holdLease(
  { db, wait, onError }: LeaseServices,
  lease: Lease,
  signal: AbortSignal,
  work: (signal: AbortSignal) => Promise<void>,
): Promise<void> {
  while (!signal.aborted && !(await isTaken(db, lease, onError))) await wait(LOOK_MS, signal);
  if (signal.aborted) return;
  const ending = new AbortController();
  const renewing = keepRenewing({ db, wait, onError }, lease, ending);
  try {
    await work(AbortSignal.any([signal, ending.signal]));
  } finally {
    ending.abort();
    await renewing;
    await endLease(db, lease).catch(onError);
  }
}

async function keepRenewing(
  { db, wait, onError }: LeaseServices,
  lease: Lease,
  ending: AbortController,
): Promise<void> {
  let failures = 0;
  for (;;) {
    await wait(RENEW_MS, ending.signal);
    if (ending.signal.aborted) return;
    failures = (await isTaken(db, lease, onError)) ? 0 : failures + 1;
    // A database that is away may be back before the lease has ended.
    if (failures * RENEW_MS >= (LEASE_SECONDS * 1_000) / 2) return ending.abort();
  }
}

async function isTaken(db: Kysely<Database>, lease: Lease, onError: (error: Error) => void): Promise<boolean> {
  try {
    return await takeLease(db, lease, LEASE_SECONDS);
  } catch (error) {
    onError(error as Error);
    return false;
  }
}
