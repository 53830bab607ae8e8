import { useLayoutEffect, type ReactNode } from 'react';
import { giveKeyboardToGrid } from '../keys/keyboard-to-grid.ts';
import { openingWords } from '../opening/words/opening-words.ts';
import type { Opening } from './use-opening.ts';

/** Says over the page, which goes on, that a file is being opened, and lets it be. It shows itself after a moment. */
export function OpeningNotice({ fileName, stage, cancel }: Opening): ReactNode {
  // The notice goes with its button, and the keyboard may with both.
  useLayoutEffect(() => giveKeyboardToGrid, []);
  return (
    <div className="opening-notice">
      <p role="status">{openingWords('opening', { file: fileName, stage })}</p>
      <button type="button" onClick={cancel}>
        {openingWords('cancel')}
      </button>
    </div>
  );
}
