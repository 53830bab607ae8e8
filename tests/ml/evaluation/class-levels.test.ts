import { acceptanceLevel } from '../../../ml/evaluation/acceptance-level.ts';
import { countByConfidence, type JudgedAnswer } from '../../../ml/evaluation/answers-by-confidence.ts';
import { classLevels, rowsToJudge } from '../../../ml/evaluation/class-levels.ts';
import { seededRandom } from '../../../ml/random.ts';

const answers = (className: string, rows: number, confidence: number, wrong = 0): JudgedAnswer[] =>
  Array.from({ length: rows }, (_, row) => ({ class: className, confidence, isRight: row >= wrong }));

describe('classLevels', () => {
  test('judges classes with enough answers alone, and the others together', () => {
    const levels = classLevels(
      countByConfidence([
        ...answers('Travel', 500, 0.97),
        ...answers('Travel', 500, 0.7, 5),
        ...answers('Meals', 600, 0.98, 200),
        ...answers('Office', 250, 0.95),
        ...answers('Rent', 250, 0.6, 100),
        ...answers('Rent', 20, 0.96),
      ]),
      0.95,
    );
    // The common level of all would be 98 % at best, of Travel and Office for the sins of Meals: none at all.
    expect(levels.own.map(({ class: name, percent, of }) => [name, percent, of])).toEqual([
      ['Travel', 70, 1_000],
      ['Meals', null, 600],
    ]);
    expect(levels.common).toMatchObject({ percent: 95, rows: 270, right: 270, of: 520 });
  });

  test('judges none alone where answers are few, or of one class: then it is the level of all, at the whole risk', () => {
    for (const few of [
      [...answers('Travel', 100, 0.99), ...answers('Meals', 60, 0.8, 1)],
      answers('Travel', 5_000, 0.9, 3),
      [...answers('Travel', 5_000, 0.9, 3), ...answers('Rent', 1, 0.9)],
    ]) {
      const counts = countByConfidence(few);
      expect(classLevels(counts, 0.95)).toEqual({ own: [], common: acceptanceLevel(counts, 0.95) });
    }
    expect(classLevels([], 0.95)).toEqual({ own: [], common: acceptanceLevel([], 0.95) });
  });

  test('judges by how many answers there are, whatever was right', () => {
    const shapes = [0, 1].map((wrong) =>
      classLevels(
        countByConfidence([...answers('a', 400, 0.9, wrong * 399), ...answers('b', 390, 0.8, wrong * 100)]),
        0.95,
      ),
    );
    for (const { own, common } of shapes) {
      expect(own.map((each) => each.class)).toEqual(['a', 'b']);
      expect(common.of).toBe(0);
    }
  });

  /** 2,000 drawn cases; in how many a level was chosen whose answers are right less often than wanted. */
  function brokenPromises(
    target: number,
    drawn: readonly { readonly class: string; readonly rows: number; readonly truth: (confidence: number) => number }[],
  ): { readonly broken: number; readonly judgedAlone: number } {
    const random = seededRandom(11);
    let [broken, judgedAlone] = [0, 0];
    for (let trial = 0; trial < 2_000; trial++) {
      const judged = drawn.flatMap(({ class: name, rows, truth }) =>
        Array.from({ length: rows }, () => {
          const confidence = (80 + random.integer(20)) / 100;
          return { class: name, confidence, isRight: random.next() < truth(confidence) };
        }),
      );
      const { own, common } = classLevels(countByConfidence(judged), target);
      judgedAlone += own.length;
      const trueShare = (names: readonly string[], from: number) => {
        const percents = Array.from({ length: 100 - from }, (_, at) => (from + at) / 100);
        const of = drawn.filter((each) => names.includes(each.class));
        const sum = of.reduce(
          (total, { rows, truth }) => total + (rows * percents.reduce((a, b) => a + truth(b), 0)) / percents.length,
          0,
        );
        return sum / of.reduce((total, { rows }) => total + rows, 0);
      };
      const alone = own.map((each) => each.class);
      const others = drawn.map((each) => each.class).filter((name) => !alone.includes(name));
      const groups = [...own.map((level) => ({ level, names: [level.class] })), { level: common, names: others }];
      if (groups.some(({ level: { percent }, names }) => percent !== null && trueShare(names, percent) < target))
        broken += 1;
    }
    return { broken, judgedAlone };
  }

  test('promises of all levels together hold but for 5 of 100 drawn cases, where every answer falls a hair short', () => {
    const target = 0.9;
    const short = () => target - 0.0005;
    const drawn = [
      { class: 'a', rows: 420, truth: short },
      { class: 'b', rows: 380, truth: short },
      { class: 'c', rows: 360, truth: short },
      { class: 'd', rows: 200, truth: short },
      { class: 'e', rows: 180, truth: short },
    ];
    const { broken, judgedAlone } = brokenPromises(target, drawn);
    expect(judgedAlone / 2_000).toBeGreaterThanOrEqual(3);
    expect(broken / 2_000).toBeLessThanOrEqual(0.05);
    expect(broken).toBeGreaterThan(0);
  });

  test('… and where the confidence of one class says more than is true', () => {
    const honest = (confidence: number) => confidence;
    const drawn = [
      { class: 'a', rows: 500, truth: honest },
      { class: 'b', rows: 450, truth: (confidence: number) => confidence - 0.06 },
      { class: 'c', rows: 300, truth: honest },
      { class: 'd', rows: 60, truth: (confidence: number) => confidence - 0.1 },
    ];
    const { broken, judgedAlone } = brokenPromises(0.9, drawn);
    expect(judgedAlone).toBeGreaterThan(0);
    expect(broken / 2_000).toBeLessThanOrEqual(0.05);
  });
});

describe('rowsToJudge', () => {
  test('as many as show the target with half of the errors that it allows', () => {
    // Of answers right at 95 %, P(at most 7 of 280 wrong) = 3.0 %, P(at most 8 of 320 wrong) = 2.0 %.
    expect([rowsToJudge(0.95, 0.025), rowsToJudge(0.99, 0.025), rowsToJudge(0.9, 0.025)]).toEqual([320, 1_600, 160]);
    expect(rowsToJudge(0.95, 0.05)).toBeLessThan(320);
  });
});
