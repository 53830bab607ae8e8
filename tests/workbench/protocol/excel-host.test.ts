import { expect, test } from '@jest/globals';
import { XdmError } from '../../../workbench/transport/xdm-messages.ts';
import type { AddinEvent } from '../../../workbench/protocol/event-message.ts';
import { ActionType, PathType } from '../../../workbench/protocol/wire.ts';
import { at, bookOf } from '../workbook/book.ts';
import { ask, hostOf } from './wire-client.ts';

const EMPTY = JSON.stringify({ Actions: [], ObjectPaths: {} });

test('requests and answers over the limit are refused by the channel', async () => {
  const { workbook } = bookOf([['x'.repeat(300)]]);
  const host = hostOf(workbook, { payloadLimitBytes: 400 });
  await expect(host.executeText('é'.repeat(250))).rejects.toEqual(new XdmError(XdmError.REQUEST_TOO_LARGE));
  const load = JSON.stringify({
    Actions: [{ Id: 1, ActionType: 2, Name: '', ObjectPathId: 3, QueryInfo: { Select: ['values', 'text'] } }],
    ObjectPaths: {
      1: { ObjectPathType: 1, Name: '' },
      3: { ObjectPathType: 3, Name: 'GetActiveCell', ParentObjectPathId: 1 },
    },
  });
  await expect(host.executeText(load)).rejects.toEqual(new XdmError(XdmError.RESPONSE_TOO_LARGE));
  await expect(host.executeText(EMPTY)).resolves.toBe('{"Results":[],"TraceIds":[]}');
});

test('while a cell is edited nothing runs; a delayed request waits for the end', async () => {
  const { workbook } = bookOf([]);
  const host = hostOf(workbook);
  workbook.editing = true;
  expect(ask(host, (batch) => void batch.range('A1').set('Values', [[1]]))).toBe('InvalidOperationInCellEditMode');
  const delayed = host.executeText(EMPTY, 64);
  workbook.editing = false;
  await expect(delayed).resolves.toContain('Results');
});

test('what Office.js says at its start is no word to the workbook: it is heard while a cell is edited', () => {
  const { workbook } = bookOf([]);
  const host = hostOf(workbook);
  workbook.editing = true;
  const answer = host.execute({
    Actions: [
      { Id: 2, ActionType: ActionType.Instantiate, Name: '', ObjectPathId: 1 },
      { Id: 3, ActionType: ActionType.Method, Name: 'NotifyActionHandlerReady', ObjectPathId: 1 },
    ],
    ObjectPaths: { 1: { ObjectPathType: PathType.NewObject, Name: 'Microsoft.InternalService.AddinInternalService' } },
  });
  expect(answer.Error).toBeUndefined();
});

test('a pane is told only of what it listens to, the writes of a batch as one; nothing while events are off', () => {
  const { workbook } = bookOf([]);
  const told: AddinEvent[] = [];
  const host = hostOf(workbook, { onEvents: (events) => void told.push(...events) });
  workbook.writeCells(at(workbook, 'A1'), [['unheard']], 'user');
  ask(host, (batch) => void batch.sheet().call('_RegisterDataChangedEvent'));
  ask(host, (batch) => {
    batch.range('A1:B1').set('Values', [[1, 2]]);
    batch.range('A2:B2').set('Values', [[3, 4]]);
    batch.range('A1').get('Format').get('Fill').set('Color', '#FFF2CC');
  });
  expect(told.map(({ args }) => (args as { address: string }).address)).toEqual(['A1:B2', 'A1:B2']);
  ask(host, (batch) => {
    batch.workbook.get('_Runtime').set('EnableEvents', false);
    batch.range('A1').set('Values', [[9]]);
  });
  ask(host, (batch) => void batch.workbook.get('_Runtime').set('EnableEvents', true));
  ask(host, (batch) => void batch.sheet().call('_UnregisterDataChangedEvent'));
  workbook.writeCells(at(workbook, 'A1'), [['unheard']], 'user');
  expect(told).toHaveLength(2);
});
