import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { request } from 'node:https';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Problem } from '../../contract/problem.ts';
import { createEmptyDatabase } from '../setup/test-database.ts';
import { feedbackBody, predictionBody, sampleBody, words } from './odd-bodies.ts';
import { compileServer, ServerProcess, temporaryFolder, type Answer } from './server-process.ts';
import { waitsOfOthers, type Listening, type Waits } from './waits-of-others.ts';

/** Others wait at most so long, 99 of 100 times. */
const MOST_WAIT_MS = 200;
/** A machine has moments of its own: the median of so many rounds counts. */
const ROUNDS = 3;

let database: Awaited<ReturnType<typeof createEmptyDatabase>>;
let data: Awaited<ReturnType<typeof temporaryFolder>>;
let server: ServerProcess;
let listening: Listening;
/** A classifier of texts and cost centres, trained. */
let trained: string;
/** A classifier of 200 texts, trained. */
let wide: string;

const WIDE = Array.from({ length: 200 }, (_, at) => `Text ${at}`);

beforeAll(async () => {
  await compileServer();
  database = await createEmptyDatabase();
  data = await temporaryFolder();
  server = await ServerProcess.start({ DATA_DIR: data.folder, DATABASE_URL: database.url });
  listening = {
    address: server.address,
    certificate: await readFile(path.join(data.folder, 'certificate.pem'), 'utf8'),
  };
  trained = await train(
    'Notes',
    ['Text', 'Centre'],
    feedbackBody(
      400,
      ['Text', 'Centre'],
      (row) => [words(80), `C${row % 5}`],
      (row) => `class ${row % 4}`,
    ),
  );
  wide = await train(
    'Surveys',
    WIDE,
    feedbackBody(
      60,
      WIDE,
      () => WIDE.map(() => words(30)),
      (row) => `class ${row % 3}`,
    ),
  );
  // The first question loads the model.
  for (const classifier of [trained, wide])
    await post(
      `/api/classifiers/${classifier}/predictions`,
      predictionBody(
        1,
        (classifier === wide ? WIDE : ['Text', 'Centre']).map((name) => ({ name, cell: () => 'x' })),
      ),
    );
}, 300_000);
afterAll(async () => {
  await ServerProcess.killAll();
  await data.remove();
  await database.drop();
});

/** Posts text as it is, JSON or not. */
function post(address: string, body: string): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const call = request(
      new URL(address, listening.address),
      { method: 'POST', ca: listening.certificate, headers: { 'Content-Type': 'application/json' }, agent: false },
      (response) => {
        let text = '';
        response.setEncoding('utf8').on('data', (chunk: string) => {
          text += chunk;
        });
        response.once('end', () => resolve({ status: response.statusCode ?? 0, text }));
      },
    );
    call.once('error', reject);
    call.end(body);
  });
}

async function train(name: string, columns: readonly string[], feedback: string): Promise<string> {
  const type = (column: string) => (column === 'Centre' ? 'category' : 'text');
  const made = await server.send('POST', '/api/classifiers', {
    name,
    columns: columns.map((column) => ({ name: column, type: type(column) })),
    keyColumns: ['Id'],
    labelColumn: 'Label',
  });
  const { id } = JSON.parse(made.text) as { id: string };
  expect((await post(`/api/classifiers/${id}/feedback`, feedback)).status).toBe(201);
  const started = JSON.parse(
    (await server.send('POST', `/api/classifiers/${id}/trainings`, { learner: 'linear' })).text,
  ) as { id: string };
  let state = 'running';
  while (state === 'running')
    ({ state } = JSON.parse((await server.send('GET', `/api/classifiers/${id}/trainings/${started.id}`)).text) as {
      state: string;
    });
  expect(state).toBe('done');
  return id;
}

const twoColumns = (length: number) => [
  { name: 'Text', cell: () => words(length) },
  { name: 'Centre', cell: (row: number) => `C${row % 5}` },
];
const oneRow = (cell: () => unknown) =>
  JSON.stringify({ rows: { keys: ['1'], columns: WIDE.map((name) => ({ name, values: [cell()] })) } });
const ofTrained = (what: string) => () => `/api/classifiers/${trained}/${what}`;
const ofWide = (what: string) => () => `/api/classifiers/${wide}/${what}`;
const summaries = () => '/api/table-summaries';

describe('while a body is read and answered, others wait at most 200 ms, 99 of 100 times', () => {
  test.each<[string, () => string, () => string, number, RegExp | null]>([
    [
      '2 million lists in one another',
      summaries,
      () => '['.repeat(2_000_000) + ']'.repeat(2_000_000),
      422,
      /^The body is nested more than 16 levels deep/,
    ],
    [
      '2 million objects in one another',
      summaries,
      () => '{"a":'.repeat(1_500_000) + '1' + '}'.repeat(1_500_000),
      422,
      /^The body is nested more than 16 levels deep/,
    ],
    [
      '5 million numbers for events',
      ofTrained('feedback'),
      () => `{"columns":["Text"],"events":[${'1,'.repeat(4_900_000)}1]}`,
      413,
      /^The request holds more than 600,000 values\.$/,
    ],
    [
      '500,000 numbers for events',
      ofTrained('feedback'),
      () => `{"columns":["Text"],"events":[${'1,'.repeat(499_999)}1]}`,
      422,
      /There are 500,000 events; 5,000 is the most\.$/,
    ],
    [
      '3 million empty columns',
      summaries,
      () => `{"columns":[${'{},'.repeat(3_000_000)}{}]}`,
      413,
      /^The request holds more than 600,000 values\.$/,
    ],
    [
      'a name of 10 million characters',
      () => '/api/classifiers',
      () => JSON.stringify({ name: 'x'.repeat(10_000_000) }),
      422,
      /body\.name/,
    ],
    [
      '50,000 key columns',
      () => '/api/classifiers',
      () =>
        JSON.stringify({
          name: 'K',
          columns: [{ name: 'A', type: 'text' }],
          keyColumns: Array.from({ length: 50_000 }, (_, at) => `K${at}`),
          labelColumn: 'L',
        }),
      422,
      /There are 50,000 key columns; 200 is the most\.$/,
    ],
    [
      'a sample of 20,000 columns',
      summaries,
      () => sampleBody(20_000, 10, (row, column) => row * column),
      422,
      /There are 20,000 columns; 16,384 is the most\.$/,
    ],
    [
      'a sample of 16,384 columns, as many as a sheet has',
      summaries,
      () => sampleBody(16_384, 30, (row, column) => row * column),
      200,
      null,
    ],
    [
      'a sample of 222 columns of 2,000 numbers',
      summaries,
      () => sampleBody(222, 2_000, (row, column) => (row * column) % 99_999),
      200,
      null,
    ],
    ['a sample of 201 columns of 2,000 texts', summaries, () => sampleBody(201, 2_000, () => words(18)), 200, null],
    [
      'predictions for 1,000 rows of 1,900 characters',
      ofTrained('predictions'),
      () => predictionBody(1_000, twoColumns(1_900)),
      200,
      null,
    ],
    [
      'predictions for 5,000 rows of 1,900 characters',
      ofTrained('predictions'),
      () => predictionBody(5_000, twoColumns(1_900)),
      200,
      null,
    ],
    [
      'predictions for 40 cells of 32,767 characters',
      ofTrained('predictions'),
      () => predictionBody(40, twoColumns(32_767)),
      200,
      null,
    ],
    [
      'feedback on 300 rows of 1,900 characters',
      ofTrained('feedback'),
      () =>
        feedbackBody(
          300,
          ['Text', 'Centre'],
          () => [words(1_900), 'C1'],
          (row) => `class ${row % 4}`,
          'long ',
        ),
      201,
      null,
    ],
    [
      'feedback of 5,000 classes',
      ofTrained('feedback'),
      () =>
        feedbackBody(
          5_000,
          ['Text', 'Centre'],
          () => [words(40), 'C1'],
          (row) => `id ${row}`,
          'id ',
        ),
      422,
      /^The labels name 5,004 different classes; 1,000 is the most\./,
    ],
  ])(
    '%s',
    async (name, address, makeBody, status, detail) => {
      const median = await medianWaits(name, address, makeBody, { status, detail });
      expect(median.p99).toBeLessThanOrEqual(MOST_WAIT_MS);
    },
    180_000,
  );

  test('a label column of ids is not trained on', async () => {
    const made = await server.send('POST', '/api/classifiers', {
      name: `Ids ${randomUUID()}`,
      columns: [{ name: 'Text', type: 'text' }],
      keyColumns: ['Id'],
      labelColumn: 'Label',
    });
    const { id } = JSON.parse(made.text) as { id: string };
    expect(
      (
        await post(
          `/api/classifiers/${id}/feedback`,
          feedbackBody(
            900,
            ['Text'],
            () => [words(40)],
            (row) => `id ${row}`,
          ),
        )
      ).status,
    ).toBe(201);
    const { status, text } = await server.send('POST', `/api/classifiers/${id}/trainings`, {});
    expect([status, (JSON.parse(text) as Problem).detail]).toEqual([
      409,
      '900 of 900 labels occur only once: the label column seems to hold ids or free text.',
    ]);
  });
});

describe('rows of 200 texts of 1,900 characters each, which no table has, are the most that a request can ask for', () => {
  test.each<[string, () => string, () => string]>([
    [
      'predictions for 5 rows of 200 texts',
      ofWide('predictions'),
      () =>
        predictionBody(
          5,
          WIDE.map((name) => ({ name, cell: () => words(1_900) })),
        ),
    ],
    ['an explanation of a row of 200 texts', ofWide('explanations'), () => oneRow(() => words(1_900))],
  ])(
    '%s: others wait no more than half a second, 99 of 100 times',
    async (name, address, makeBody) => {
      const median = await medianWaits(name, address, makeBody, { status: 200, detail: null });
      expect(median.p99).toBeLessThanOrEqual(500);
    },
    180_000,
  );
});

/** Sends a body some times, a fresh one each, and prints and returns how long others waited in the median round. */
async function medianWaits(
  name: string,
  address: () => string,
  makeBody: () => string,
  { status, detail }: { status: number; detail: RegExp | null },
): Promise<Waits> {
  const rounds: Waits[] = [];
  let told = '';
  for (let round = 0; round < ROUNDS; round++) {
    const body = makeBody();
    const { result, seconds, waits } = await waitsOfOthers(listening, () => post(address(), body));
    expect(result.status).toBe(status);
    if (detail !== null) expect((JSON.parse(result.text) as Problem).detail).toMatch(detail);
    rounds.push(waits);
    told = `${result.status} in ${seconds.toFixed(1)} s`;
  }
  rounds.sort((one, other) => one.p99 - other.p99);
  const median = rounds[ROUNDS >> 1]!;
  process.stdout.write(
    `${name}: ${told}; others' ${median.asked} questions p50 ${median.p50.toFixed(0)}, p99 ${median.p99.toFixed(0)} (in the worst of ${ROUNDS} rounds ${rounds.at(-1)!.p99.toFixed(0)}) ms\n`,
  );
  return median;
}
