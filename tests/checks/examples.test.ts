import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '../..');
const modules = ['contract', 'ml', 'server', 'addin', 'workbench'].flatMap((body) =>
  readdirSync(join(ROOT, body), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !file.endsWith('.d.ts'))
    .map((file) => join(body, file)),
);

interface Example {
  readonly expression: string;
  /** Undefined when the line does not say it. */
  readonly value: string | undefined;
}

/** The examples of a module, one a line: `@example EXPRESSION // => VALUE`. */
function examplesOf(text: string): Example[] {
  return [...text.matchAll(/@example +(.*?)(?: \*\/)?$/gm)].map(([, line = '']) => {
    const [expression = '', value] = line.split(' // => ');
    return { expression, value };
  });
}

/** Names that packages export and that no argument of a function can have, such as zod's `null`. */
const RESERVED = new Set(['null', 'default', 'enum', 'function', 'instanceof', 'void', 'catch']);

/** All that a module exports, and all that it imports by name: what its examples may speak of. */
async function namesOf(path: string, text: string): Promise<Record<string, unknown>> {
  const imported = [...text.matchAll(/^import [^;]*? from '([^']+)';/gm)].map(([, from = '']) =>
    from.startsWith('.') ? resolve(ROOT, dirname(path), from) : from,
  );
  const names: Record<string, unknown> = {};
  for (const each of [...imported, join(ROOT, path)]) Object.assign(names, await import(each));
  return names;
}

/** The value of an expression in which the names stand for what they name. */
function valueOf(expression: string, names: Record<string, unknown>): unknown {
  const spoken = Object.keys(names).filter((name) => expression.includes(name) && !RESERVED.has(name));
  return (new Function(...spoken, `'use strict'; return (${expression});`) as (...values: unknown[]) => unknown)(
    ...spoken.map((name) => names[name]),
  );
}

const documented = modules
  .map((path) => ({ path, text: readFileSync(join(ROOT, path), 'utf8') }))
  .filter(({ text }) => examplesOf(text).length > 0);

describe.each(documented.map(({ path, text }) => [path, text] as const))('%s', (path, text) => {
  test.each(examplesOf(text))('$expression is $value', async ({ expression, value }) => {
    const names = await namesOf(path, text);
    if (value === undefined)
      throw new RangeError(
        'An example requires "// =>" and its value; what cannot be evaluated is shown without the tag, as "Such as `…`".',
      );
    expect(valueOf(expression, names)).toEqual(valueOf(value, names));
  });
});

test('an example that is wrong, or says no value, is found', () => {
  expect(examplesOf('/** @example two() // => 2 */\n * @example two()')).toEqual([
    { expression: 'two()', value: '2' },
    { expression: 'two()', value: undefined },
  ]);
  expect(valueOf('two() + 1', { two: () => 2 })).not.toEqual(valueOf('2', {}));
});
