import { ROLL_BACK, GO_AHEAD } from '../contract/metric.ts';
import type { Decision } from '../contract/observation.ts';
import { seededRandom } from '../ml/random.ts';

/** An observation of the sample. */
export interface SampleObservation {
  readonly value: number;
  readonly minutes: number;
  readonly decision: Decision;
}

/** So many observations of a hundred are decided otherwise than the rule says: people are not of one mind. */
const NOISE = 0.05;

/**
 * The rule of the sample: an error rate above 8 % is rolled back at once, one above 3 % if it is still there after a
 * quarter of an hour.
 *
 * @example ruleOfSample(9, 1) // => '1'
 * @example ruleOfSample(5, 10) // => '0'
 */
export function ruleOfSample(value: number, minutes: number): Decision {
  return value > 8 || (value > 3 && minutes > 15) ? ROLL_BACK : GO_AHEAD;
}

/** Observations of an error rate (per cent, to a tenth) within an hour after rollouts. The same seed, the same ones. */
export function rollbackSample(count: number, seed: number): SampleObservation[] {
  const random = seededRandom(seed);
  return Array.from({ length: count }, () => {
    const value = Math.round(120 * random.next() ** 2) / 10;
    const minutes = 1 + random.integer(60);
    const decision = ruleOfSample(value, minutes);
    const isOtherMinded = random.next() < NOISE;
    return { value, minutes, decision: isOtherMinded ? (decision === ROLL_BACK ? GO_AHEAD : ROLL_BACK) : decision };
  });
}

/** The same as a file, as such files come in Portuguese. */
export function sampleFile(observations: readonly SampleObservation[]): string {
  const lines = observations.map(({ value, decision, minutes }) => `${value};${decision};${minutes}`);
  return ['valor;decisao;tempo', ...lines, ''].join('\n');
}
