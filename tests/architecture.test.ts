import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

const BODIES = ['contract', 'ml', 'server', 'addin', 'workbench'];

const modules = BODIES.flatMap((body) => filesBelow(body)).filter(
  (path) => /\.tsx?$/.test(path) && !path.endsWith('.d.ts'),
);

const importedByTests = new Set(
  filesBelow('tests')
    .filter((path) => /\.(test|fault|part)\.tsx?$/.test(path))
    .flatMap(importsOf),
);
const usersOf = new Map<string, string[]>();
for (const user of modules) for (const used of importsOf(user)) usersOf.set(used, [...(usersOf.get(used) ?? []), user]);

describe('the house', () => {
  test('is no deeper than body, folder, file; where a body has rooms, body, room, component, file (migrations excepted), and a folder of words more for what a catalogue is made of', () => {
    const rooms = (path: string) =>
      /^(server|addin\/(excel|sheets|people|elements|correct|feeds))\//.test(path) ? 4 : 3;
    const depth = (path: string) => rooms(path) + (isOfCatalogue(path) ? 1 : 0);
    const deep = modules.filter(
      (path) => path.split('/').length > depth(path) && !path.startsWith('server/platform/database/migrations/'),
    );
    expect(deep).toEqual([]);
  });

  test('has no module between the rooms of the server and their components', () => {
    expect(modules.filter((path) => path.startsWith('server/') && path.split('/').length === 3)).toEqual([]);
  });

  test('names modules in kebab-case and components in PascalCase', () => {
    const odd = modules.filter(
      (path) =>
        !(path.endsWith('.tsx') ? /^([A-Z][A-Za-z0-9]*|index)\.tsx$/ : /^[a-z0-9]+(-[a-z0-9]+)*\.ts$/).test(
          basename(path),
        ),
    );
    expect(odd).toEqual([]);
  });

  test('has no utils, helpers or index modules', () => {
    expect(
      modules.filter((path) => /(^|\/)(utils?|helpers?|common|misc)(\.|\/)/.test(path) || /\/index\.ts$/.test(path)),
    ).toEqual([]);
  });

  test('has a test that asks each module which does something', () => {
    expect(modules.filter((path) => doesSomething(path) && !isAsked(path))).toEqual([]);
  });

  test('has no test without its module', () => {
    const mirrored = filesBelow('tests').filter(
      (path) => /\.test\.tsx?$/.test(path) && BODIES.includes(path.split('/')[1] ?? ''),
    );
    expect(
      mirrored.filter(
        (path) => !existsSync(path.slice('tests/'.length).replace(/\.test\.(tsx?)$/, '.$1')) && !isStory(path),
      ),
    ).toEqual([]);
  });
});

/** The sentences of one language, and what makes a catalogue of them. */
function isOfCatalogue(path: string): boolean {
  return existsSync(join(dirname(path), 'en.ts'));
}

function filesBelow(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? filesBelow(path) : [path];
  });
}

/** Types, schemas and tables have nothing to test; a function has. */
function doesSomething(path: string): boolean {
  return /\bfunction\b|=>|\bclass\b/.test(
    textOf(path)
      .replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '')
      .replace(/^export (interface|type)[\s\S]*?^}/gm, ''),
  );
}

/**
 * A test asks a module when it stands beside it or imports it; a part – what one module alone uses, or what is used
 * within its folder only – is asked by way of a user that is, and what nothing imports by whoever starts it by its
 * name. So what several folders share needs a test of its own.
 */
function isAsked(path: string): boolean {
  if (hasTest(path) || importedByTests.has(path) || !doesSomething(path)) return true;
  const users = usersOf.get(path) ?? [];
  if (users.length === 0) return isStarted(path);
  const isPart = users.length === 1 || users.every((user) => dirname(user) === dirname(path));
  return isPart && users.some(isAsked);
}

function hasTest(path: string): boolean {
  const stem = path.replace(/\.tsx?$/, '');
  return existsSync(`tests/${stem}.test.ts`) || existsSync(`tests/${stem}.test.tsx`);
}

/** Entries of the bundles, the server's, and threads. */
function isStarted(path: string): boolean {
  const stem = path.replace(/\.tsx?$/, '');
  const starters = [
    ...['package.json', 'webpack.config.js'].map(textOf),
    ...modules.filter((each) => dirname(each) === dirname(path)).map(textOf),
  ];
  return starters.some((text) => text.includes(`${stem}.`) || text.includes(`'${basename(stem)}'`));
}

/** Modules that a file imports for more than their types. */
function importsOf(file: string): string[] {
  const specifiers = [
    ...textOf(file).matchAll(
      /^import (?!type\b)(?!\{(?: type [^,}]+,?)+ \})[^;]*?'(\.[^']+)'|\bimport\('(\.[^']+)'\)/gm,
    ),
  ];
  return specifiers.map(([, named, dynamic]) => join(dirname(file), named ?? dynamic ?? ''));
}

function textOf(path: string): string {
  return readFileSync(path, 'utf8');
}

/** Routes of a component are tested together, over HTTP, as its stories. */
function isStory(path: string): boolean {
  return existsSync(path.slice('tests/'.length).replace(/\/[^/]+$/, ''));
}
