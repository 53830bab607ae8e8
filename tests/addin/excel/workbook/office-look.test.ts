import { isOfficeDark } from '../../../../addin/excel/workbook/office-look.ts';

afterEach(() => void Reflect.deleteProperty(globalThis, 'Office'));

test.each([
  ['Excel whose theme is Black', { officeTheme: { isDarkTheme: true } }, true],
  ['Excel whose theme is Colorful', { officeTheme: { isDarkTheme: false } }, false],
  ['an Excel that knows colours only', { officeTheme: { bodyBackgroundColor: '#FFFFFF' } }, null],
  ['Excel on the web, which says nothing', {}, null],
])('%s', (_, context, isDark) => {
  Object.assign(globalThis, { Office: { context } });
  expect(isOfficeDark()).toBe(isDark);
});
