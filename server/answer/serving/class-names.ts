import { classesByNow, probabilitiesByNow, type ClassesByNow } from '../../learn/models/classes-by-now.ts';

/**
 * What the classes that a model learned are by now: a renamed one is answered by its new name, what it says of a merged
 * one counts for the class that this was merged into, and a retired one is no longer predicted.
 */
export class ClassNames {
  private readonly names: ReadonlyMap<string, string>;
  private readonly retired: ReadonlySet<string>;
  private known: ClassesByNow & { readonly of: number } = { classes: [], places: [], of: 0 };

  /**
   * @param names of classes, by other words that mean them
   * @param retired names of classes that are not predicted
   */
  constructor(names: ReadonlyMap<string, string> = new Map(), retired: ReadonlySet<string> = new Set()) {
    this.names = names;
    this.retired = retired;
  }

  /** The classes of a model by now. A model's classes only ever join the end of its list. O(1) while none does. */
  ofModel(learned: readonly string[]): ClassesByNow {
    if (this.known.of !== learned.length) this.known = { ...classesByNow(learned, this.names), of: learned.length };
    return this.known;
  }

  /** The word by which a model knows a class; the class's own name where it does not. */
  asLearned(learned: readonly string[], name: string): string {
    if (this.names.size === 0 || learned.includes(name)) return name;
    return learned.find((word) => this.names.get(word) === name) ?? name;
  }

  isRetired(name: string): boolean {
    return this.retired.has(name);
  }

  /**
   * What a model says, by the classes as they are now. The probability of a retired class goes to the others, who keep
   * their proportions; where nothing is left for them, it stays.
   *
   * @param probabilities rows × the model's classes, row-major; may be written over
   */
  byNow(
    learned: readonly string[],
    probabilities: Float64Array,
  ): { readonly classes: readonly string[]; readonly probabilities: Float64Array } {
    const now = this.ofModel(learned);
    const summed = probabilitiesByNow(now, probabilities);
    if (now.classes.some((name) => this.retired.has(name))) this.leaveOutRetired(now.classes, summed);
    return { classes: now.classes, probabilities: summed };
  }

  private leaveOutRetired(classes: readonly string[], probabilities: Float64Array): void {
    const isOffered = classes.map((name) => !this.retired.has(name));
    for (let start = 0; start < probabilities.length; start += classes.length) {
      const left = isOffered.reduce((sum, offered, k) => (offered ? sum + probabilities[start + k]! : sum), 0);
      if (left <= 0) continue;
      isOffered.forEach((offered, k) => {
        probabilities[start + k] = offered ? probabilities[start + k]! / left : 0;
      });
    }
  }
}
