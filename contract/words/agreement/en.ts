export const en = {
  'not-neutral.title': 'Somebody else has to decide this.',
  'not-neutral.nextStep': 'Ask another approver.',
  'not-neutral.spoke': 'You are one of the two who spoke of row "{key}".',
  'not-neutral.oneself': '{person} cannot decide how much their own words count.',
  'unknown-adjudication.title': 'There is nothing to decide about this row.',
  'unknown-adjudication.nextStep': 'Fetch the list anew: somebody may have decided it.',
  'unknown-adjudication.detail': 'No two people differ about row "{key}" any more.',
  'golden-labelled.title': 'Something was said of this row already.',
  'golden-labelled.nextStep': 'Choose rows of which nobody has said anything.',
  'golden-labelled.detail':
    '{rows, plural, one {Of one row, "{key}",} other {Of # rows, such as "{key}",}} something was said in the log: correctors would know it among the rows that they are asked about.',
  'unknown-doubt.title': 'There is no such decision.',
  'unknown-doubt.nextStep': 'Fetch the list anew.',
  'unknown-doubt.detail': 'There is no decision "{given}" about whose words count.',
  'doubt-lifted.title': 'This was decided meanwhile.',
  'doubt-lifted.nextStep': 'Fetch the list anew, and look at what holds now.',
  'doubt-lifted.detail': 'What was to be changed about the words of {person} is in force no longer.',
  'doubt-conflict.title': 'This id was used for another decision.',
  'doubt-conflict.nextStep': 'Send a new id with each decision.',
  'doubt-conflict.detail': 'The id {doubt} belongs to a decision about whose words count that says something else.',
  rule: 'Somebody’s words are held back when, within {hours} hours, they contradict labels of others, or answers that were at least {sure} sure, on at least {rows} rows, and on at least {share} of the rows that they speak of. Labels that they give in the label column are counted apart, and contradict labels of others only; so are corrections that their pane found in the sheet, which are in nobody’s name.',
  held: '{person} spoke of {rows, plural, one {one row} other {# rows}} within {hours} hours and contradicted labels of others, or confident answers, on {contradicted, number} of them.',
  heldInLabelColumn:
    '{person} gave labels of {rows, plural, one {one row} other {# rows}} in the label column within {hours} hours and contradicted labels of others on {contradicted, number} of them.',
  heldInNobodysName:
    '{person} sent corrections of {rows, plural, one {one row} other {# rows}} in nobody’s name within {hours} hours, which contradicted labels of others, or confident answers, on {contradicted, number} of them.',
  heldMost: 'Most often, on {rows, plural, one {one row} other {# rows}}, they changed {from} to {to}.',
};
