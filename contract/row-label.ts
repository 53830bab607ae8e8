import type { RowKey } from './cell.ts';
import type { FeedbackKind, FeedbackOrigin } from './feedback.ts';

/** What the fold reads of a feedback event. */
export interface LabelEvent {
  readonly sequence: number;
  readonly kind: FeedbackKind;
  readonly origin: FeedbackOrigin;
  readonly key: RowKey;
  /** Hash of the feature cells that it speaks of. */
  readonly rowHash: string;
  /** Null for `unsure` and `withdraw`, and for verdicts on a withdrawal. */
  readonly class: string | null;
  /** Null when nobody was seen saying it: found in the sheet. */
  readonly person: string | null;
  /** Who sent what is in nobody's name; left out where that is not told. What the label is does not depend on it. */
  readonly sentBy?: string | null | undefined;
  /** Sequence of the last event that its author had seen; null for who does not say, and is taken to have seen all. */
  readonly basedOn: number | null;
  /** It counts only once somebody else has approved it: decided when it was recorded. */
  readonly needsApproval?: boolean | undefined;
  /** Of a verdict, the sequence of the event that it judges. */
  readonly judges?: number | null | undefined;
}

/** One class that a row was said to have, by one person or by the table itself. */
export interface Statement {
  readonly sequence: number;
  readonly class: string;
  readonly rowHash: string;
  readonly origin: FeedbackOrigin;
  readonly person: string | null;
  /** Whether it corrects, accepts, or repeats an answer of Amend's in the label column. */
  readonly kind: 'correct' | 'accept' | 'adopt';
  /** Who approved it; left out where it needed nobody's approval. */
  readonly approvedBy?: string | null;
}

/** Something said of a row that counts only once somebody else has approved it. */
export interface Proposal {
  /** Of the event that said it. */
  readonly sequence: number;
  readonly kind: 'correct' | 'accept' | 'adopt' | 'withdraw';
  /** Null for a withdrawal. */
  readonly class: string | null;
  readonly rowHash: string;
  readonly origin: FeedbackOrigin;
  readonly person: string | null;
  readonly basedOn: number | null;
}

/**
 * What the events of one row add up to. Each person's last word is kept beside the table's own, so that withdrawing one
 * brings back what stood before it.
 */
export interface RowLabel {
  /** What the table says by itself: its label column. */
  readonly table: Statement | null;
  /**
   * The last word of each person who has not withdrawn it, in the order of their sequence; found words count as one
   * person's.
   */
  readonly people: readonly Statement[];
  /**
   * What was said without having seen the label that stands, and contradicts it: the label is disputed, a person
   * decides.
   */
  readonly contender: Statement | null;
  /**
   * Hash of the cells about which somebody was unsure last; null when nobody is, or somebody has said a class since.
   */
  readonly unsureOf: string | null;
  /**
   * What waits for approval, each person's last beside the table's own, in the order of their sequence: it counts for
   * nothing yet.
   */
  readonly proposals: readonly Proposal[];
  /** What was rejected, each person's last beside the table's own, until they say something else of the row. */
  readonly rejected: readonly Proposal[];
}

/** Whether a statement is the table's own, and not a person's word on one of its rows. */
export function isOfTable(origin: FeedbackOrigin): boolean {
  return origin === 'label-column';
}

/** A row of which nothing has been said. */
export const UNLABELLED: RowLabel = Object.freeze({
  table: null,
  people: [],
  contender: null,
  unsureOf: null,
  proposals: [],
  rejected: [],
});
