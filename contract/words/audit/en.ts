export const en = {
  missing: 'Entry {sequence, number} is missing.',
  added: 'An entry that was never recorded stands before entry {sequence, number}.',
  chain: 'Entry {sequence, number} is not what was recorded, or not where it was recorded.',
  payload: 'What entry {sequence, number} says is not what was recorded.',
  head: 'The log does not end before entry {sequence, number}, or not as its head says.',
  anchor:
    'Entry {sequence, number} is not the one that was anchored: the log was written anew, or its end was cut off.',
  signature: 'The anchor of entry {sequence, number} does not bear this server’s signature.',
  'log.feedback': 'the feedback log',
  'log.audit': 'the audit log',
  'log.people': 'the audit log of people',
  intact:
    '{events, plural, =0 {The logs are empty, as they were recorded.} one {The logs are what was recorded: their one entry was hashed again.} other {The logs are what was recorded: all # entries were hashed again.}}',
  erased:
    '{erased, plural, one {What # of them said was erased; that breaks nothing.} other {What # of them said was erased; that breaks nothing.}}',
  anchored:
    '{anchors, plural, one {The one signed head is still on them, from {at}.} other {All # signed heads are still on them, the last from {at}.}}',
  notAnchored: 'No head of them has been signed yet.',
  broken:
    'Something is wrong with {log}. {reason} {events, plural, =0 {No entry before it holds.} one {The one entry before it holds.} other {The # entries before it hold.}}',
};
