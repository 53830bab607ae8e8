/** The file's name of a line → the model's style and weight. */
const LINES = new Map([
  ['thin', 'Continuous Thin'],
  ['medium', 'Continuous Medium'],
  ['thick', 'Continuous Thick'],
  ['hair', 'Continuous Hairline'],
  ['dashed', 'Dash Thin'],
  ['mediumDashed', 'Dash Medium'],
  ['dotted', 'Dot Thin'],
  ['double', 'Double Thick'],
  ['dashDot', 'DashDot Thin'],
  ['mediumDashDot', 'DashDot Medium'],
  ['dashDotDot', 'DashDotDot Thin'],
  ['mediumDashDotDot', 'DashDotDot Medium'],
  ['slantDashDot', 'SlantDashDot Medium'],
]);
const NAMES = new Map([...LINES].map(([name, line]) => [line, name]));

/**
 * The model's edge of a file's line; null for none.
 * @example edgeOf('medium', '#FF0000') // => 'Continuous #FF0000 Medium'
 */
export function edgeOf(lineName: string, color: string): string | null {
  const line = LINES.get(lineName);
  return line === undefined ? null : line.replace(' ', ` ${color} `);
}

/** The file's line of a model's edge: the nearest there is, where weight and style do not go together in files. */
export function lineOf(edge: string): { name: string; color: string } {
  const [style = 'Continuous', color = '#000000', weight = 'Thin'] = edge.split(' ');
  const heavy = weight === 'Medium' || weight === 'Thick' ? 'Medium' : 'Thin';
  const name = [`${style} ${weight}`, `${style} ${heavy}`, `${style} Thin`, `${style} Medium`, `${style} Thick`]
    .map((line) => NAMES.get(line))
    .find((found) => found !== undefined);
  return { name: name ?? 'thin', color };
}
