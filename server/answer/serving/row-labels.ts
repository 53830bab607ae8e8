import type { FeedbackKind } from '../../../contract/feedback.ts';

/** What a feedback event says of a row, as far as answering needs it. */
export interface RowEvent {
  readonly kind: FeedbackKind;
  readonly key: string;
  readonly rowHash: string;
  readonly class: string | null;
}

/** A label that answers for a row in the model's stead. */
export interface LabelAnswer {
  readonly class: string;
  /** In 0..1: 1 for the row's own label. */
  readonly confidence: number;
}

interface Said {
  hash: string;
  label: string | null;
  unsure: boolean;
}

/**
 * The labels of a classifier's rows, as a fold over its feedback events in the order of their sequence.
 *
 * A row answers with its own label as long as its cells are those the label was given for. A row without one, whose cells
 * are identical to those of labelled rows, answers with their class if they agree; where people labelled identical
 * rows differently, no label is certain and the model, which knows the shares, answers.
 */
export class RowLabels {
  private readonly byKey = new Map<string, Said>();
  /** Per row hash: how many rows carry each class. */
  private readonly byHash = new Map<string, Map<string, number>>();

  /** Takes in the next event. O(1). */
  apply(event: RowEvent): void {
    const before = this.byKey.get(event.key);
    if (event.kind === 'unsure') {
      this.byKey.set(event.key, { hash: before?.label == null ? event.rowHash : before.hash, label: before?.label ?? null, unsure: true });
      return;
    }
    if (before?.label != null) this.count(before.hash, before.label, -1);
    if (event.kind === 'withdraw' || event.class === null) {
      this.byKey.delete(event.key);
      return;
    }
    this.byKey.set(event.key, { hash: event.rowHash, label: event.class, unsure: false });
    this.count(event.rowHash, event.class, 1);
  }

  /** The label that answers for a row, or null when the model is to answer. O(1). */
  answerFor(key: string, hash: string): LabelAnswer | null {
    const own = this.byKey.get(key);
    if (own?.label != null && own.hash === hash) return { class: own.label, confidence: 1 };
    const agreed = this.byHash.get(hash);
    if (agreed?.size !== 1) return null;
    const [name, rows] = agreed.entries().next().value!;
    // Laplace's rule of succession: n rows of one class and none of another.
    return { class: name, confidence: (rows + 1) / (rows + 2) };
  }

  /** Whether a person has said anything of this row as it now stands, so that asking again would waste their time. */
  isAnswered(key: string, hash: string): boolean {
    return this.byKey.get(key)?.hash === hash;
  }

  private count(hash: string, label: string, by: number): void {
    let classes = this.byHash.get(hash);
    if (classes === undefined) this.byHash.set(hash, (classes = new Map()));
    const rows = (classes.get(label) ?? 0) + by;
    if (rows > 0) classes.set(label, rows);
    else classes.delete(label);
    if (classes.size === 0) this.byHash.delete(hash);
  }
}
