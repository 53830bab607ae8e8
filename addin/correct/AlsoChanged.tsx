import { Button } from '@fluentui/react-components';
import { Note } from '../elements/notes/Note.tsx';
import { correctWords } from './words/correct-words.ts';
import type { Spread } from './correct-state.ts';
import { ChangedRows } from './questions/ReachQuestion.tsx';

export interface AlsoChangedProps {
  readonly spread: Spread;
  readonly isReverting: boolean;
  readonly onRevert: () => void;
  readonly onClose: () => void;
}

/** Which other rows the last corrections changed, and how to take all of it back. */
export function AlsoChanged({ spread, isReverting, onRevert, onClose }: AlsoChangedProps) {
  const { rows, corrected } = spread;
  return (
    <Note
      intent="info"
      actions={
        <>
          <Button size="small" disabledFocusable={isReverting} onClick={onRevert}>
            {correctWords('revert')}
          </Button>
          <Button size="small" onClick={onClose}>
            {correctWords('keep')}
          </Button>
        </>
      }
    >
      {correctWords('alsoChanged', { rows: rows.length, corrections: corrected.length })}
      <ChangedRows rows={rows.map((row) => ({ ...row, after: row.class }))} total={rows.length} />
    </Note>
  );
}
