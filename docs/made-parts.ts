/** The parts of a page that are made from the program, by the name that their marks in it have. */
export type MadeParts = Readonly<Record<string, () => string>>;

/**
 * A page with its made parts made anew: what stands between `<!-- NAME -->` and `<!-- /NAME -->` is replaced, no more.
 *
 * @throws {RangeError} when the page has no such marks
 */
export function withMadeParts(page: string, parts: MadeParts): string {
  return Object.entries(parts).reduce((text, [name, make]) => {
    const [open, close] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
    const [start, end] = [text.indexOf(open), text.indexOf(close)];
    if (start < 0 || end < start) throw new RangeError(`page requires the marks ${open} and ${close}`);
    return `${text.slice(0, start + open.length)}\n${make()}\n${text.slice(end)}`;
  }, page);
}

/** A table in Markdown. */
export function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
