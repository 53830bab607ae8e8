const { createHash } = require('node:crypto');
const { existsSync, mkdirSync, readFileSync, renameSync, statSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');
// By its file: the name stands for this module.
const esbuild = require('esbuild/lib/main.js');

const KEPT = join(__dirname, '../../dist/test-workers');

/**
 * The esbuild of test files. From sources, the server compiles what a thread of its own runs, once in a process; each
 * test file would do so anew, for most of a second. It is kept in `dist/`, until a file that it was made of changes.
 */
exports.buildSync = (options) => {
  const { entryPoints, bundle, write, plugins } = options;
  if (entryPoints?.length !== 1 || !bundle || write !== false || plugins !== undefined)
    return esbuild.buildSync(options);
  const key = createHash('sha1')
    .update(JSON.stringify([esbuild.version, options]))
    .digest('hex');
  const file = join(KEPT, `${key}.json`);
  const kept = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null;
  if (kept !== null && Object.entries(kept.inputs).every(([input, state]) => stateOf(input) === state))
    return { errors: [], warnings: [], outputFiles: [{ text: kept.text }] };
  const made = esbuild.buildSync({ ...options, metafile: true });
  const inputs = Object.fromEntries(Object.keys(made.metafile.inputs).map((input) => [input, stateOf(input)]));
  mkdirSync(KEPT, { recursive: true });
  // Under its name it is whole: other test files look for it.
  writeFileSync(`${file}-${process.pid}`, JSON.stringify({ inputs, text: made.outputFiles[0].text }));
  renameSync(`${file}-${process.pid}`, file);
  return made;
};

function stateOf(file) {
  const { mtimeMs, size } = statSync(file, { throwIfNoEntry: false }) ?? { mtimeMs: 0, size: -1 };
  return `${mtimeMs} ${size}`;
}

exports.build = esbuild.build;
exports.version = esbuild.version;
