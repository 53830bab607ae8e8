import type { Kysely } from 'kysely';
import type { ColumnPoint, DriftTimeline } from '../../../contract/drift-archive.ts';
import { driftColumnName } from '../../../contract/words/finding-words.ts';
import { DEFAULT_THRESHOLDS } from '../../../ml/drift/drift-status.ts';
import type { DriftMeasure } from '../../../contract/drift.ts';
import type { Database } from '../../platform/database/schema.ts';
import { readThresholds } from '../monitoring/threshold-store.ts';
import { readChecks, type Check } from './archive-store.ts';

const DAY_MS = 86_400_000;

/** The checks of some days up to now, and each column's distances beside its threshold of now. */
export async function readTimeline(
  { db, clock }: { readonly db: Kysely<Database>; readonly clock: () => Date },
  classifierId: string,
  days: number,
): Promise<DriftTimeline> {
  const checks = await readChecks(db, classifierId, new Date(clock().getTime() - days * DAY_MS));
  const set = new Map((await readThresholds(db, classifierId)).map(({ column, distance }) => [column, distance]));
  const columns = columnsOf(checks).map(({ name, type, points }) => ({
    name: driftColumnName({ name, type }),
    type,
    threshold: set.get(name) ?? DEFAULT_THRESHOLDS.distance,
    distances: points.map((point) => point?.distance ?? null),
    statuses: points.map((point) => point?.status ?? null),
    missing: points.map((point) => point?.missing ?? null),
    ...decidingMeasure(points),
  }));
  return { reports: checks.map(({ columns: _columns, ...report }) => report), columns };
}

interface ColumnOverTime {
  readonly name: string;
  readonly type: ColumnPoint['type'];
  /** One for each check; null where it did not compare the column. */
  readonly points: readonly (ColumnPoint | null)[];
}

/** The columns of some checks, those that moved most first. What the model itself says is found by its type. */
export function columnsOf(checks: readonly Check[]): ColumnOverTime[] {
  const found = new Map<string, ColumnPoint>();
  const keyed = checks.map(({ columns }) => new Map(columns.map((point) => [keyOf(point), point])));
  for (const points of keyed) for (const [key, point] of points) found.set(key, point);
  const most = (points: ColumnOverTime['points']) => Math.max(0, ...points.map((point) => point?.distance ?? 0));
  return [...found]
    .map(([key, { name, type }]) => ({ name, type, points: keyed.map((points) => points.get(key) ?? null) }))
    .sort((a, b) => most(b.points) - most(a.points) || (a.name < b.name ? -1 : 1));
}

/**
 * What decided about a column when it last was not stable, over time; of one that always was, its distribution. A point
 * of an earlier release knows nothing but the distance.
 */
export function decidingMeasure(points: ColumnOverTime['points']): {
  readonly measure: DriftMeasure;
  readonly effects: (number | null)[];
  readonly thresholds: (number | null)[];
} {
  const telling = points.findLast((point) => point?.status === 'drift' || point?.status === 'watch');
  const only = points.findLast((point) => point?.checks !== undefined && point.checks.length > 0)?.checks;
  const isAsked = only === undefined || only.some(({ about }) => about === 'distribution');
  const measure = telling?.decidedBy?.about ?? (isAsked ? 'distribution' : only[0]!.about);
  const changes = points.map((point) => changeOf(point, measure));
  return {
    measure,
    effects: changes.map((change) => change?.effect ?? null),
    thresholds: changes.map((change) => change?.threshold ?? null),
  };
}

function changeOf(
  point: ColumnPoint | null,
  measure: DriftMeasure,
): { effect: number; threshold?: number } | undefined {
  if (point === null) return undefined;
  const asked = [...(point.checks ?? []), ...(point.decidedBy ? [point.decidedBy] : [])];
  const found = asked.find(({ about }) => about === measure);
  if (found !== undefined || asked.length > 0) return found;
  return measure === 'distribution' && point.distance !== null ? { effect: point.distance } : undefined;
}

/** A column whose type was changed is another one: its distances before and after are of different kinds. */
function keyOf({ name, type }: ColumnPoint): string {
  return type === 'prediction' || type === 'confidence' ? type : `${type} ${name}`;
}
