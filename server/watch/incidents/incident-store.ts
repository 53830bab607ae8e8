import { sql, type Kysely, type Selectable } from 'kysely';
import type { StoppedClasses } from '../../../contract/drift-policy.ts';
import type { Incident, IncidentEvent } from '../../../contract/incident.ts';
import type { IncidentMeasure } from '../../../contract/incident-measure.ts';
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
    .distinctOn(['kind', 'column_type', 'column_name', 'part'])
    .select(['number', 'kind', 'column_name', 'column_type', 'part', 'state', 'closed_at as closedAt'])
    .select(['told_at as toldAt', 'retraining'])
    .where('classifier_id', '=', classifierId)
    .orderBy('kind')
    .orderBy('column_type')
    .orderBy('column_name')
    .orderBy('part')
    .orderBy('number', 'desc')
    .execute();
  return rows.map((row) => ({ ...row, measure: measureOf(row) }));
}

type MeasureRow = Pick<Selectable<Database['incidents']>, 'kind' | 'column_name' | 'column_type' | 'part'>;

function measureOf({ kind, column_name: column, column_type: type, part }: MeasureRow): IncidentMeasure {
  switch (kind) {
    case 'drift':
    case 'missing':
      if (type === '') throw new RangeError('an incident of a column requires its type');
      return { kind, column, type };
    case 'accuracy':
    case 'expected-accuracy':
    case 'concept':
      return { kind };
    default:
      return { kind, part: column === '' ? { of: 'class', class: part } : { of: 'segment', column, value: part } };
  }
}

function rowOfMeasure(measure: IncidentMeasure): MeasureRow {
  const { kind } = measure;
  if ('column' in measure) return { kind, column_name: measure.column, column_type: measure.type, part: '' };
  if (!('part' in measure)) return { kind, column_name: '', column_type: '', part: '' };
  const { part } = measure;
  return part.of === 'class'
    ? { kind, column_name: '', column_type: '', part: part.class }
    : { kind, column_name: part.column, column_type: '', part: part.value };
}

/** @returns its number */
export async function openIncident(
  transaction: Kysely<Database>,
  classifierId: string,
  opened: { measure: IncidentMeasure; since: Date; report: number | null; owner: string | null },
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
      ...{ classifier_id: classifierId, number, ...rowOfMeasure(measure) },
      ...{ state: 'open', since, opened_at: at, closed_at: null, report, owner, told_at: at },
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
    report?: number | null;
    owner?: string | null;
    acknowledged?: { by: string; at: Date } | null;
    toldAt?: Date;
    isReopened?: true;
    stops?: StoppedClasses | null;
    retraining?: Incident['retraining'];
  },
): Promise<void> {
  const { state, since, closedAt, report, owner, acknowledged, toldAt, isReopened } = change;
  const { stops, retraining } = change;
  await transaction
    .updateTable('incidents')
    .set({
      ...(state === undefined ? {} : { state }),
      ...(since === undefined ? {} : { since }),
      ...(closedAt === undefined ? {} : { closed_at: closedAt }),
      ...(report === undefined ? {} : { report }),
      ...(owner === undefined ? {} : { owner }),
      ...(toldAt === undefined ? {} : { told_at: toldAt }),
      ...(stops === undefined ? {} : { stops: stops && JSON.stringify(stops) }),
      ...(retraining === undefined ? {} : { retraining }),
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
  { figures = null, ...event }: Omit<IncidentEvent, 'at' | 'figures'> & Partial<Pick<IncidentEvent, 'figures'>>,
  at: Date,
): Promise<void> {
  await transaction
    .insertInto('incident_events')
    .values({ classifier_id: classifierId, incident, ...event, at, figures: figures && JSON.stringify(figures) })
    .execute();
}

function selectIncidents(db: Kysely<Database>) {
  return db
    .selectFrom('incidents')
    .select(['number', 'kind', 'column_name', 'column_type', 'part', 'state', 'since', 'opened_at', 'closed_at'])
    .select(['reopened', 'report', 'owner', 'acknowledged_by', 'acknowledged_at', 'stops', 'retraining']);
}

type IncidentRow = Awaited<ReturnType<ReturnType<typeof selectIncidents>['executeTakeFirstOrThrow']>>;

async function describe(db: Kysely<Database>, classifierId: string, rows: readonly IncidentRow[]): Promise<Incident[]> {
  const events = await db
    .selectFrom('incident_events')
    .select(['incident', 'what', 'person', 'at', 'text', 'report', 'figures'])
    .where('classifier_id', '=', classifierId)
    .where('incident', '=', sql<number>`any(${rows.map(({ number }) => number)}::integer[])`)
    .orderBy('number')
    .execute();
  return rows.map((row) => ({
    number: row.number,
    measure: measureOf(row),
    state: row.state,
    since: row.since.toISOString(),
    openedAt: row.opened_at.toISOString(),
    closedAt: row.closed_at?.toISOString() ?? null,
    reopened: row.reopened,
    report: row.report,
    stops: row.stops,
    retraining: row.retraining,
    owner: row.owner,
    acknowledgedBy: row.acknowledged_by,
    acknowledgedAt: row.acknowledged_at?.toISOString() ?? null,
    events: events
      .filter(({ incident }) => incident === row.number)
      .map(({ incident: _incident, at, ...event }) => ({ ...event, at: at.toISOString() })),
  }));
}

/** The open incidents that keep answers from being accepted, and of which classes. */
export async function readStops(db: Kysely<Database>, classifierId: string) {
  const rows = await db
    .selectFrom('incidents')
    .select(['number as incident', 'stops'])
    .where('classifier_id', '=', classifierId)
    .where('state', '=', 'open')
    .where('stops', 'is not', null)
    .orderBy('number')
    .execute();
  return rows.map(({ incident, stops }) => ({ incident, classes: stops!.classes }));
}

/** The open incidents that wait for their training, of classifiers that are not archived. */
export async function readWantedRetrainings(db: Kysely<Database>) {
  const rows = await db
    .selectFrom('incidents')
    .innerJoin('classifiers', 'classifiers.id', 'incidents.classifier_id')
    .select(['classifier_id', 'number', 'kind', 'column_name', 'column_type', 'part'])
    .where('state', '=', 'open')
    .where('retraining', '=', 'wanted')
    .where('archived_at', 'is', null)
    .orderBy('opened_at')
    .execute();
  return rows.map((row) => ({ classifierId: row.classifier_id, incident: row.number, measure: measureOf(row) }));
}
