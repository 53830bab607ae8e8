import type { LearnerName } from '../../contract/learner.ts';

/** What a learner is called wherever people read it. */
export const LEARNER_TITLES: Readonly<Record<LearnerName, string>> = {
  linear: 'Linear',
  'gradient-boosting': 'Boosted trees',
  'random-forest': 'Forest of trees',
  'decision-tree': 'One tree',
  'ml-random-forest': 'Small forest',
  combined: 'Words and trees together',
};

/** What a learner is good for, for somebody who has to choose one. */
export const LEARNER_USES: Readonly<Record<LearnerName, string>> = {
  linear: 'Fast; good where words decide.',
  'gradient-boosting': 'Good where amounts, dates and codes decide.',
  'random-forest': 'As boosted trees; steadier on few rows.',
  'decision-tree': 'Less exact, but its rules can be read.',
  'ml-random-forest': 'The npm library ml-random-forest; for small tables only.',
  combined: 'Good where words and numbers decide together.',
};
