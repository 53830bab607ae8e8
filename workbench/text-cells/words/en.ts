export const en = {
  numbersSettled:
    '“{text}” in {address} was read as {value}, {because, select, file {as other numbers of the file are written} other {because only numbers above 999 have that sign in their column}}{others, plural, =0 {} one {; # more cell was read likewise} other {; # more cells were read likewise}}. If that is wrong, write the file without signs between thousands and open it again.',
  datesSettled:
    '“{text}” in {address} was read with the {first, select, day {day} other {month}} first, as other dates of the file are written{others, plural, =0 {} one {; # more cell was read likewise} other {; # more cells were read likewise}}. If that is wrong, write dates such as 2024-12-31 into the file and open it again.',
  textAmongNumbers:
    '{cells, plural, one {# cell is text} other {# cells are text}} in {columns, plural, one {a column} other {columns}} of numbers or dates: {places}{rest, plural, =0 {} other { and # more}}. {cells, plural, one {Amend reads no number from it: type it again as a plain number, or as a date such as 2024-12-31, or correct the file and open it again.} other {Amend reads no number from them: type them again as plain numbers, or as dates such as 2024-12-31, or correct the file and open it again.}}',
  place: '{address} “{text}”',
};
