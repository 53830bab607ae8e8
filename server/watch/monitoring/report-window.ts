import { DEFAULT_THRESHOLDS } from '../../../ml/drift/drift-status.ts';

const HOUR_MS = 3_600_000;

/** Where a window of so many hours up to now begins: profiles are kept by the hour, so it begins with a whole one. */
export function windowStart(now: Date, hours: number): Date {
  return new Date(Math.floor((now.getTime() - hours * HOUR_MS) / HOUR_MS) * HOUR_MS);
}

/**
 * Of the versions that answered rows, the one that a report speaks of: the champion, if it answered enough to tell;
 * else the one that answered most. So a report asked for right after a training still speaks of the rows that were
 * classified before it.
 *
 * @param versions with the rows of each, most rows first
 */
export function answeringVersion<Version extends { readonly modelVersion: number; readonly rows: number }>(
  versions: readonly Version[],
  champion: number | null,
): Version | undefined {
  const { minimumRows } = DEFAULT_THRESHOLDS;
  return versions.find((each) => each.modelVersion === champion && each.rows >= minimumRows) ?? versions[0];
}
