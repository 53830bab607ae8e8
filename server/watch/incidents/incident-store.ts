import { sql, type Kysely } from 'kysely';
import type { Incident, IncidentEvent, IncidentMeasure } from '../../../contract/incident.ts';
import { ProblemError } from '../../../contract/problem.ts';
import type { Database } from '../../platform/database/schema.ts';
import type { KnownIncident } from './next-incidents.ts';

const MOST_LISTED = 100;

/** The open ones of a classifier and the latest others, with what became of each. */
export async function listIncidents(db: Kysely<Database>, classifierId: string): Promise<Incident[]> {
  const rows = await selectIncidents(db)
    .where('classifier_id', '=', classifierId)
    .orderBy(sql`state = 'open'`, 'desc')
    .orderBy('number', 'desc')
    .limit(MOST_LISTED)
    .execute();
  return describe(db, classifierId, rows);
}

/** Those that were open at some moment of a time, oldest first, without what became of them. */
export async function readIncidentsIn(
  db: Kysely<Database>,
  classifierId: string,
  { from, to }: { readonly from: Date; readonly to: Date },
): Promise<Omit<Incident, 'events'>[]> {
  const rows = await selectIncidents(db)
    .where('classifier_id', '=', classifierId)
    .where('opened_at', '<', to)
    .where((eb) => eb.or([eb('closed_at', 'is', null), eb('closed_at', '>=', from)]))
    .orderBy('number')
    .execute();
  return (await describe(db, classifierId, rows)).map(({ events: _events, ...incident }) => incident);
}

/** @throws {ProblemError} unknown-incident */
export async function readIncident(
  db: Kysely<Database>,
  { id, name }: { readonly id: string; readonly name: string },
  number: number,
): Promise<Incident> {
  const rows = await selectIncidents(db).where('classifier_id', '=', id).where('number', '=', number).execute();
  const [found] = await describe(db, id, rows);
  if (found === undefined)
    throw new ProblemError('unknown-incident', { reason: 'none', classifier: name, incident: number });
  return found;
}

/** Those that are open, and the last of each measure. Whoever else settles them waits for the transaction's end. */
export async function lockIncidents(transaction: Kysely<Database>, classifierId: string): Promise<KnownIncident[]> {
  await transaction
    .selectFrom('drift_watch')
    .select('classifier_id')
    .where('classifier_id', '=', classifierId)
    .forUpdate()
    .execute();
  const rows = await transaction
    .selectFrom('incidents')
    .distinctOn(['kind', 'column_type', 'column_name'])
    .select(['number', 'kind', 'column_name', 'column_type', 'state', 'closed_at as closedAt', 'told_at as toldAt'])
    .where('classifier_id', '=', classifierId)
    .orderBy('kind')
    .orderBy('column_type')
    .orderBy('column_name')
    .orderBy('number', 'desc')
    .execute();
  return rows.map(({ kind, column_name: column, column_type: type, ...row }) => ({
    ...row,
    measure: { kind, column, type },
  }));
}

/** @returns its number */
export async function openIncident(
  transaction: Kysely<Database>,
  classifierId: string,
  opened: { measure: IncidentMeasure; since: Date; report: number; owner: string | null },
  at: Date,
): Promise<number> {
  const { number } = await transaction
    .updateTable('drift_watch')
    .set({ last_incident: sql`last_incident + 1` })
    .where('classifier_id', '=', classifierId)
    .returning('last_incident as number')
    .executeTakeFirstOrThrow();
  const { measure, since, report, owner } = opened;
  await transaction
    .insertInto('incidents')
    .values({
      ...{ classifier_id: classifierId, number, kind: measure.kind, column_name: measure.column },
      ...{ column_type: measure.type, state: 'open', since, opened_at: at, closed_at: null, report, owner },
      told_at: at,
    })
    .execute();
  return number;
}

/** Changes one that is there. */
export async function updateIncident(
  transaction: Kysely<Database>,
  classifierId: string,
  number: number,
  change: {
    state?: 'open' | 'closed';
    since?: Date;
    closedAt?: Date | null;
    report?: number;
    owner?: string | null;
    acknowledged?: { by: string; at: Date } | null;
    toldAt?: Date;
    isReopened?: true;
  },
): Promise<void> {
  const { state, since, closedAt, report, owner, acknowledged, toldAt, isReopened } = change;
  await transaction
    .updateTable('incidents')
    .set({
      ...(state === undefined ? {} : { state }),
      ...(since === undefined ? {} : { since }),
      ...(closedAt === undefined ? {} : { closed_at: closedAt }),
      ...(report === undefined ? {} : { report }),
      ...(owner === undefined ? {} : { owner }),
      ...(toldAt === undefined ? {} : { told_at: toldAt }),
      ...(isReopened === undefined ? {} : { reopened: sql`reopened + 1` }),
      ...(acknowledged === undefined
        ? {}
        : { acknowledged_by: acknowledged?.by ?? null, acknowledged_at: acknowledged?.at ?? null }),
    })
    .where('classifier_id', '=', classifierId)
    .where('number', '=', number)
    .execute();
}

/** Notes what became of one. */
export async function addIncidentEvent(
  transaction: Kysely<Database>,
  classifierId: string,
  incident: number,
  event: Omit<IncidentEvent, 'at'>,
  at: Date,
): Promise<void> {
  await transaction
    .insertInto('incident_events')
    .values({ classifier_id: classifierId, incident, ...event, at })
    .execute();
}

function selectIncidents(db: Kysely<Database>) {
  return db
    .selectFrom('incidents')
    .select(['number', 'kind', 'column_name', 'column_type', 'state', 'since', 'opened_at', 'closed_at', 'reopened'])
    .select(['report', 'owner', 'acknowledged_by', 'acknowledged_at']);
}

type IncidentRow = Awaited<ReturnType<ReturnType<typeof selectIncidents>['executeTakeFirstOrThrow']>>;

async function describe(db: Kysely<Database>, classifierId: string, rows: readonly IncidentRow[]): Promise<Incident[]> {
  const events = await db
    .selectFrom('incident_events')
    .select(['incident', 'what', 'person', 'at', 'text', 'report'])
    .where('classifier_id', '=', classifierId)
    .where('incident', '=', sql<number>`any(${rows.map(({ number }) => number)}::integer[])`)
    .orderBy('number')
    .execute();
  return rows.map((row) => ({
    number: row.number,
    measure: { kind: row.kind, column: row.column_name, type: row.column_type },
    state: row.state,
    since: row.since.toISOString(),
    openedAt: row.opened_at.toISOString(),
    closedAt: row.closed_at?.toISOString() ?? null,
    reopened: row.reopened,
    report: row.report,
    owner: row.owner,
    acknowledgedBy: row.acknowledged_by,
    acknowledgedAt: row.acknowledged_at?.toISOString() ?? null,
    events: events
      .filter(({ incident }) => incident === row.number)
      .map(({ incident: _incident, at, ...event }) => ({ ...event, at: at.toISOString() })),
  }));
}
