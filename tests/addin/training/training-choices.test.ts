import { correctionChoices, samePolicies, scheduleChoices } from '../../../addin/training/training-choices.ts';
import { aClassifier } from '../../fakes/contract-data.ts';

const { policies } = aClassifier();

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

test('only what is set beside training counts as a change', () => {
  expect(samePolicies(policies, { ...policies, lowConfidence: 0.9 })).toBe(true);
  expect(samePolicies(policies, { ...policies, retrainOnDrift: true })).toBe(false);
  expect(samePolicies(policies, { ...policies, segmentColumn: 'Merchant' })).toBe(false);
});
