import { mostFrequentClass, warnOfLearning } from '../../../addin/words/words-of-learning.ts';
import type { ModelMetrics } from '../../../contract/training.ts';
import { aVersion } from '../../fakes/contract-data.ts';

/** The figures of a test with so many rows of each class. */
function tested(learned: ModelMetrics['learned'], rows: Readonly<Record<string, number>>): ModelMetrics {
  const { metrics } = aVersion();
  const classes = Object.entries(rows).map(([name, holdoutRows]) => ({
    class: name,
    trainRows: 9,
    holdoutRows,
    precision: 1,
    recall: 1,
  }));
  return {
    ...metrics,
    learned,
    classes,
    accuracy: { ...metrics.accuracy, rows: classes.reduce((sum, each) => sum + each.holdoutRows, 0) },
  };
}

describe('warnOfLearning', () => {
  test('has nothing to say of a version that learned something', () => {
    expect(warnOfLearning(tested('something', { car: 300, boat: 100 }))).toBeNull();
  });

  test('says that there is nothing to learn, against what, and where to look', () => {
    expect(warnOfLearning(tested('nothing', { boat: 100, car: 300 }))).toEqual({
      headline: 'There is nothing to learn here.',
      detail:
        'The columns do not tell the classes apart: it is not clearly better than always saying “car”. Let it look at other columns, or check the classes.',
    });
  });

  test.each([
    [{ car: 1 }, 'The only test row is “car”.'],
    [{ car: 4, boat: 0 }, 'All 4 test rows are “car”.'],
    [{ boat: 1, car: 1 }, 'Only 1 of 2 test rows is not “boat”.'],
    [{ boat: 3, car: 1_200 }, 'Only 3 of 1,203 test rows are not “car”.'],
  ])('says of a test of %j why it cannot tell, and what would let it', (rows, sentence) => {
    expect(warnOfLearning(tested('too-few-rows', rows))).toEqual({
      headline: 'Too few test rows to tell whether it learned anything.',
      detail: `${sentence} Fill in the class of more rows, of the rarer classes above all, and train again.`,
    });
  });

  test('says that there was no test', () => {
    expect(warnOfLearning(tested('too-few-rows', {}))).toEqual({
      headline: 'Nobody knows yet how good it is.',
      detail: 'There were too few rows to put some aside for a test. Fill in the class of more rows and train again.',
    });
  });
});

test('mostFrequentClass is the class that most rows of the test have, the first of equals', () => {
  expect(mostFrequentClass(tested('something', { boat: 2, car: 3, train: 3 })).class).toBe('car');
});
