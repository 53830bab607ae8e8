import { CERTIFICATE_DAYS, type Notice } from '../../../contract/notice.ts';
import type { OverdueWork } from '../../record/worklists/overdue-work.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** A provider may be away for minutes without anybody having to do something. */
const AWAY_MS = HOUR_MS;

/** The state of the server, as it is looked at. */
export interface ServerState {
  /** Null where a proxy has the certificate, or the server makes its own anew. */
  readonly certificateEndsAt: Date | null;
  /** Null where backups are not watched. */
  readonly backups: {
    readonly lastAt: Date | null;
    /** Since when they are known, for where there is none. */
    readonly notedSince: Date;
    readonly everyHours: number;
  } | null;
  readonly providerAwaySince: Date | null;
  readonly givenUpJobs: readonly { readonly queue: string; readonly id: string }[];
  readonly approvals: readonly WaitingApprovals[];
  readonly overdue: readonly OverdueWork[];
}

/** Corrections of a classifier that wait for approval. */
export interface WaitingApprovals {
  readonly classifierId: string;
  readonly classifier: string;
  readonly waiting: number;
  readonly since: Date;
}

/** Something that admins are told, and the occasion that it is of. */
export interface Trouble {
  readonly notice: Notice;
  readonly key: string;
}

/** What is wrong with the server, or will be soon. While it lasts it is of one occasion, and told once. */
export function findTroubles(state: ServerState, now: Date): Trouble[] {
  return [
    ...ofCertificate(state, now),
    ...ofBackups(state, now),
    ...ofProvider(state, now),
    ...ofJobs(state),
    ...ofApprovals(state, now),
    ...ofOverdue(state),
  ];
}

function ofCertificate({ certificateEndsAt }: ServerState, now: Date): Trouble[] {
  if (certificateEndsAt === null) return [];
  const left = (certificateEndsAt.getTime() - now.getTime()) / DAY_MS;
  // The nearest bound: who looks late is not told of the earlier ones.
  const days = CERTIFICATE_DAYS.find((each) => left <= each);
  if (days === undefined) return [];
  const endsAt = certificateEndsAt.toISOString();
  return [{ notice: ['certificate-ends', { endsAt, days }], key: `certificate:${endsAt}:${days}` }];
}

function ofBackups({ backups }: ServerState, now: Date): Trouble[] {
  if (backups === null) return [];
  const { lastAt, notedSince, everyHours: hours } = backups;
  const known = lastAt ?? notedSince;
  if (now.getTime() - known.getTime() <= hours * HOUR_MS) return [];
  const values = { lastAt: lastAt?.toISOString() ?? null, since: known.toISOString(), hours };
  return [{ notice: ['backup-late', values], key: `backup:${values.since}` }];
}

function ofProvider({ providerAwaySince }: ServerState, now: Date): Trouble[] {
  if (providerAwaySince === null || now.getTime() - providerAwaySince.getTime() < AWAY_MS) return [];
  const since = providerAwaySince.toISOString();
  return [{ notice: ['provider-away', { since }], key: `provider:${since}` }];
}

/** Each day anew, as long as something waits: whoever could approve today was told today. */
function ofApprovals({ approvals }: ServerState, now: Date): Trouble[] {
  const day = now.toISOString().slice(0, 'yyyy-mm-dd'.length);
  return approvals.map(({ classifierId, classifier, waiting, since }) => ({
    notice: ['approvals-waiting', { classifier, waiting, since: since.toISOString() }],
    key: `approvals:${classifierId}:${day}`,
  }));
}

/** Once for each moment: a list that gets another one may be told of again. */
function ofOverdue({ overdue }: ServerState): Trouble[] {
  return overdue.map(({ classifier, list: { id, name: list, people, role, due }, rows, left }) => {
    const at = due!.toISOString();
    return {
      notice: ['work-overdue', { classifier, list, left, rows, people, role, due: at }],
      key: `work-overdue:${id}:${at}`,
    };
  });
}

function ofJobs({ givenUpJobs }: ServerState): Trouble[] {
  return givenUpJobs.map(({ queue, id }) => ({ notice: ['job-given-up', { queue, job: id }], key: `job:${id}` }));
}
