import { expect, test } from '@jest/globals';
import { clientName, wireName } from '../../../workbench/protocol/wire-names.ts';

test('members are in PascalCase on the wire and in camelCase for callers; private ones keep their name', () => {
  expect([wireName('getRange'), wireName('_Id'), clientName('GetRange')]).toEqual(['GetRange', '_Id', 'getRange']);
});
