/** The share of answers that are right. */
export function accuracyOf(answers: readonly string[], right: readonly string[]): number {
  return answers.filter((answer, row) => answer === right[row]).length / right.length;
}

/**
 * The mean, over every class answered or right somewhere, of the harmonic mean of its precision and recall: rare
 * classes count as much as frequent ones. As scikit-learn's f1_score(average="macro", zero_division=0).
 *
 * @example macroF1(['a', 'a', 'b'], ['a', 'b', 'b']) // => 2 / 3
 */
export function macroF1(answers: readonly string[], right: readonly string[]): number {
  const counts = new Map<string, { both: number; either: number }>();
  const count = (name: string) => {
    const known = counts.get(name) ?? { both: 0, either: 0 };
    counts.set(name, known);
    return known;
  };
  right.forEach((label, row) => {
    count(label).either++;
    count(answers[row]!).either++;
    if (answers[row] === label) count(label).both++;
  });
  return [...counts.values()].reduce((sum, { both, either }) => sum + (2 * both) / either, 0) / counts.size;
}
