import { useLayoutEffect, type ReactNode } from 'react';
import { giveKeyboardToGrid } from '../keys/keyboard-to-grid.ts';
import { offerSentence } from './backup-words.ts';
import type { LeftWork } from './use-left-work.ts';

interface UnsavedWorkBarProps {
  readonly left: LeftWork;
  readonly now: Date;
}

/** Offers unsaved work that was left behind, the latest first; nothing while there is none. */
export function UnsavedWorkBar({ left, now }: UnsavedWorkBarProps): ReactNode {
  return left.backup !== null && <Offer {...{ left, now }} backup={left.backup} />;
}

function Offer({ left, now, backup }: UnsavedWorkBarProps & { readonly backup: NonNullable<LeftWork['backup']> }) {
  // The bar goes with the button that was pressed, and the keyboard with both.
  useLayoutEffect(() => giveKeyboardToGrid, []);
  return (
    <section className="message-bar" aria-label="Unsaved work">
      <span className="message-sign" aria-hidden="true">
        i
      </span>
      <p role="status">
        {offerSentence(backup, now)}
        {left.count > 1 && ` This is one of ${left.count}.`}
      </p>
      <button type="button" className="answer primary" onClick={() => left.open(backup)}>
        Open it
      </button>
      <button type="button" className="answer" onClick={() => left.discard(backup)}>
        Discard
      </button>
      <button
        type="button"
        aria-label="Not now"
        title="Not now: it is offered again when the page is loaded"
        onClick={() => left.putOff(backup)}
      >
        ✕
      </button>
    </section>
  );
}
