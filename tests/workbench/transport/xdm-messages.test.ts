import { expect, test } from '@jest/globals';
import { XdmError } from '../../../workbench/transport/xdm-messages.ts';

test('a refusal bears Office.js’ number', () => {
  expect([XdmError.REQUEST_TOO_LARGE, XdmError.RESPONSE_TOO_LARGE, new XdmError(5001).code]).toEqual([
    5103, 5104, 5001,
  ]);
});
