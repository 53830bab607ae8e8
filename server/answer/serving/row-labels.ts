import {
  evidenceOf,
  evolve,
  UNLABELLED,
  type LabelEvent,
  type RowLabel,
  type Statement,
} from '../../../contract/label.ts';
import type { FeedbackReach } from '../../../contract/feedback.ts';
import type { Dispute } from '../../../contract/prediction.ts';
import { isLeftOut, TRUSTING, type Trust } from '../../record/labels/trust.ts';

/** Whether a hash that was noted of a row is of its cells as they are, see `sameRowTest`. */
type SameRowTest = (noted: string) => boolean;

/** A label that answers for a row in the model's stead. */
export interface LabelAnswer {
  readonly class: string;
  /** In 0..1: 1 for the row's own label. */
  readonly confidence: number;
  /** Only of the row's own label. */
  readonly dispute?: Dispute;
}

/**
 * The labels of a classifier's rows in memory, ready for answering; what a row's label is, `contract/label.ts` decides.
 *
 * A row answers with its own label as long as its cells are those the label was given for. A row without one, whose
 * cells are identical to those of labelled rows, answers with their class if they agree; where people labelled
 * identical rows differently, no label is certain and the model, which knows the shares, answers. A label that repeats
 * an answer of Amend's answers nothing.
 */
export class RowLabels {
  private readonly byKey = new Map<string, RowLabel>();
  /** Per row hash: how many rows carry each class. */
  private readonly byHash = new Map<string, Map<string, number>>();
  /** Sequences of the words that are said of their own row alone. */
  private readonly ofRowAlone: Set<number>;

  constructor(ofRowAlone: Iterable<number> = []) {
    this.ofRowAlone = new Set(ofRowAlone);
  }

  /** Takes in the next event. O(1). Returns the row's label before and after it. */
  apply(
    event: LabelEvent & { readonly reach?: FeedbackReach | null },
    trust: Trust = TRUSTING,
  ): { readonly before: RowLabel; readonly after: RowLabel } {
    const before = this.byKey.get(event.key) ?? UNLABELLED;
    if (event.reach === 'row') this.ofRowAlone.add(event.sequence);
    const after = isLeftOut(trust, event) ? before : evolve(before, event);
    this.set(event.key, after);
    return { before, after };
  }

  /** Takes a row's label as it is. O(1). */
  set(key: string, label: RowLabel): void {
    const before = evidenceOf(this.byKey.get(key) ?? UNLABELLED);
    const after = evidenceOf(label);
    if (before !== null) this.count(before, -1);
    if (after !== null) this.count(after, 1);
    this.byKey.set(key, label);
  }

  /** The label of a row. O(1). */
  labelOfRow(key: string): RowLabel {
    return this.byKey.get(key) ?? UNLABELLED;
  }

  /** Whether a row has or had a label, or something else was ever said of it. O(1). */
  hasHeardOf(key: string): boolean {
    return this.byKey.has(key);
  }

  /**
   * The label that answers for a row, or null when the model is to answer. O(1).
   *
   * @param isSameRow whether a hash that was noted of the row is of its cells; by default it must be this one
   */
  answerFor(key: string, hash: string, isSameRow: SameRowTest = (noted) => noted === hash): LabelAnswer | null {
    const label = this.labelOfRow(key);
    const own = evidenceOf(label);
    if (own !== null && isSameRow(own.rowHash))
      return { class: own.class, confidence: 1, ...disputeOf(own, label.contender) };
    const agreed = this.byHash.get(hash);
    if (agreed?.size !== 1) return null;
    const [name, rows] = agreed.entries().next().value!;
    // Laplace's rule of succession: n rows of one class and none of another.
    return { class: name, confidence: (rows + 1) / (rows + 2) };
  }

  /**
   * Whether anything that stands, or waits for approval, was said of this row as it now stands, so that asking again
   * would waste somebody's time.
   */
  isAnswered(key: string, hash: string, isSameRow: SameRowTest = (noted) => noted === hash): boolean {
    const label = this.labelOfRow(key);
    const own = evidenceOf(label);
    const said = own === null ? label.proposals : [own, ...label.proposals];
    return this.isInDoubt(key, hash, isSameRow) || said.some(({ rowHash }) => isSameRow(rowHash));
  }

  /** Whether somebody was unsure about this row as it now stands, and nobody has said a class since. */
  isInDoubt(key: string, hash: string, isSameRow: SameRowTest = (noted) => noted === hash): boolean {
    const { unsureOf } = this.labelOfRow(key);
    return unsureOf !== null && isSameRow(unsureOf);
  }

  /** Whether anything that stands, or waits for approval, was said of a row, whatever its cells are now. */
  isSpokenOf(key: string): boolean {
    const label = this.labelOfRow(key);
    return label.unsureOf !== null || evidenceOf(label) !== null || label.proposals.length > 0;
  }

  /**
   * Answers something as if events had been recorded, and forgets them: O(events) beside what is answered.
   *
   * @param answer is done at once, so that nobody sees them meanwhile
   */
  asIf<Answer>(events: readonly Parameters<RowLabels['apply']>[0][], answer: () => Answer): Answer {
    const before = new Map(events.map(({ key }) => [key, this.byKey.get(key)]));
    for (const event of events) this.apply(event);
    try {
      return answer();
    } finally {
      for (const [key, label] of before) {
        this.set(key, label ?? UNLABELLED);
        if (label === undefined) this.byKey.delete(key);
      }
      for (const { sequence } of events) this.ofRowAlone.delete(sequence);
    }
  }

  private count({ sequence, rowHash, class: name }: Statement, by: number): void {
    // What is said of one row alone does not answer rows that are identical to it.
    if (this.ofRowAlone.has(sequence)) return;
    let classes = this.byHash.get(rowHash);
    if (classes === undefined) this.byHash.set(rowHash, (classes = new Map()));
    const rows = (classes.get(name) ?? 0) + by;
    if (rows > 0) classes.set(name, rows);
    else classes.delete(name);
    if (classes.size === 0) this.byHash.delete(rowHash);
  }
}

function disputeOf(standing: Statement, contender: Statement | null): { dispute?: Dispute } {
  if (contender === null) return {};
  return {
    dispute: {
      standing: { class: standing.class, person: standing.person },
      contender: { class: contender.class, person: contender.person },
    },
  };
}
