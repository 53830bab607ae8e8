const { join, relative, sep } = require('node:path');

const ROOT = join(__dirname, '../..');

/**
 * What goes through whole programs (the built server, a browser that shows its pages, LibreOffice), and what asks the
 * server seventeen thousand times.
 */
const STORIES = [
  'tests/e2e/',
  'tests/faults/',
  'tests/system/process-fuzz.test.ts',
  'tests/system/row-scope-fuzz.test.ts',
  'tests/workbench/foreign-files/converted-books.test.ts',
  'tests/workbench/saving/round-trip.test.ts',
];

const isStory = (path) => {
  const name = relative(ROOT, path).split(sep).join('/');
  return STORIES.some((story) => name.startsWith(story));
};

/** The tests of `npm run stories`, as jest's `--filter` chooses them. */
module.exports = (paths) => ({ filtered: paths.filter(isStory) });
module.exports.isStory = isStory;
