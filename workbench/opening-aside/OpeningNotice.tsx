import { useLayoutEffect, type ReactNode } from 'react';
import { giveKeyboardToGrid } from '../keys/keyboard-to-grid.ts';
import type { OpeningStage } from './open-calculated.ts';
import type { Opening } from './use-opening.ts';

/** What is being done, after the name of the file. */
const DOING: Readonly<Record<OpeningStage, string>> = {
  reading: ' …',
  calculating: ': calculating its formulas …',
  bringing: ': bringing it to the page …',
};

/** Says over the page, which goes on, that a file is being opened, and lets it be. It shows itself after a moment. */
export function OpeningNotice({ fileName, stage, cancel }: Opening): ReactNode {
  // The notice goes with its button, and the keyboard may with both.
  useLayoutEffect(() => giveKeyboardToGrid, []);
  return (
    <div className="opening-notice">
      <p role="status">
        Opening “{fileName}”{DOING[stage]}
      </p>
      <button type="button" onClick={cancel}>
        Cancel
      </button>
    </div>
  );
}
