import fc from 'fast-check';
import { cohensKappa } from '../../../ml/agreement/cohens-kappa.ts';
import { consensus } from '../../../ml/agreement/consensus.ts';
import { fleissKappa } from '../../../ml/agreement/fleiss-kappa.ts';
import { alphaOfClass, krippendorffsAlpha } from '../../../ml/agreement/krippendorffs-alpha.ts';
import { majority, TIED, UNJUDGED } from '../../../ml/agreement/majority.ts';
import { agreementOfPeople } from '../../../ml/agreement/person-agreement.ts';
import { countVotes, type Votes } from '../../../ml/agreement/votes.ts';
import { bestClasses } from '../../../ml/evaluation/best-class.ts';
import { describeWithRealData, readRealTable } from '../../setup/real-data.ts';

/** Votes as a table: a line a person, a column an item, 1 and up for a class, 0 where they said nothing. */
function votesOf(lines: readonly (readonly number[])[], classes: number): Votes {
  const said = lines.flatMap((line, person) =>
    line.map((value, item) => ({ item, person, value })).filter(({ value }) => value > 0),
  );
  return {
    items: lines[0]!.length,
    people: lines.length,
    classes,
    item: Int32Array.from(said, ({ item }) => item),
    person: Int32Array.from(said, ({ person }) => person),
    class: Int32Array.from(said, ({ value }) => value - 1),
  };
}

/** Krippendorff 2011, section C: four observers, twelve units, five values. */
const KRIPPENDORFF = votesOf(
  [
    [1, 2, 3, 3, 2, 1, 4, 1, 2, 0, 0, 0],
    [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, 0, 3],
    [0, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, 0],
    [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, 0],
  ],
  5,
);

/** The ten subjects, five categories and fourteen raters by which Fleiss's kappa is mostly explained. */
const FLEISS = [
  [0, 0, 0, 0, 14],
  [0, 2, 6, 4, 2],
  [0, 0, 3, 5, 6],
  [0, 3, 9, 2, 0],
  [2, 2, 8, 1, 1],
  [7, 7, 0, 0, 0],
  [3, 2, 6, 3, 0],
  [2, 5, 3, 2, 2],
  [6, 5, 2, 1, 0],
  [0, 2, 2, 3, 7],
];

describe('votes', () => {
  test('are refused where they name what is not there, or a person votes twice on an item', () => {
    const one = { items: 1, people: 1, classes: 1, item: [0], person: [0], class: [0] };
    const withLists = (votes: typeof one): Votes => ({
      ...votes,
      item: Int32Array.from(votes.item),
      person: Int32Array.from(votes.person),
      class: Int32Array.from(votes.class),
    });
    expect(countVotes(withLists(one))).toEqual(Int32Array.of(1));
    for (const wrong of [{ item: [1] }, { person: [-1] }, { class: [1] }, { class: [] }])
      expect(() => countVotes(withLists({ ...one, ...wrong }))).toThrow(RangeError);
    expect(() => countVotes(withLists({ ...one, item: [0, 0], person: [0, 0], class: [0, 0] }))).toThrow(RangeError);
  });
});

describe('cohensKappa', () => {
  test('is −0.0923 for three classes, by scikit-learn 1.9.1', () => {
    expect(cohensKappa([25, 13, 12, 12, 2, 16, 3, 15, 2], 3)).toBeCloseTo(-0.0923076923076922, 12);
  });

  test('is 1 for two who always agree, and undefined where nothing differs or nothing was said', () => {
    expect(cohensKappa([3, 0, 0, 4], 2)).toBe(1);
    expect(cohensKappa([3, 0, 0, 0], 2)).toBeNull();
    expect(cohensKappa([0, 0, 0, 0], 2)).toBeNull();
    expect(cohensKappa([], 0)).toBeNull();
    expect(() => cohensKappa([1, 2], 2)).toThrow(RangeError);
  });
});

describe('fleissKappa', () => {
  test('is 0.20993 of the usual example, by statsmodels 0.15.0', () => {
    expect(fleissKappa(FLEISS.flat(), 5)).toBeCloseTo(0.20993070442195522, 12);
  });

  test('refuses items that were not judged equally often, and knows when it is not defined', () => {
    expect(() => fleissKappa([2, 0, 1, 2], 2)).toThrow(RangeError);
    expect(() => fleissKappa([1, 0], 2)).toThrow(RangeError);
    expect(fleissKappa([2, 0, 2, 0], 2)).toBeNull();
    expect(fleissKappa([], 2)).toBeNull();
  });
});

describe('krippendorffsAlpha', () => {
  test('is .743 of four observers with gaps, .692 of two: Krippendorff 2011, sections C and B', () => {
    expect(krippendorffsAlpha(countVotes(KRIPPENDORFF), 5)).toBeCloseTo(0.743421052631579, 12);
    const two = votesOf(
      [
        [1, 1, 2, 2, 4, 3, 3, 3, 5, 4, 4, 1],
        [2, 1, 2, 2, 2, 3, 3, 3, 5, 4, 4, 4],
      ],
      5,
    );
    expect(krippendorffsAlpha(countVotes(two), 5)!.toFixed(3)).toBe('0.692');
  });

  test('of two classes, .095: section A', () => {
    const two = votesOf(
      [
        [1, 2, 1, 1, 1, 1, 1, 1, 2, 1],
        [2, 2, 2, 1, 1, 2, 1, 1, 1, 1],
      ],
      2,
    );
    expect(krippendorffsAlpha(countVotes(two), 2)!.toFixed(3)).toBe('0.095');
  });

  test('does not change with what one person alone judged, nor with the order of classes', () => {
    const rows = fc.array(fc.array(fc.nat(3), { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(rows, fc.nat(2), (items, alone) => {
        const alpha = krippendorffsAlpha(items.flat(), 3);
        const more = [...items, [0, 0, 0].map((_, k) => Number(k === alone))];
        expect(krippendorffsAlpha(more.flat(), 3)).toBe(alpha);
        const turned = krippendorffsAlpha(items.map(([a, b, c]) => [c!, a!, b!]).flat(), 3);
        if (alpha === null) expect(turned).toBeNull();
        else expect(turned).toBeCloseTo(alpha, 10);
      }),
      { seed: 1, numRuns: 200 },
    );
  });

  test('of one class against the others is that of the two', () => {
    const counts = countVotes(KRIPPENDORFF);
    const ofFour = Array.from({ length: 12 }, (_, item) => {
      const all = counts.slice(item * 5, item * 5 + 5);
      return [all[3]!, all.reduce((sum, count) => sum + count, 0) - all[3]!];
    });
    expect(alphaOfClass(counts, 5, 3)).toBe(krippendorffsAlpha(ofFour.flat(), 2));
  });
});

describe('majority', () => {
  test('knows ties, and items that nobody judged', () => {
    expect(Array.from(majority([0, 2, 1, 1, 1, 1, 0, 0, 0], 3))).toEqual([1, TIED, UNJUDGED]);
  });
});

describe('agreementOfPeople', () => {
  test('compares nobody with a majority of their own making', () => {
    // Item 1: two against one. Item 2: two who differ, so neither has a majority against the other but the other's one.
    const votes = votesOf(
      [
        [1, 1, 1],
        [1, 2, 0],
        [2, 0, 0],
      ],
      2,
    );
    expect(agreementOfPeople(votes)).toEqual([
      // Of item 1 the others are tied, of item 2 the other says otherwise, of item 3 nobody else spoke.
      { compared: 1, agreeing: 0 },
      { compared: 1, agreeing: 0 },
      { compared: 1, agreeing: 0 },
    ]);
  });
});

describe('consensus', () => {
  test('of people who agree is what they say, and everybody is right', () => {
    const { probabilities, confusions } = consensus(
      votesOf(
        [1, 2, 3].map(() => [1, 2, 1, 2, 1, 2, 1, 2]),
        2,
      ),
    );
    expect(Array.from(bestClasses(probabilities, 2))).toEqual([0, 1, 0, 1, 0, 1, 0, 1]);
    expect(Math.min(confusions[0]!, confusions[3]!)).toBeGreaterThan(0.9);
  });

  test('hears somebody who always takes one class for the other', () => {
    const right = Array.from({ length: 40 }, (_, item) => 1 + (item % 2));
    const lines = [right, right, right, right.map((value) => 3 - value), right.map((value) => 3 - value)];
    const { probabilities, confusions } = consensus(votesOf(lines, 2));
    expect(Array.from(bestClasses(probabilities, 2), (k) => k + 1)).toEqual(right);
    expect(confusions[3 * 4 + 1]).toBeGreaterThan(0.9);
  });

  test('is a distribution for each item, the same for the same votes', () => {
    const lines = fc.array(fc.array(fc.nat(3), { minLength: 6, maxLength: 6 }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(lines, (table) => {
        const votes = votesOf(table, 3);
        const { probabilities } = consensus(votes);
        for (let item = 0; item < 6; item++) {
          const sum = probabilities.subarray(item * 3, item * 3 + 3).reduce((total, value) => total + value, 0);
          expect(sum).toBeCloseTo(1, 10);
        }
        expect(consensus(votes).probabilities).toEqual(probabilities);
      }),
      { seed: 2, numRuns: 100 },
    );
  });
});

describeWithRealData('agreement of people who were paid by the item', () => {
  const rte = readVotes('annotators/snow_rte.csv', 'item', 'response');
  const weather = readVotes('annotators/weather_sentiment_amt.csv', 'task', 'label');

  test.each([
    ['snow_rte', rte, 0.24147876613881025],
    ['weather_sentiment_amt', weather, 0.5208951244310257],
  ])('alpha of %s is what the Python package krippendorff 0.9.0 says', (_, { votes }, alpha) => {
    expect(krippendorffsAlpha(countVotes(votes), votes.classes)).toBeCloseTo(alpha, 12);
  });

  test('the consensus beats the majority on snow_rte, .929 to .897, and not on weather, .847 to .853', () => {
    // crowd-kit's Dawid–Skene, without votes given beforehand: .9275 and .84.
    const [ofRte, ofWeather] = [accuracies(rte), accuracies(weather)];
    expect(ofRte.consensus).toBeCloseTo(0.92875, 5);
    expect(ofRte.majority).toBeCloseTo(0.896875, 5);
    expect(ofWeather.consensus).toBeCloseTo(0.846667, 5);
    expect(ofWeather.majority).toBeCloseTo(0.853333, 5);
  });
});

interface Judged {
  readonly votes: Votes;
  readonly gold: Int32Array;
}

function readVotes(file: string, itemColumn: string, classColumn: string): Judged {
  const { names, rows: all } = readRealTable(file, 10_000);
  const [itemPlace, personPlace] = [names.indexOf(itemColumn), names.indexOf('worker')];
  // Five people judged a tweet twice: their last word counts.
  const rows = [...new Map(all.map((row) => [`${row[itemPlace]} ${row[personPlace]}`, row])).values()];
  const column = (name: string) => rows.map((row) => row[names.indexOf(name)]!);
  const [items, people, said, right] = [itemColumn, 'worker', classColumn, 'gold'].map(column);
  const known = [items, people, said].map((values) => [...new Set(values)].sort());
  const numbers = (values: string[], of: number) => Int32Array.from(values, (value) => known[of]!.indexOf(value));
  const item = numbers(items!, 0);
  const gold = new Int32Array(known[0]!.length);
  right!.forEach((value, row) => (gold[item[row]!] = known[2]!.indexOf(value)));
  const counts = { items: known[0]!.length, people: known[1]!.length, classes: known[2]!.length };
  return { votes: { ...counts, item, person: numbers(people!, 1), class: numbers(said!, 2) }, gold };
}

/** Shares of items whose class is right; of a tie among n, one in n where the right one is among them. */
function accuracies({ votes, gold }: Judged) {
  const counts = countVotes(votes);
  const most = majority(counts, votes.classes);
  const byLot = Array.from(most, (k, item) => {
    if (k !== TIED) return Number(k === gold[item]);
    const own = Array.from(counts.subarray(item * votes.classes, (item + 1) * votes.classes));
    const top = Math.max(...own);
    return own[gold[item]!] === top ? 1 / own.filter((count) => count === top).length : 0;
  });
  const best = bestClasses(consensus(votes).probabilities, votes.classes);
  return {
    majority: byLot.reduce((sum, share) => sum + share, 0) / gold.length,
    consensus: best.filter((k, item) => k === gold[item]).length / gold.length,
  };
}
