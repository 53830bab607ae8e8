export const en = {
  'unknown-grouping.title': 'There is no such grouping.',
  'unknown-grouping.nextStep': 'Look at the list of groupings, or group the rows anew.',
  'unknown-grouping.malformed': 'There is no grouping "{given}".',
  'unknown-grouping.none': 'There is no grouping {grouping, number}.',
  'grouping-refused.title': 'The rows cannot be grouped so.',
  'grouping-refused.nextStep': 'Look at the groups as they are now, and try again.',
  'grouping-refused.few':
    '{rows, plural, =0 {No rows were sent} one {Only one row was sent} other {Only # rows were sent}}; it takes {least, number} to group them.',
  'grouping-refused.many': 'More than {most, number} rows cannot be grouped at once.',
  'grouping-refused.busy': 'The groups are being worked on at this moment.',
  'grouping-refused.unfinished': 'The rows have not been grouped yet.',
  'grouping-refused.group': 'There is no group {group, number}: it may have been merged into another one.',
  'grouping-refused.itself': 'Group {group, number} cannot be merged into itself.',
  'grouping-refused.alike': 'All rows of group {group, number} are alike, so there is nothing to split it by.',
  'grouping-refused.columns': 'The classifier reads other columns by now. Group the rows anew.',
  'grouping-refused.unnamed': 'No group has a name yet. Name one.',
};
