const { isStory } = require('./stories.cjs');

/** The tests of `npm test`, as jest's `--filter` chooses them: what is left out is in `npm run stories`. */
module.exports = (paths) => ({ filtered: paths.filter((path) => !isStory(path)) });
