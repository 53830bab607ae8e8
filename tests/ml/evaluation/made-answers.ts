import type { PairedAnswers } from '../../../ml/evaluation/gate.ts';

/**
 * Rows that are alike: how many, what is right, and of either model its answer and the probability it gives to what is
 * right.
 */
export type Group = readonly [
  rows: number,
  label: string,
  champion: string,
  challenger: string,
  championSays?: number,
  challengerSays?: number,
];

/**
 * Answers of two models, group by group. A right answer is 90 % sure unless said otherwise, a wrong one leaves 5 % to
 * what is right.
 */
export function paired(...groups: readonly Group[]): PairedAnswers {
  const spread = <Value>(of: (group: Group) => Value): Value[] =>
    groups.flatMap((group) => new Array<Value>(group[0]).fill(of(group)));
  const usual = (label: string, answer: string) => (label === answer ? 0.9 : 0.05);
  return Object.freeze({
    labels: Object.freeze(spread((group) => group[1])),
    champion: {
      classes: spread((group) => group[2]),
      rightProbabilities: Float64Array.from(spread((group) => group[4] ?? usual(group[1], group[2]))),
    },
    challenger: {
      classes: spread((group) => group[3]),
      rightProbabilities: Float64Array.from(spread((group) => group[5] ?? usual(group[1], group[3]))),
    },
  });
}

/**
 * 90.3 % right beside a champion at 91.9 %, on the same 186 rows; `say` is what either gives to the right class of the
 * 15 rows that both miss.
 */
export function lessOftenRight(say: { readonly champion: number; readonly challenger: number }): PairedAnswers {
  return paired([168, 'a', 'a', 'a'], [3, 'a', 'a', 'b', 0.8, 0.1], [15, 'b', 'a', 'a', say.champion, say.challenger]);
}
