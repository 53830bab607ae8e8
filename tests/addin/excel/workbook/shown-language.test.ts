import { shownLanguage } from '../../../../addin/excel/workbook/shown-language.ts';

beforeAll(() => void Object.assign(globalThis, { Office: { context: { displayLanguage: 'de-CH' } } }));
afterAll(() => void Reflect.deleteProperty(globalThis, 'Office'));

test.each([
  ['/pane/taskpane.html', 'excel'],
  ['/workbench/taskpane.html', 'workbench'],
])('of a pane at %s it is the one that %s says', (pathname, host) => {
  expect(shownLanguage({ pathname })).toEqual({ host, tag: 'de-CH' });
});
