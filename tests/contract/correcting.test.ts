import { gathersTyped } from '../../contract/correcting.ts';

test.each([
  ['at-once', false, false],
  ['after-a-look', false, true],
  ['at-once', true, true],
  ['after-a-look', true, true],
] as const)('what is typed, sent %s, a reason needed: %s, is gathered: %s', (sending, reasonNeeded, isGathered) => {
  expect(gathersTyped({ sending, reasonNeeded })).toBe(isGathered);
});
