import type { Kysely } from 'kysely';
import { ProblemError } from '../../../contract/problem.ts';
import { SEASONS, type SeasonalReference } from '../../../contract/season.ts';
import { DEFAULT_THRESHOLDS } from '../../../ml/drift/drift-status.ts';
import { mergeProfiles, type ReferenceProfile, type TableProfile } from '../../../ml/sketches/table-profile.ts';
import type { Database } from '../../platform/database/schema.ts';
import type { StoredClassifier } from '../../record/classifiers/classifier-store.ts';
import { mergeAsRead } from '../profiles/merge-profiles.ts';
import { listHoursOf, readHour, type Span } from '../profiles/profile-store.ts';

const WEEK_MS = 7 * 24 * 3_600_000;

/**
 * What new rows of the same season looked like, in the place of those that the version learned from. What is said of a
 * row by other versions is left out: it would compare versions.
 *
 * @throws {ProblemError} season-too-short
 */
export async function readSeasonalReference(
  db: Kysely<Database>,
  { id, name }: Pick<StoredClassifier, 'id' | 'name'>,
  season: SeasonalReference['season'],
  window: Span,
  version: number,
): Promise<{ readonly reference: ReferenceProfile; readonly seasonal: SeasonalReference }> {
  const spans = season === 'week' ? weeksBefore(window) : yearsBefore(window);
  const listed = await Promise.all(spans.map(async (span) => ({ span, hours: await listHoursOf(db, id, span) })));
  const found = listed.filter(({ hours }) => hours.length > 0);
  const hours = found.flatMap((each) => each.hours);
  const rows = hours.reduce((sum, hour) => sum + hour.rows, 0);
  const { least } = SEASONS[season];
  const { minimumRows } = DEFAULT_THRESHOLDS;
  if (found.length < least || rows < minimumRows)
    throw new ProblemError('season-too-short', {
      ...{ classifier: name, season, times: found.length, leastTimes: least, rows, leastRows: minimumRows },
    });
  async function* read(): AsyncGenerator<TableProfile> {
    for (const hour of hours) {
      const profile = await readHour(db, id, hour.modelVersion, hour);
      if (profile !== undefined) yield hour.modelVersion === version ? profile : { ...profile, predictions: null };
    }
  }
  const merged = await mergeAsRead(read());
  return {
    // Answers are compared with those to rows that were not learned from, as these are.
    reference: {
      train: { ...merged, predictions: null },
      holdout: { ...mergeProfiles([]), predictions: merged.predictions },
    },
    seasonal: {
      ...{ season, times: found.length },
      from: new Date(Math.min(...found.map(({ span }) => span.from.getTime()))).toISOString(),
      to: new Date(Math.max(...found.map(({ span }) => span.to.getTime()))).toISOString(),
    },
  };
}

/** The same hours of earlier weeks, none of which lies in the window. */
function weeksBefore({ from, to }: Span): Span[] {
  const first = Math.ceil((to.getTime() - from.getTime()) / WEEK_MS);
  return Array.from({ length: SEASONS.week.most }, (_, at) => {
    const shift = (first + at) * WEEK_MS;
    return { from: new Date(from.getTime() - shift), to: new Date(to.getTime() - shift) };
  });
}

/** The months of the window, whole, in earlier years. */
function yearsBefore({ from, to }: Span): Span[] {
  const last = new Date(to.getTime() - 1);
  return Array.from({ length: SEASONS.year.most }, (_, at) => {
    const start = new Date(Date.UTC(from.getUTCFullYear() - at - 1, from.getUTCMonth(), 1));
    const end = new Date(Date.UTC(last.getUTCFullYear() - at - 1, last.getUTCMonth() + 1, 1));
    return { from: start, to: end < from ? end : from };
  });
}
