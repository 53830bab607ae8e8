import { useLayoutEffect, type ReactNode } from 'react';
import { giveKeyboardToGrid } from '../keys/keyboard-to-grid.ts';
import { offerSentence } from './backup-words.ts';
import type { LeftWork } from './use-left-work.ts';
import { recoveryWords as words } from './words/recovery-words.ts';

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
    <section className="message-bar" aria-label={words('unsavedWork')}>
      <span className="message-sign" aria-hidden="true">
        i
      </span>
      <p role="status">
        {offerSentence(backup, now)}
        {left.count > 1 && ` ${words('oneOf', { count: left.count })}`}
      </p>
      <button type="button" className="answer primary" onClick={() => left.open(backup)}>
        {words('open')}
      </button>
      <button type="button" className="answer" onClick={() => left.discard(backup)}>
        {words('discard')}
      </button>
      <button
        type="button"
        aria-label={words('notNow')}
        title={words('notNowHint')}
        onClick={() => left.putOff(backup)}
      >
        ✕
      </button>
    </section>
  );
}
