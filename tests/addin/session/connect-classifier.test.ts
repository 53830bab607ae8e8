import {
  connectClassifier,
  createClassifier,
  disconnectClassifier,
  rememberedConnection,
} from '../../../addin/session/connect-classifier.ts';
import { aClassifier } from '../../fakes/contract-data.ts';
import { FakeServer, serverAwayProblem } from '../../fakes/fake-server.ts';
import { FakeWorkbook } from '../../fakes/fake-workbook.ts';

const workbookWithTable = () => new FakeWorkbook([{ name: 'Id', values: ['a'] }]);

describe('the workbook remembers its classifier', () => {
  test('after it was made', async () => {
    const workbook = workbookWithTable();
    const server = new FakeServer();
    const draft = {
      name: 'N',
      columns: [{ name: 'Merchant', type: 'text' as const }],
      keyColumns: ['Id'],
      labelColumn: 'Account',
    };
    const made = await createClassifier(workbook, server, draft, workbook.table);
    expect(await rememberedConnection(workbook, server)).toEqual(made);
  });

  test('after it was connected to, by ids only', async () => {
    const workbook = workbookWithTable();
    const server = new FakeServer();
    server.classifiers = [aClassifier()];
    await connectClassifier(workbook, aClassifier(), 'table-1');
    expect([...workbook.settings.values()]).toEqual([`{"classifier":"${aClassifier().id}","table":"table-1"}`]);
    expect((await rememberedConnection(workbook, server))?.classifier.name).toBe('Account of Purchases');
  });

  test('and the pane opens with it, until it is left', async () => {
    const workbook = workbookWithTable();
    await connectClassifier(workbook, aClassifier(), 'table-1');
    expect(workbook.opensPane).toBe(true);
    await disconnectClassifier(workbook);
    expect(workbook.opensPane).toBe(false);
  });

  test('until it is left', async () => {
    const workbook = workbookWithTable();
    await connectClassifier(workbook, aClassifier(), 'table-1');
    await disconnectClassifier(workbook);
    expect(await rememberedConnection(workbook, new FakeServer())).toBeNull();
  });

  test('not when the server no longer has it', async () => {
    const workbook = workbookWithTable();
    await connectClassifier(workbook, aClassifier(), 'table-1');
    expect(await rememberedConnection(workbook, new FakeServer())).toBeNull();
  });

  test('also while the server is away: the failure is told, nothing is forgotten', async () => {
    const workbook = workbookWithTable();
    await connectClassifier(workbook, aClassifier(), 'table-1');
    const server = new FakeServer();
    server.classifiers = [aClassifier()];
    server.breakNext('getClassifier', serverAwayProblem());
    await expect(rememberedConnection(workbook, server)).rejects.toMatchObject({ code: 'server-away' });
    expect(await rememberedConnection(workbook, server)).not.toBeNull();
  });

  test.each(['not json', '{}', '[]', 'null', '{"classifier":1,"table":"t"}'])(
    'a setting that says %j is as good as none',
    async (text) => {
      const workbook = workbookWithTable();
      workbook.settings.set('amend.classifier', text);
      expect(await rememberedConnection(workbook, new FakeServer())).toBeNull();
    },
  );
});
