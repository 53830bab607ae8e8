import fc from 'fast-check';
import type { AccuracyFigures } from '../../../../contract/accuracy-watch.ts';
import { PART_RULE, type PartTally } from '../../../../contract/part-watch.ts';
import { seededRandom, type Random } from '../../../../ml/random.ts';
import type { TalliedCheck } from '../../../../server/watch/archive/accuracy-rule-store.ts';
import { alertsOfParts, judgeParts, type PartMeasure } from '../../../../server/watch/incidents/judge-parts.ts';

const START = Date.parse('2026-11-02T00:00:00Z');
const DAY_MS = 86_400_000;
const EMPTY = { answers: 0, labels: 0, right: 0, spoken: 0, overridden: 0, priced: 0, cost: 0, costSquares: 0 };

/** What holds of a class in a window: shares of 0..1, and the mean cost of an answer. */
interface Truth {
  readonly answers: number;
  readonly labels: number;
  readonly right: number;
  readonly cost?: number;
}

const drawn = (random: Random, rows: number, share: number) =>
  Array.from({ length: rows }, () => random.next()).filter((each) => each < share).length;

function tallyOf(name: string, { answers, labels, right, cost = 0 }: Truth, random?: Random): PartTally {
  const said = random === undefined ? Math.round(right * labels) : drawn(random, labels, right);
  const priced = cost === 0 ? 0 : labels;
  return {
    ...EMPTY,
    ...{ part: { of: 'class', class: name }, answers, labels, right: said },
    ...{ priced, cost: priced * cost, costSquares: priced * cost * cost * 1.1 },
  };
}

/** Lives through windows of a day each, as they are looked at; and keeps of which incidents are open. */
class Watched {
  readonly checks: TalliedCheck[] = [];
  readonly ever: string[] = [];
  open: PartMeasure[] = [];
  more = 0;

  look(tallies: readonly PartTally[]): void {
    const day = this.checks.length;
    const window = {
      from: new Date(START + day * DAY_MS).toISOString(),
      to: new Date(START + (day + 1) * DAY_MS).toISOString(),
    };
    const rows = tallies.reduce((sum, { answers }) => sum + answers, 0);
    const parts = judgeParts({ window, rows, tallies }, this.checks, this.open, 'EUR');
    const figures: AccuracyFigures = {
      ...{ version: 1, window, rows, least: 0.8, audited: null, expected: null, loss: null },
      parts: { ...parts, more: 0 },
    };
    this.checks.push({ figures, tallies });
    const { judged, more } = alertsOfParts(
      this.checks.map((each) => each.figures),
      this.open,
    );
    this.more = more;
    for (const { measure, alerts, over } of judged) {
      if (!('part' in measure)) throw new Error('of a part');
      const isOpen = this.open.some((each) => JSON.stringify(each) === JSON.stringify(measure));
      if (alerts && !isOpen) {
        this.open.push(measure);
        this.ever.push(nameOf(measure));
      }
      if (over) this.open = this.open.filter((each) => JSON.stringify(each) !== JSON.stringify(measure));
    }
  }
}

const nameOf = ({ kind, part }: PartMeasure) => `${kind} ${part.of === 'class' ? part.class : part.value}`;
const GOOD: Truth = { answers: 100, labels: 60, right: 0.95 };
const days = (watched: Watched, count: number, truth: (name: string) => Truth, random?: Random) => {
  for (let day = 0; day < count; day++)
    watched.look(['Hotel', 'Meals', 'Taxi'].map((name) => tallyOf(name, truth(name), random)));
};

test('a class whose answers are called wrong more often opens in the second window, by its name, and stays open while it lasts', () => {
  const watched = new Watched();
  days(watched, 6, () => GOOD);
  expect(watched.open).toEqual([]);
  const worse = (name: string) => (name === 'Taxi' ? { ...GOOD, right: 0.6 } : GOOD);
  days(watched, 1, worse);
  expect(watched.open).toEqual([]);
  days(watched, 1, worse);
  expect(watched.open.map(nameOf)).toEqual(['part-accuracy Taxi']);
  const figures = watched.checks.at(-1)!.figures.parts!;
  expect(figures.judged[0]).toMatchObject({ status: 'drift', now: { value: 0.6, rows: 60 }, before: { value: 0.95 } });
  // Longer than what it is compared with: it must not be over by getting used to.
  days(watched, 3 * PART_RULE.windows, worse);
  expect(watched.open.map(nameOf)).toEqual(['part-accuracy Taxi']);
  days(watched, 2, () => GOOD);
  expect(watched.open).toEqual([]);
  expect(watched.ever).toEqual(['part-accuracy Taxi']);
});

test('what costs more, and what is answered more often, is told apart from what is wrong more often', () => {
  const watched = new Watched();
  const costly = { ...GOOD, cost: 2 };
  days(watched, 4, () => costly);
  days(watched, 2, (name) => (name === 'Meals' ? { ...costly, cost: 6 } : costly));
  expect(watched.open.map(nameOf)).toEqual(['part-cost Meals']);
  expect(watched.checks.at(-1)!.figures.parts!.judged[0]!.currency).toBe('EUR');
  days(watched, 3, (name) => (name === 'Hotel' ? { ...costly, answers: 800 } : costly));
  expect(watched.ever).toEqual(expect.arrayContaining(['part-share Hotel', 'part-share Taxi']));
  expect(watched.ever).not.toContain('part-accuracy Hotel');
});

test('a class that was never answered before opens by its share, once two windows have it', () => {
  const watched = new Watched();
  days(watched, 4, () => GOOD);
  for (let day = 0; day < 2; day++)
    watched.look(['Hotel', 'Meals', 'Taxi', 'Parking'].map((name) => tallyOf(name, { ...GOOD, labels: 0 })));
  expect(watched.open.map(nameOf)).toEqual(['part-share Parking']);
});

test('a class that is right more often opens nothing, and one of few labels is not judged', () => {
  const watched = new Watched();
  days(watched, 4, () => ({ ...GOOD, right: 0.7 }));
  days(watched, 3, (name) => (name === 'Taxi' ? { ...GOOD, right: 1 } : { ...GOOD, right: 0.7 }));
  days(watched, 4, (name) =>
    name === 'Taxi' ? { ...GOOD, labels: PART_RULE.rows - 1, right: 0 } : { ...GOOD, right: 0.7 },
  );
  expect(watched.ever).toEqual([]);
});

test('only so many open at once, the worst first, and the others are counted', () => {
  const watched = new Watched();
  const names = Array.from({ length: 12 }, (_, at) => `Class ${at}`);
  const look = (right: (at: number) => number) =>
    watched.look(names.map((name, at) => tallyOf(name, { ...GOOD, right: right(at) })));
  for (let day = 0; day < 4; day++) look(() => 0.98);
  // The higher the number, the worse.
  for (let day = 0; day < 2; day++) look((at) => 0.7 - at / 30);
  expect(watched.open.map(nameOf).sort()).toEqual(
    ['Class 10', 'Class 11', 'Class 7', 'Class 8', 'Class 9'].map((name) => `part-accuracy ${name}`),
  );
  expect(watched.more).toBe(7);
});

test('over random histories no more are open than may be, and none opens by a window alone', () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(fc.constantFrom(0.5, 0.9, 0.95), { minLength: 8, maxLength: 8 }), {
        minLength: 2,
        maxLength: 25,
      }),
      (history) => {
        const watched = new Watched();
        history.forEach((rights, day) => {
          const before = watched.open.length;
          watched.look(rights.map((right, at) => tallyOf(`Class ${at}`, { ...GOOD, right })));
          expect(watched.open.length).toBeLessThanOrEqual(PART_RULE.open);
          const opened = watched.open.slice(before).filter(({ kind }) => kind === 'part-accuracy');
          const last = watched.checks.at(-2)?.figures.parts!.judged ?? [];
          for (const each of opened)
            expect([day, last.find((one) => nameOf(one) === nameOf(each))?.status]).toEqual([day, 'drift']);
        });
      },
    ),
    { seed: 12, numRuns: 100 },
  );
});

test('where nothing changed, nothing opens: 20 classes over 200 days of drawn labels', () => {
  const random = seededRandom(12);
  const watched = new Watched();
  const names = Array.from({ length: 20 }, (_, at) => `Class ${at}`);
  for (let day = 0; day < 200; day++)
    watched.look(
      names.map((name, at) =>
        tallyOf(name, { answers: 40 + random.integer(40), labels: 40, right: 0.8 + at / 100 }, random),
      ),
    );
  expect(watched.ever.length).toBeLessThanOrEqual(1);
});
