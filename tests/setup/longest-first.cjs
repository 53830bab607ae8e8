const { default: Sequencer } = require('@jest/test-sequencer');
const { join, relative, sep } = require('node:path');

const ROOT = join(__dirname, '../..');

/**
 * Test files of half a minute and more, the longest first. Where a run was before, jest knows how long each took; on a
 * fresh clone it goes by their size, and one that is short to read and long to run would be begun when all others have
 * ended. One that is missing here costs that time, and nothing else.
 */
const LONGEST = [
  'tests/faults/database-breaks.fault.ts',
  'tests/faults/container-image.test.ts',
  'tests/e2e/accessible.test.ts',
  'tests/system/row-scope-fuzz.test.ts',
  'tests/e2e/feeds.test.ts',
  'tests/system/kafka-feed.part.ts',
  'tests/faults/kill-during-table-feed.test.ts',
  'tests/server/feeds/mail/whole-server.part.ts',
  'tests/faults/kill-during-folder.test.ts',
  'tests/faults/kill-during-stream-learning.test.ts',
  'tests/faults/kill-during-feed-files.test.ts',
  'tests/e2e/audit.test.ts',
  'tests/e2e/drift-over-time.test.ts',
  'tests/system/correction-desk.test.ts',
  'tests/server/feeds/kafka/members.part.ts',
  'tests/server/feeds/mail/open-mail-source.part.ts',
  'tests/server/record/labels/label-fold.test.ts',
  'tests/demo/airline/demo-airline.part.ts',
  'tests/workbench/saving/round-trip.test.ts',
];

const placeOf = ({ path }) => {
  const place = LONGEST.indexOf(relative(ROOT, path).split(sep).join('/'));
  return place === -1 ? LONGEST.length : place;
};

/** The order of test files: as jest has it, but for the longest where nothing is known yet. */
module.exports = class LongestFirst extends Sequencer {
  sort(tests) {
    const sorted = super.sort(tests);
    if (sorted.some(({ duration }) => duration !== undefined)) return sorted;
    return sorted.sort((one, other) => placeOf(one) - placeOf(other));
  }
};
module.exports.LONGEST = LONGEST;
