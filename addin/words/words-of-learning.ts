import type { ModelMetrics } from '../../contract/training.ts';
import { versionsWords } from './versions-words.ts';

/** What people must know of a version before its figures: what is the matter, and what it rests on with what to do. */
export interface LearningWarning {
  readonly headline: string;
  readonly detail: string;
}

/**
 * Says that a version was not tested, that its test has too few rows to tell anything, or that it learned nothing; null
 * when it learned something.
 */
export function warnOfLearning(metrics: ModelMetrics): LearningWarning | null {
  const { accuracy, learned } = metrics;
  if (accuracy.rows === 0) return { headline: versionsWords('untested'), detail: versionsWords('untestedWhy') };
  const most = mostFrequentClass(metrics);
  switch (learned) {
    case 'something':
      return null;
    case 'nothing':
      return { headline: versionsWords('nothing'), detail: versionsWords('nothingWhy', { most: most.class }) };
    case 'too-few-rows': {
      const { rows } = accuracy;
      const others = rows - most.holdoutRows;
      return {
        headline: versionsWords('tooFew'),
        detail: versionsWords('tooFewWhy', { others, rows, most: most.class }),
      };
    }
  }
}

/** The class that most rows of the test have. */
export function mostFrequentClass({ classes }: ModelMetrics): { readonly class: string; readonly holdoutRows: number } {
  return classes.reduce((most, each) => (each.holdoutRows > most.holdoutRows ? each : most), {
    class: '',
    holdoutRows: 0,
  });
}
