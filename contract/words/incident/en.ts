export const en = {
  drift: '{column} has drifted',
  missing: '{column} is empty more often',
  accuracy: 'Too few answers are right',
  expectedAccuracy: 'Too few answers should be right, by their confidences',
  concept: 'Labels contradict answers more than before',
  accuracyFigures:
    'From {from} to {to}, {share} of all answers of version {version, number} were right ({low} to {high}), by {rows, plural, one {# labelled row} other {# labelled rows}} of the audit sample; {least} is wanted.',
  expectedFigures:
    'From {from} to {to}, {share} of {rows, plural, one {# answer} other {# answers}} of version {version, number} should be right by their confidences ({low} to {high}); {least} is wanted.',
  conceptFigures:
    'The {labels, plural, one {# label} other {# labels}} that came from {from} to {to} contradict the answers of version {version, number} with a mean loss of {mean}; until {at} it was {before}, and then {after}.',
  leastDefault:
    'Accuracy is too low when the whole of its 95 % interval lies below {least}: five points less than the {tested} that version {version, number} reached in its test.',
  leastSet: 'Accuracy is too low when the whole of its 95 % interval lies below {least}, as {person} set it on {at}.',
  leastUnknown: 'Accuracy is judged once a version has been trained.',
  judged:
    'It is judged over the last {hours, plural, one {hour} =72 {3 days} =168 {7 days} =336 {14 days} =720 {30 days} other {# hours}}: by the audit sample from {audited, number} labelled rows on, by confidences from {answers, number} answers on.',
  conceptRule:
    'Labels contradict answers more than before from when ADWIN or Page–Hinkley find that their loss has risen, until it is below the middle of before and after; from {labels, number} labels a window on.',
  twoWindows:
    'Two windows in a row that share no row open an incident; two in which accuracy itself reaches what is wanted close it.',
};
