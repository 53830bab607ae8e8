import { relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** What goes through whole programs: the built server, a browser that shows its pages, LibreOffice. */
const STORIES = ['tests/e2e/', 'tests/faults/', 'tests/workbench/saving/round-trip.test.ts'];

export const isStory = (path) => {
  const name = relative(ROOT, path).split(sep).join('/');
  return STORIES.some((story) => name.startsWith(story));
};

/** The tests of `npm run stories`, as jest's `--filter` chooses them. */
export default (paths) => ({ filtered: paths.filter(isStory) });
