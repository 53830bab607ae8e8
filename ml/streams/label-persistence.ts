/** What earlier labels count for when the next one comes. */
const FADING = 0.999;
const PRIOR = 0.5;
/** Last labels that are told apart. */
const MOST_LAST = 256;

/**
 * Answers by the last label that was known: how often each class came next, lately. Of elec2 that alone is right for 85
 * rows of 100. O(classes) a row.
 */
export class LabelPersistence {
  private readonly followed: Float64Array;

  constructor(private readonly classes: number) {
    this.followed = new Float64Array((Math.min(classes, MOST_LAST) + 1) * classes);
  }

  /**
   * The chances of the classes, which sum to 1.
   *
   * @param last the last label that was known when the row was asked of; −1 for none
   */
  answer(last: number, into: Float64Array): void {
    const { classes, followed } = this;
    const from = this.placeOf(last);
    let sum = 0;
    for (let k = 0; k < classes; k++) sum += into[k] = followed[from + k]! + PRIOR / classes;
    for (let k = 0; k < classes; k++) into[k]! /= sum;
  }

  learn(last: number, label: number): void {
    const from = this.placeOf(last);
    for (let k = 0; k < this.classes; k++) this.followed[from + k]! *= FADING;
    this.followed[from + label]!++;
  }

  private placeOf(last: number): number {
    return (last < 0 ? 0 : (last % MOST_LAST) + 1) * this.classes;
  }

  state(): Float64Array {
    return this.followed.slice();
  }

  restore(state: Float64Array): void {
    this.followed.set(state);
  }
}
