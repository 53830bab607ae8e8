export const en = {
  oneKeyShared: '{rows, number} rows share a key: “{key}” stands in {places}.',
  keysShared: '{rows, number} rows share their keys with others, such as: “{key}” stands in {places}.',
  sharedMeans:
    'What is meant for one could reach the other: nothing typed beside them is saved, and no class is written there. Give each a key of its own in {columns}; what you typed is then saved.',
  idsGiven: '{rows, plural, one {# row} other {# rows}} had no id yet, or a copied one: given a new one.',

  otherRows:
    '{others, number} of the {returned, number} rows that Amend knows by {columns} hold something else here: “{key}” was {before}, here it is {now}.',
  whichRows:
    'Nothing was sent{waiting, plural, =0 {} one {; # correction of yours waits for your answer} other {; # corrections of yours wait for your answer}}. Which rows are these?',
  blank: 'blank',
  same: 'The same rows, edited',
  sameMeans: 'What this table says of them replaces what was known.',
  orOthers: 'Or other rows, called',
  othersMean: 'Both are kept: here “{key}” becomes “{renamed}”.',
  others: 'Other rows',
  inQuestion: 'The keys of this table are known as other rows, so nothing was sent.',
  inQuestionNext: 'Say at the top of the pane which rows these are, then do this again.',
};
