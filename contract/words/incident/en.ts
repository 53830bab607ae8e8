export const en = {
  drift: '{column} has drifted',
  missing: '{column} is empty more often',
  accuracy: 'Too few answers are right',
  expectedAccuracy: 'Too few answers should be right, by their confidences',
  concept: 'Labels contradict answers more than before',
  accuracyFigures:
    'From {from} to {to}, {share} of all answers of version {version, number} were right ({low} to {high}), by {rows, plural, one {# labelled row} other {# labelled rows}} of the audit sample{wanted, select, none {} other {; {least} is wanted}}.',
  expectedFigures:
    'From {from} to {to}, {share} of {rows, plural, one {# answer} other {# answers}} of version {version, number} should be right by their confidences ({low} to {high}){wanted, select, none {} other {; {least} is wanted}}.',
  conceptFigures:
    'The {labels, plural, one {# label} other {# labels}} that came from {from} to {to} contradict the answers of version {version, number} with a mean loss of {mean}; until {at} it was {before}, and then {after}.',
  leastDefault:
    'Accuracy is too low when the whole of its 95 % interval lies below {least}: five points less than the {tested} that version {version, number} reached in its test.',
  leastSet: 'Accuracy is too low when the whole of its 95 % interval lies below {least}, as {person} set it on {at}.',
  leastUnknown: 'Accuracy is judged once a version has been trained.',
  leastElsewhere:
    'Accuracy is judged once somebody has set from where on it is too low: Amend has not tested this model itself.',
  judged:
    'It is judged over the last {hours, plural, one {hour} =72 {3 days} =168 {7 days} =336 {14 days} =720 {30 days} other {# hours}}: by the audit sample from {audited, number} labelled rows on, by confidences from {answers, number} answers on.',
  conceptRule:
    'Labels contradict answers more than before from when ADWIN or Page–Hinkley find that their loss has risen, until it is below the middle of before and after; from {labels, number} labels a window on.',
  partAccuracy: '{part}: answers are wrong more often',
  partOverrides: '{part}: people change answers more often',
  partCost: '{part}: wrong answers cost more',
  partShare: '{part}: its share of the answers has changed',
  partAccuracyFigures:
    'From {from} to {to}, labels called {now} of {rows, plural, one {# answer} other {# answers}} of version {version, number} right at {part}, and before that {before} of {earlier, number}.',
  partOverridesFigures:
    'From {from} to {to}, people changed {now} of the {rows, plural, one {# answer that they spoke of} other {# answers that they spoke of}} at {part}, by version {version, number}, and before that {before} of {earlier, number}.',
  partCostFigures:
    'From {from} to {to}, an answer of version {version, number} with a label cost {now} {currency} on average at {part}, wrong ones and right ones together ({rows, number}), and before that {before} {currency} ({earlier, number}).',
  partShareFigures:
    'From {from} to {to}, {now} of {rows, plural, one {# answer} other {# answers}} of version {version, number} were at {part}, and before that {before} of {earlier, number}.',
  moreParts:
    '{more, plural, one {# more class or segment has} other {# more classes and segments have}} been as much worse for two windows; of the worst, {most, number} incidents are open at once.',
  partRule:
    'Each class and each segment is compared with the {windows, number} windows before it: {rise} more of its answers are called wrong by labels, or changed by people; an answer costs {costRise} more; or its share of all answers has doubled or halved, by {move} at least. From {rows, number} rows on, and with a q-value below {qValue, number, ::.00} over all that were looked at.',
  twoWindows:
    'Two windows in a row that share no row open an incident; two in which accuracy itself reaches what is wanted close it.',
};
