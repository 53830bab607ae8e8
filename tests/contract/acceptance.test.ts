import { acceptedBy, acceptsAny } from '../../contract/acceptance.ts';

const levels = Object.freeze({
  level: 0.9,
  classes: [
    { class: 'Travel', level: 0.8 },
    { class: 'Meals', level: null },
  ],
});

test('an answer is accepted from the level of its class on, else from that of all others', () => {
  const isAccepted = acceptedBy(levels);
  expect([isAccepted('Travel', 0.8), isAccepted('Travel', 0.79)]).toEqual([true, false]);
  expect([isAccepted('Office', 0.9), isAccepted('Office', 0.89)]).toEqual([true, false]);
  expect(isAccepted('Meals', 1)).toBe(false);
  expect(acceptedBy(null)('Travel', 1)).toBe(false);
});

test('any is accepted where there is one level at least', () => {
  expect(acceptsAny(levels)).toBe(true);
  expect(acceptsAny({ ...levels, level: null })).toBe(true);
  expect(acceptsAny({ level: null, classes: [{ class: 'Meals', level: null }] })).toBe(false);
  expect(acceptsAny({ level: null, classes: [] })).toBe(false);
});
