import { builtInFormat, builtInNumber } from '../../../workbench/file-looks/number-formats.ts';

test('a number that files do not explain is a format of Excel in English; an unknown one is General', () => {
  expect([0, 10, 14, 22, 49, 30, 99].map(builtInFormat)).toEqual([
    'General',
    '0.00%',
    'm/d/yyyy',
    'm/d/yyyy h:mm',
    '@',
    'm/d/yyyy',
    'General',
  ]);
});

test('a format that every program knows has its number', () => {
  expect(['0.00%', 'm/d/yyyy', '0.0 "x"'].map(builtInNumber)).toEqual([10, 14, undefined]);
});
