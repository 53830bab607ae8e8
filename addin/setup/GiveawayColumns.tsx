import { Button } from '@fluentui/react-components';
import type { ColumnType } from '../../contract/classifier.ts';
import type { GiveawayColumn } from '../../contract/giveaway.ts';
import { giveawaySentence } from '../../contract/words/giveaway-words.ts';
import { Note } from '../elements/notes/Note.tsx';
import { setupWords } from './words/setup-words.ts';

export interface GiveawayColumnsProps {
  readonly giveaways: readonly GiveawayColumn[];
  /** How each column would be read. */
  readonly typeOf: (column: string) => ColumnType;
  readonly isIgnored: (column: string) => boolean;
  readonly onChoose: (column: string, type: ColumnType) => void;
}

/** Columns that alone give the class away, each with the choice to leave it out. Shows nothing when there are none. */
export function GiveawayColumns({ giveaways, typeOf, isIgnored, onChoose }: GiveawayColumnsProps) {
  return giveaways.map((giveaway) => {
    const { column } = giveaway;
    const isLeftOut = isIgnored(column);
    return (
      <Note
        key={column}
        intent={isLeftOut ? 'success' : 'warning'}
        actions={
          <Button size="small" onClick={() => onChoose(column, isLeftOut ? typeOf(column) : 'ignored')}>
            {setupWords(isLeftOut ? 'useAllTheSame' : 'leaveOut', { column })}
          </Button>
        }
      >
        {isLeftOut
          ? setupWords('isLeftOut', { column })
          : `${giveawaySentence(giveaway)} ${setupWords('giveawayQuestion')}`}
      </Note>
    );
  });
}
