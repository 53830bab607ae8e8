export const en = {
  either: '{one}, or {other}',
  is: '{column} is {values}',
  some: '{scope} (and {others, plural, one {# other value} other {# other values}})',
  text: '"{text}"',
  yes: 'yes',
  no: 'no',
};
