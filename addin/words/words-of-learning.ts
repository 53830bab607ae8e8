import type { ModelMetrics } from '../../contract/training.ts';

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
  if (accuracy.rows === 0) {
    return {
      headline: 'Nobody knows yet how good it is.',
      detail: 'There were too few rows to put some aside for a test. Fill in the class of more rows and train again.',
    };
  }
  const most = mostFrequentClass(metrics);
  switch (learned) {
    case 'something':
      return null;
    case 'nothing':
      return {
        headline: 'There is nothing to learn here.',
        detail: `The columns do not tell the classes apart: it is not clearly better than always saying “${most.class}”. Let it look at other columns, or check the classes.`,
      };
    case 'too-few-rows':
      return {
        headline: 'Too few test rows to tell whether it learned anything.',
        detail: `${othersThan(most, accuracy.rows)} Fill in the class of more rows, of the rarer classes above all, and train again.`,
      };
  }
}

/** The class that most rows of the test have. */
export function mostFrequentClass({ classes }: ModelMetrics): { readonly class: string; readonly holdoutRows: number } {
  return classes.reduce((most, each) => (each.holdoutRows > most.holdoutRows ? each : most), {
    class: '',
    holdoutRows: 0,
  });
}

function othersThan(most: { readonly class: string; readonly holdoutRows: number }, rows: number): string {
  const others = rows - most.holdoutRows;
  const all = rows.toLocaleString('en');
  if (others === 0)
    return rows === 1 ? `The only test row is “${most.class}”.` : `All ${all} test rows are “${most.class}”.`;
  return `Only ${others.toLocaleString('en')} of ${all} test rows ${others === 1 ? 'is' : 'are'} not “${most.class}”.`;
}
