import { percent } from '../../../contract/words/percent.ts';

test('whole per cent, and never 0 or 100 for a share that is neither', () => {
  expect([0, 0.004, 0.476, 0.999, 1].map((share) => percent(share))).toEqual([
    '0 %',
    'under 1 %',
    '48 %',
    'over 99 %',
    '100 %',
  ]);
});

test('with a decimal likewise', () => {
  expect([0, 0.0004, 0.8949, 0.9996, 1].map((share) => percent(share, 1))).toEqual([
    '0.0 %',
    'under 0.1 %',
    '89.5 %',
    'over 99.9 %',
    '100.0 %',
  ]);
});
