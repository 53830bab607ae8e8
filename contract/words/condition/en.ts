export const en = {
  missing:
    'There is no column {column}: it may have been renamed or removed. Name one of {present}, or take it out of the condition.',
  unclear: '{which} Write its name exactly as the table does.',
  notText:
    'The column {column} holds texts, and {value} is not one. Compare it with a text in quotes, such as "4711", by “is”, “contains” or “starts with”.',
  notNumber:
    'The column {column} holds numbers, and {value} is not one. Compare it with a number without quotes, such as 1,000.50, by =, <>, <, <=, >, >= or “between”.',
  notDate:
    'The column {column} holds days, and {value} is not one. Compare it with a day without quotes, such as 2026-03-31, by =, <>, <, <=, >, >= or “between”.',
  notBoolean: 'The column {column} holds yes or no, and {value} is neither. Write “is yes” or “is no”.',
  namedSome: '{names} and {more, plural, one {# other} other {# others}}',
  atEnd: 'At the end: {fault}',
  atCharacter: 'At character {at, number}, {found}: {fault}',
  operatorExpected:
    'after the column {column} say what is asked of it: is, is not, contains, starts with, is empty, =, <>, <, <=, >, >= or between. Another value of the column before needs that column’s name once more.',
  textUnquoted: 'put texts in quotes: {found}.',
  numberUnclear: 'this could be {whole},{fraction} or {whole}.{fraction}0. Write the one that is meant.',
  nothing: 'write a condition, such as Amount >= 1,000.',
  tooLong: 'the text is longer than a condition may be. Shorten its lists of values.',
  quoteOpen: 'these quotes are not closed. Write " at the end of the text, and "" for a quote within it.',
  unknownSign: 'this sign means nothing here. If it belongs to a name or a text, put that in quotes.',
  columnExpected: 'a column’s name belongs here. Put it in quotes when “and”, “or”, “is” or a sign is part of it.',
  valueExpected: 'a value belongs here: a text in quotes, a number, a day such as 2026-03-31, yes or no.',
  numberForm:
    'this is not a number. Set thousands apart by commas and decimals by a point, as in 1,000.50, and write a blank after the comma between two values. Put a text in quotes.',
  dateForm: 'write days as year-month-day without a time, such as 2026-03-31. Put a text in quotes.',
  noSuchDay: 'the calendar has no such day. Write one that it has, as year-month-day.',
  rangeEndExpected: 'write “and” and the end of the range, as in between 10 and 20.',
  jointExpected:
    'write “and” or “or” before the next condition, and a column’s name in quotes when it has signs in it.',
  jointsMixed:
    'put parentheses around what belongs together, as in A and (B or C): without them nobody hears which goes first.',
  parenthesisOpen: 'a parenthesis is still open. Write ) where it ends.',
  tooDeep: 'there are too many parentheses within one another. Write it with fewer.',
};
