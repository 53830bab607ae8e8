export const en = {
  expected:
    'By the confidence of {rows, plural, one {# answer} other {# answers}}, {share} should be right ({low} to {high}).',
  blind: 'Confidence looks at the rows alone: where they mean something else than before, only labels show it.',
  noLabel: 'No label has come for these answers so far, so nobody knows how many were right.',
  labelled:
    'Labels have come for {labelled, number} of {rows, plural, one {# answer} other {# answers}} ({coverage}): {share} of those were right. People look at doubtful rows first, so this is no estimate of all.',
  audit:
    '{share} of all answers are right ({low} to {high}): so say {drawn, plural, one {# row} other {# rows}} drawn by chance, of which {asked, plural, one {# was} other {# were}} asked about{noticed, plural, =0 {.} one {, and # was labelled otherwise.} other {, and # were labelled otherwise.}}',
  noAudit:
    'The review list has asked about none of the {drawn, plural, =0 {rows} one {# row} other {# rows}} drawn by chance ({share} of all), so there is no estimate for all rows.',
  noneDrawn: 'No rows are drawn by chance, so there is no estimate for all rows.',
  lag: '{days, plural, one {Half of the labels came within # day.} other {Half of the labels came within # days.}}',
  overridden:
    'People gave {share} of the {rows, plural, one {# answer that they spoke of} other {# answers that they spoke of}} another class.',
  cost: 'Wrong answers among them are expected to cost {expected}.',
  costRealised: 'Wrong answers among those with a label cost {realised}.',
  unpriced: '{rows, plural, one {# answer has} other {# answers have}} no price, since no number stands in “{column}”.',
  rise: 'Since {moment} labels contradict answers more than their confidences say (a mean loss of {after} after {before}): what the rows mean may have changed, or how they are checked.',
};
