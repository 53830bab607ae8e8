import type { LearnerName, LearnerReason, NotTried } from '../learner.ts';
import { calledBy, catalogue } from '../language/catalogue.ts';
import { de } from './learner/de.ts';
import { en } from './learner/en.ts';
import { pt } from './learner/pt.ts';
import { percent } from './percent.ts';

const words = catalogue({ en, de, pt });

/**
 * Why a learner was not tried, or cannot be, in sentences.
 * @example notTriedSentence({ reason: 'one-class' }) // => 'There is only one class.'
 */
export function notTriedSentence(why: NotTried): string {
  switch (why.reason) {
    case 'small-forest':
      return words('smallForest', { most: why.most, rows: why.rows });
    case 'not-texts-and-others':
      return words('textsAndOthers');
    case 'one-class':
      return words('oneClass');
    case 'only-texts':
      return words('onlyTexts');
    case 'too-few-rows':
      return words('tooFewRows');
    case 'another-by-hand':
      return words('anotherByHand');
    case 'many-rows':
      return words('manyRows', { most: why.most });
    case 'many-classes':
      return words('manyClasses', { classes: why.classes });
  }
}

/** The learners as they are called in a sentence. */
export const LEARNER_NAMES: Readonly<Record<LearnerName, string>> = calledBy(words, {
  linear: 'linear',
  'gradient-boosting': 'gradientBoosting',
  'random-forest': 'randomForest',
  'decision-tree': 'decisionTree',
  'ml-random-forest': 'mlRandomForest',
  combined: 'combined',
});

/**
 * Why a learner was chosen, for business people: who won, by how many rows right, against whom.
 * @example learnerSentence({ code: 'too-few-rows', values: { learner: 'linear', byHand: true } }) // => 'The linear learner: chosen by hand.'
 */
export function learnerSentence(reason: LearnerReason): string {
  const sentence = whyChosen(reason);
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

/**
 * That some learners met once more on more rows, and how many these were; null where all were tried once.
 * @example finalSentence([{ learnedFrom: 5000 }, { learnedFrom: 20000 }]) // => 'Those that were near each other were tried once more, after learning from 20,000 rows instead of 5,000.'
 */
export function finalSentence(comparison: readonly { readonly learnedFrom?: number | undefined }[]): string | null {
  const rows = comparison.flatMap(({ learnedFrom = 0 }) => (learnedFrom === 0 ? [] : [learnedFrom]));
  const [first, final] = [Math.min(...rows), Math.max(...rows)];
  return first < final ? words('final', { first, final }) : null;
}

function whyChosen({ code, values }: LearnerReason): string {
  const learner = LEARNER_NAMES[values.learner];
  switch (code) {
    case 'by-hand': {
      const { linear } = values;
      if (linear === null) return words('byHand', { learner, ...rightOf(values) });
      const beside = { linear: LEARNER_NAMES.linear, linearAccuracy: percent(linear, 1) };
      return words('byHandBeside', { learner, ...rightOf(values), ...beside });
    }
    case 'no-other-suits':
      return words('noOtherSuits', { learner, ...rightOf(values) });
    case 'compared': {
      const beside = { rival: LEARNER_NAMES[values.rival], rivalAccuracy: percent(values.rivalAccuracy, 1) };
      return words('compared', { learner, ...rightOf(values), ...beside, by: values.by, final: values.final ?? 0 });
    }
    case 'too-few-rows':
      return words(values.byHand ? 'chosenByHand' : 'tooFewToCompare', { learner });
  }
}

function rightOf({ accuracy, rows }: { readonly accuracy: number; readonly rows: number }) {
  return { accuracy: percent(accuracy, 1), rows };
}
