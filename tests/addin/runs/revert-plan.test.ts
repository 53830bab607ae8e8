import fc from 'fast-check';
import { leftRows, planRevert } from '../../../addin/runs/revert-plan.ts';
import type { RunRow } from '../../../addin/runs/run-ledger.ts';

const blank = { class: null, confidence: null, source: null };
const meals = { class: 'Meals', confidence: 0.5, source: 'model' };
const rent = { class: 'Rent', confidence: 0.9, source: 'model' };

const ran = (before: RunRow['before'], last: RunRow['last'], isAgain = false): RunRow => ({
  before,
  last,
  hash: 'h',
  isAgain,
});

describe('what reverting a run does to its rows', () => {
  test('goes row by row: what nobody touched goes back, everything else is left and counted by why', () => {
    const rows = new Map([
      ['back', ran(blank, meals)],
      ['to rent', ran(rent, meals)],
      ['same', ran(meals, meals)],
      ['said', ran(blank, meals)],
      ['again', ran(blank, meals, true)],
      ['copied', ran(blank, meals)],
      ['typed over', ran(blank, meals)],
      ['emptied', ran(rent, meals)],
      ['gone', ran(blank, meals)],
    ]);
    const stands = [...rows.keys()]
      .filter((key) => key !== 'gone')
      .map((key) => {
        const other = { 'typed over': { ...meals, class: 'Rent' }, emptied: blank }[key];
        return { key, ...(other ?? meals) };
      });
    const plan = planRevert(rows, { stands, said: new Set(['said', 'same']), copied: new Set(['copied']) });
    expect(plan).toEqual({
      restores: [
        { key: 'back', expected: meals, restored: blank },
        { key: 'to rent', expected: meals, restored: rent },
      ],
      blank: 1,
      already: 1,
      left: { said: 1, again: 1, copied: 1, other: 2, gone: 1 },
    });
    expect(leftRows(plan.left)).toBe(6);
  });

  test('counts every row once, and done twice changes nothing the second time', () => {
    const answer = fc.constantFrom(blank, meals, rent);
    const cases = fc.array(
      fc.record({ before: answer, last: answer, now: fc.option(answer), said: fc.boolean(), isAgain: fc.boolean() }),
      { maxLength: 30 },
    );
    fc.assert(
      fc.property(cases, (all) => {
        const rows = new Map(all.map(({ before, last, isAgain }, at) => [`${at}`, ran(before, last, isAgain)]));
        const stands = all.flatMap(({ now }, at) => (now === null ? [] : [{ key: `${at}`, ...now }]));
        const said = new Set(all.flatMap((each, at) => (each.said ? [`${at}`] : [])));
        const plan = planRevert(rows, { stands, said, copied: new Set() });
        expect(plan.restores.length + plan.already + leftRows(plan.left)).toBe(rows.size);
        const restored = new Map(plan.restores.map((each) => [each.key, each.restored]));
        const after = stands.map(({ key, ...now }) => ({ key, ...(restored.get(key) ?? now) }));
        const again = planRevert(rows, { stands: after, said, copied: new Set() });
        expect(again.restores).toEqual([]);
        expect(again.already).toBe(plan.already + plan.restores.length);
      }),
      { seed: 7, numRuns: 200 },
    );
  });
});
