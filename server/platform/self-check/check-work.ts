import type { CheckFinding } from '../../../contract/check-finding.ts';
import type { JobState } from '../jobs/job-state-store.ts';

const HOUR_MS = 3_600_000;
/** Hours after which a nightly backup is late, by most of a day. */
const LATE_BACKUP_H = 48;
/** Minutes that a job may wait: the longest training takes less. */
const LATE_JOB_MIN = 60;

/** How old the last backup is that is known; null where none is. */
export function checkBackup(at: Date | null, now: Date): CheckFinding {
  if (at === null) return { code: 'backup-unknown', values: {} };
  const hours = (now.getTime() - at.getTime()) / HOUR_MS;
  return { code: hours > LATE_BACKUP_H ? 'backup-old' : 'backup-recent', values: { at: at.toISOString(), hours } };
}

/** How the jobs of all servers stand. */
export function checkJobs({ waiting, since, failed, hours }: JobState, now: Date): CheckFinding {
  if (failed > 0) return { code: 'jobs-failed', values: { failed, hours } };
  const minutes = since === null ? 0 : (now.getTime() - since.getTime()) / 60_000;
  return minutes > LATE_JOB_MIN
    ? { code: 'jobs-late', values: { waiting, minutes } }
    : { code: 'jobs-good', values: { waiting } };
}

/** What the settings and the channels of notices have this server call, beside its database. */
export function checkOutbound(addresses: readonly string[]): CheckFinding {
  return addresses.length === 0
    ? { code: 'outbound-none', values: {} }
    : { code: 'outbound-some', values: { addresses: addresses.join(', ') } };
}
