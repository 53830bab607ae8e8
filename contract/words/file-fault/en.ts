export const en = {
  cells:
    'Line {line, number}: {found, plural, one {# cell} other {# cells}}, and {expected, plural, one {# header} other {# headers}}.',
  'open-quote': 'Line {line, number}: in the row that begins here, a quotation mark is opened that nothing closes.',
  unstorable: 'Line {line, number}: a character that cannot be stored (NUL, or half of a surrogate pair).',
  'no-rows': 'Line {line, number}: the file has no headers.',
  encoding: 'Line {line, number}: bytes that are no {encoding}.',
  'text-too-long':
    'Line {line, number}: the text in {column} has {length, number} characters; {most, number} is the most.',
  'line-too-long': 'Line {line, number}: the row has more than {most, number} characters.',
  'too-large': 'The file has {bytes, number} bytes; {most, number} is the most (FEED_FILE_MEGABYTES).',
  'too-many-columns': 'Line {line, number}: {columns, number} columns; {most, number} is the most.',
};
