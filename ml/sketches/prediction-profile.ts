import { countItems, mergeFrequentItems, type FrequentItems, type Tally } from './frequent-items.ts';
import { digestOf, mergeDigests, type TDigest } from './t-digest.ts';

/** Classes followed by name: every class of any classifier that people can label. */
const FOLLOWED_CLASSES = 500;

/** Answers for rows: row r has class `classes[predicted[r]]` with `confidence[r]` in 0..1. */
export interface Predictions {
  readonly classes: readonly string[];
  readonly predicted: ArrayLike<number>;
  readonly confidence: ArrayLike<number>;
  /** Of each row, whether it is called unknown, see `ml/evaluation/unknown-rule.ts`; left out where none is asked. */
  readonly unknown?: ArrayLike<boolean> | undefined;
}

/** What was predicted, and how surely. */
export interface PredictionProfile {
  readonly rows: number;
  readonly classes: FrequentItems;
  readonly confidence: TDigest;
  /** Rows that were called unknown, of those that were asked; left out where none was. */
  readonly unknown?: { readonly count: number; readonly rows: number };
}

/** @throws {RangeError} profilePredictions requires an index of a class, and a confidence, for each row */
export function profilePredictions({ classes, predicted, confidence, unknown }: Predictions): PredictionProfile {
  const names = Array.from(predicted, (index) => classes[index]);
  if (confidence.length !== names.length || !names.every((name) => name !== undefined)) {
    throw new RangeError('profilePredictions requires an index of a class, and a confidence, for each row');
  }
  return {
    rows: names.length,
    classes: countItems(names, FOLLOWED_CLASSES),
    confidence: digestOf(confidence),
    ...(unknown === undefined
      ? {}
      : { unknown: { count: Array.from(unknown).filter(Boolean).length, rows: unknown.length } }),
  };
}

/** Those of all together; null when no part was predicted. */
export function mergePredictionProfiles(parts: readonly (PredictionProfile | null)[]): PredictionProfile | null {
  const predicted = parts.filter((part) => part !== null);
  if (predicted.length === 0) return null;
  const asked = predicted.flatMap(({ unknown }) => unknown ?? []);
  const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);
  return {
    rows: sum(predicted.map((part) => part.rows)),
    classes: mergeFrequentItems(predicted.map((part) => part.classes)),
    confidence: mergeDigests(predicted.map((part) => part.confidence)),
    ...(asked.length === 0
      ? {}
      : { unknown: { count: sum(asked.map(({ count }) => count)), rows: sum(asked.map(({ rows }) => rows)) } }),
  };
}

/**
 * The same without the names of some classes: their rows are counted together under another name.
 *
 * @param isNamed whether a class keeps its name
 */
export function joinClasses(
  profile: PredictionProfile,
  isNamed: (name: string) => boolean,
  joined: string,
): PredictionProfile {
  const tallies = new Map<string, Tally>();
  for (const [name, { seen, kept }] of profile.classes.tallies) {
    const shown = isNamed(name) ? name : joined;
    const sum = tallies.get(shown) ?? { seen: 0, kept: 0 };
    tallies.set(shown, { seen: sum.seen + seen, kept: sum.kept + kept });
  }
  return { ...profile, classes: { ...profile.classes, tallies } };
}
