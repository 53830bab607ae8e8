import { splitForValidation } from '../../../ml/evaluation/validation-split.ts';
import { bestTrial, finalists, meanLoss, tryLearners, type Trial } from '../../../ml/learners/compare-learners.ts';
import { learnerOf } from '../../../ml/learners/learner-list.ts';
import type { LearnerName } from '../../../ml/learners/learner.ts';
import { sampleTable } from '../../checks/sample-table.ts';

const trial = (name: LearnerName, losses: readonly number[]): Trial => ({
  learner: learnerOf(name),
  validated: { probabilities: new Float64Array(0), found: null },
  losses: Float64Array.from(losses),
  accuracy: 0.5,
  learnedFrom: 9,
  seconds: 0,
});
const spread = (mean: number, width: number) =>
  Array.from({ length: 100 }, (_, row) => mean + (row % 2 === 0 ? width : -width));

describe('bestTrial', () => {
  test('is the one with the least loss when it is clearly ahead', () => {
    expect(bestTrial([trial('linear', spread(0.5, 0.1)), trial('random-forest', spread(0.4, 0.1))]).learner.name).toBe(
      'random-forest',
    );
  });

  test('is the simpler one when they are level', () => {
    // Behind by 1 %, and by less than a standard error of the paired difference (0.2 / √100).
    expect(bestTrial([trial('linear', spread(0.505, 0.2)), trial('random-forest', spread(0.5, 0))]).learner.name).toBe(
      'linear',
    );
    expect(
      bestTrial([trial('linear', spread(0.505, 0.001)), trial('random-forest', spread(0.5, 0))]).learner.name,
    ).toBe('random-forest');
  });
});

describe('tryLearners', () => {
  const sample = sampleTable(80, 1);
  const classes = ['meals', 'office', 'travel'];
  const data = {
    table: sample.table,
    labels: Int32Array.from(sample.labels, (label) => classes.indexOf(label)),
    weights: null,
    classes: 3,
    seed: 3,
  };

  test('tries what was asked for and what that needs, on the same rows, with progress and time', async () => {
    const shares: number[] = [];
    let clock = 0;
    const tried = await tryLearners(['combined', 'random-forest'], splitForValidation(data), {
      workers: {},
      now: () => (clock += 500),
      onProgress: (share) => shares.push(share),
    });
    expect([...tried.keys()]).toEqual(['linear', 'random-forest', 'combined']);
    for (const each of tried.values()) {
      expect(each.losses).toHaveLength(80);
      expect(meanLoss(each) < Math.log(3)).toBe(true);
      expect(each.seconds).toBe(0.5);
    }
    expect(shares.at(-1)).toBe(1);
    expect(shares.every((share, at) => at === 0 || share >= shares[at - 1]!)).toBe(true);
  });
});

test('whoever is behind the first by a tenth at most may still win on more rows', () => {
  const near = finalists([trial('linear', [1.1, 1.1]), trial('random-forest', [1.12, 1.1]), trial('combined', [1, 1])]);
  expect(near.map(({ learner }) => learner.name)).toEqual(['linear', 'combined']);
});
