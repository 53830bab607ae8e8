/**
 * What answers are as of: two answers of one row differ only where these do. A live model may be ahead of it by a few
 * events, never behind.
 */
export interface AsOf {
  /** Version, names, columns, whose words count, and what was erased. */
  readonly basis: string;
  /** How often rules had changed. */
  readonly rules: number;
  /** Last feedback event taken in. */
  readonly sequence: number;
}

/** What an answering model knows of what it was made from. */
interface Made {
  readonly classifier: { readonly columnChanges: number };
  readonly version: number;
  readonly firstBasis: string | null;
  readonly classChanges: number;
  readonly trust: { readonly changes: number };
  readonly erasures: number;
  readonly rules: { readonly changes: number };
  readonly sequence: number;
}

export function asOfNow(made: Made): AsOf {
  const { classifier, version, firstBasis, classChanges, trust, erasures, rules, sequence } = made;
  const basis = [version, firstBasis, classifier.columnChanges, classChanges, trust.changes, erasures].join(' ');
  return { basis, rules: rules.changes, sequence };
}
