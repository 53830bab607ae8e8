import { isSameAnswer, isSameConfidence } from '../../../addin/ports/same-answer.ts';

test('an answer is its class and its confidence, as far as Excel keeps the digits', () => {
  expect(isSameAnswer({ class: 'Meals', confidence: 0.1 + 0.2 }, { class: 'Meals', confidence: 0.3 })).toBe(true);
  expect(isSameAnswer({ class: 'Meals', confidence: 0.3 }, { class: 'Meals', confidence: 0.31 })).toBe(false);
  expect(isSameAnswer({ class: 'Meals', confidence: 0.3 }, { class: 'Rent', confidence: 0.3 })).toBe(false);
});

test('a blank cell is no nought', () => {
  expect(isSameConfidence(null, 0)).toBe(false);
  expect(isSameConfidence(null, null)).toBe(true);
});
