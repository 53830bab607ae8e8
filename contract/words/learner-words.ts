import type { LearnerName, LearnerReason, NotTried } from '../learner.ts';
import { percent } from './percent.ts';
import { grouped } from './phrases.ts';

/**
 * Why a learner was not tried, or cannot be, in sentences.
 * @example notTriedSentence({ reason: 'one-class' }) // => 'There is only one class.'
 */
export function notTriedSentence(why: NotTried): string {
  switch (why.reason) {
    case 'small-forest':
      return `The small forest takes four times as long for twice the rows: for these columns and classes it is offered up to ${why.most} rows, and there are ${why.rows}. Choose the forest of trees instead.`;
    case 'not-texts-and-others':
      return 'It joins texts with other columns, and this table does not have both.';
    case 'one-class':
      return 'There is only one class.';
    case 'only-texts':
      return 'The table has only texts, whose words the linear learner weighs all together.';
    case 'too-few-rows':
      return 'There are too few rows to hold any back.';
    case 'another-by-hand':
      return 'Another learner was chosen by hand.';
    case 'many-rows':
      return `Tried by itself only up to ${why.most} rows; it can be chosen by hand.`;
    case 'many-classes':
      return `It grows trees for each of the ${why.classes} classes, which takes long; it can be chosen by hand.`;
  }
}

/** The learners as they are called in a sentence. */
const NAMES: Readonly<Record<LearnerName, string>> = {
  linear: 'the linear learner',
  'gradient-boosting': 'gradient boosting',
  'random-forest': 'a random forest',
  'decision-tree': 'a single decision tree',
  'ml-random-forest': 'the npm library ml-random-forest',
  combined: 'the combination of words, repeated values and trees',
};

const BY = {
  'log-loss': '',
  simplicity: ' That is level, and it is the simpler of the two.',
  probabilities: ' Its probabilities were closer to the truth.',
};

/**
 * Why a learner was chosen, for business people: who won, by how many rows right, against whom.
 * @example learnerSentence({ code: 'too-few-rows', values: { learner: 'linear', byHand: true } }) // => 'The linear learner: chosen by hand.'
 */
export function learnerSentence({ code, values }: LearnerReason): string {
  const name = asSentence(NAMES[values.learner]);
  switch (code) {
    case 'by-hand': {
      const beside = values.linear === null ? '' : `, ${NAMES.linear} on ${percent(values.linear, 1)}`;
      return `${name} was chosen by hand; it ${wasRight(values)}${beside}.`;
    }
    case 'no-other-suits':
      return `${name} ${wasRight(values)}; no other learner suits this table.`;
    case 'compared':
      return `${name} ${wasRight(values)}; ${NAMES[values.rival]} on ${percent(values.rivalAccuracy, 1)}.${BY[values.by]}`;
    case 'too-few-rows':
      return `${name}: ${values.byHand ? 'chosen by hand' : 'too few rows to compare learners by'}.`;
  }
}

function wasRight({ accuracy, rows }: { readonly accuracy: number; readonly rows: number }): string {
  return `was right on ${percent(accuracy, 1)} of ${grouped(rows)} row${rows === 1 ? '' : 's'} it had not seen`;
}

/** The first letter made a capital. */
function asSentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
