import type { IncidentMeasure } from '../../../contract/incident-measure.ts';
import type { ColumnPoint } from '../../../contract/drift-archive.ts';
import { alertOf, type JudgedWindow } from '../../../ml/drift/alert.ts';
import type { Check } from '../archive/archive-store.ts';

/** What the checks of a classifier say of one measure by now. */
export interface JudgedMeasure {
  readonly measure: IncidentMeasure;
  /** Whether drift has held for two windows in a row, and since when. */
  readonly alerts: boolean;
  readonly since: Date | null;
  /** Whether nothing of note was seen for two windows in a row. */
  readonly over: boolean;
}

type Status = JudgedWindow['status'];

/**
 * What the checks say of each column that the last of them compared: whether it has drifted, and whether it is empty
 * more often, each by the rule of two windows in a row.
 *
 * @param checks of one model version, oldest first
 */
export function judgeMeasures(checks: readonly Check[]): JudgedMeasure[] {
  const last = checks.at(-1);
  if (last === undefined) return [];
  return last.columns.flatMap(({ name, type }) => {
    const points = checks.flatMap(({ window, columns }) => {
      const point = columns.find((each) => each.name === name && each.type === type);
      return point === undefined ? [] : [{ from: Date.parse(window.from), to: Date.parse(window.to), point }];
    });
    const judged = (kind: 'drift' | 'missing', statusOf: (point: ColumnPoint) => Status): JudgedMeasure => {
      const { alerts, over, since } = alertOf(
        points.map(({ from, to, point }) => ({ from, to, status: statusOf(point) })),
      );
      return { measure: { kind, column: name, type }, alerts, over, since: since === null ? null : new Date(since) };
    };
    return [judged('drift', ofDrift), judged('missing', ofMissing)];
  });
}

/** A column that is empty more often is that alone, unless it is said to be otherwise, too. */
function ofDrift({ status, empty, distance, qValue }: ColumnPoint): Status {
  if (status !== 'drift' || !empty) return status;
  return distance === null || qValue === null ? 'stable' : status;
}

function ofMissing({ status, empty }: ColumnPoint): Status {
  return empty || status === 'unknown' ? status : 'stable';
}
