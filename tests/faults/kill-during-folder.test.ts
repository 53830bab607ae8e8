import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { sql } from 'kysely';
import { seededRandom } from '../../ml/random.ts';
import { purchases } from '../setup/purchases.ts';
import { KilledServer, until } from './killed-server.ts';
import { temporaryFolder } from './server-process.ts';

const KILLS = 20;
const ROWS = 1_500;
/** Every so many files have a wrong row in their middle. */
const WRONG = 5;

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let killed: KilledServer;
beforeAll(async () => {
  folder = await temporaryFolder();
  mkdirSync(join(folder.folder, 'in'));
  killed = await KilledServer.open({ FEED_FOLDERS: `in=${join(folder.folder, 'in')}` });
  await killed.startFeed({
    name: 'Files',
    settings: {
      source: { kind: 'folder', folder: 'in', suffix: '.csv', format: {}, everySeconds: 1 },
      key: ['Nr'],
      columns: [
        { name: 'Merchant', from: 'Merchant' },
        { name: 'Amount', from: 'Amount' },
        { name: 'Centre', from: 'Centre' },
      ],
      malformed: 'dead-letter',
      ...{ sinks: [], actions: [], sendsCorrections: false },
    },
  });
}, 240_000);
afterAll(async () => {
  await killed.close();
  await folder.remove();
});

/** Puts a file there as programs do: written under another name, whole under its own. */
function put(number: number): void {
  const lines = purchases(ROWS, number + 1, number * ROWS).map(({ key, cells }) => [key, ...cells].join(','));
  if (isWrong(number)) lines.splice(ROWS / 2, 0, 'one cell alone');
  const draft = join(folder.folder, 'in', `${number}.part`);
  writeFileSync(draft, ['Nr,Merchant,Amount,Centre', ...lines, ''].join('\n'));
  renameSync(draft, join(folder.folder, 'in', `${number}.csv`));
}
const isWrong = (number: number): boolean => number % WRONG === WRONG - 1;

test('of a server that is killed 20 times while files come into a folder, each file is answered whole and once, or not at all', async () => {
  const random = seededRandom(20);
  for (let round = 0; round < KILLS; round++) {
    put(round);
    // Within a file as a rule: it is taken in two batches. A file with a wrong row is one record.
    const more = isWrong(round) ? random.integer(2) : 1 + random.integer(ROWS);
    const before = await killed.taken();
    await until(
      () => killed.taken(),
      (taken) => taken >= before + more,
    );
    await killed.kill();
    await killed.start();
  }
  const good = Array.from({ length: KILLS }, (_, number) => number).filter((number) => !isWrong(number));
  const rows = good.length * ROWS;
  const status = await until(
    () => killed.status(),
    ({ answered, malformed }) => answered >= rows && malformed >= KILLS - good.length,
  );
  expect(status).toMatchObject({ read: rows + KILLS - good.length, answered: rows, malformed: KILLS - good.length });
  expect(status.deadLetters).toBe(KILLS - good.length);
  const keys = good.flatMap((number) => Array.from({ length: ROWS }, (_, row) => `p${number * ROWS + row}`));
  const answers = await until(
    () => killed.answers(),
    ({ size }) => size >= rows,
  );
  expect([...answers.values()].filter((times) => times !== 1)).toEqual([]);
  expect([...answers.keys()].sort()).toEqual(keys.sort());
  const { rows: files } = await sql<{ state: string; n: number }>`
    select state, count(*)::int as n from feed_files group by state order by state`.execute(killed.db);
  expect(files).toEqual([
    { state: 'read', n: good.length },
    { state: 'refused', n: KILLS - good.length },
  ]);
}, 600_000);
