export const en = {
  anotherClass: '(another class)',
  predictedClass: 'Predicted class',
  confidenceColumn: 'Confidence',
  empty: '{now} empty, {before} before',
  unreadable:
    '{now} of the cells are not {type, select, date {dates} number {numbers} other {readable}}, {before} before',
  outOfRange:
    '{share} of values are outside {least} to {most}, the range {reference, select, none {seen in training} declared {of the rows that the model was declared with} other {seen in the same season}}',
  newThings:
    '{now} of rows {things, select, rows {may be of none of the classes} words {have words never seen before} other {have values never seen before}}, {before} in ordinary rows',
  recurring:
    '{share} of rows have the same few new {things, select, words {words} other {values}}, most often {examples}',
  respelled: '{share} of rows have a known value in another spelling, such as {examples}',
  spelled: '{now} for {before}',
  swapped: 'it holds what {column} held before, and the other way round: the two columns seem swapped',
  earlierDates:
    '{share} of dates are before {first}, the first seen {reference, select, none {in training} declared {among the rows that the model was declared with} other {in the same season}}{shift, select, century {: they seem to be a hundred years early} system {: they seem to be four years and a day early, as dates from a workbook of the other date system are} other {}}',
  itemShare: '{item} is in {now} of rows, {before} before',
  valueShare: '{now} of values are {value}, {before} before',
  smallestTenth: 'the smallest tenth ends at {now}{within}, {before} before',
  middle: 'the middle value is {now}{within}, {before} before',
  largestTenth: 'the largest tenth begins at {now}{within}, {before} before',
  opposite: 'values have the opposite sign{within}',
  larger: 'values are about {times} times larger{within}',
  smaller: 'values are about {times} times smaller{within}',
  within: ' in {category} {value}',
  lengthsSpread: 'the lengths of the texts are spread differently',
  lengths: 'the texts have {now} characters in the middle, {before} before',
  classNew: '{class} is predicted where it was not before ({now} of rows, {before} before)',
  classGone: '{class} is no longer predicted ({now} of rows, {before} before)',
  classTimes: '{class} is predicted {times} times as often ({now} of rows, {before} before)',
  classLess: '{class} is predicted less often ({now} of rows, {before} before)',
  classSomewhatMore: '{class} is predicted somewhat more often ({now} of rows, {before} before)',
  classSomewhatLess: '{class} is predicted somewhat less often ({now} of rows, {before} before)',
  confidence:
    'the model is {gap, select, other {sure of other rows} less {less sure} more {surer}}: its confidence is {now} on average, {before} {reference, select, none {on the holdout} declared {in the answers that it was declared with} other {in the same season}}',
  drift:
    'Drift: {columns} changed {reference, select, week {from the same hours of earlier weeks} year {from the same month of earlier years} declared {from the rows that the model was declared with} other {since the model was trained}}.',
  driftWithin:
    'Drift in {segment}: {columns} changed {reference, select, declared {from the rows that the model was declared with} other {since the model was trained}}.',
  watch: 'No drift, but watch {columns}: a change is showing that is not yet beyond doubt.',
  watchWithin: 'No drift in {segment}, but watch {columns}: a change is showing that is not yet beyond doubt.',
  stable:
    'No drift: {rows, plural, one {# row} other {# rows}} look like {reference, select, week {those of the same hours of earlier weeks} year {those of the same month of earlier years} declared {the rows that the model was declared with} other {the rows the model was trained on}}.',
  stableWithin:
    'No drift in {segment}: {rows, plural, one {# row} other {# rows}} look like the rows of {segment} the model was {reference, select, declared {declared with} other {trained on}}.',
  tooFewRows:
    'Too few rows to tell: {rows, plural, one {# row was} other {# rows were}} classified, {least} are needed.',
  tooFewRowsWithin:
    'Too few rows of {segment} to tell: {rows, plural, one {# row was} other {# rows were}} classified, {least} are needed.',
  tooFewTrainingRows:
    'Too few {reference, select, declared {rows were declared with the model} other {training rows}} to tell: {least} are needed.',
  tooFewTrainingRowsWithin:
    'Too few {reference, select, declared {rows of {segment} were declared with the model} other {training rows of {segment}}} to tell: {least} are needed.',
  andMore: '{names} and {more} more',
  added:
    '{column} came after version {version} {reference, select, declared {was declared} other {had learned}}: that version does not look at it, and there is nothing to compare it with.',
  dropped:
    '{column} was dropped since version {version} {reference, select, declared {was declared} other {learned}}: it is empty in every new row, and not compared.',
  aboutDistribution: 'distance of the distributions',
  aboutConfidence: 'average move of the confidence',
  aboutMissing: 'rise in empty cells',
  aboutNew: 'rise in rows with something new',
  aboutRecurring: 'share of rows with the same new things',
  aboutParts: 'change within a part of the rows',
  aboutLength: 'change of the lengths of texts',
  aboutOutOfRange: 'share of values outside the range',
};
