import { answeredRows, elsewhereDraft } from '../../contract/elsewhere.ts';

const rows = { keys: ['1', '2'], columns: [{ name: 'Basket', values: [1, 2] }] };
const said = { rows, classes: ['pays', 'fraud'], confidence: [0.9, 1] };

test('answers are as many as their rows, each a class with a confidence of 0 to 1', () => {
  expect(answeredRows.safeParse(said).success).toBe(true);
  for (const wrong of [
    { classes: ['pays'] },
    { confidence: [0.9] },
    { confidence: [0.9, 1.1] },
    { classes: ['', 'pays'] },
  ])
    expect(answeredRows.safeParse({ ...said, ...wrong }).success).toBe(false);
});

test('a reference is of rows, or of a time', () => {
  const parse = (reference: object) => elsewhereDraft.safeParse({ model: 'fraud 2.3', reference }).success;
  expect([parse({ train: said }), parse({ train: said, test: said })]).toEqual([true, true]);
  expect(parse({ from: '2026-03-02T00:00:00Z', to: '2026-03-03T00:00:00Z' })).toBe(true);
  expect([parse({}), parse({ train: said, from: '2026-03-02T00:00:00Z' })]).toEqual([false, false]);
});
