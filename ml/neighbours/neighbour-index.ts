import { AlikeSets } from './alike-sets.ts';
import type { KeptRows } from './kept-rows.ts';
import type { NeighbourRow } from './neighbour-rows.ts';

/** How alike two rows are: so much by the runs of characters of their names, so much by the words beside them … */
const TEXT_SHARE = 0.75;
const CONTEXT_SHARE = 0.25;
/** … and a little for every other category that is equal and every amount that is near: within a tenth. */
const BONUS = 0.02;
const NEAR = 0.1;

/** Steps in which texts are told apart before their rows are looked at. */
const STEPS = 256;

/** The rows most like one row, most alike first, and how alike each is: more than 0. */
export interface Neighbours {
  readonly rows: Int32Array;
  readonly similarity: Float64Array;
}

/**
 * Labelled rows, to find those most like a row among them: exactly as if it were compared with each. Asking costs the
 * inverted lists of the row's runs of characters, and the rows of the texts most like its own; `bench/neighbours.ts`
 * has the time among 100,000.
 *
 * @see J. Zobel, A. Moffat, "Inverted Files for Text Search Engines", ACM Computing Surveys 38 (2006), §4
 */
export class NeighbourIndex {
  private readonly kept: KeptRows;
  private readonly texts: AlikeSets;
  private readonly contexts: AlikeSets;
  /** Text t is in rows `rowsOf[starts[t]]` …, the latest first; texts + 1 entries. */
  private readonly starts: Int32Array;
  private readonly rowsOf: Int32Array;
  private readonly perStep = new Int32Array(STEPS);
  private readonly order: Int32Array;
  private last: { readonly found: Int32Array; readonly count: number; readonly ordered: Int32Array } | null = null;
  /** What the words beside a name can add at most, and what the other columns can. */
  private readonly ofContext: number;
  private readonly ofOthers: number;

  constructor(kept: KeptRows) {
    const { ofRow, starts } = kept.texts;
    this.kept = kept;
    this.ofContext = kept.contexts.hashes.length > 0 ? CONTEXT_SHARE : 0;
    this.ofOthers = BONUS * Math.round((kept.equal.length + kept.near.length) / Math.max(1, kept.labels.length));
    this.texts = new AlikeSets(kept.texts);
    this.contexts = new AlikeSets(kept.contexts);
    this.order = new Int32Array(starts.length - 1);
    this.starts = new Int32Array(starts.length);
    for (const text of ofRow) this.starts[text + 1]!++;
    for (let text = 0; text < this.order.length; text++) this.starts[text + 1]! += this.starts[text]!;
    const next = this.starts.slice();
    this.rowsOf = new Int32Array(ofRow.length);
    for (let row = ofRow.length - 1; row >= 0; row--) this.rowsOf[next[ofRow[row]!]!++] = row;
  }

  /** The rows most like one, of equals the latest; only such as share a run of characters with it. */
  nearest(asked: NeighbourRow, count: number): Neighbours {
    const { texts, contexts, starts, rowsOf, kept } = this;
    const { ofOthers } = this;
    const ordered = this.inOrder(texts.find(asked.text), count);
    contexts.find(asked.context);
    const nearest = new Nearest(count);
    for (let place = 0; place < ordered.length; place++) {
      const text = ordered[place]!;
      const ofText = TEXT_SHARE * texts.cosines[text]!;
      // Those that follow are more alike by less than a step.
      if (ofText + TEXT_SHARE / STEPS + this.ofContext + ofOthers < nearest.least) break;
      for (let at = starts[text]!; at < starts[text + 1]!; at++) {
        const row = rowsOf[at]!;
        const ofWords = ofText + CONTEXT_SHARE * contexts.cosines[kept.contexts.ofRow[row]!]!;
        if (ofWords + ofOthers < nearest.least) continue;
        nearest.offer(row, ofWords + BONUS * othersAlike(kept, row, asked));
      }
    }
    return nearest.all();
  }

  /**
   * The texts that may hold rows among the most alike, the likest first by steps. Once texts of so many rows are at
   * least so like, one that is further behind than all else can make up for is left out. What was found stands for rows
   * of one text, one after another.
   */
  private inOrder(found: Int32Array, count: number): Int32Array {
    if (this.last?.found === found && this.last.count === count) return this.last.ordered;
    const { perStep, order, starts } = this;
    const { cosines } = this.texts;
    perStep.fill(0);
    for (const text of found) perStep[stepOf(cosines[text]!)]! += starts[text + 1]! - starts[text]!;
    let [lowest, rows] = [STEPS, 0];
    while (lowest > 0 && rows < count) rows += perStep[--lowest]!;
    const others = (this.ofContext + this.ofOthers) / TEXT_SHARE;
    const from = Math.max(0, Math.floor((lowest / STEPS - others) * STEPS) - 1);
    perStep.fill(0);
    for (const text of found) perStep[stepOf(cosines[text]!)]!++;
    let kept = 0;
    for (let step = STEPS - 1; step >= from; step--) {
      kept += perStep[step]!;
      perStep[step] = kept - perStep[step]!;
    }
    for (const text of found) {
      const step = stepOf(cosines[text]!);
      if (step >= from) order[perStep[step]!++] = text;
    }
    const ordered = order.subarray(0, kept);
    this.last = { found, count, ordered };
    return ordered;
  }
}

/** How many other categories are equal and amounts near. */
function othersAlike({ equal, near }: KeptRows, row: number, asked: NeighbourRow): number {
  const [categories, amounts] = [asked.equal.length, asked.near.length];
  let alike = 0;
  for (let at = 0; at < categories; at++) {
    const own = asked.equal[at]!;
    if (own !== 0 && equal[row * categories + at] === own) alike++;
  }
  for (let at = 0; at < amounts; at++) if (Math.abs(near[row * amounts + at]! - asked.near[at]!) < NEAR) alike++;
  return alike;
}

function stepOf(cosine: number): number {
  return Math.min(STEPS - 1, Math.floor(cosine * STEPS));
}

/** The rows most alike so far, in falling order; of equals the latest first. */
class Nearest {
  /** Less does not come in; −1 while there is room. */
  least = -1;
  private readonly rows: Int32Array;
  private readonly similarity: Float64Array;
  private size = 0;

  constructor(count: number) {
    this.rows = new Int32Array(count);
    this.similarity = new Float64Array(count);
  }

  offer(row: number, similarity: number): void {
    const { rows, similarity: all } = this;
    const isFull = this.size === rows.length;
    if (isFull && !this.isBefore(this.size - 1, row, similarity)) return;
    let place = isFull ? this.size - 1 : this.size++;
    for (; place > 0 && this.isBefore(place - 1, row, similarity); place--) {
      rows[place] = rows[place - 1]!;
      all[place] = all[place - 1]!;
    }
    rows[place] = row;
    all[place] = similarity;
    if (this.size === rows.length) this.least = all[this.size - 1]!;
  }

  private isBefore(at: number, row: number, similarity: number): boolean {
    const other = this.similarity[at]!;
    return similarity > other || (similarity === other && row > this.rows[at]!);
  }

  all(): Neighbours {
    return { rows: this.rows.subarray(0, this.size), similarity: this.similarity.subarray(0, this.size) };
  }
}
