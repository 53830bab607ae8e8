import { RecentWrite } from '../../../../addin/excel/columns/recent-write.ts';

const POSITIONS = { positions: new Map([['a', 0]]), rows: 1 };

test('positions are remembered for some seconds, by the key columns they were read by', () => {
  let now = 0;
  const recent = new RecentWrite(() => now);
  recent.noteRead(['Id'], POSITIONS);
  // Nobody would hear of a key that is typed twice.
  expect(recent.positionsBy(['Id'])).toBeNull();
  recent.listen();
  recent.noteRead(['Id'], POSITIONS);
  expect(recent.positionsBy(['Id'])).toBe(POSITIONS);
  expect(recent.positionsBy(['Id', 'Merchant'])).toBeNull();
  now = 10_000;
  expect(recent.positionsBy(['Id'])).toBeNull();
});

test('positions are known until an edit is heard of, or nobody listens any more', () => {
  const recent = new RecentWrite(() => 0);
  const stop = recent.listen();
  recent.noteRead(['Id'], POSITIONS);
  recent.noteEdit();
  expect(recent.positionsBy(['Id'])).toBeNull();
  recent.noteRead(['Id'], POSITIONS);
  stop();
  expect(recent.positionsBy(['Id'])).toBeNull();
});

test('a table is without marks for some seconds after they were cleared, unless others were set', () => {
  let now = 0;
  const recent = new RecentWrite(() => now);
  expect(recent.isWithoutMarks).toBe(false);
  recent.noteMarks(false);
  expect(recent.isWithoutMarks).toBe(true);
  recent.noteMarks(true);
  expect(recent.isWithoutMarks).toBe(false);
  recent.noteMarks(false);
  now = 10_000;
  expect(recent.isWithoutMarks).toBe(false);
});
