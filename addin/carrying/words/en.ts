export const en = {
  title: 'Or take one from another server',
  lead: 'A file that was exported there. Its versions answer here as they did.',
  name: 'Name here',
  nameHint: 'Empty: as in the file.',
  file: 'File of a classifier',
  import: 'Import…',
  writing: 'Writing the file',
  taking: 'Taking the file in',
};
