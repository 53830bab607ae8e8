export const en = {
  'metric.nextStep': 'Set up a classifier from a table, whose columns you choose, or another metric.',
  'none.nextStep': 'Look at the columns as they are now: somebody may have changed them meanwhile.',
  'there.nextStep': 'Change its type, if that is what you want, or give the new column another name.',
  'label.nextStep': 'Set up a new classifier, if classes are to be found in another column.',
  'key.nextStep':
    'Give it the type “Ignored”, if it is not to be decided by. To tell rows apart by other columns, set up a new classifier.',
  'last.nextStep': 'Add another column first.',
  'many-used.nextStep': 'Give other columns the type “Ignored” first.',
  'many-kept.nextStep': 'Use a column that is there under another name, or set up a new classifier.',
  'scope.nextStep': 'Change their roles on the page “People” first.',
  'name.nextStep': 'Choose another name, or take it from that column first.',
  metric: '"{classifier}" is a metric: its columns are those of every observation.',
  none: '"{classifier}" has no column "{column}".',
  there: '"{classifier}" has a column "{column}" already.',
  label: '"{column}" is where the classes stand: it cannot also be decided by.',
  key: '"{column}" tells the rows apart: without it nobody would know any more which rows were spoken of.',
  last: 'Without "{column}" "{classifier}" would have nothing to decide by.',
  'many-used': 'More than {most, number} columns would be decided by.',
  'many-kept':
    'There would be more than {most, number} columns, those that were dropped included, whose cells are kept beside what was said.',
  scope: '"{column}" says which rows are {people}’s to see: they would see none any more.',
  name: '"{name}" is what tables call the column "{column}", or nearly.',
};
