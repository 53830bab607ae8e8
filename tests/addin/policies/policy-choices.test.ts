import { correctionChoices, scheduleChoices } from '../../../addin/policies/policy-choices.ts';

test('a schedule of its own stays to be chosen', () => {
  expect(scheduleChoices('0 3 * * 1').map((each) => each.title)).toEqual([
    'Never',
    'Every night',
    'Every Monday',
    'On the first of the month',
  ]);
  expect(scheduleChoices('*/5 * * * *').at(-1)).toEqual({
    value: '*/5 * * * *',
    title: 'At its own times (*/5 * * * *)',
  });
});

test('a number of corrections of its own stands in its place', () => {
  expect(correctionChoices(100).map((each) => each.value)).toEqual([0, 25, 50, 100, 250, 500, 1_000]);
  expect(
    correctionChoices(70)
      .map((each) => each.title)
      .slice(0, 4),
  ).toEqual(['Never', 'After 25', 'After 50', 'After 70']);
});
