import fc from 'fast-check';
import { spellingKey } from '../../contract/class-spelling.ts';
import { nearClasses, slips } from '../../contract/near-class.ts';
import { describeWithRealData, readRealTable } from '../setup/real-data.ts';

/** The classes of a real table. */
function classesOf(file: string, column: string): string[] {
  const { names, rows } = readRealTable(file, 1_000_000);
  const at = names.indexOf(column);
  return [...new Set(rows.map((row) => (row[at] ?? '').trim()))].filter((name) => name !== '').sort();
}

describe('a word that is near a class', () => {
  test.each([
    ['Travle', ['Travel']], // two neighbours exchanged
    ['Trvel', ['Travel']],
    ['Travvel', ['Travel']],
    ['Trabel', ['Travel']],
    ['TRAVLE', ['Travel']],
    ['Trable', []], // two slips in six letters
    ['Softwarre maintenanse', ['Software maintenance']],
    ['Tax', []],
    ['Taxi', []],
    ['Account 6110', []],
    ['Travel', []],
    ['travel', []],
  ])('%s: %j', (word, near) => {
    const classes = ['Travel', 'Food', 'Taxis and tolls', 'Account 6100', 'Software maintenance', 'Tax1'];
    expect(nearClasses(word, classes)).toEqual(near);
  });
});

const readLists = () => [
  classesOf('text/banking77.csv', 'category'),
  classesOf('text/personal_transactions.csv', 'Category'),
  classesOf('text/purchase_cards_2014_2016.csv', 'account_desc'),
];

describeWithRealData('a word that is near a class of a real table', () => {
  test('is found for every single slip in the class names of real tables', () => {
    const lists = readLists();
    expect(lists.flat().length).toBeGreaterThan(150);
    for (const list of lists) {
      fc.assert(
        fc.property(
          fc.constantFrom(...list),
          fc.nat(),
          fc.constantFrom('gone', 'twice', 'exchanged'),
          (name, at, slip) => {
            const letters = [...name];
            const k = at % letters.length;
            if (slip === 'gone') letters.splice(k, 1);
            else if (slip === 'twice') letters.splice(k, 0, letters[k]!);
            else [letters[k], letters[k + 1]] = [letters[k + 1] ?? '', letters[k]!];
            const word = letters.join('');
            const isCode = /\p{Nd}/u.test(name);
            const isShort = Math.min([...spellingKey(word)].length, [...spellingKey(name)].length) < 4;
            const isSame = spellingKey(word) === spellingKey(name);
            fc.pre(!isCode && !isShort && !isSame && !list.includes(word));
            // Beside it, others may be as near.
            expect(nearClasses(word, [name])).toEqual([name]);
          },
        ),
        { numRuns: 200, seed: 3 },
      );
    }
  });

  test('is no code of a real table', () => {
    const codes = classesOf('text/purchase_cards_2014_2016.csv', 'account_code');
    expect(codes.length).toBeGreaterThan(100);
    for (const code of codes)
      expect(
        nearClasses(
          code,
          codes.filter((each) => each !== code),
        ),
      ).toEqual([]);
  });

  test('is no class of a real table but for these, which stand side by side there', () => {
    const near = readLists().flatMap((list) =>
      list.flatMap((name) => {
        const others = list.filter((each) => each !== name);
        return nearClasses(name, others).map((other) => [name, other].sort().join(' / '));
      }),
    );
    expect([...new Set(near)].sort()).toEqual(SIDE_BY_SIDE);
  });
});

/** Classes of one list that a slip would make each other: typed right, they are known, and nobody is asked. */
const SIDE_BY_SIDE = ['Bldg RM Fair Fund NS / Bldg RM Fair Fund S'];

describe('slips', () => {
  test('are counted as the optimal string alignment distance', () => {
    // "ca" and "abc" are 3 apart in it, and 2 by Damerau's unrestricted distance.
    expect(slips([...'ca'], [...'abc'], 5)).toBe(3);
    expect(slips([...'kitten'], [...'sitting'], 5)).toBe(3);
    expect(slips([], [...'abc'], 5)).toBe(3);
    expect(slips([...'kitten'], [...'sitting'], 1)).toBe(2);
  });

  test('are as many one way as the other, and none only between equals', () => {
    const word = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 8 });
    fc.assert(
      fc.property(word, word, (one, other) => {
        expect(slips(one, other, 20)).toBe(slips(other, one, 20));
        expect(slips(one, other, 20) === 0).toBe(one.join('') === other.join(''));
      }),
      { seed: 1 },
    );
  });
});
