import type { AccuracyPoint, DriftReport, DriftRequest } from '../../contract/drift.ts';
import { withRetries, type Pacing } from '../ports/pacing.ts';
import type { RequestOptions, ServerPort } from '../ports/server-port.ts';

/** Accuracy over all points of a report, weighted by the answers each one rests on. */
export interface AccuracySoFar {
  /** Share of the answered predictions that were right. */
  readonly accuracy: number;
  /** Predictions that a person has answered. */
  readonly answered: number;
  readonly predictions: number;
}

/** Asks for the report on the last hours, of all rows or of a segment. */
export function checkDrift(
  server: ServerPort,
  pacing: Pacing,
  classifierId: string,
  asked: DriftRequest,
  options: RequestOptions = {},
): Promise<DriftReport> {
  return withRetries(pacing, () => server.driftReport(classifierId, asked, options), options.signal);
}

/** @returns null while nobody has answered any prediction */
export function accuracySoFar(points: readonly AccuracyPoint[]): AccuracySoFar | null {
  let right = 0,
    answered = 0,
    predictions = 0;
  for (const point of points) {
    predictions += point.predictions;
    if (point.accuracy === null) continue;
    const here = point.coverage * point.predictions;
    answered += here;
    right += point.accuracy * here;
  }
  return answered === 0 ? null : { accuracy: right / answered, answered: Math.round(answered), predictions };
}
