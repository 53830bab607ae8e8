import { createElement, Fragment, type ReactNode } from 'react';

/** Stands around an argument's name while the sentence is said; no text of a person holds it. */
const MARK = '\u0000';

/**
 * A sentence of a catalogue with elements in the places of its arguments, in whichever order the language has them.
 *
 * @param say says the sentence with what it is given for its arguments
 * @param elements by the names of the arguments
 * Such as `withElements((marks) => words('open', marks), { page: <Link href="/">{words('page')}</Link> })`.
 */
export function withElements<Name extends string>(
  say: (marks: Readonly<Record<Name, string>>) => string,
  elements: Readonly<Record<Name, ReactNode>>,
): ReactNode {
  const names = Object.keys(elements) as Name[];
  const marks = Object.fromEntries(names.map((name) => [name, `${MARK}${name}${MARK}`])) as Record<Name, string>;
  return say(marks)
    .split(MARK)
    .map((part, index) => createElement(Fragment, { key: index }, index % 2 === 0 ? part : elements[part as Name]));
}
