import { counted, listed, plainNumber, quoted } from '../../../ml/drift/plain-words.ts';

test('plainNumber keeps three digits and sets thousands apart', () => {
  expect([0, 1234.5, -12, 0.04567, 999_999, 1e15, 1e-9].map((value) => plainNumber(value))).toEqual([
    '0',
    '1,230',
    '-12',
    '0.0457',
    '1,000,000',
    '1e+15',
    '1e-9',
  ]);
});

test('counted, listed and quoted read as people write', () => {
  expect([counted(1, 'row', 'rows'), counted(12_300, 'row', 'rows')]).toEqual(['1 row', '12,300 rows']);
  expect([listed([]), listed(['a']), listed(['a', 'b', 'c'])]).toEqual(['', 'a', 'a, b and c']);
  expect(quoted('x'.repeat(50))).toBe(`“${'x'.repeat(39)}…”`);
});
