import { chartConfidence, chartDates, chartItems, chartNumbers, chartWords, confidenceShares } from '../../../ml/drift/distribution-chart.ts';
import { countItems } from '../../../ml/sketches/frequent-items.ts';
import { digestOf } from '../../../ml/sketches/t-digest.ts';

const sum = (shares: readonly number[]) => shares.reduce((total, share) => total + share, 0);
const range = (count: number, from = 0) => digestOf(Array.from({ length: count }, (_, at) => from + at));

describe('chartNumbers', () => {
  test('has common bins with round edges, open at both ends, and shares that sum to 1', () => {
    const chart = chartNumbers({ train: range(100), holdout: range(100), live: range(100, 20) })!;
    expect(chart.labels.slice(0, 2)).toEqual(['under 10', '10 to 20']);
    expect(chart.labels.at(-1)).toBe('110 and over');
    for (const shares of [chart.train, chart.holdout, chart.live]) {
      expect(shares).toHaveLength(chart.labels.length);
      expect(sum(shares)).toBeCloseTo(1, 12);
    }
    expect(chart.train[0]).toBeCloseTo(0.1, 12);
    expect(chart.live[0]).toBe(0);
  });

  test('grows the bins where large numbers would heap the small ones into one bar', () => {
    const amounts = digestOf(Array.from({ length: 100 }, (_, at) => 10 ** (at / 25)));
    expect(chartNumbers({ train: amounts, holdout: amounts, live: amounts })!.labels.slice(0, 4)).toEqual(['under 2', '2 to 5', '5 to 10', '10 to 20']);
  });

  test('of one number throughout has two bins, and an empty population has zeros', () => {
    const chart = chartNumbers({ train: digestOf([7]), holdout: digestOf([]), live: digestOf([7]) })!;
    expect(chart).toEqual({ kind: 'number', labels: ['under 7', '7 and over'], train: [0, 1], holdout: [0, 0], live: [0, 1] });
  });

  test('of nothing is null', () => {
    expect(chartNumbers({ train: digestOf([]), holdout: digestOf([]), live: digestOf([]) })).toBeNull();
  });
});

test('chartNumbers labels edges with all their digits, so that no two read the same', () => {
  const close = digestOf(Array.from({ length: 100 }, (_, at) => 100_000 + at));
  const { labels } = chartNumbers({ train: close, holdout: close, live: close })!;
  expect(new Set(labels).size).toBe(labels.length);
  expect(labels[0]).toBe('under 100,010');
});

test('chartConfidence shows tenths, whatever the confidences', () => {
  const chart = chartConfidence({ train: digestOf([0.99]), holdout: digestOf([0.91, 0.95]), live: digestOf([0.05, 0.5]) })!;
  expect([chart.labels[0], chart.labels[1], chart.labels.at(-1)]).toEqual(['under 10 %', '10 % to 20 %', '90 % and over']);
  expect(confidenceShares(digestOf([0.05, 0.5]))).toEqual([0.5, 0, 0, 0, 0, 0.5, 0, 0, 0, 0]);
  expect(chart.live).toEqual(confidenceShares(digestOf([0.05, 0.5])));
  expect(chartConfidence({ train: digestOf([]), holdout: digestOf([]), live: digestOf([]) })).toBeNull();
});

describe('chartDates', () => {
  test('has at most twelve equal spans labelled by their first day', () => {
    // 45658 is 2025-01-01
    const chart = chartDates({ train: range(240, 45_658), holdout: range(240, 45_658), live: range(60, 45_898) })!;
    expect(chart.labels).toHaveLength(12);
    expect([chart.labels[0], chart.labels[1]]).toEqual(['2025-01-01', '2025-01-26']);
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
    expect(chart.labels).toHaveLength(11);
    expect(chart.labels.at(-1)).toBe('(other)');
    expect(chart.labels).toContain('z');
    for (const shares of [chart.train, chart.holdout, chart.live]) expect(sum(shares)).toBeCloseTo(1, 12);
  });

  test('has no rest when there is none', () => {
    expect(chartItems({ train: letters('aab'), holdout: letters('b'), live: letters('') })).toEqual({ kind: 'category', labels: ['b', 'a'], train: [1 / 3, 2 / 3], holdout: [1, 0], live: [0, 0] });
  });

  test('of nothing is null', () => {
    expect(chartItems({ train: letters(''), holdout: letters(''), live: letters('') })).toBeNull();
  });
});

describe('chartWords', () => {
  const words = (text: string) => countItems(text.split(' ').filter(Boolean), 300);

  test('shows the words whose share of all words changed most, without the many that did not', () => {
    const common = Array.from({ length: 30 }, (_, at) => `w${at}`).join(' ');
    const chart = chartWords({ train: words(`${common} taxi taxi`), holdout: words(common), live: words(`${common} lime lime lime`) })!;
    expect(chart.labels.slice(0, 2)).toEqual(['lime', 'taxi']);
    expect(chart.labels).toHaveLength(10);
    expect(chart.labels).not.toContain('(other)');
    expect(chart.live[0]).toBeCloseTo(3 / 33, 12);
    expect(chart.train[0]).toBe(0);
  });

  test('of nothing is null', () => {
    expect(chartWords({ train: words(''), holdout: words(''), live: words('') })).toBeNull();
  });
});
