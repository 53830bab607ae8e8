export const en = {
  'unknown-version.title': 'There is no such model version.',
  'unknown-version.nextStep': 'Choose one of the listed versions.',
  'unknown-version.malformed': 'There is no version "{given}".',
  'unknown-version.none': '"{classifier}" has no version {version}.',
  'unknown-version.gone': 'Version {version} of “{classifier}” is gone.',
  'unknown-version.reference-gone':
    'Version {version} of "{classifier}" is gone, and with it what its rows are compared with.',
  'model-gone.title': 'The model of this version is no longer kept.',
  'model-gone.nextStep': 'Make it once more from its labels, then choose it again; or choose another version.',
  'model-gone.detail': 'Only the record of version {version} of “{classifier}” is kept, not its model.',
  'version-answers.title': 'This version answers already.',
  'version-answers.nextStep': 'Choose another version: one that was kept back, or an earlier one.',
  'version-answers.detail':
    'Version {version} of “{classifier}” is the one in use: beside itself it would change nothing.',
  'unknown-training.title': 'There is no such training.',
  'unknown-training.nextStep': 'Start a training.',
  'unknown-training.malformed': 'There is no training "{given}".',
  'unknown-training.none': 'There is no training {training} of this classifier.',
  'no-champion.title': 'The classifier has not been trained.',
  'no-champion.nextStep': 'Train it first.',
  'no-champion.untrained': 'No version of this classifier has been trained yet.',
  'no-champion.nothing-to-compare': '"{classifier}" has no trained model to compare with.',
  'no-champion.unreadable':
    'The champion of “{classifier}” was made by another release of Amend, which this one cannot read.',
  'too-few-labels.title': 'There are too few labels to learn from.',
  'too-few-labels.nextStep': 'Label more rows in the label column, then train again.',
  'too-few-labels.labels':
    'There {labels, plural, one {is # label} other {are # labels}}; learning needs at least {least}.',
  'too-few-labels.rows-of-classes':
    'Of {classes} classes, {usable, plural, one {one has} other {none has}} at least {leastRows} rows; learning needs two such classes.',
  'too-few-labels.no-class-kept': 'Outside the tenth of the rows that is kept for measuring, no row has a label.',
  'too-few-labels.one-class-kept':
    'Outside the tenth of the rows that is kept for measuring, only the class “{class}” has labels.',
  'one-class.title': 'All labels say the same class.',
  'one-class.nextStep': 'Label rows of at least two classes, then train again.',
  'one-class.detail': 'All {labels} labels say “{class}”.',
  'labels-differ.title': 'Nearly every label is a class of its own.',
  'labels-differ.nextStep':
    'Choose a label column whose classes come again and again, and set up a new classifier with it.',
  'labels-differ.detail':
    '{once, number} of {labels, number} labels occur only once: the label column seems to hold ids or free text.',
  'training-running.title': 'A training of this classifier is running.',
  'training-running.nextStep': 'Wait until it ends, or cancel it.',
  'training-running.detail': 'A training of “{classifier}” is running already.',
  'table-too-large.title': 'The table is too large for this learner.',
  'table-too-large.nextStep': 'Choose another learner.',
  'table-too-large.memory': 'The training needed more memory than the server has.',
  'learner-unsuited.title': 'The learner does not suit this table.',
  'learner-unsuited.nextStep': 'Choose another learner.',
};
