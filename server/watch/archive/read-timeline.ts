import type { Kysely } from 'kysely';
import type { ColumnPoint, DriftTimeline } from '../../../contract/drift-archive.ts';
import { driftColumnName } from '../../../contract/words/finding-words.ts';
import { DEFAULT_THRESHOLDS } from '../../../ml/drift/drift-status.ts';
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

/** A column whose type was changed is another one: its distances before and after are of different kinds. */
function keyOf({ name, type }: ColumnPoint): string {
  return type === 'prediction' || type === 'confidence' ? type : `${type} ${name}`;
}
