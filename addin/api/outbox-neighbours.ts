import type { FeedbackReceipt } from '../../contract/feedback.ts';
import type { OutboxItem } from '../ports/outbox-port.ts';

/** What a pane tells those beside it: what was taken by the server for them, or that what is kept has changed. */
export type OutboxNews =
  | {
      readonly kind: 'sent';
      /** Null of drafts. */
      readonly receipt: FeedbackReceipt | null;
      readonly items: readonly OutboxItem[];
    }
  | { readonly kind: 'changed' };

/** The other panes of this browser that share an outbox: one of them sends at a time, and all hear of it. */
export interface OutboxNeighbours {
  /** Does `work` while no other of them does theirs. */
  inTurn(work: () => Promise<void>): Promise<void>;
  tell(news: OutboxNews): void;
  hear(listener: (news: OutboxNews) => void): void;
  /** Tells and hears nothing more. */
  leave(): void;
}

/** For a pane that shares its outbox with no other. */
export const NO_NEIGHBOURS: OutboxNeighbours = {
  inTurn: (work) => work(),
  tell: () => undefined,
  hear: () => undefined,
  leave: () => undefined,
};

/**
 * The panes of this browser that share the outbox of this name. The lock is given back when a tab is closed or crashes.
 * A browser without locks lets all of them send: their events have the same ids, so the server counts them once.
 */
export function browserNeighbours(outbox: string): OutboxNeighbours {
  const locks = globalThis.navigator?.locks as LockManager | undefined;
  const channel = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel(outbox);
  return {
    inTurn: async (work) => (locks === undefined ? work() : locks.request(outbox, () => work())),
    tell: (news) => channel?.postMessage(news),
    hear: (listener) => channel?.addEventListener('message', ({ data }: MessageEvent<OutboxNews>) => listener(data)),
    leave: () => channel?.close(),
  };
}
