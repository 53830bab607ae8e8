import { Button } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { Note } from '../elements/notes/Note.tsx';
import type { ShownRows } from './drift-state.ts';
import { driftWords } from './words/drift-words.ts';

export interface ShownRowsNoteProps {
  readonly shown: ShownRows | null;
  readonly isBusy: boolean;
  readonly onShowAll: () => void;
}

/** Which rows the table is filtered to, and the way back. It comes into sight: the button that asked is far below. */
export function ShownRowsNote({ shown, isBusy, onShowAll }: ShownRowsNoteProps) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (shown !== null) box.current?.scrollIntoView?.({ block: 'center' });
  }, [shown]);
  if (shown === null) return null;
  const { rows, what, columns } = shown;
  return (
    <div ref={box}>
      <Note
        intent={rows === 0 ? 'info' : 'success'}
        actions={
          columns.length > 0 && (
            <Button size="small" disabledFocusable={isBusy} onClick={onShowAll}>
              {driftWords('showAll')}
            </Button>
          )
        }
      >
        {driftWords('shownRows', { rows, what })}
      </Note>
    </div>
  );
}
