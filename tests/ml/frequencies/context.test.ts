import { hashContext, hashContexts, headOf, NO_CONTEXT, partsOf } from '../../../ml/frequencies/context.ts';
import { readTable } from '../../../ml/table/read-table.ts';

const columns = [
  { name: 'Merchant', type: 'text' },
  { name: 'Centre', type: 'category' },
  { name: 'Amount', type: 'number' },
  { name: 'Day', type: 'date' },
] as const;
const table = readTable(columns, [
  { name: 'Merchant', values: Object.freeze(['BP Snax 24 Weoley', 'bp snax 7', '24/7', null]) },
  { name: 'Centre', values: Object.freeze(['A', 'A', 'B', 'B']) },
  { name: 'Amount', values: Object.freeze([9.99, 9.99, 5, 5]) },
  { name: 'Day', values: Object.freeze(['2016-01-01', '2016-01-02', '2016-01-03', '2016-01-04']) },
]);

describe('headOf', () => {
  test('is the first two words in small letters, without numbers and signs', () => {
    expect(headOf('BP Snax 24 Weoley Castle')).toBe('bp snax');
    expect(headOf('www.pcc.nhs.uk/event')).toBe('www pcc');
    expect(headOf('Écoles')).toBe('écoles');
  });

  test('is the text itself when it has no word', () => {
    expect(headOf('24/7')).toBe('24/7');
  });
});

describe('partsOf', () => {
  test('offers texts whole and by their head, categories and numbers as they are, dates not at all', () => {
    expect(partsOf(table)).toEqual([
      { column: 'Merchant', head: true },
      { column: 'Merchant', head: false },
      { column: 'Centre', head: false },
      { column: 'Amount', head: false },
    ]);
  });
});

describe('hashContext', () => {
  test('is the same for rows that share all of its cells', () => {
    const heads = hashContext([{ column: 'Merchant', head: true }], table);
    expect(heads[0]).toBe(heads[1]);
    const wholes = hashContext([{ column: 'Merchant', head: false }], table);
    expect(wholes[0]).not.toBe(wholes[1]);
    const pairs = hashContext(
      [
        { column: 'Centre', head: false },
        { column: 'Amount', head: false },
      ],
      table,
    );
    expect([pairs[0] === pairs[1], pairs[1] === pairs[2], pairs[2] === pairs[3]]).toEqual([true, false, true]);
  });

  test('is none where a cell or a whole column is missing', () => {
    expect(
      hashContext(
        [
          { column: 'Centre', head: false },
          { column: 'Merchant', head: true },
        ],
        table,
      )[3],
    ).toBe(NO_CONTEXT);
    expect([...hashContext([{ column: 'gone', head: false }], table)]).toEqual([0, 0, 0, 0]);
  });
});

describe('hashContexts', () => {
  test('are those of each context alone, whatever parts they share', () => {
    const head = { column: 'Merchant', head: true };
    const whole = { column: 'Merchant', head: false };
    const centre = { column: 'Centre', head: false };
    const contexts = [[head], [whole], [head, centre], [centre, head], [head, whole]];
    expect(hashContexts(contexts, table)).toEqual(contexts.map((context) => hashContext(context, table)));
  });
});
