import { adwin } from '../adaptive-forest/adwin.ts';
import { pageHinkley } from './page-hinkley.ts';

/** An answer of which it is known by now whether it was right. */
export interface KnownAnswer {
  /** 0 … 1. */
  readonly confidence: number;
  readonly isRight: boolean;
}

/** That answers lost more, from one on. */
export interface LossRise {
  /** Which test says so. */
  readonly by: 'adwin' | 'page-hinkley';
  /** The answer at which it was noticed, from 0. */
  readonly at: number;
  /** Mean loss of the answers before and after, in nats. */
  readonly before: number;
  readonly after: number;
}

/** Beyond it an answer loses no more: a confidence of 1 that was wrong would lose endlessly. */
const LEAST_CHANCE = 1e-6;

/**
 * What an answer loses, in nats: the log-loss of its confidence as a forecast of whether it is right. It is least, on
 * average, where answers are right as often as their confidence says; which of many doubtful rows were looked at
 * matters less to it than to accuracy.
 *
 * @example answerLoss({ confidence: 0.5, isRight: true }) // => 0.6931471805599453
 */
export function answerLoss({ confidence, isRight }: KnownAnswer): number {
  return -Math.log(Math.max(LEAST_CHANCE, isRight ? confidence : 1 - confidence));
}

/**
 * Where answers began to be wrong more often than their confidences say: what rows mean has changed, or who checks
 * them and how. ADWIN and Page–Hinkley, each by itself, over the losses of the answers in the order in which their
 * labels came. A fall of the loss is none.
 */
export function conceptDrift(answers: readonly KnownAnswer[]): LossRise[] {
  const losses = answers.map(answerLoss);
  const byWindow = adwin(losses)
    .filter(({ before, after }) => after > before)
    .map((change) => ({ by: 'adwin' as const, ...change }));
  let start = 0;
  const bySum = pageHinkley(losses).map((at) => {
    const seen = losses.slice(start, at + 1);
    const half = seen.length >> 1;
    start = at + 1;
    return { by: 'page-hinkley' as const, at, before: mean(seen.slice(0, half)), after: mean(seen.slice(half)) };
  });
  return [...byWindow, ...bySum].sort((a, b) => a.at - b.at);
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
