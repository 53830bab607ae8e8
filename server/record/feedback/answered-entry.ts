import type { FeedbackLogEntry } from '../../../contract/feedback.ts';
import type { FeedbackEntry } from './feedback-entry.ts';

/**
 * An event of the log as it is answered.
 *
 * @param rowHash        of its cells, as far as their columns are still decided by
 * @param predictedClass what Amend had answered, as far as it may be told
 */
export function answeredEntry(entry: FeedbackEntry, rowHash: string, predictedClass: string | null): FeedbackLogEntry {
  const { needsApproval = false, judges = null, reach = null } = entry;
  return {
    sequence: entry.sequence,
    id: entry.id,
    kind: entry.kind,
    origin: entry.origin,
    key: entry.key,
    rowHash,
    class: entry.class,
    predictedClass,
    note: entry.note,
    ...(reach === null ? {} : { reach }),
    person: entry.person,
    basedOn: entry.basedOn,
    ...(needsApproval ? { needsApproval } : {}),
    ...(judges === null ? {} : { judges }),
    saidAt: entry.saidAt.toISOString(),
    recordedAt: entry.recordedAt.toISOString(),
    hash: entry.hash,
  };
}
