import { randomUUID } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { seededRandom, type Random } from '../../ml/random.ts';
import { train } from '../setup/purchases.ts';
import { useAmend } from '../setup/use-amend.ts';

/** A booking of codes alone: most rows are the twin of another. */
interface Booking {
  readonly key: string;
  readonly merchant: string;
  readonly centre: string;
  readonly account: string;
}

/** 0 … count − 1, the nth with a share that falls as n^−1.3. */
function zipf(count: number, random: Random): number {
  const weights = Array.from({ length: count }, (_, n) => (n + 1) ** -1.3);
  let left = random.next() * weights.reduce((sum, weight) => sum + weight, 0);
  return weights.findIndex((weight) => (left -= weight) <= 0);
}

/** Bookings at one of 40 merchants, whose number says the account, and one of 12 centres. */
function bookings(count: number, seed: number, first: number): Booking[] {
  const random = seededRandom(seed);
  return Array.from({ length: count }, (_, row) => {
    const merchant = zipf(40, random);
    return {
      key: `b${first + row}`,
      merchant: `m${merchant}`,
      centre: `cc${zipf(12, random)}`,
      account: `acc${merchant % 6}`,
    };
  });
}

const COLUMNS = ['Merchant', 'Centre'] as const;
const LABELLED = bookings(1_200, 1, 0);
/** Bookings of the very same kind. */
const ORDINARY = bookings(1_500, 2, 1_200);
/** All of them at three centres that were rare before. */
const MOVED = bookings(300, 3, 5_000).map((row, at) => ({ ...row, centre: `cc${9 + (at % 3)}` }));

describe('the drift of a table of codes', () => {
  const amend = useAmend();

  const say = (classifier: string, rows: readonly Booking[], origin: 'label-column' | 'correction-column') =>
    amend.call('recordFeedback', {
      params: { classifier },
      body: {
        columns: [...COLUMNS],
        events: rows.map(({ key, merchant, centre, account }) => ({
          id: randomUUID(),
          kind: 'correct' as const,
          origin,
          key,
          cells: [merchant, centre],
          class: account,
          saidAt: '2026-11-02T09:00:00.000Z',
        })),
      },
    });
  const trained = async (): Promise<string> => {
    const { id } = await amend.call('createClassifier', {
      body: {
        name: randomUUID(),
        columns: COLUMNS.map((name) => ({ name, type: 'category' as const })),
        keyColumns: ['No'],
        labelColumn: 'Account',
      },
    });
    await say(id, LABELLED, 'label-column');
    await train(amend, id, 'linear');
    return id;
  };
  const classify = (classifier: string, rows: readonly Booking[]) =>
    amend.call('predict', {
      params: { classifier },
      body: {
        view: randomUUID(),
        rows: {
          keys: rows.map((row) => row.key),
          columns: [
            { name: 'Merchant', values: rows.map((row) => row.merchant) },
            { name: 'Centre', values: rows.map((row) => row.centre) },
          ],
        },
      },
    });
  const report = (classifier: string) => amend.call('driftReport', { params: { classifier }, query: {} });

  test('is none where nothing changed, though most rows equal a labelled one and answer with its label', async () => {
    const classifier = await trained();
    const { sources } = await classify(classifier, ORDINARY);
    expect(sources.filter((source) => source === 'label').length).toBeGreaterThan(1_000);
    expect(await report(classifier)).toMatchObject({ window: { rows: 1_500 }, verdict: 'stable', reasons: [] });
  });

  test('is found undiluted when the labelled rows are classified again beside the new ones', async () => {
    const [alone, among] = [await trained(), await trained()];
    await classify(alone, MOVED);
    await classify(among, [...LABELLED, ...MOVED]);
    const [expected, found] = [await report(alone), await report(among)];
    expect(found).toMatchObject({ window: { rows: 300 }, verdict: 'drift' });
    expect(found.columns).toEqual(expected.columns);
    expect(found.columns[0]).toMatchObject({ name: 'Centre', status: 'drift' });
  });

  test('counts a new row that is corrected as it counts one that is not', async () => {
    const classifier = await trained();
    await say(classifier, ORDINARY.slice(0, 400), 'correction-column');
    const { sources } = await classify(classifier, ORDINARY);
    expect(sources.slice(0, 400)).toEqual(new Array(400).fill('label'));
    expect(await report(classifier)).toMatchObject({ window: { rows: 1_500 }, verdict: 'stable' });
  });
});
