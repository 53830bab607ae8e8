import { isStory } from './stories.js';

/** The tests of `npm test`, as jest's `--filter` chooses them: what is left out is in `npm run stories`. */
export default (paths) => ({ filtered: paths.filter((path) => !isStory(path)) });
