import { beforeAll, expect, test } from '@jest/globals';
import { trainClassifier } from '../../../../ml/learners/train-classifier.ts';
import { encodeRows, startOnlineModel, type OnlineModel } from '../../../../ml/online/online-model.ts';
import { runSteps } from '../../../../ml/run-steps.ts';
import { takeRows } from '../../../../ml/table/take-rows.ts';
import { ViewEncoding, type Encode } from '../../../../server/answer/predictions/view-encoding.ts';
import { sampleTable } from '../../../checks/sample-table.ts';

let online: OnlineModel;
beforeAll(async () => {
  const { table, labels, columns } = sampleTable(300, 1);
  const task = { columns, learner: 'linear', seed: 1 } as const;
  const { model } = await trainClassifier({ table, labels }, task, { onProgress: () => undefined });
  online = startOnlineModel(model);
});

const { table } = sampleTable(400, 2);
const rowsFrom = (first: number) =>
  takeRows(
    table,
    Array.from({ length: 100 }, (_, row) => first + row),
  );

/** What encodes rows of this number now. */
async function encoderOf(encoding: ViewEncoding, rows: number, generation = 1): Promise<Encode> {
  return encoding.with({ online, generation }, rows, async (encode) => encode);
}

test('encodes the rows of each request as if they were alone, byte for byte', async () => {
  const encoding = new ViewEncoding();
  for (const first of [0, 100, 200, 300]) {
    const part = rowsFrom(first);
    const [along, alone] = [
      await encoding.with({ online, generation: 1 }, 100, async (encode) => runSteps(encode(part))),
      encodeRows(online, part),
    ];
    expect(along).toEqual(alone);
    expect(along.features).toEqual(alone.features);
  }
});

test('reads on from one request to the next, of one model, up to so many rows', async () => {
  const encoding = new ViewEncoding();
  const first = await encoderOf(encoding, 15_000);
  expect(await encoderOf(encoding, 5_000)).toBe(first);
  const second = await encoderOf(encoding, 1);
  expect(second).not.toBe(first);
  expect(await encoderOf(encoding, 1)).toBe(second);
  expect(await encoderOf(encoding, 1, 2)).not.toBe(second);
});

test('forgets what was half read, and what nobody asks on for', async () => {
  const encoding = new ViewEncoding();
  const first = await encoderOf(encoding, 100);
  const failing = encoding.with({ online, generation: 1 }, 100, async (encode) => {
    encode(rowsFrom(0)).next();
    throw new Error('away');
  });
  await expect(failing).rejects.toThrow('away');
  const second = await encoderOf(encoding, 100);
  expect(second).not.toBe(first);
  encoding.forget();
  expect(await encoderOf(encoding, 100)).not.toBe(second);
});
