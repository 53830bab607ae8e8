import type { Kysely } from 'kysely';
import { ACCURACY_SLACK, type AccuracyFigures, type AccuracyRule } from '../../../contract/accuracy-watch.ts';
import { readVersion } from '../../learn/models/model-store.ts';
import type { Changing } from '../../platform/audit/audit-store.ts';
import type { PartTally } from '../../../contract/part-watch.ts';
import type { Database } from '../../platform/database/schema.ts';

const DEFAULT_HOURS = 168;

/**
 * Below which accuracy of the version in use people are told: what somebody has set, else five points less than it
 * reached in its test.
 */
export async function readAccuracyRule(
  db: Kysely<Database>,
  { id, champion }: { readonly id: string; readonly champion: number | null },
): Promise<AccuracyRule> {
  const set = await db
    .selectFrom('drift_watch')
    .select(['least_accuracy as least', 'least_set_by as setBy', 'least_set_at as setAt', 'accuracy_hours as hours'])
    .where('classifier_id', '=', id)
    .executeTakeFirst();
  const tested = champion === null ? null : ((await readVersion(db, id, champion))?.metrics.accuracy.value ?? null);
  return {
    least: set?.least ?? (tested === null ? null : Math.max(0, tested - ACCURACY_SLACK)),
    version: champion,
    tested,
    setBy: set?.setBy ?? null,
    setAt: set?.setAt?.toISOString() ?? null,
    hours: set?.hours ?? DEFAULT_HOURS,
  };
}

/** @param least null is as by default */
export async function writeAccuracyRule(
  transaction: Kysely<Database>,
  classifierId: string,
  { least, hours }: { readonly least: number | null; readonly hours: number },
  by: Changing | null,
): Promise<void> {
  const set = {
    ...{ least_accuracy: least, accuracy_hours: hours },
    ...(by === null
      ? {}
      : { least_set_by: least === null ? null : by.person, least_set_at: least === null ? null : by.at }),
  };
  await transaction
    .insertInto('drift_watch')
    .values({ classifier_id: classifierId, ...set })
    .onConflict((conflict) => conflict.column('classifier_id').doUpdateSet(set))
    .execute();
}

/** Keeps what was measured of a window, and what was counted of each class and segment in it. */
export async function saveAccuracyCheck(
  transaction: Kysely<Database>,
  classifierId: string,
  figures: AccuracyFigures,
  tallies: readonly PartTally[],
  at: Date,
): Promise<void> {
  const { version } = figures;
  await transaction
    .insertInto('accuracy_checks')
    .values({
      classifier_id: classifierId,
      version,
      at,
      figures: JSON.stringify(figures),
      tallies: JSON.stringify(tallies),
    })
    .execute();
}

/** What was measured of a version since some moment, oldest first. */
export async function readAccuracyChecks(
  db: Kysely<Database>,
  classifierId: string,
  version: number,
  since: Date,
): Promise<AccuracyFigures[]> {
  const rows = await db
    .selectFrom('accuracy_checks')
    .select('figures')
    .where('classifier_id', '=', classifierId)
    .where('version', '=', version)
    .where('at', '>=', since)
    .orderBy('number')
    .execute();
  return rows.map(({ figures }) => figures);
}

/** A check as the next windows are compared with it. */
export interface TalliedCheck {
  readonly figures: AccuracyFigures;
  readonly tallies: readonly PartTally[];
}

/** The same with what was counted of each class and segment; those of earlier releases are left out. */
export async function readTalliedChecks(
  db: Kysely<Database>,
  classifierId: string,
  version: number,
  since: Date,
): Promise<TalliedCheck[]> {
  const rows = await db
    .selectFrom('accuracy_checks')
    .select(['figures', 'tallies'])
    .where('classifier_id', '=', classifierId)
    .where('version', '=', version)
    .where('at', '>=', since)
    .where('tallies', 'is not', null)
    .orderBy('number')
    .execute();
  return rows.map(({ figures, tallies }) => ({ figures, tallies: tallies ?? [] }));
}

/** What was measured last, and when; undefined before the first time. */
export async function readLastAccuracyCheck(
  db: Kysely<Database>,
  classifierId: string,
): Promise<{ readonly figures: AccuracyFigures; readonly at: Date } | undefined> {
  return db
    .selectFrom('accuracy_checks')
    .select(['figures', 'at'])
    .where('classifier_id', '=', classifierId)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
}
