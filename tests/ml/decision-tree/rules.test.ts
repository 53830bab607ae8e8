import { trainDecisionTree } from '../../../ml/decision-tree/decision-tree.ts';
import { treeConditionWords } from '../../../contract/words/tree-condition-words.ts';
import { ruleOfRow, rulesOf, type ReadableRule } from '../../../ml/decision-tree/rules.ts';
import { modelNames, sampleData } from '../boosting/sample-data.ts';

const inWords = ({ conditions, ...leaf }: ReadableRule) => ({
  ...leaf,
  conditions: conditions.map(treeConditionWords),
});

describe('rulesOf', () => {
  test('joins conditions on a column, and has the rule with most rows first', async () => {
    // Class 1 exactly between 10 and 50: two cuts of the same column.
    const amounts = Float64Array.from({ length: 200 }, (_, row) => (row * 37) % 101);
    const labels = Int32Array.from(amounts, (amount) => Number(amount > 10 && amount <= 50));
    const model = await trainDecisionTree({
      table: { rows: 200, columns: [{ name: 'Amount', type: 'number', values: amounts }] },
      labels,
      weights: null,
      classes: 2,
      seed: 1,
    });
    const count = (wanted: (amount: number) => boolean) => amounts.filter(wanted).length;
    expect(rulesOf(model, ['no', 'yes']).map(inWords)).toEqual([
      { conditions: ['Amount is more than 50.5'], class: 'no', rows: count((amount) => amount > 50), share: 1 },
      {
        conditions: ['Amount is between 10.5 and 50.5'],
        class: 'yes',
        rows: count((amount) => amount > 10 && amount <= 50),
        share: 1,
      },
      { conditions: ['Amount is at most 10.5'], class: 'no', rows: count((amount) => amount <= 10), share: 1 },
    ]);
  });

  test('covers every training row once', async () => {
    const { data } = sampleData(300);
    const rules = rulesOf(await trainDecisionTree(data), modelNames).map(inWords);
    expect(rules.reduce((sum, { rows }) => sum + rows, 0)).toBe(300);
    expect(rules.length).toBeGreaterThan(2);
    expect(rules.flatMap(({ conditions }) => conditions)).toContain('Merchant contains “toner”');
    // At most one condition of each kind on the words of a text.
    for (const { conditions } of rules)
      expect(
        conditions.filter((each) => /^Merchant (contains none of|does not contain)/.test(each)).length,
      ).toBeLessThanOrEqual(1);
  });

  test('of a tree without splits is one without conditions', async () => {
    const { data } = sampleData(300);
    const [only, ...others] = rulesOf(await trainDecisionTree(data, { mostDepth: 0 }), modelNames);
    expect(others).toEqual([]);
    expect(only).toMatchObject({ conditions: [], rows: 300 });
  });
});

describe('ruleOfRow', () => {
  test('is for every row the one rule that its answer comes from', async () => {
    const { data } = sampleData(300);
    const model = await trainDecisionTree(data);
    const rules = rulesOf(model, modelNames);
    const met = new Map<string, number>();
    for (let row = 0; row < 300; row++) {
      const rule = ruleOfRow(model, modelNames, data.table, row);
      expect(rules).toContainEqual(rule);
      const name = JSON.stringify(rule.conditions);
      met.set(name, (met.get(name) ?? 0) + 1);
    }
    for (const { conditions, rows } of rules) expect(met.get(JSON.stringify(conditions))).toBe(rows);
  });

  test('of a tree without splits has no conditions', async () => {
    const { data } = sampleData(300);
    const model = await trainDecisionTree(data, { mostDepth: 0 });
    expect(ruleOfRow(model, modelNames, data.table)).toMatchObject({ conditions: [], rows: 300 });
  });
});
