/** The classes that a model learned by the names that they had then, by those that they have now. */
export interface ClassesByNow {
  /** In the model's order, each once. */
  readonly classes: readonly string[];
  /** Of each class of the model, its place among `classes`. */
  readonly places: readonly number[];
}

/**
 * What the classes of a model are called by now. Those that were merged since are one: the first of them has its place.
 *
 * @param learned the model's classes
 * @param names of classes, by the words that they had before
 *
 * @example classesByNow(['Trips', 'Food', 'Travle'], new Map([['Trips', 'Travel'], ['Travle', 'Travel']])) // => { classes: ['Travel', 'Food'], places: [0, 1, 0] }
 */
export function classesByNow(learned: readonly string[], names: ReadonlyMap<string, string>): ClassesByNow {
  const numbers = new Map<string, number>();
  const places = learned.map((word) => {
    const name = names.get(word) ?? word;
    const place = numbers.get(name) ?? numbers.size;
    numbers.set(name, place);
    return place;
  });
  return { classes: [...numbers.keys()], places };
}

/**
 * The probabilities of a model's classes as those of their present ones: what was merged since has the sum. The very
 * same array where nothing was merged. O(rows × classes).
 *
 * @param probabilities rows × the model's classes, row-major
 *
 * @example [...probabilitiesByNow({ classes: ['Travel', 'Food'], places: [0, 1, 0] }, Float64Array.of(0.5, 0.25, 0.25))] // => [0.75, 0.25]
 */
export function probabilitiesByNow({ classes, places }: ClassesByNow, probabilities: Float64Array): Float64Array {
  if (classes.length === places.length) return probabilities;
  const rows = probabilities.length / places.length;
  const into = new Float64Array(rows * classes.length);
  for (let row = 0; row < rows; row++)
    for (let k = 0; k < places.length; k++)
      into[row * classes.length + places[k]!]! += probabilities[row * places.length + k]!;
  return into;
}
