import { array, assert, constantFrom, property } from 'fast-check';
import {
  LIVE_VOCABULARY,
  mergeColumnProfiles,
  profileColumn,
  type ColumnProfile,
} from '../../../ml/sketches/column-profile.ts';
import { timesSeen } from '../../../ml/sketches/frequent-items.ts';
import { quantileOf } from '../../../ml/sketches/t-digest.ts';
import type { TypedColumn } from '../../../ml/table/column.ts';

function profile(column: TypedColumn, known?: ColumnProfile, typeFailures = 0): ColumnProfile {
  return profileColumn(column, { typeFailures, vocabulary: LIVE_VOCABULARY, known });
}

/** What a profile of texts says, whichever order its parts came in. */
function inOrder(column: ColumnProfile) {
  if (column.type !== 'text') throw new Error('a text column has a text profile');
  const { items, novelty, distinct, lengths, rows, missing } = column;
  const sorted = ({ tallies, ...sums }: typeof items) => ({ ...sums, tallies: [...tallies].sort() });
  const newItems = novelty && { ...novelty, newItems: sorted(novelty.newItems) };
  return { rows, missing, items: sorted(items), newItems, hashes: [...distinct.hashes], lengths };
}

const amount: TypedColumn = Object.freeze({ name: 'Amount', type: 'number', values: Float64Array.of(1, NaN, 3, 2) });
const merchant: TypedColumn = Object.freeze({
  name: 'Merchant',
  type: 'text',
  values: Object.freeze(['Train to Leeds', null, 'train']),
});
const centre: TypedColumn = Object.freeze({
  name: 'Centre',
  type: 'category',
  values: Object.freeze(['4300', '4300', null, '2000']),
});

describe('profileColumn', () => {
  test('digests the numbers that are there and counts those that are missing', () => {
    const { rows, missing, typeFailures, ...rest } = profile(amount, undefined, 1);
    expect({ rows, missing, typeFailures }).toEqual({ rows: 4, missing: 1, typeFailures: 1 });
    expect('numbers' in rest && quantileOf(rest.numbers, 0.5)).toBe(2);
  });

  test('counts the rows that each word is in, and how long the texts are', () => {
    const text = profile(merchant);
    if (text.type !== 'text') throw new Error('a text column has a text profile');
    expect([timesSeen(text.items, 'train'), timesSeen(text.items, 'leeds')]).toEqual([2, 1]);
    expect([text.lengths.min, text.lengths.max]).toEqual([5, 14]);
    expect(text.novelty).toBeNull();
  });

  test('says the same of cells that repeat as of each row by itself', () => {
    const cell = constantFrom('train to leeds', 'train', 'Taxi, leeds', '', '4300', null);
    const known = profile({ name: 'T', type: 'text', values: ['train'] });
    assert(
      property(array(cell, { minLength: 1, maxLength: 60 }), (values) => {
        const column = (some: readonly (string | null)[]) =>
          profile({ name: 'T', type: 'text', values: some.map((each) => each || null) }, known);
        const byRow = mergeColumnProfiles(values.map((each) => column([each])));
        expect(inOrder(column(values))).toEqual(inOrder(byRow));
      }),
      { seed: 5, numRuns: 100 },
    );
  });

  test('counts categories whole', () => {
    const category = profile(centre);
    expect('items' in category && timesSeen(category.items, '4300')).toBe(2);
  });

  test('asks a reference of the same type what is new', () => {
    const known = profile(centre);
    const live = profile({ name: 'Centre', type: 'category', values: ['4300', '9999', '9999'] }, known);
    expect('novelty' in live && live.novelty).toMatchObject({ rows: 3, newRows: 2 });
    const retyped = profile({ name: 'Centre', type: 'text', values: ['9999'] }, known);
    expect('novelty' in retyped && retyped.novelty).toBeNull();
  });
});

describe('mergeColumnProfiles', () => {
  test('is the profile of all rows, whatever the type', () => {
    const halves: readonly (readonly [TypedColumn, TypedColumn, TypedColumn])[] = [
      [
        amount,
        { ...amount, values: Float64Array.of(9, NaN) } as TypedColumn,
        { ...amount, values: Float64Array.of(1, NaN, 3, 2, 9, NaN) } as TypedColumn,
      ],
      [
        merchant,
        { name: 'Merchant', type: 'text', values: ['taxi'] },
        { name: 'Merchant', type: 'text', values: ['Train to Leeds', null, 'train', 'taxi'] },
      ],
      [
        centre,
        { name: 'Centre', type: 'category', values: ['2000'] },
        { name: 'Centre', type: 'category', values: ['4300', '4300', null, '2000', '2000'] },
      ],
    ];
    for (const [first, second, whole] of halves)
      expect(mergeColumnProfiles([profile(first), profile(second)])).toEqual(profile(whole));
  });

  test('refuses profiles of different columns, and none', () => {
    expect(() => mergeColumnProfiles([profile(amount), profile(centre)])).toThrow(
      'mergeColumnProfiles requires profiles of one column and one type',
    );
    expect(() => mergeColumnProfiles([])).toThrow(RangeError);
  });
});
