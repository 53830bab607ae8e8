import { reasonWords } from '../../../contract/words/finding-words.ts';
import { compareProfiles } from '../../../ml/drift/report.ts';
import { swappedColumns } from '../../../ml/drift/swapped-columns.ts';
import { seededRandom } from '../../../ml/random.ts';
import { profileReference, profileTable } from '../../../ml/sketches/table-profile.ts';
import type { Table } from '../../../ml/table/column.ts';

/** Net and tax, a city and a country, and a quantity. */
function drawn(rows: number, seed: number, swap: 'none' | 'numbers' | 'categories'): Table {
  const random = seededRandom(seed);
  const make = <Value>(draw: () => Value) => Array.from({ length: rows }, draw);
  const net = Float64Array.from(make(() => 100 + 50 * random.next()));
  const tax = Float64Array.from(make(() => 19 + 9 * random.next()));
  const city = make(() => ['Berlin', 'Lisbon', 'Leeds'][random.integer(3)]!);
  const country = make(() => ['DE', 'PT', 'GB'][random.integer(3)]!);
  const [numbers, words] = [swap === 'numbers', swap === 'categories'];
  return {
    rows,
    columns: [
      { name: 'Net', type: 'number', values: numbers ? tax : net },
      { name: 'Tax', type: 'number', values: numbers ? net : tax },
      { name: 'City', type: 'category', values: words ? country : city },
      { name: 'Country', type: 'category', values: words ? city : country },
      { name: 'Pieces', type: 'number', values: Float64Array.from(make(() => random.integer(5))) },
    ],
  };
}

const sure = (rows: number) => ({
  classes: ['a'],
  predicted: Array<number>(rows).fill(0),
  confidence: Array<number>(rows).fill(0.9),
});
const reference = profileReference(
  { table: drawn(900, 1, 'none'), predictions: sure(900) },
  { table: drawn(100, 2, 'none'), predictions: sure(100) },
);
const live = (swap: 'none' | 'numbers' | 'categories') =>
  profileTable(drawn(300, 3, swap), sure(300), { known: reference.train });
const reasonsOf = (swap: 'none' | 'numbers' | 'categories') =>
  reasonWords(compareProfiles({ ...reference, live: live(swap) }).columns);

describe('swappedColumns', () => {
  test('finds numbers below the header of others, and categories', () => {
    expect([...swappedColumns(reference.train, live('numbers'))]).toEqual([
      ['Net', 'Tax'],
      ['Tax', 'Net'],
    ]);
    expect([...swappedColumns(reference.train, live('categories')).keys()]).toEqual(['City', 'Country']);
    expect(swappedColumns(reference.train, live('none')).size).toBe(0);
  });
});

test('a report says that columns were swapped, once of each, in the place of all that follows from it', () => {
  expect(reasonsOf('numbers').sort()).toEqual([
    'Net: it holds what “Tax” held before, and the other way round: the two columns seem swapped',
    'Tax: it holds what “Net” held before, and the other way round: the two columns seem swapped',
  ]);
  expect(reasonsOf('categories').filter((reason) => reason.startsWith('City'))).toEqual([
    'City: it holds what “Country” held before, and the other way round: the two columns seem swapped',
  ]);
  expect(reasonsOf('none')).toEqual([]);
});
