import { clockTime, day, longDay, moment, utcDay, utcMoment } from '../../../contract/words/dates.ts';
import { speakBy, speechFor } from '../../../contract/language/language.ts';

afterEach(() => speakBy(() => speechFor(['en'])));

const OWN = '2026-03-01T09:05:00';

test.each([
  ['en', ['1 Mar 2026, 09:05', '1 Mar 2026', '1 March 2026', '09:05']],
  ['de', ['1. März 2026, 09:05', '1. März 2026', '1. März 2026', '09:05']],
  ['pt', ['1 de mar. de 2026, 09:05', '1 de mar. de 2026', '1 de março de 2026', '09:05']],
])('in %s: moments, days and times are written as people of that language do', (language, expected) => {
  speakBy(() => speechFor([language]));
  expect([moment(OWN), day(OWN), longDay(OWN), clockTime(OWN)]).toEqual(expected);
});

test.each([
  ['en', '2 November 2026, 00:30 UTC', '2 November 2026'],
  ['de', '2. November 2026, 00:30 UTC', '2. November 2026'],
  ['pt', '2 de novembro de 2026, 00:30 UTC', '2 de novembro de 2026'],
])('in %s: a moment for people who may be anywhere names its time zone', (language, whole, date) => {
  speakBy(() => speechFor([language]));
  expect([utcMoment('2026-11-02T00:30:00Z'), utcDay('2026-11-02T00:30:00Z')]).toEqual([whole, date]);
});

test('a country has habits of its own', () => {
  speakBy(() => speechFor(['en-US']));
  expect(day(OWN)).toBe('Mar 1, 2026');
});
