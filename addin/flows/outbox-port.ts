import type { FeedbackEvent, FeedbackReceipt } from '../../contract/feedback.ts';

/** One feedback event on its way, with what the request around it needs. */
export interface OutboxItem {
  readonly classifierId: string;
  /** Names of the event's cells. */
  readonly columns: readonly string[];
  readonly event: FeedbackEvent;
  /** The view whose changed rows are asked for; null asks for none. */
  readonly view: string | null;
}

/** An event that the server will never take as it is. It is kept until the person lets it go. */
export interface RefusedItem {
  readonly item: OutboxItem;
  readonly sentence: string;
  readonly nextStep: string;
}

export interface OutboxSnapshot {
  /** Events typed and kept, not yet acknowledged. */
  readonly pending: number;
  /** Events acknowledged since the pane opened. */
  readonly saved: number;
  readonly refused: readonly RefusedItem[];
  /** Why the last attempt failed; null while all is well. Another attempt follows by itself. */
  readonly waitingBecause: { readonly sentence: string; readonly nextStep: string } | null;
  /** False when this browser keeps nothing: closing the pane then loses what is pending. */
  readonly durable: boolean;
}

/** Keeps feedback until the server has acknowledged it. Nothing that was added is lost; order is kept. */
export interface OutboxPort {
  snapshot(): OutboxSnapshot;
  onChange(listener: () => void): () => void;
  onReceipt(listener: (receipt: FeedbackReceipt, items: readonly OutboxItem[]) => void): () => void;
  /** Resolves once the items are kept, not once they are sent: sending starts by itself. */
  add(items: readonly OutboxItem[]): Promise<void>;
  /** Tries now rather than at the next attempt; resolves when nothing is pending or the attempt failed. */
  flush(): Promise<void>;
  /** Puts refused events back in the queue. */
  retryRefused(): Promise<void>;
  /** Lets refused events go for good. */
  discardRefused(): Promise<void>;
}
