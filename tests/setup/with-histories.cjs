const { readFileSync } = require('node:fs');

/** The tests that play random histories, as jest's `--filter` chooses them: those that ask how many to play. */
module.exports = (paths) => ({
  filtered: paths.filter((path) => readFileSync(path, 'utf8').includes('setup/histories.ts')),
});
