import { commentEndpoints, MAX_COMMENT } from '../../contract/comment.ts';

const DRAFT = {
  id: '7f2b0a52-6c8e-4a3e-9f53-0d2f1f1d7a31',
  key: 'R-2',
  columns: ['Merchant', 'Amount'],
  cells: ['pret', 7.5],
  text: ' Why? ',
};
const { body } = commentEndpoints.writeComment;
const complaints = (changes: object) =>
  body.safeParse({ ...DRAFT, ...changes }).error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);

test('a comment has a text within bounds, and a cell for each column', () => {
  expect(body.parse(DRAFT)).toMatchObject({ text: 'Why?' });
  expect(complaints({ text: ' '.repeat(9) })).toHaveLength(1);
  expect(complaints({ text: 'x'.repeat(MAX_COMMENT + 1) })).toHaveLength(1);
  expect(complaints({ text: 'a\uD800' })).toHaveLength(1);
  expect(complaints({ key: 'a\u0000' })).toHaveLength(1);
  expect(complaints({ cells: ['pret'] })).toEqual(['cells: There must be one cell for each column.']);
  expect(complaints({ columns: ['Amount', 'Amount'] })).toEqual(['columns: Two columns are named “Amount”.']);
  expect(complaints({ mentions: ['Ann'] })).toHaveLength(1);
});
