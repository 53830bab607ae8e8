export const en = {
  noDay: 'Write a day as year-month-day, such as 2026-03-31.',
  textTooLong: 'A text in a condition has {most} characters at most.',
  noText: 'There is nothing in these quotes. To ask for empty cells, write “is empty”.',
  noValue: 'A value is a text, a number, true, false, or a day such as {day}.',
  noOrder: 'Only numbers and days are before or after one another.',
  noColumn: 'There is nothing in these quotes. Name a column.',
  columnTooLong: 'A column’s name has 255 characters at most.',
  differentKinds:
    'The values are of different kinds. Compare a column with texts only, with numbers only or with days only.',
  noRange: 'A range has two numbers or two days.',
  rangeBackwards: 'The range ends before it begins. Write the smaller value first.',
  tooManyTests: 'The condition asks for {tests} columns; {most} is the most.',
  tooManyValues: 'The condition has {values, number} values; {most, number} is the most.',
  tooDeep: 'Conditions lie more than {most} deep within one another. Write it with fewer parentheses.',
  noOperator: 'A condition has one of these operators: {operators}.',
};
