import { sql, type Kysely } from 'kysely';
import type { ProblemOccurrence } from '../../../contract/problem.ts';
import type { Season } from '../../../contract/season.ts';
import type { Database } from '../../platform/database/schema.ts';

/** How a classifier is watched. */
export interface StoredWatch {
  readonly isOn: boolean;
  readonly stepHours: number;
  readonly windowHours: number;
  readonly season: Season;
  readonly owner: string | null;
  readonly nextAt: Date | null;
  readonly checkedAt: Date | null;
  readonly fault: ProblemOccurrence | null;
}

const AS_BY_DEFAULT: StoredWatch = {
  isOn: true,
  stepHours: 1,
  windowHours: 12,
  season: 'none',
  owner: null,
  nextAt: null,
  checkedAt: null,
  fault: null,
};

export async function readStoredWatch(db: Kysely<Database>, classifierId: string): Promise<StoredWatch> {
  return (await selectWatch(db).where('classifier_id', '=', classifierId).executeTakeFirst()) ?? AS_BY_DEFAULT;
}

/** Whose what goes wrong with a classifier is; null is nobody. */
export async function readWatchOwner(db: Kysely<Database>, classifierId: string): Promise<string | null> {
  return (await readStoredWatch(db, classifierId)).owner;
}

/** @param nextAt null is worked out when it is looked for what is due */
export async function writeWatch(
  db: Kysely<Database>,
  classifierId: string,
  {
    isOn,
    stepHours,
    windowHours,
    season,
    owner,
  }: Pick<StoredWatch, 'isOn' | 'stepHours' | 'windowHours' | 'season' | 'owner'>,
): Promise<void> {
  const set = { is_on: isOn, step_hours: stepHours, window_hours: windowHours, season, owner, next_at: null };
  await db
    .insertInto('drift_watch')
    .values({ classifier_id: classifierId, ...set })
    .onConflict((conflict) => conflict.column('classifier_id').doUpdateSet(set))
    .execute();
}

/** What came of a check: why it failed, or null. */
export async function noteCheck(
  db: Kysely<Database>,
  classifierId: string,
  at: Date,
  fault: ProblemOccurrence | null,
): Promise<void> {
  await db
    .updateTable('drift_watch')
    .set({ checked_at: at, fault: fault === null ? null : JSON.stringify(fault) })
    .where('classifier_id', '=', classifierId)
    .execute();
}

/** A classifier whose check is due. */
export interface DueCheck {
  readonly classifierId: string;
  /** Its name. */
  readonly classifier: string;
  readonly windowHours: number;
  readonly owner: string | null;
}

/** The same, with its time. */
export interface TakenCheck extends DueCheck {
  readonly stepHours: number;
  readonly dueAt: Date;
}

/**
 * Takes the checks that are due by now, and notes when each is next: of several processes that look together one gets
 * each. A time that passed while no server ran is made up for once. Only what answers is checked: it has a champion,
 * and is not archived.
 *
 * @param next when a check comes that is made every so many hours
 */
export async function takeDueChecks(
  db: Kysely<Database>,
  now: Date,
  next: (stepHours: number) => Date,
): Promise<TakenCheck[]> {
  return db.transaction().execute(async (transaction) => {
    await sql`
      insert into drift_watch (classifier_id)
      select id from classifiers where champion is not null and archived_at is null
      on conflict do nothing`.execute(transaction);
    const rows = await transaction
      .selectFrom('drift_watch')
      .innerJoin('classifiers', 'classifiers.id', 'drift_watch.classifier_id')
      .select(['drift_watch.classifier_id', 'classifiers.name', 'step_hours', 'window_hours'])
      .select(['owner', 'next_at'])
      .where('is_on', '=', true)
      .where('champion', 'is not', null)
      .where('archived_at', 'is', null)
      .where((is) => is.or([is('next_at', 'is', null), is('next_at', '<=', now)]))
      .forUpdate('drift_watch')
      .skipLocked()
      .execute();
    for (const { classifier_id: id, step_hours: step } of rows)
      await transaction
        .updateTable('drift_watch')
        .set({ next_at: next(step) })
        .where('classifier_id', '=', id)
        .execute();
    return rows.flatMap(({ next_at: dueAt, ...row }) => {
      if (dueAt === null) return [];
      const { classifier_id: classifierId, name: classifier, window_hours: windowHours, step_hours: stepHours } = row;
      return [{ classifierId, classifier, windowHours, stepHours, owner: row.owner, dueAt }];
    });
  });
}

/** Has the next check made now. */
export async function makeCheckDue(db: Kysely<Database>, classifierId: string, now: Date): Promise<void> {
  await db.updateTable('drift_watch').set({ next_at: now }).where('classifier_id', '=', classifierId).execute();
}

function selectWatch(db: Kysely<Database>) {
  return db
    .selectFrom('drift_watch')
    .select(['is_on as isOn', 'step_hours as stepHours', 'window_hours as windowHours', 'season', 'owner'])
    .select(['next_at as nextAt', 'checked_at as checkedAt', 'fault']);
}
