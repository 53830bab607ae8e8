import type { Incident } from '../../../contract/incident.ts';
import type { IncidentMeasure } from '../../../contract/incident-measure.ts';
import type { JudgedMeasure } from './judge-measures.ts';

/**
 * Drift that comes back within so long after it was over is the same incident, and whoever was told of it within so
 * long is not told again.
 */
export const COOL_DOWN_MS = 24 * 3_600_000;

/** What must be known of an incident to go on with it. */
export interface KnownIncident {
  readonly number: number;
  readonly measure: IncidentMeasure;
  readonly state: 'open' | 'closed';
  readonly closedAt: Date | null;
  readonly toldAt: Date;
  /** As of {@link Incident}. */
  readonly retraining: Incident['retraining'];
}

/** What the data make of the incidents of a classifier. */
export type IncidentStep =
  | { readonly do: 'open'; readonly measure: IncidentMeasure; readonly since: Date }
  | {
      readonly do: 'reopen';
      readonly number: number;
      readonly measure: IncidentMeasure;
      readonly since: Date;
      readonly tells: boolean;
    }
  /** `isWaiting`: for a training that the drift policy asked for. */
  | { readonly do: 'close'; readonly number: number; readonly measure: IncidentMeasure; readonly isWaiting: boolean };

/** Whether an incident is about the answers, all or some of them, and not about a column. */
export function isOfAccuracy(measure: IncidentMeasure): boolean {
  return !('column' in measure);
}

/** Equal for equal measures alone. */
export function measureKey(measure: IncidentMeasure): string {
  if ('column' in measure) return JSON.stringify([measure.kind, measure.type, measure.column]);
  if (!('part' in measure)) return JSON.stringify([measure.kind]);
  const { kind, part } = measure;
  return JSON.stringify(part.of === 'class' ? [kind, part.class] : [kind, part.column, part.value]);
}

/**
 * What is to be done now: a measure that alerts opens an incident, unless one is open; it opens one again that was
 * closed within the cool-down. What is over closes it. What is no longer measured, since its column is gone, closes it,
 * too.
 *
 * @param known  all that are open, and the last of each measure
 * @param judged what the last checks say, one for each measure
 */
export function nextIncidents(
  known: readonly KnownIncident[],
  judged: readonly JudgedMeasure[],
  now: Date,
): IncidentStep[] {
  const said = new Map(judged.map((each) => [measureKey(each.measure), each]));
  const closing = known
    .filter(({ state, measure }) => state === 'open' && (said.get(measureKey(measure))?.over ?? true))
    .map(({ number, measure, retraining }) => ({
      ...{ do: 'close' as const, number, measure },
      isWaiting: retraining === 'wanted',
    }));
  const opening = judged.flatMap(({ measure, alerts, since }): IncidentStep[] => {
    const ofIt = known.filter((each) => measureKey(each.measure) === measureKey(measure));
    if (!alerts || since === null || ofIt.some(({ state }) => state === 'open')) return [];
    const last = ofIt.toSorted((a, b) => b.number - a.number)[0];
    const isSame = last?.closedAt != null && now.getTime() - last.closedAt.getTime() <= COOL_DOWN_MS;
    if (!isSame) return [{ do: 'open', measure, since }];
    const tells = now.getTime() - last.toldAt.getTime() > COOL_DOWN_MS;
    return [{ do: 'reopen', number: last.number, measure, since, tells }];
  });
  return [...closing, ...opening];
}
