export const en = {
  title: 'Or take one from another server',
  lead: 'A file that was exported there. Its rules and versions answer here as they did. With its labels come whose words count and the rows whose class is certain; what was answered there, and who may do what, stays there.',
  name: 'Name here',
  nameHint: 'Empty: as in the file.',
  file: 'File of a classifier',
  import: 'Import…',
  writing: 'Writing the file',
  taking: 'Taking the file in',
};
