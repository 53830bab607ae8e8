import fc from 'fast-check';
import { speakBy, speechFor } from '../../../contract/language/language.ts';
import { percent } from '../../../contract/words/percent.ts';

const said = (decimals: number) => [0, 0.0004, 0.4764, 0.9996, 1].map((share) => percent(share, decimals));

test('whole per cent without a word about decimals', () => {
  expect(said(0)).toEqual(['0 %', 'under 1 %', '48 %', 'over 99 %', '100 %']);
});

test('as many decimals as are asked for, of what is not exact', () => {
  expect(said(1)).toEqual(['0 %', 'under 0.1 %', '47.6 %', 'over 99.9 %', '100 %']);
  expect(said(2)).toEqual(['0 %', '0.04 %', '47.64 %', '99.96 %', '100 %']);
});

describe('in other languages', () => {
  afterEach(() => speakBy(() => speechFor(['en'])));

  test('German sets a blank before the sign and a comma before decimals', () => {
    speakBy(() => speechFor(['de']));
    const whole = ['0 %', 'unter 1 %', '48 %', 'über 99 %', '100 %'];
    expect(said(0)).toEqual(whole);
    expect(said(1).slice(1, 4)).toEqual(['unter 0,1 %', '47,6 %', 'über 99,9 %']);
  });

  test('Portuguese sets nothing before the sign', () => {
    speakBy(() => speechFor(['pt']));
    expect(said(0)).toEqual(['0%', 'menos de 1%', '48%', 'mais de 99%', '100%']);
    expect(said(1).slice(1, 4)).toEqual(['menos de 0,1%', '47,6%', 'mais de 99,9%']);
  });
});

/** Shares as they come: so many of so many, among them those just beside none and all. */
const shareOfRows = fc.integer({ min: 1, max: 2_000_000 }).chain((rows) =>
  fc
    .oneof(
      fc.nat(rows),
      fc.nat(Math.min(rows, 5)),
      fc.nat(Math.min(rows, 5)).map((few) => rows - few),
    )
    .map((some) => ({ some, rows })),
);
const decimals = fc.integer({ min: 0, max: 3 });
const numberIn = (text: string) => Number(/[\d.]+/.exec(text)![0]);
const check = (property: (rows: { some: number; rows: number }, decimals: number) => void) =>
  fc.assert(fc.property(shareOfRows, decimals, property), { numRuns: 2_000, seed: 8 });

test('0 % is said of none alone, 100 % of all alone', () => {
  check(({ some, rows }, places) => {
    const text = percent(some / rows, places);
    expect(/^0(\.0*)? %$/.test(text)).toBe(some === 0);
    expect(/^100(\.0*)? %$/.test(text)).toBe(some === rows);
  });
});

test('what is said is true: at most half a last decimal off, or over or under the share as it says', () => {
  check(({ some, rows }, places) => {
    const [text, exact] = [percent(some / rows, places), (100 * some) / rows];
    if (text.startsWith('under ')) expect(exact).toBeLessThan(numberIn(text));
    else if (text.startsWith('over ')) expect(exact).toBeGreaterThan(numberIn(text));
    else expect(Math.abs(exact - numberIn(text))).toBeLessThanOrEqual(0.5 / 10 ** places + 1e-9);
  });
});

test('a larger share is never said as a smaller number', () => {
  check(({ some, rows }, places) => {
    fc.pre(some < rows);
    const [less, more] = [percent(some / rows, places), percent((some + 1) / rows, places)];
    expect(numberIn(more)).toBeGreaterThanOrEqual(numberIn(less));
  });
});
