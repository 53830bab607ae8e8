import { Button } from '@fluentui/react-components';
import { Note } from '../../elements/notes/Note.tsx';
import { listed } from '../../words/words.ts';
import type { DoubtfulWord } from './did-you-mean.ts';
import { correctWords } from '../words/correct-words.ts';

export interface DidYouMeanProps {
  readonly doubts: readonly DoubtfulWord[];
  /** New classes are taken, or the person may add one. */
  readonly mayKeep: boolean;
  /** Says what a word means, for all rows that it was typed in and for those to come. */
  readonly onSettle: (word: string, className: string) => void;
}

/** Asks about words that may be slips before anything is sent of their rows; once about each. */
export function DidYouMean({ doubts, mayKeep, onSettle }: DidYouMeanProps) {
  return doubts.map(({ word, near, isRetired }) => (
    <Note
      key={word}
      intent="warning"
      actions={
        <>
          {near.map((name) => (
            <Button key={name} size="small" appearance="primary" onClick={() => onSettle(word, name)}>
              {name}
            </Button>
          ))}
          {(mayKeep || isRetired) && (
            <Button size="small" onClick={() => onSettle(word, word)}>
              {correctWords(isRetired ? 'useRetired' : 'keepWord', { word })}
            </Button>
          )}
        </>
      }
    >
      {isRetired ? correctWords('isRetired', { word }) : correctWords('didYouMean', { word, near: listed(near) })}
    </Note>
  ));
}
