import type { Random } from '../random.ts';

/**
 * Draws the columns that a node tries, without putting any back.
 *
 * A column in which all rows of a node are alike does not count as tried. What is constant in a node is constant in all
 * nodes below it, so a child is told how many such columns there are and they are not drawn again; that is why nodes
 * must be drawn for depth first.
 *
 * @see L. Breiman, "Random Forests", Machine Learning 45 (2001), §4, for drawing at each node
 */
export class FeatureSampler {
  /** How many columns are known to be constant in the node drawn for. */
  constants = 0;
  private readonly random: Random;
  private readonly enough: number;
  /** The constant columns, then those not drawn yet, then (from `undrawnEnd` on) those tried. */
  private readonly order: Int32Array;
  private undrawnEnd = 0;
  private drawnAt = 0;

  /** @param enough columns to try at a node */
  constructor(columns: number, enough: number, random: Random) {
    this.random = random;
    this.enough = enough;
    this.order = Int32Array.from({ length: columns }, (_, column) => column);
  }

  /** Starts drawing for a node in whose parent so many columns were constant. */
  begin(constants: number): void {
    this.constants = constants;
    this.undrawnEnd = this.order.length;
  }

  /** The next column to look at, −1 when enough were tried or none is left. */
  draw(): number {
    const { order, constants, undrawnEnd } = this;
    if (undrawnEnd === constants || order.length - undrawnEnd >= this.enough) return -1;
    const at = constants + this.random.integer(undrawnEnd - constants);
    const column = order[at]!;
    order[at] = order[undrawnEnd - 1]!;
    order[undrawnEnd - 1] = column;
    this.undrawnEnd--;
    this.drawnAt = at;
    return column;
  }

  /** The column drawn last is constant in this node. */
  setAside(): void {
    const { order, drawnAt } = this;
    const column = order[this.undrawnEnd]!;
    order[this.undrawnEnd++] = order[drawnAt]!;
    order[drawnAt] = order[this.constants]!;
    order[this.constants++] = column;
  }
}
