import type { ReactNode } from 'react';
import { pageWords as words } from './words/page-words.ts';

export interface Message {
  readonly kind: 'problem' | 'note';
  readonly sentences: readonly string[];
  /**
   * The version of the workbook that it speaks of: it goes with the next change, as a refused edit is settled by the
   * next step. Null stays until it is closed.
   */
  readonly version: number | null;
}

/** What went wrong, or what the person should know, until it is closed. */
export function MessageBar({ message, onClose }: { message: Message; onClose: () => void }): ReactNode {
  return (
    <div className={`message-bar ${message.kind}`} role={message.kind === 'problem' ? 'alert' : 'status'}>
      <span className="message-sign" aria-hidden="true">
        {message.kind === 'problem' ? '!' : 'i'}
      </span>
      <p>{message.sentences.join(' ')}</p>
      <button type="button" aria-label={words('closeMessage')} onClick={onClose}>
        ✕
      </button>
    </div>
  );
}
