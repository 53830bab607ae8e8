import { expect, test } from '@jest/globals';
import { chainContent, saysTheSame, storedEvent } from '../../../../server/record/feedback/feedback-entry.ts';

const ENTRY = Object.freeze({
  sequence: 1,
  id: '7b0e3f6a-3c0d-4d52-9a55-4b7d7a2c9e10',
  kind: 'correct' as const,
  origin: 'review' as const,
  key: 'PC-1',
  rowHash: '0123456789abcdef',
  cells: Object.freeze(['Taxi', 12.5, null]),
  class: 'Travel',
  classId: 4,
  predictedClass: 'Meals',
  predictionId: null,
  note: 'a guest came along',
  person: 'Ann',
  basedOn: null,
  saidAt: new Date('2026-03-01T08:59:00Z'),
  recordedAt: new Date('2026-03-01T09:00:00Z'),
  hash: 'a1',
  seal: Object.freeze({ form: 1, salt: null, payloadDigest: null }),
});
const AUTHORS = new Map([
  ['Ann', 'a0a0'],
  ['Bob', 'b0b0'],
]);
const TEXT =
  '[1,"7b0e3f6a-3c0d-4d52-9a55-4b7d7a2c9e10","correct","review","PC-1","0123456789abcdef",["Taxi",12.5,null],"Travel","Meals",null,"2026-03-01T08:59:00.000Z","Ann","2026-03-01T09:00:00.000Z"]';

test('in form 1 an event is the JSON of its fields, written out by hand', () => {
  expect(storedEvent(ENTRY, AUTHORS)).toEqual({ sequence: 1, hash: 'a1', text: TEXT });
  expect(storedEvent({ ...ENTRY, basedOn: 0 }, AUTHORS)).toMatchObject({ text: TEXT.replace(/\]$/, ',0]') });
});

test('what can tell of the row is payload, and who said and sent it digests, so that both can be erased', () => {
  expect(chainContent({ ...ENTRY, sentBy: 'Bob' }, ENTRY.classId, AUTHORS)).toEqual({
    author: 'a0a0',
    about: [ENTRY.id, 'correct', 'review', '2026-03-01T08:59:00.000Z', null, false, null, 'b0b0'],
    payload: ['PC-1', '0123456789abcdef', 'Travel', 4, 'a guest came along', null, 'Meals', null, 'Taxi', 12.5, null],
  });
});

test('in form 3 the note is no part of an event, in form 2 the number of the class neither', () => {
  expect(chainContent(ENTRY, ENTRY.classId, AUTHORS, 3).payload).toEqual([
    'PC-1',
    '0123456789abcdef',
    'Travel',
    4,
    'Meals',
    null,
    'Taxi',
    12.5,
    null,
  ]);
  const seal = { form: 2, salt: 's', payloadDigest: 'd1' };
  expect(storedEvent({ ...ENTRY, seal }, AUTHORS)).toMatchObject({
    payload: ['PC-1', '0123456789abcdef', 'Travel', 'Meals', null, 'Taxi', 12.5, null],
  });
});

test('an event without a row that says nothing is one whose payload was erased', () => {
  const seal = { form: 2, salt: null, payloadDigest: 'd1' };
  const nothing = {
    key: '',
    rowHash: '',
    cells: [],
    class: null,
    classId: null,
    predictedClass: null,
    note: null,
    predictionId: null,
  };
  expect(storedEvent({ ...ENTRY, ...nothing, seal }, AUTHORS)).toMatchObject({ author: 'Ann', payload: null, seal });
  for (const said of [
    { class: 'Travel' },
    { classId: 4 },
    { key: 'PC-1' },
    { cells: [null] },
    { predictionId: 'b:1' },
    { note: 'why' },
  ])
    expect(storedEvent({ ...ENTRY, ...nothing, ...said, seal }, AUTHORS)).not.toMatchObject({ payload: null });
});

test('an author whom the log does not know by a digest is one that no chain holds; nobody is nobody', () => {
  expect(chainContent({ ...ENTRY, person: 'Cem' }, 4, AUTHORS).author).toBe('unknown');
  expect(chainContent({ ...ENTRY, person: null }, 4, AUTHORS).author).toBeNull();
});

test('before form 5 the chain holds the names of who said and sent it', () => {
  const { author, about } = chainContent({ ...ENTRY, sentBy: 'Bob' }, 4, AUTHORS, 4);
  expect([author, about.at(-1)]).toEqual(['Ann', 'Bob']);
});

test('two tries say the same whoever sent them, and not when anything said differs', () => {
  expect(saysTheSame(ENTRY, { ...ENTRY, person: 'Bob', saidAt: new Date(0) })).toBe(true);
  expect(saysTheSame(ENTRY, { ...ENTRY, class: 'TRAVEL' })).toBe(true);
  for (const change of [
    { class: 'Meals' },
    { cells: ['Taxi', 12.5, ''] },
    { kind: 'accept' as const },
    { key: 'PC-2' },
    { predictedClass: null },
    { note: null },
  ])
    expect(saysTheSame(ENTRY, { ...ENTRY, ...change })).toBe(false);
});
