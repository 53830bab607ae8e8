export const en = {
  expected:
    'By the confidence of {rows, plural, one {# answer} other {# answers}}, {share} should be right ({low} to {high}).',
  blind: 'Confidence looks at the rows alone: where they mean something else than before, only labels show it.',
  noLabel: 'No label has come for these answers so far, so nobody knows how many were right.',
  labelled:
    'Labels have come for {labelled, number} of {rows, plural, one {# answer} other {# answers}} ({coverage}): {share} of those were right. People look at doubtful rows first, so this is no estimate of all.',
  audit:
    'Of the rows that are drawn by chance, {rows, plural, one {# has} other {# have}} a label: {share} were right ({low} to {high}). That is the estimate for all rows.',
  noAudit: 'No row that is drawn by chance ({drawn} of all) has a label yet, so there is no estimate for all rows.',
  noneDrawn: 'No rows are drawn by chance, so there is no estimate for all rows.',
  lag: '{days, plural, one {Half of the labels came within # day.} other {Half of the labels came within # days.}}',
  overridden:
    'People gave {share} of the {rows, plural, one {# answer that they spoke of} other {# answers that they spoke of}} another class.',
  rise: 'Since {moment} labels contradict answers more than their confidences say (a mean loss of {after} after {before}): what the rows mean may have changed, or how they are checked.',
};
