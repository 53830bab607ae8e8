import { expect, test } from '@jest/globals';
import { Workbook } from '../../../workbench/workbook/workbook.ts';
import { ActionType, PathType } from '../../../workbench/protocol/wire.ts';
import { ask, hostOf, WireBatch } from './wire-client.ts';

test('a failing action is named by index and place; what ran before it stays', () => {
  const workbook = new Workbook();
  const batch = new WireBatch(hostOf(workbook));
  batch.range('A1').set('Values', [['before']]);
  batch.sheet('Nope');
  const response = batch.run();
  expect(response.Error).toEqual({
    Code: 'ItemNotFound',
    Message: "The requested resource doesn't exist.",
    HttpStatusCode: 404,
    ActionIndex: 6,
    Location: 'WorksheetCollection.getItem',
  });
  expect([response.Results.length, workbook.activeSheet.valueAt(0, 0)]).toEqual([6, 'before']);
});

test('below a null object everything is null', () => {
  const host = hostOf(new Workbook());
  const answers = ask(
    host,
    (batch) =>
      void batch.workbook
        .get('Worksheets')
        .object('GetItemOrNullObject', 'Nope')
        .object('GetRange', 'A1')
        .load('values'),
  );
  expect(answers).toEqual([null]);
});

test('a path that adds is walked once, however often it is used', () => {
  const workbook = new Workbook();
  ask(hostOf(workbook), (batch) => {
    const added = batch.workbook.get('Worksheets').object('Add', 'New');
    added.load('name');
    added.load('id');
  });
  expect(workbook.sheets.map((sheet) => sheet.name)).toEqual(['Sheet1', 'New']);
});

test('a kept range is found by its reference in later batches until it is released', () => {
  const workbook = new Workbook();
  const host = hostOf(workbook);
  const first = new WireBatch(host);
  const range = first.range('B2').call('_KeepReference');
  first.act({ ActionType: ActionType.Instantiate, Name: '', ObjectPathId: range.id });
  const reference = (first.run().Results.at(-1)?.Value as { _ReferenceId: string })._ReferenceId;
  const byReference = (batch: WireBatch) => batch.path({ ObjectPathType: PathType.ReferenceId, Name: reference });
  expect(ask(host, (batch) => void byReference(batch).load('address'))).toEqual([
    { _ReferenceId: reference, Address: 'Sheet1!B2' },
  ]);
  expect(workbook.activeSheet.references.size).toBe(1);
  ask(host, (batch) => void batch.workbook.call('_RemoveReference', reference));
  expect(workbook.activeSheet.references.size).toBe(0);
  expect(ask(host, (batch) => void byReference(batch).load('address'))).toBe('InvalidReference');
});

test('what no object answers fails by its name and is listed', () => {
  const host = hostOf(new Workbook());
  const batch = new WireBatch(host);
  batch.range('A1').call('Group', 'ByRows');
  expect(batch.run().Error).toEqual(
    expect.objectContaining({
      Code: 'ApiNotFound',
      Message: 'Range.Group is not emulated by this workbench.',
      Location: 'Range.group',
    }),
  );
  expect(ask(host, (each) => void each.range('A1').set('Hyperlink', {}))).toBe('ApiNotFound');
  expect([...host.missing]).toEqual(['Range.Group', 'Range.Hyperlink']);
});

test('names that the library cannot say are not reached', () => {
  const host = hostOf(new Workbook());
  expect(ask(host, (batch) => void batch.range('A1').call('constructor'))).toBe('ApiNotFound');
  expect(ask(host, (batch) => void batch.range('A1').get('reference'))).toBe('InvalidArgument');
  expect(ask(host, (batch) => void batch.range('A1').set('Address', 'B1'))).toBe('ApiNotFound');
});

test('parts that only keep what they are given keep it', () => {
  const workbook = new Workbook();
  const host = hostOf(workbook);
  ask(host, (batch) => void batch.sheet().get('PageLayout').set('Orientation', 'Landscape'));
  expect(ask(host, (batch) => void batch.sheet().get('PageLayout').load('orientation'))).toEqual([
    { Orientation: 'Landscape' },
  ]);
  expect(ask(host, (batch) => void batch.sheet().get('PivotTables').load('items/name'))).toEqual([{ _Items: [] }]);
});

test('an update sets several properties at once', () => {
  const workbook = new Workbook();
  const batch = new WireBatch(hostOf(workbook));
  batch.act({
    ActionType: ActionType.Update,
    Name: '',
    ObjectPathId: batch.sheet().id,
    ObjectState: { name: 'Renamed', tabColor: '#FF0000' },
  });
  batch.run();
  expect([workbook.activeSheet.name, workbook.activeSheet.tabColor]).toEqual(['Renamed', '#FF0000']);
});

test('a handler that would never be called is refused by its name when it is added, not when it is taken off', () => {
  const host = hostOf(new Workbook());
  expect(ask(host, (batch) => void batch.sheet().call('_RegisterColumnSortedEvent'))).toBe('ApiNotFound');
  expect(ask(host, (batch) => void batch.sheet().call('_UnregisterColumnSortedEvent'))).toEqual([null]);
  expect(ask(host, (batch) => void batch.sheet().call('_RegisterCalculatedEvent'))).toEqual([null]);
  expect([...host.missing]).toEqual(['Worksheet._RegisterColumnSortedEvent']);
});

test('a trace is answered in both lists, or handlers would stay unregistered', () => {
  const batch = new WireBatch(hostOf(new Workbook()));
  batch.act({ ActionType: ActionType.Trace, Name: '', ObjectPathId: 0 });
  const { Results, TraceIds } = batch.run();
  expect(TraceIds).toEqual([Results.at(-1)?.ActionId]);
});
