import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/**
 * Packages of many modules, which a test file would load one by one, or of modules that jest cannot load. A bundle is
 * an ES module: a package that another one asks for by `require` is among the {@link SCRIPTS} instead.
 */
const PACKAGES = [
  '@bufbuild/cel',
  '@fluentui/react-components',
  '@testing-library/user-event',
  'express',
  'express-rate-limit',
  'fast-check',
  'html-to-text',
  'hyparquet-writer',
  'imapflow',
  'kafkajs',
  'kysely',
  'mailparser',
  'mysql2',
  'nodemailer',
  'office-addin-manifest',
  'pg-boss',
  'prom-client',
];

/** Of these, a bundle names what the package has: their own modules, which are not ES modules, do not. */
const NAMED = ['express', 'kafkajs', 'mysql2', 'pg-boss', 'prom-client'];

/** Packages that others ask for by `require`, as a lint rule does zod. */
const SCRIPTS = ['aria-query', 'zod'];

/** Those that are bundled by a module of ours, which names what is imported. */
const ENTRIES = { 'office-addin-manifest': './tests/setup/office-addin-manifest.js' };

/** Of this one, what our sources import: the whole takes each test file of the pane three times as long to load. */
const FLUENT = '@fluentui/react-components';
const FLUENT_USERS = ['addin', 'workbench', 'tests'];

/** What others import, too, and what is there once. */
const SHARED = ['react', 'react-dom', 'scheduler', '@griffel/react', '@testing-library/dom', 'pg', ...SCRIPTS];

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/**
 * Bundles packages, each into one module and what it shares with others, as the pane's build does. Made once for the
 * installed versions and what is imported of them, in `dist/`; a second.
 *
 * @returns package → its bundle, as jest's `moduleNameMapper` has them
 */
export async function bundlePackages() {
  const versions = ['package-lock.json', 'tests/setup/bundled-packages.js'].map((file) =>
    readFileSync(join(ROOT, file)),
  );
  const fluent = `export { ${importedFrom(FLUENT).join(', ')} } from '${FLUENT}';`;
  const key = [...versions, fluent].reduce((hash, text) => hash.update(text), createHash('sha1')).digest('hex');
  const folder = join(ROOT, 'dist/test-packages', key);
  if (!existsSync(folder)) await makeBundles(folder, fluent);
  const bundled = [...PACKAGES.map((name) => [name, `${name}.js`]), ...SCRIPTS.map((name) => [name, `${name}.cjs`])];
  return Object.fromEntries(bundled.map(([name, file]) => [`^${name}$`, join(folder, file)]));
}

/** The names, without types, that our sources import of a package. */
function importedFrom(name) {
  const imports = new RegExp(`import \\{([^}]*)\\} from '${name}'`, 'g');
  const sources = FLUENT_USERS.flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true })
      .filter((file) => /\.tsx?$/.test(file))
      .map((file) => readFileSync(join(ROOT, folder, file), 'utf8')),
  );
  const names = sources
    .flatMap((source) => [...source.matchAll(imports)])
    .flatMap(([, list]) => list.split(','))
    .map((item) => item.trim().split(' as ')[0])
    .filter((item) => item !== '' && !item.startsWith('type '));
  return [...new Set(names)].sort();
}

/** What a package has that is no ES module, as one. */
function withNames(name) {
  const names = Object.keys(createRequire(import.meta.url)(name)).filter((each) => each !== 'default');
  // By names of their own first: express has one that is called “static”.
  const taken = names.map((each, at) => `${each}: _${at}`).join(', ');
  const given = names.map((each, at) => `_${at} as ${each}`).join(', ');
  return `import all from '${name}'; export default all; const { ${taken} } = all; export { ${given} };`;
}

async function makeBundles(folder, fluent) {
  const making = `${folder}-${process.pid}`;
  const ofBoth = { bundle: true, minifyWhitespace: true, platform: 'node', target: 'es2022', absWorkingDir: ROOT };
  await build({
    ...ofBoth,
    entryPoints: PACKAGES.map((name) => ({ in: ENTRIES[name] ?? name, out: name })),
    plugins: [asModule(FLUENT, fluent), ...NAMED.map((name) => asModule(name, withNames(name)))],
    splitting: true,
    format: 'esm',
    external: SHARED,
    banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
    outdir: making,
  });
  await build({
    ...ofBoth,
    entryPoints: SCRIPTS.map((name) => ({ in: name, out: name })),
    format: 'cjs',
    outExtension: { '.js': '.cjs' },
    outdir: making,
  });
  // Under its name it is whole: another run may wait for it.
  await rm(folder, { recursive: true, force: true });
  await mkdir(dirname(folder), { recursive: true });
  await rename(making, folder);
}

/** Bundles a module of ours in place of an entry. */
function asModule(entry, contents) {
  const namespace = `in-place-of-${entry}`;
  return {
    name: namespace,
    setup(building) {
      building.onResolve({ filter: new RegExp(`^${entry}$`) }, ({ kind, path }) =>
        kind === 'entry-point' ? { path, namespace } : undefined,
      );
      building.onLoad({ filter: /.*/, namespace }, () => ({ contents, resolveDir: ROOT }));
    },
  };
}
