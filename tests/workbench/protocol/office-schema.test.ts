import { expect, test } from '@jest/globals';
import { officeSchemaFrom } from '../../../workbench/protocol/office-schema.ts';
import { installedSchema } from './wire-client.ts';

test('the installed library’s classes are read with their properties, ways and methods', () => {
  const { Range, WorksheetCollection, ConditionalFormat } = installedSchema();
  expect(Object.keys(installedSchema()).length).toBeGreaterThan(150);
  expect([Range?.scalars['Values'], Range?.scalars['Address'], Range?.navigations['Format']]).toEqual([
    true,
    false,
    'RangeFormat',
  ]);
  expect(Range?.methods).toEqual(expect.arrayContaining(['GetCell', 'Clear', '_KeepReference']));
  expect([WorksheetCollection?.items, ConditionalFormat?.navigations['CustomOrNullObject']]).toEqual([
    'Worksheet',
    'CustomConditionalFormat',
  ]);
});

test('another text is a programmer’s fault', () => {
  expect(() => officeSchemaFrom('var x = 1;')).toThrow(RangeError);
});
