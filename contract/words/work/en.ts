export const en = {
  whoeverHas: 'whoever has the role “{role}”',
  'unknown-work-list.title': 'There is no such work-list.',
  'unknown-work-list.nextStep': 'Look at the work-lists: somebody may have deleted it.',
  'unknown-work-list.malformed': 'There is no work-list "{given}".',
  'unknown-work-list.none': 'There is no work-list {list}.',
  'work-list-refused.title': 'The work cannot be given so.',
  'work-list-refused.nextStep': 'Choose other rows or other people, and try again.',
  'work-list-refused.no-rows': 'There is no row to give: none was chosen, or the condition holds of none.',
  'work-list-refused.column':
    'The condition cannot be asked of a column "{column}": it is not there, two could be meant, or it holds something else.',
  'work-list-refused.person': '{person} may not say what rows of this classifier are.',
  'work-list-refused.role': 'Who has the role “{role}” may not say what rows are.',
  'work-list-refused.scope':
    '{rows, plural, one {The row is not among those of {person}.} other {None of the # rows is among those of {person}.}}',
  'work-list-refused.nobody':
    '{rows, plural, one {# row} other {# rows}} of {of, number} {rows, plural, one {is} other {are}} not among those of anybody whom they are given to.',
  'work-list-refused.many': 'There are {most, number} open work-lists already, which is the most. End one.',
  'work-list-refused.ended': 'The work-list has ended. Open it again first.',
};
