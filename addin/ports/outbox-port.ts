import type { FeedbackEvent, FeedbackReceipt } from '../../contract/feedback.ts';

/**
 * Why what is pending is lost with the pane: the browser keeps nothing for it, has no room left, or its storage fails.
 */
export type NotKept = 'missing' | 'full' | 'broken';

/** One feedback event on its way, with what the request around it needs. */
export interface OutboxItem {
  readonly classifierId: string;
  /** Names of the event's cells. */
  readonly columns: readonly string[];
  readonly event: FeedbackEvent;
  /** The view whose changed rows are asked for; null asks for none. */
  readonly view: string | null;
  /** It is kept by the server as a draft, and not recorded before its author has looked at it. */
  readonly isDraft?: true;
}

/**
 * An event that the server did not take, so that what was said after it goes on. It is kept until the person decides.
 */
export interface SetAsideItem {
  readonly item: OutboxItem;
  /** What the server said, last time it was tried. */
  readonly sentence: string;
  /** What can be done, with the id of the request where the server gave one. */
  readonly nextStep: string;
  /**
   * The server refuses it as it is, so that only the person's trying again may help; otherwise it is also tried by
   * itself.
   */
  readonly isRefused: boolean;
  /** Whether correcting the row may help; false where it is for who asks, or for the whole classifier. */
  readonly isOfRow: boolean;
}

/**
 * Every event that was added and is not yet sent, taken back or replaced is counted once: as pending or as set aside.
 */
export interface OutboxSnapshot {
  /** Events that are on their way, and not yet acknowledged. */
  readonly pending: number;
  /** These, in the order in which they are sent. */
  readonly unsent: readonly OutboxItem[];
  /** Events acknowledged since the pane opened. */
  readonly saved: number;
  /** In the order in which they were set aside; at most one of them says what class a row has. */
  readonly setAside: readonly SetAsideItem[];
  /** Why the last attempt failed; null while all is well. Another attempt follows by itself. */
  readonly waitingBecause: { readonly sentence: string; readonly nextStep: string } | null;
  /** Why closing the pane loses what is pending; null when this browser keeps it. */
  readonly notKept: NotKept | null;
}

/**
 * Keeps feedback until the server has acknowledged it. Nothing is sent of a row after something that replaces it, and
 * an event that the server does not take keeps no other waiting.
 */
export interface OutboxPort {
  snapshot(): OutboxSnapshot;
  onChange(listener: () => void): () => void;
  onReceipt(listener: (receipt: FeedbackReceipt, items: readonly OutboxItem[]) => void): () => void;
  /** Tells of drafts that the server has by now. */
  onDraftsKept(listener: (items: readonly OutboxItem[]) => void): () => void;
  /**
   * Resolves once the items are kept, not once they are sent: sending starts by itself. Where the browser does not keep
   * them they stay in the pane, and the snapshot says so. What was set aside of the same rows is forgotten, because the
   * person has said something else since.
   */
  add(items: readonly OutboxItem[]): Promise<void>;
  /** Tries now rather than at the next attempt; resolves when nothing is pending or the server is away. */
  flush(): Promise<void>;
  /** Tries what was set aside once more, all of it or the events named; resolves as `flush` does. */
  retrySetAside(eventIds?: readonly string[]): Promise<void>;
  /** Forgets what was set aside, for good. */
  drop(eventIds: readonly string[]): Promise<void>;
}

/**
 * Whether sending `later` leaves nothing for `earlier` to say: both are of one row, and the latest word on a row's
 * class counts. "Unsure" is no word on the class: it replaces nothing.
 */
export function replaces(later: OutboxItem, earlier: OutboxItem): boolean {
  return (
    later.event.kind !== 'unsure' &&
    later.classifierId === earlier.classifierId &&
    later.event.key === earlier.event.key
  );
}
