import { randomUUID } from 'node:crypto';
import { predict, purchaseDraft, purchases, say, train, type Purchase } from '../../../setup/purchases.ts';
import { useAmend } from '../../../setup/use-amend.ts';

const amend = useAmend();
let classifier: string;
const judged = purchases(60, 2, 600);

beforeAll(async () => {
  classifier = (await amend.call('createClassifier', { body: purchaseDraft('Cards') })).id;
  await say(amend, classifier, purchases(300, 1), { origin: 'label-column' });
  await train(amend, classifier, 'linear');
});

const report = (version = '1') => amend.call('modelReport', { params: { classifier, version } });

describe('modelReport', () => {
  test('shows a version with its metrics, rules and a pair plot; without judged answers no accuracy over time', async () => {
    const answer = await report();
    expect(answer).toMatchObject({
      classifier: 'Cards',
      version: { version: 1, learner: 'linear', isChampion: true },
      accuracyOverTime: [],
      ...{ shadow: null, testCost: null },
    });
    expect(answer.pairs.columns).toEqual(['Amount']);
    expect(answer.pairs.points.length).toBeGreaterThan(200);
    expect(answer.rules.isModel).toBe(false);
    // A tree of five questions imitates a model of words roughly: better than naming the most frequent class, a third
    // of the rows.
    expect(answer.rules.agreement).toBeGreaterThan(0.6);
    expect(answer.rules.rules[0]!.conditions.length).toBeGreaterThan(0);
  });

  test('sets the answers that people judged beside those of the first version', async () => {
    await predict(amend, classifier, randomUUID(), judged);
    await say(amend, classifier, judged);
    const [span, ...others] = (await report()).accuracyOverTime;
    expect(others).toEqual([]);
    expect(span).toMatchObject({ rows: 60, withPeople: { rows: 60 }, withoutPeople: { rows: 60 } });
    // Nothing had been learned since the first version when it answered.
    expect(span!.withPeople).toEqual(span!.withoutPeople);
    expect(span!.withPeople.value).toBeGreaterThan(0.8);
  });

  test('shows what people’s corrections gained: the first version still answers as before them', async () => {
    const cabs = (first: number, count: number): Purchase[] =>
      Array.from({ length: count }, (_, row) => ({
        key: `cab${first + row}`,
        cells: [`City Cabs ${first + row}`, 12 + first + row, 'CC1'],
        account: 'software',
      }));
    // City Cabs now sells software: told once, rows of it answered afterwards follow, and the first version never hears
    // of it.
    await predict(amend, classifier, randomUUID(), cabs(0, 5));
    await say(amend, classifier, cabs(0, 5));
    await predict(amend, classifier, randomUUID(), cabs(5, 20));
    await say(amend, classifier, cabs(5, 20));
    const [span] = (await report()).accuracyOverTime;
    expect(span!.rows).toBe(85);
    expect((span!.withPeople.value - span!.withoutPeople.value) * 85).toBeCloseTo(20, 5);
  });

  test('of a version that there is not is refused', async () => {
    const { body } = await amend.send('modelReport', { params: { classifier, version: '9' } });
    expect(body).toMatchObject({ status: 404, code: 'unknown-version', detail: '"Cards" has no version 9.' });
  });
});
