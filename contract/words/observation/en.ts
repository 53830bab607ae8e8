export const en = {
  'not-a-metric.title': 'This classifier is no metric.',
  'not-a-metric.nextStep': 'Choose a metric, or make one.',
  'not-a-metric.detail':
    'The rows of "{classifier}" are no observations: a metric has the columns Value, Minutes and Unit, and the label column Decision.',
  'csv-unreadable.title': 'The file was not added.',
  'csv-unreadable.nextStep': 'Mend the file and upload it again. Nothing of it was added.',
  'csv-unreadable.empty': 'The file has no observations: no line follows the headers.',
  'csv-unreadable.missing':
    'The first line must name the columns; {names} {count, plural, one {is} other {are}} missing.',
  'csv-unreadable.unknown':
    '{names} {count, plural, one {is no column} other {are no columns}} of observations: these are value, decision, time and unit (or valor, decisao, tempo and unidade).',
  'csv-unreadable.twice': '{names} {count, plural, one {comes} other {come}} twice.',
  'csv-unreadable.many-rows':
    'The file has {rows, number} lines; {most, number} is the most of one upload. Part it in two.',
  'csv-unreadable.rows': '{rows, plural, one {# line is} other {# lines are}} wrong.',
  'csv-unreadable.more': 'There is more to mend after that.',
  'row.fields':
    'Line {line, number}: {fields, plural, one {there is # field} other {there are # fields}} where the headers have {wanted, number}.',
  'row.number':
    'Line {line, number}: the {column} is {given}; it must be a number without thousands set apart, such as 1234.5.',
  'row.mark':
    'Line {line, number}: the {column} {given} has another decimal mark than the numbers before it (“{mark}”). Use one mark in the whole file.',
  'row.value': 'Line {line, number}: the value is {given}; it must lie between −10 to the 15 and 10 to the 15.',
  'row.minutes': 'Line {line, number}: the time is {given}; it must be minutes, from 0 to 1,000,000,000.',
  'row.decision': 'Line {line, number}: the decision is {given}; it must be 0 (go ahead) or 1 (roll back).',
  'row.unit': 'Line {line, number}: the unit is too long; {most, number} characters are the most.',
  'row.empty': 'empty',
};
