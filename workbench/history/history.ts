import { changesSince, keepWorkbook, type Change, type KeptBook, type Moment } from './workbook-changes.ts';

/** Steps that can be taken back: as many as Excel keeps. */
const LIMIT = 100;

/** An add-in does one thing in many batches; what follows within this time is still the same thing. */
const PAUSE_MS = 2_000;

/** One thing that a person or an add-in did, as what it changed of the workbook. */
export interface Step {
  readonly changes: readonly Change[];
  /** Who did it. */
  readonly source: 'user' | 'addin';
  readonly endedAtMs: number;
}

/**
 * What was done to a workbook, latest last; doing something forgets what was undone. The inverse of a step is what each
 * part that it changed held before, so that no operation can leave a part of itself behind, and none ends the history.
 */
export class History {
  private readonly workbook: KeptBook;
  private done: Step[] = [];
  private undone: Step[] = [];

  constructor(workbook: KeptBook) {
    this.workbook = workbook;
  }

  get canUndo(): boolean {
    return this.done.length > 0;
  }

  get canRedo(): boolean {
    return this.undone.length > 0;
  }

  /**
   * Begins a step, which the answer ends; it says whether something changed. A step that changed nothing is none; what
   * an add-in does without a pause is one step.
   */
  begin(source: Step['source']): () => boolean {
    const before = keepWorkbook(this.workbook);
    return () => {
      const changes = changesSince(this.workbook, before);
      if (changes.length > 0) this.add({ changes, source, endedAtMs: this.workbook.now().getTime() });
      return changes.length > 0;
    };
  }

  /**
   * Begins what somebody does at another machine, which the answer ends, as {@link begin}: it is no step that is taken
   * back here, and it stays when one is.
   */
  beginElsewhere(): () => boolean {
    const before = keepWorkbook(this.workbook);
    return () => {
      const others = changesSince(this.workbook, before);
      const rebase = (step: Step) => ({ ...step, changes: step.changes.map((change) => change.rebase(others)) });
      this.done = this.done.map(rebase);
      this.undone = this.undone.map(rebase);
      return others.length > 0;
    };
  }

  /** Takes back the last step; null when there is none. */
  undo(): Step | null {
    return this.move(this.done, this.undone, 'before');
  }

  /** Does again what was taken back last; null when there is nothing. */
  redo(): Step | null {
    return this.move(this.undone, this.done, 'after');
  }

  /** Makes what the workbook holds now its beginning, after it was filled from a file. */
  startHere(): void {
    this.done = [];
    this.undone = [];
  }

  private add(step: Step): void {
    const last = this.undone.length === 0 ? this.done.at(-1) : undefined;
    const goesOn = step.source === 'addin' && last?.source === 'addin' && step.endedAtMs - last.endedAtMs < PAUSE_MS;
    if (goesOn) this.done[this.done.length - 1] = { ...step, changes: [...last.changes, ...step.changes] };
    else this.done.push(step);
    if (this.done.length > LIMIT) this.done.shift();
    this.undone = [];
  }

  private move(from: Step[], to: Step[], moment: Moment): Step | null {
    const step = from.pop();
    if (step === undefined) return null;
    for (const change of moment === 'before' ? step.changes.toReversed() : step.changes) change.put(moment);
    to.push(step);
    return step;
  }
}
