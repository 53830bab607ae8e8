import { barLabels } from '../../../contract/words/chart-words.ts';
import {
  chartConfidence,
  chartDates,
  chartItems,
  chartNumbers,
  chartWords,
  confidenceShares,
  type DistributionChart,
} from '../../../ml/drift/distribution-chart.ts';
import { countItems } from '../../../ml/sketches/frequent-items.ts';
import { digestOf, mergeDigests, type TDigest } from '../../../ml/sketches/t-digest.ts';

const sum = (shares: readonly number[]) => shares.reduce((total, share) => total + share, 0);
const labelsOf = ({ bars }: DistributionChart) => barLabels(bars);
const range = (count: number, from = 0) => digestOf(Array.from({ length: count }, (_, at) => from + at));

describe('chartNumbers', () => {
  const ONLY_SEVEN = {
    of: 'numbers',
    edges: [
      { at: 7, holds: false },
      { at: 7, holds: true },
    ],
  };
  const chartOf = (train: TDigest, holdout: TDigest, live: TDigest) =>
    chartNumbers({ train, holdout, live }, mergeDigests([train, holdout]));

  test('has bins of about equal shares of the reference, open at both ends, and shares that sum to 1', () => {
    const chart = chartOf(range(100), range(100), range(100, 20))!;
    expect(labelsOf(chart)).toEqual(['under 0', '0 to 20', '20 to 40', '40 to 60', '60 to 80', '80 to 99', 'over 99']);
    for (const shares of [chart.train, chart.holdout, chart.live]) expect(sum(shares)).toBeCloseTo(1, 12);
    expect(chart.train.map((share) => Number(share.toFixed(9)))).toEqual([0, 0.21, 0.2, 0.2, 0.2, 0.19, 0]);
    expect(chart.live[0]).toBe(0);
    expect(chart.live.at(-1)).toBeCloseTo(0.2, 12);
  });

  test('grows the bins where large numbers would heap the small ones into one bar', () => {
    const amounts = digestOf(Array.from({ length: 100 }, (_, at) => 10 ** (at / 25)));
    expect(labelsOf(chartOf(amounts, amounts, amounts)!).slice(0, 4)).toEqual([
      'under 1',
      '1 to 6',
      '6 to 36',
      '36 to 230',
    ]);
  });

  test('shows a frequent value apart, and of an empty population zeros', () => {
    const chart = chartOf(digestOf([7]), digestOf([]), digestOf([7]));
    expect(chart).toEqual({ bars: ONLY_SEVEN, train: [0, 1, 0], holdout: [0, 0, 0], live: [0, 1, 0] });
  });

  test('of live numbers alone, or of a reference alone, shows those', () => {
    expect(chartOf(digestOf([]), digestOf([]), digestOf([7]))).toMatchObject({
      bars: ONLY_SEVEN,
      train: [0, 0, 0],
      live: [0, 1, 0],
    });
    expect(chartOf(digestOf([7]), digestOf([]), digestOf([]))).toMatchObject({
      bars: ONLY_SEVEN,
      train: [0, 1, 0],
      live: [0, 0, 0],
    });
  });

  test('of nothing is null', () => {
    expect(chartOf(digestOf([]), digestOf([]), digestOf([]))).toBeNull();
  });
});

test('chartConfidence shows tenths, whatever the confidences', () => {
  const chart = chartConfidence({
    train: digestOf([0.99]),
    holdout: digestOf([0.91, 0.95]),
    live: digestOf([0.05, 0.5]),
  })!;
  expect(chart.bars).toMatchObject({
    of: 'shares',
    edges: [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9].map((at) => ({ at })),
  });
  expect(confidenceShares(digestOf([0.05, 0.5]))).toEqual([0.5, 0, 0, 0, 0, 0.5, 0, 0, 0, 0]);
  expect(chart.live).toEqual(confidenceShares(digestOf([0.05, 0.5])));
  expect(chartConfidence({ train: digestOf([]), holdout: digestOf([]), live: digestOf([]) })).toBeNull();
});

describe('chartDates', () => {
  test('has at most twelve equal spans labelled by their first day', () => {
    // 45658 is 2025-01-01
    const chart = chartDates({ train: range(240, 45_658), holdout: range(240, 45_658), live: range(60, 45_898) })!;
    expect(labelsOf(chart)).toHaveLength(12);
    expect(labelsOf(chart).slice(0, 2)).toEqual(['2025-01-01', '2025-01-26']);
    expect(sum(chart.live)).toBeCloseTo(1, 12);
    expect(chart.live.slice(0, 9).every((share) => share === 0)).toBe(true);
  });

  test('of nothing is null', () => {
    expect(chartDates({ train: digestOf([]), holdout: digestOf([]), live: digestOf([]) })).toBeNull();
  });
});

describe('chartItems', () => {
  const letters = (text: string) => countItems(text, 300);

  test('shows the ten most frequent items and the rest as one', () => {
    const chart = chartItems({ train: letters('aaabcdefghijklm'), holdout: letters('aab'), live: letters('zzzz') })!;
    expect(labelsOf(chart)).toHaveLength(11);
    expect(labelsOf(chart).at(-1)).toBe('(other)');
    expect(labelsOf(chart)).toContain('z');
    for (const shares of [chart.train, chart.holdout, chart.live]) expect(sum(shares)).toBeCloseTo(1, 12);
  });

  test('has no rest when there is none', () => {
    expect(chartItems({ train: letters('aab'), holdout: letters('b'), live: letters('') })).toEqual({
      bars: { of: 'items', items: ['b', 'a'], others: false },
      train: [1 / 3, 2 / 3],
      holdout: [1, 0],
      live: [0, 0],
    });
  });

  test('of nothing is null', () => {
    expect(chartItems({ train: letters(''), holdout: letters(''), live: letters('') })).toBeNull();
  });
});

describe('chartWords', () => {
  const words = (text: string) => countItems(text.split(' ').filter(Boolean), 300);

  test('shows the words whose share of all words changed most, without the many that did not', () => {
    const common = Array.from({ length: 30 }, (_, at) => `w${at}`).join(' ');
    const chart = chartWords({
      train: words(`${common} taxi taxi`),
      holdout: words(common),
      live: words(`${common} lime lime lime`),
    })!;
    expect(labelsOf(chart).slice(0, 2)).toEqual(['lime', 'taxi']);
    expect(labelsOf(chart)).toHaveLength(10);
    expect(labelsOf(chart)).not.toContain('(other)');
    expect(chart.live[0]).toBeCloseTo(3 / 33, 12);
    expect(chart.train[0]).toBe(0);
  });

  test('of nothing is null', () => {
    expect(chartWords({ train: words(''), holdout: words(''), live: words('') })).toBeNull();
  });
});
