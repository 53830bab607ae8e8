import { trainChampion, validateChampion } from '../../../ml/learners/champion.ts';
import { splitForValidation } from '../../../ml/evaluation/validation-split.ts';
import { sampleTable } from '../../checks/sample-table.ts';

const sample = sampleTable(80, 1);
const classes = ['meals', 'office', 'travel'];
const data = { table: sample.table, labels: Int32Array.from(sample.labels, (label) => classes.indexOf(label)), weights: null, classes: 3, seed: 3 };
const silent = { growTrees: undefined, onProgress: () => undefined };

describe('trainChampion', () => {
  test('names its learner and grows its trees', async () => {
    expect((await trainChampion('random-forest', data, silent)).forest.trees).toHaveLength(100);
    expect(await trainChampion('ml-random-forest', data, silent)).toMatchObject({ learner: 'ml-random-forest', forest: { classes: 3 } });
  });
});

describe('validateChampion', () => {
  test('is a log-loss on rows not learnt from, with progress over the folds', async () => {
    const shares: number[] = [];
    const loss = await validateChampion('random-forest', splitForValidation(data), { growTrees: undefined, onProgress: (share) => shares.push(share) });
    expect(loss > 0 && loss < Math.log(3)).toBe(true);
    expect(shares.at(-1)).toBe(1);
    expect(shares.every((share, at) => at === 0 || share > shares[at - 1]!)).toBe(true);
  });
});
