/**
 * A whole number with its thousands set apart.
 * @example grouped(600_000) // => '600,000'
 */
export function grouped(count: number): string {
  return count.toLocaleString('en-GB');
}

/**
 * A number of things, as one says it.
 * @example counted(1, 'label') // => '1 label'
 * @example counted(2_000, 'row was', 'rows were') // => '2,000 rows were'
 */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${grouped(count)} ${count === 1 ? one : many}`;
}

/**
 * A number with some significant digits and its thousands set apart.
 * @example plainNumber(1_234.5) // => '1,230'
 * @example plainNumber(0.04567) // => '0.0457'
 */
export function plainNumber(value: number, digits = 3): string {
  const rounded = Number(value.toPrecision(digits));
  if (rounded !== 0 && (Math.abs(rounded) < 1e-4 || Math.abs(rounded) >= 1e12)) return rounded.toExponential();
  const [whole = '', fraction] = String(Math.abs(rounded)).split('.');
  const apart = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return `${rounded < 0 ? '-' : ''}${apart}${fraction === undefined ? '' : `.${fraction}`}`;
}

/**
 * A difference with its sign, to three decimals; none before what rounds to nothing.
 * @example signed(-0.0123) // => '−0.012'
 * @example signed(0.0004) // => '0.000'
 */
export function signed(value: number): string {
  const text = Math.abs(value).toFixed(3);
  return Number(text) === 0 ? text : `${value < 0 ? '−' : '+'}${text}`;
}

/**
 * Things one after the other.
 * @example listed(['a', 'b', 'c']) // => 'a, b and c'
 * @example listed(['a', 'b', 'c'], 'or') // => 'a, b or c'
 */
export function listed(items: readonly string[], joint: 'and' | 'or' = 'and'): string {
  return items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} ${joint} ${items.at(-1)}`;
}

/**
 * A text of the user's in quotes, cut where it has more than 40 characters.
 * @example quoted('Pret') // => '“Pret”'
 */
export function quoted(text: string): string {
  return `“${text.length > 40 ? `${text.slice(0, 39)}…` : text}”`;
}
