import { shownTextOf } from '../../../../addin/excel/table/shown-text.ts';

describe('the class in a cell', () => {
  test('is what a number shows in its format: with zeros before it, with a unit, as a date', () => {
    expect(shownTextOf({ value: 118, text: '00118', format: '00000' })).toBe('00118');
    expect(shownTextOf({ value: 6100, text: ' 6,100 ', format: '#,##0_)' })).toBe('6,100');
    expect(shownTextOf({ value: 46_023, text: '01/01/2026', format: 'dd/mm/yyyy' })).toBe('01/01/2026');
  });

  test('is the digits of a number in General, whatever its column has room for', () => {
    expect(shownTextOf({ value: 1_234_567_890, text: '1.2E+09', format: 'General' })).toBe('1234567890');
    expect(shownTextOf({ value: 118, text: '###', format: 'General' })).toBe('118');
  });

  test('is a text itself, without what a format adds to it, trimmed', () => {
    expect(shownTextOf({ value: ' Travel ', text: 'Travel ●', format: '@" ●"' })).toBe('Travel');
  });

  test('is a boolean as Excel shows it, and none in blank cells and errors', () => {
    expect(shownTextOf({ value: true, text: 'TRUE', format: 'General' })).toBe('TRUE');
    expect(shownTextOf({ value: '', text: '', format: '00000' })).toBeNull();
    expect(shownTextOf({ value: '#N/A', text: '#N/A', format: '00000' })).toBeNull();
  });

  test('is still known in a column too narrow to show it where the format is zeros alone, and unknown elsewhere', () => {
    expect(shownTextOf({ value: 118, text: '###', format: '00000' })).toBe('00118');
    expect(shownTextOf({ value: -118, text: '###', format: '00000' })).toBeUndefined();
    expect(shownTextOf({ value: 46_023, text: '####', format: 'dd/mm/yyyy' })).toBeUndefined();
  });

  test('is the value of a number that its format hides', () => {
    expect(shownTextOf({ value: 118, text: '', format: ';;;' })).toBe('118');
  });
});
