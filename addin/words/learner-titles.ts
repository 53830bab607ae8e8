import type { LearnerName } from '../../contract/learner.ts';
import { calledBy } from '../../contract/language/catalogue.ts';
import { paneWords } from './pane-words.ts';

/** What a learner is called wherever people read it. */
export const LEARNER_TITLES: Readonly<Record<LearnerName, string>> = calledBy(paneWords, {
  linear: 'linear',
  'gradient-boosting': 'boosting',
  'random-forest': 'forest',
  'decision-tree': 'tree',
  'ml-random-forest': 'smallForest',
  combined: 'combined',
});

/** What a learner is good for, for somebody who has to choose one. */
export const LEARNER_USES: Readonly<Record<LearnerName, string>> = calledBy(paneWords, {
  linear: 'linearUse',
  'gradient-boosting': 'boostingUse',
  'random-forest': 'forestUse',
  'decision-tree': 'treeUse',
  'ml-random-forest': 'smallForestUse',
  combined: 'combinedUse',
});
