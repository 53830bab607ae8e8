/** A table and those that its rows refer to. */
export interface Referring {
  readonly name: string;
  readonly refersTo: readonly string[];
}

/**
 * Tables in an order in which they can be filled: each after those that its rows refer to; else as they were given.
 *
 * @throws {RangeError} when tables refer to one another in a circle
 * @example inFillingOrder([{ name: 'b', refersTo: ['a'] }, { name: 'a', refersTo: [] }]).map((each) => each.name) // => ['a', 'b']
 */
export function inFillingOrder<Table extends Referring>(tables: readonly Table[]): Table[] {
  const ordered: Table[] = [];
  let waiting = [...tables];
  while (waiting.length > 0) {
    const names = new Set(waiting.map(({ name }) => name));
    const ready = waiting.filter(({ name, refersTo }) => !refersTo.some((other) => other !== name && names.has(other)));
    if (ready.length === 0)
      throw new RangeError(`inFillingOrder requires that ${[...names].join(', ')} form no circle`);
    ordered.push(...ready);
    waiting = waiting.filter((table) => !ready.includes(table));
  }
  return ordered;
}
