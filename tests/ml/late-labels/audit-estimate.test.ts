import { auditEstimate } from '../../../ml/late-labels/audit-estimate.ts';
import { wilsonInterval } from '../../../ml/evaluation/wilson.ts';
import { seededRandom, shuffledIndexes } from '../../../ml/random.ts';

const RIGHT = { class: 'travel', label: 'travel' };
const WRONG = { class: 'travel', label: 'meals' };
const some = (count: number, answer: typeof RIGHT) => new Array<typeof RIGHT>(count).fill(answer);

test('of rows that were all asked about it is the share right, with its Wilson interval', () => {
  expect(auditEstimate({ drawn: 20, asked: [...some(15, RIGHT), ...some(5, WRONG)], noticed: [] })).toEqual(
    wilsonInterval(15, 20),
  );
  expect(auditEstimate({ drawn: 20, asked: [], noticed: some(3, WRONG) })).toBeNull();
});

test('what was noticed counts for itself alone', () => {
  const { value, rows } = auditEstimate({
    ...{ drawn: 100, noticed: some(10, WRONG) },
    asked: [...some(16, RIGHT), ...some(2, WRONG)],
  })!;
  // Ten are wrong for sure; of the other ninety eight in nine are right.
  expect(value).toBeCloseTo(0.8, 12);
  expect(rows).toBe(28);
});

test('over 2,000 months in which half of the wrong answers are noticed it is right on average, and its interval 95 times in 100', () => {
  const random = seededRandom(8);
  let [sum, held, naive] = [0, 0, 0];
  for (let month = 0; month < 2_000; month++) {
    const drawn = Array.from({ length: 120 }, () => (random.next() < 0.8 ? RIGHT : WRONG));
    const noticed = drawn.filter((each) => each === WRONG && random.next() < 0.5);
    const left = drawn.filter((each) => each === RIGHT);
    const unseen = drawn.filter((each) => each === WRONG).slice(noticed.length);
    const rest = [...left, ...unseen];
    const asked = [...shuffledIndexes(rest.length, random)].slice(0, 60).map((at) => rest[at]!);
    const { value, low, high } = auditEstimate({ drawn: drawn.length, asked, noticed })!;
    const labels = [...asked, ...noticed];
    naive += labels.filter((each) => each === RIGHT).length / labels.length;
    sum += value;
    if (low <= 0.8 && high >= 0.8) held++;
  }
  expect(sum / 2_000).toBeCloseTo(0.8, 2);
  expect(held / 2_000).toBeGreaterThan(0.93);
  // All labels of drawn rows alike say some points less.
  expect(naive / 2_000).toBeLessThan(0.77);
});
