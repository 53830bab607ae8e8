import type { NotTried } from '../learner.ts';

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
