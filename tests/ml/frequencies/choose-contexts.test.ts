import { chooseContexts } from '../../../ml/frequencies/choose-contexts.ts';
import { seededRandom } from '../../../ml/random.ts';
import type { TrainingData } from '../../../ml/table/training-data.ts';

const ROWS = 600;

/** A merchant has a usual class, and another one in some centres; the note says nothing. */
function purchases(): TrainingData {
  const random = seededRandom(5);
  const merchants = Array.from({ length: ROWS }, () => random.integer(30));
  const centres = Array.from({ length: ROWS }, () => random.integer(4));
  return {
    table: {
      rows: ROWS,
      columns: [
        { name: 'Centre', type: 'category', values: centres.map((centre) => `C${centre}`) },
        { name: 'Merchant', type: 'text', values: merchants.map((merchant) => `shop ${merchant}`) },
        { name: 'Note', type: 'category', values: merchants.map(() => `N${random.integer(5)}`) },
      ],
    },
    labels: Int32Array.from(merchants, (merchant, row) => (centres[row] === 0 ? (merchant + 1) % 6 : merchant % 6)),
    weights: null,
    classes: 6,
    seed: 1,
  };
}

describe('chooseContexts', () => {
  test('goes from general to special, and leaves out what says nothing', () => {
    const { contexts, strength } = chooseContexts(purchases());
    const names = contexts.map((context) => context.map(({ column }) => column).join('+'));
    expect(names.at(-1)).toBe('Merchant+Centre');
    expect(names.some((name) => name.includes('Note'))).toBe(false);
    expect(strength).toBeLessThanOrEqual(2);
  });

  test('chooses none where nothing is to be found', () => {
    const { table, ...data } = purchases();
    expect(
      chooseContexts({ ...data, table: { ...table, columns: table.columns.filter(({ name }) => name === 'Note') } })
        .contexts,
    ).toEqual([]);
    expect(chooseContexts({ ...data, table: { rows: ROWS, columns: [] } }).contexts).toEqual([]);
  });
});
