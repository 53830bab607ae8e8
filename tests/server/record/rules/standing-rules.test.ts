import fc from 'fast-check';
import { compileCondition } from '../../../../contract/conditions/compile-condition.ts';
import { compileRules, type StandingRule } from '../../../../server/record/rules/standing-rules.ts';
import type { CellValue } from '../../../../contract/cell.ts';
import type { KeptColumn } from '../../../../contract/classifier.ts';
import type { Condition } from '../../../../contract/conditions/condition.ts';

const columns: readonly KeptColumn[] = [
  { name: 'Merchant', type: 'text' },
  { name: 'Amount', type: 'number' },
];
const anyCondition: fc.Arbitrary<Condition> = fc.oneof(
  fc
    .constantFrom('pret', 'cab', 'x')
    .map((piece): Condition => ({ column: 'Merchant', operator: 'contains', values: [piece] })),
  fc.integer({ min: 0, max: 20 }).map((value): Condition => ({ column: 'Amount', operator: 'less', value })),
);
const anyCells: fc.Arbitrary<CellValue[]> = fc.tuple(
  fc.constantFrom('PRET 1', 'City Cab', 'xx', '', null),
  fc.oneof(fc.integer({ min: 0, max: 25 }), fc.constant(null)),
);
const ruleOf = (condition: Condition, n: number): StandingRule => ({ id: `r${n}`, class: `c${n}`, condition });

test('of the rules that hold of a row the first answers, as each says by itself', () => {
  fc.assert(
    fc.property(
      fc.array(anyCondition, { maxLength: 5 }),
      fc.array(anyCells, { maxLength: 12 }),
      (conditions, cells) => {
        const rules = conditions.map(ruleOf);
        const rows = cells.map((each) => ({ cells: each }));
        const found = compileRules(rules, columns, 3).of(rows);
        const expected = cells.map((each) =>
          rules.find(
            ({ condition }) =>
              compileCondition(condition, columns)(
                each.map((cell) => [cell]),
                1,
              )[0] === 1,
          ),
        );
        expect(found).toEqual(expected.map((rule) => rule ?? null));
      },
    ),
    { seed: 17, numRuns: 300 },
  );
});

test('a rule whose column is gone, or holds something else by now, holds of no row', () => {
  const rules = [
    ruleOf({ column: 'Dept', operator: 'is-empty' }, 0),
    ruleOf({ column: 'Amount', operator: 'less', value: 5 }, 1),
  ];
  const compiled = compileRules(rules, columns, 1);
  expect(compiled.count).toBe(1);
  const rows = [{ cells: ['a', 4] }];
  expect(compiled.of(rows)[0]).toMatchObject({ id: 'r1' });
  expect(compileRules(rules, [{ name: 'Amount', type: 'text' }], 1).of(rows)).toEqual([null]);
  expect(compiled.of(rows)).toBe(compiled.of(rows));
});
