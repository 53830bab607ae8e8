import { setImmediate } from 'node:timers/promises';
import { jest } from '@jest/globals';
import { startCheckpoint } from '../../../addin/classify/classify-checkpoint.ts';
import { classifyTable, writesOf } from '../../../addin/classify/classify-table.ts';
import { rowHash } from '../../../contract/row-hash.ts';
import { aClassifier } from '../../fakes/contract-data.ts';
import { fakePacing } from '../../fakes/fake-outbox.ts';
import { FakeServer, serverAwayProblem } from '../../fakes/fake-server.ts';
import { cellBeingEdited, FakeWorkbook } from '../../fakes/fake-workbook.ts';

const VIEW = '00000000-0000-4000-8000-0000000000ff';

function purchases(rows: number, labelled = 0) {
  const column = (name: string, value: (row: number) => string | number | null) => ({
    name,
    values: Array.from({ length: rows }, (_, row) => value(row)),
  });
  const workbook = new FakeWorkbook([
    column('Id', (row) => `p${row}`),
    column('Merchant', (row) => `shop ${row}`),
    column('Amount', (row) => row),
    column('Account', (row) => (row < labelled ? 'Travel' : null)),
  ]);
  const server = new FakeServer();
  server.classifiers = [aClassifier()];
  return { workbook, server, pacing: fakePacing() };
}

const job = (which: 'unlabelled' | 'all' = 'unlabelled') => ({ classifier: aClassifier(), tableId: 'table-1', which });

describe('classifyTable', () => {
  test('writes class and confidence beside the rows without a label', async () => {
    const ports = purchases(5, 2);
    const classified = await classifyTable(ports, job(), startCheckpoint(VIEW));
    expect(classified).toEqual({
      view: VIEW,
      unknown: 0,
      alerts: 0,
      outside: null,
      rows: 3,
      versions: [1],
      lowConfidence: 0,
      acceptable: null,
      gone: 0,
      disputes: new Map(),
      leftOut: 0,
      alreadyLabelled: 2,
      remaining: 0,
      answered: new Map([2, 3, 4].map((row) => [`p${row}`, rowHash([`shop ${row}`, row])])),
      known: new Set(['p0', 'p1', 'p2', 'p3', 'p4']),
    });
    expect([...ports.workbook.predictions.keys()]).toEqual(['p2', 'p3', 'p4']);
    expect(ports.workbook.predictions.get('p2')).toEqual({
      key: 'p2',
      class: 'Travel',
      confidence: 0.9,
      source: 'model',
      changed: false,
    });
  });

  test('names each version that answered when another is put in use meanwhile', async () => {
    const ports = purchases(8_500);
    const checkpoint = startCheckpoint(VIEW);
    const predict = ports.server.predict.bind(ports.server);
    ports.server.predict = async (...asked) => {
      const answer = await predict(...asked);
      ports.server.classifiers = [aClassifier({ champion: 2 })];
      return answer;
    };
    expect(await classifyTable(ports, job(), checkpoint)).toMatchObject({ rows: 8_500, versions: [1, 2] });
  });

  test('classifies all rows when asked', async () => {
    expect(await classifyTable(purchases(5, 2), job('all'), startCheckpoint(VIEW))).toMatchObject({
      rows: 5,
      alreadyLabelled: 0,
    });
  });

  test('prepares the columns with the classes and the threshold before the first answer is written', async () => {
    const ports = purchases(1);
    await classifyTable(ports, job(), startCheckpoint(VIEW));
    expect(ports.workbook.prepared).toEqual({
      classes: ['Travel', 'Meals', 'Office'],
      lowConfidence: 0.6,
      accept: null,
    });
  });

  test('lets the pane answer between who looks at the table that was read and its own look at the rows', async () => {
    const ports = purchases(3);
    const order: string[] = [];
    const predict = ports.server.predict.bind(ports.server);
    ports.server.predict = async (...asked) => {
      order.push('asked');
      return predict(...asked);
    };
    const onRead = async () => {
      order.push('looked');
      setTimeout(() => order.push('answered'), 0);
    };
    await classifyTable(ports, { ...job(), onRead }, startCheckpoint(VIEW));
    expect(order).toEqual(['looked', 'answered', 'asked']);
  });

  test('asks for the first answers while the columns are prepared', async () => {
    const ports = purchases(10_000);
    const prepare = ports.workbook.preparePredictionColumns.bind(ports.workbook);
    let askedMeanwhile = 0;
    ports.workbook.preparePredictionColumns = async (...columns) => {
      await setImmediate();
      askedMeanwhile = ports.server.predictionRequests.length;
      return prepare(...columns);
    };
    await classifyTable(ports, job(), startCheckpoint(VIEW));
    expect(askedMeanwhile).toBe(5);
  });

  test('sends 2,000 rows a request under one view, and tells how far it is', async () => {
    const ports = purchases(4_500);
    const told: number[] = [];
    await classifyTable(ports, job(), startCheckpoint(VIEW), {
      onProgress: ({ done, total }) => told.push(done, total),
    });
    expect(ports.server.predictionRequests.map((request) => [request.view, request.rows.keys.length])).toEqual([
      [VIEW, 2_000],
      [VIEW, 2_000],
      [VIEW, 500],
    ]);
    expect(told).toEqual([0, 4_500, 2_000, 4_500, 4_000, 4_500, 4_500, 4_500]);
  });

  test('writes the answers for a large table in at most ten goes, since each reads the keys of all rows', async () => {
    const ports = purchases(30_000);
    const write = jest.spyOn(ports.workbook, 'writePredictions');
    expect(await classifyTable(ports, job(), startCheckpoint(VIEW))).toMatchObject({ rows: 30_000 });
    expect(write.mock.calls.map(([, , writes]) => writes.length)).toEqual([6_000, 6_000, 6_000, 6_000, 6_000]);
    expect(ports.workbook.predictions.size).toBe(30_000);
  });

  test('counts the rows below the threshold', async () => {
    const ports = purchases(3);
    ports.server.confidence = 0.59;
    expect(await classifyTable(ports, job(), startCheckpoint(VIEW))).toMatchObject({ lowConfidence: 3 });
  });

  test('rows that were deleted while the server thought are counted, the others find their place', async () => {
    const ports = purchases(3);
    const predict = ports.server.predict.bind(ports.server);
    ports.server.predict = async (id, request) => {
      const answer = await predict(id, request);
      ports.workbook.deleteRow(1);
      return answer;
    };
    expect(await classifyTable(ports, job(), startCheckpoint(VIEW))).toMatchObject({ rows: 3, gone: 1 });
    expect([...ports.workbook.predictions.keys()]).toEqual(['p0', 'p2']);
  });

  test('rows with a blank or repeated key are left out and counted', async () => {
    const ports = purchases(4);
    ports.workbook.columns[0]!.values = ['a', null, 'b', 'b'];
    expect(await classifyTable(ports, job(), startCheckpoint(VIEW))).toMatchObject({ rows: 1, leftOut: 3 });
  });

  test('goes on where it stopped when the server was away in the middle', async () => {
    const ports = purchases(4_500);
    const checkpoint = startCheckpoint(VIEW);
    const predict = ports.server.predict.bind(ports.server);
    let isAway = true;
    ports.server.predict = async (id, request) => {
      if (isAway && request.rows.keys[0] !== 'p0') throw serverAwayProblem();
      return predict(id, request);
    };
    await expect(classifyTable(ports, job(), checkpoint)).rejects.toMatchObject({ code: 'server-away' });
    expect(ports.workbook.predictions.size).toBe(2_000);

    isAway = false;
    const classified = await classifyTable(ports, job(), checkpoint);
    expect(classified!.rows).toBe(4_500);
    expect(ports.server.predictionRequests.map((request) => request.rows.keys.length)).toEqual([2_000, 2_000, 500]);
  });

  test('asks for chunks while answers are written, six ahead and three at once, so that the server has work all the time', async () => {
    const ports = purchases(40_000);
    const predict = ports.server.predict.bind(ports.server);
    let atOnce = 0;
    let most = 0;
    ports.server.predict = async (id, request) => {
      most = Math.max(most, ++atOnce);
      await setImmediate();
      atOnce--;
      return predict(id, request);
    };
    const asked: number[] = [];
    const write = ports.workbook.writePredictions.bind(ports.workbook);
    jest.spyOn(ports.workbook, 'writePredictions').mockImplementation(async (...all) => {
      for (let turn = 0; turn < 20; turn++) await setImmediate();
      asked.push(ports.server.predictionRequests.length);
      return write(...all);
    });
    await classifyTable(ports, job(), startCheckpoint(VIEW));
    expect(asked).toEqual([9, 12, 15, 18, 20, 20, 20]);
    expect(most).toBe(3);
    expect([...ports.workbook.predictions.keys()].slice(0, 3)).toEqual(['p0', 'p1', 'p2']);
  });

  test('a sheet that cannot be written ends it with the sheet’s sentence; nothing counts as answered', async () => {
    const ports = purchases(3);
    const checkpoint = startCheckpoint(VIEW);
    ports.workbook.breakNext('writePredictions', cellBeingEdited());
    await expect(classifyTable(ports, job(), checkpoint)).rejects.toMatchObject({ code: 'cell-being-edited' });
    expect(checkpoint.answered.size).toBe(0);
  });

  test('cancelling stops between two chunks; what is written stays', async () => {
    const ports = purchases(4_500);
    const stop = new AbortController();
    const classifying = classifyTable(ports, job(), startCheckpoint(VIEW), {
      signal: stop.signal,
      onProgress: ({ done }) => {
        if (done > 0) stop.abort(new Error('cancelled'));
      },
    });
    await expect(classifying).rejects.toThrow('cancelled');
    expect(ports.workbook.predictions.size).toBe(2_000);
  });

  test('a table without rows, with labels everywhere, or without keys is said', async () => {
    await expect(classifyTable(purchases(0), job(), startCheckpoint(VIEW))).rejects.toMatchObject({
      code: 'empty-table',
    });
    await expect(classifyTable(purchases(2, 2), job(), startCheckpoint(VIEW))).rejects.toMatchObject({
      code: 'nothing-to-classify',
    });
    const unkeyed = purchases(2);
    unkeyed.workbook.columns[0]!.values = [null, null];
    await expect(classifyTable(unkeyed, job(), startCheckpoint(VIEW))).rejects.toMatchObject({
      code: 'no-usable-keys',
      message: 'None of the 2 rows can be told from the others by its key.',
    });
  });
});

test('an answer that the label column merely repeats is marked as adopted, and no other', async () => {
  const ports = purchases(3, 3);
  const adopted = () => new Map([...Object.entries({ p0: 'Travel', p1: 'Meals' })]);
  await classifyTable(ports, { ...job('all'), adopted }, startCheckpoint(VIEW));
  expect([...ports.workbook.predictions.values()].map(({ class: name, source }) => [name, source])).toEqual([
    ['Travel', 'adopted'],
    ['Travel', 'model'],
    ['Travel', 'model'],
  ]);
});

test('writesOf pairs every key with its class', async () => {
  const server = new FakeServer();
  server.classifiers = [aClassifier()];
  const answer = await server.predict(aClassifier().id, { view: VIEW, rows: { keys: ['a'], columns: [] } });
  expect(writesOf({ ...answer, predicted: [2] })).toEqual([
    { key: 'a', class: 'Office', confidence: 0.9, source: 'model', changed: false },
  ]);
});
