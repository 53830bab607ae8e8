import { duplicateSignatures } from '../../../ml/sampling/near-duplicates.ts';
import { readTable } from '../../../ml/table/read-table.ts';

describe('duplicateSignatures', () => {
  test('are the same for texts that differ in numbers, case and order alone', () => {
    const table = readTable(
      [
        { name: 'text', type: 'text' },
        { name: 'amount', type: 'number' },
      ],
      [
        { name: 'text', values: ['City Cabs 1042', 'CABS, CITY 7', 'City Hotel', null] },
        { name: 'amount', values: [1, 2, 1, 1] },
      ],
    );
    const [first, second, third, fourth] = duplicateSignatures(table);
    expect(first).toBe(second);
    expect(new Set([first, third, fourth]).size).toBe(3);
  });

  test('go by categories without texts, and by numbers without words', () => {
    const words = readTable(
      [
        { name: 'c', type: 'category' },
        { name: 'n', type: 'number' },
      ],
      [
        { name: 'c', values: ['x', 'x', 'y'] },
        { name: 'n', values: [1, 2, 3] },
      ],
    );
    expect(new Set(duplicateSignatures(words)).size).toBe(2);
    const numbers = readTable([{ name: 'n', type: 'number' }], [{ name: 'n', values: [1, 2, 1] }]);
    expect(new Set(duplicateSignatures(numbers)).size).toBe(2);
  });
});
