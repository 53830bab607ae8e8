import { countsOf, type ContextCounts } from '../frequencies/class-frequencies.ts';
import { NO_WHOLE } from '../features/whole-words.ts';
import { CORRECTION_WEIGHT } from '../sampling/label-weights.ts';

/**
 * Of all that was ever said of a group, so many corrections' worth are remembered: the fourth in a row that contradicts
 * it turns it.
 */
const REMEMBERED = 4;
/** Labels before training were of one mind when at least this share of them names one class. */
const ONE_MIND = 0.9;

/** Per class, how much speaks for it, in corrections. */
type Support = Map<number, number>;

/** What of the history is saved: for each group heard of and each class named there, what speaks for it. */
export interface SavedHistory {
  readonly groups: Uint32Array;
  readonly groupClasses: Uint16Array;
  readonly supports: Float64Array;
}

/**
 * What people have said of each group of near-duplicates, before training and since: the prior against which a further
 * word is weighed. A group's support is a Dirichlet distribution's: labels count as in training, where a correction is
 * worth six; each correction adds 1; and of what is beyond four corrections, old and new fade alike.
 *
 * @see A. Gelman et al., "Bayesian Data Analysis" (3rd ed. 2013), §3.4 (multinomial data, Dirichlet prior)
 */
export class GroupHistory {
  private readonly known: ContextCounts;
  /** Groups that corrections have spoken of since training, in the order of their first one. */
  private readonly heard = new Map<number, Support>();

  /** @param known by group, how much the labels that training knew count for each class */
  constructor(known: ContextCounts, saved?: SavedHistory) {
    this.known = known;
    saved?.groups.forEach((group, at) => {
      const support = this.heard.get(group) ?? new Map<number, number>();
      this.heard.set(group, support.set(saved.groupClasses[at]!, saved.supports[at]!));
    });
  }

  save(): SavedHistory {
    const all = [...this.heard].flatMap(([group, support]) =>
      [...support].map(([k, each]) => [group, k, each] as const),
    );
    return {
      groups: Uint32Array.from(all, ([group]) => group),
      groupClasses: Uint16Array.from(all, ([, k]) => k),
      supports: Float64Array.from(all, ([, , each]) => each),
    };
  }

  /**
   * Takes in that a row of a group is of a class. O(classes named in the group).
   *
   * @returns what share of the group the class now has: 1 when the group had no history, or one that this is in line
   * with;
   *   0 when the labels before training were not of one mind, so that one more says nothing of the other rows
   */
  hear(group: number, right: number): number {
    if (group === NO_WHOLE) return 1;
    const before = this.heard.get(group) ?? this.before(group);
    const isInLine = [...before].every(([k, each]) => k === right || each < (before.get(right) ?? 0));
    const after = new Map(before).set(right, (before.get(right) ?? 0) + 1);
    const sum = sumOf(after);
    this.heard.set(group, scaled(after, Math.min(1, REMEMBERED / sum)));
    if (!this.wasOfOneMind(group)) return 0;
    return isInLine ? 1 : after.get(right)! / sum;
  }

  /** The support that training knew, at most as much as is remembered. */
  private before(group: number): Support {
    const { classes, counts } = countsOf(this.known, group);
    const support = new Map(Array.from(classes, (k, at) => [k, counts[at]! / CORRECTION_WEIGHT]));
    return scaled(support, Math.min(1, REMEMBERED / sumOf(support)));
  }

  private wasOfOneMind(group: number): boolean {
    const { counts } = countsOf(this.known, group);
    return Math.max(0, ...counts) >= ONE_MIND * counts.reduce((sum, each) => sum + each, 0);
  }
}

function sumOf(support: Support): number {
  return [...support.values()].reduce((sum, each) => sum + each, 0);
}

function scaled(support: Support, factor: number): Support {
  return new Map([...support].map(([k, each]) => [k, each * factor]));
}
