import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { isProcessAlive } from '../../server/platform/database/process-alive.ts';
import { OwnPostgres } from './own-postgres.ts';
import { PeopleAtWork } from './people-at-work.ts';
import { compileServer, ServerProcess, temporaryFolder } from './server-process.ts';

/** Breaks of each kind; fewer for a quick look. */
const BREAKS = Number(process.env['BREAKS'] ?? 20);
const HANG_MS = 70_000;

let data: Awaited<ReturnType<typeof temporaryFolder>>;
let server: ServerProcess;
let postgres: OwnPostgres;
const table: string[] = [];
beforeAll(async () => {
  await compileServer();
  data = await temporaryFolder();
  server = await ServerProcess.start({ DATA_DIR: data.folder });
  postgres = new OwnPostgres(data.folder);
}, 120_000);
afterAll(async () => {
  process.stdout.write(
    `\nkind | breaks | survived | recovery median, longest | acknowledged | lost | trainings done | longest answer\n${table.join('\n')}\n`,
  );
  const pid = await postgres.postmaster().then(
    (each) => each.pid,
    () => null,
  );
  await ServerProcess.killAll();
  if (pid !== null && isProcessAlive(pid)) process.kill(pid, 'SIGQUIT');
  await data.remove();
});

const KINDS: readonly (readonly [string, () => Promise<void>])[] = [
  ['its postmaster is killed', () => postgres.signal('SIGKILL')],
  ['it is stopped fast', () => postgres.signal('SIGINT')],
  ['it is stopped at once', () => postgres.signal('SIGQUIT')],
  ['every connection is terminated', () => postgres.terminateBackends()],
  ['one of its processes is killed', () => postgres.killOneBackend()],
];

describe('people post, classify and train while PostgreSQL breaks', () => {
  test.each(KINDS)(
    '%s: the server lives, says so, goes on by itself, and has lost nothing',
    async (kind, breakIt) => {
      const people = await PeopleAtWork.begin(server);
      const recoveries: number[] = [];
      for (let round = 0; round < BREAKS; round++) {
        await breakIt();
        recoveries.push(await people.recovery());
      }
      await people.end();
      await report(kind, people, recoveries);
    },
    BREAKS * 30_000 + 60_000,
  );

  test(
    'it hangs: every request is answered within ten seconds, and what waited goes on when it wakes',
    async () => {
      const people = await PeopleAtWork.begin(server);
      await postgres.pause();
      const woken = new Promise<void>((resolve) => setTimeout(resolve, HANG_MS));
      await woken;
      const during = people.answers.filter((each) => each.at > performance.now() - HANG_MS + 12_000);
      await postgres.resume();
      const recovery = await people.recovery();
      await people.end();
      expect(new Set(during.map((each) => each.what))).toEqual(new Set(['post', 'predict', 'train', 'health']));
      expect(new Set(during.map((each) => each.status))).toEqual(new Set([503]));
      await report('it hangs for 70 s', people, [recovery]);
    },
    HANG_MS + 120_000,
  );
});

async function report(kind: string, people: PeopleAtWork, recoveries: readonly number[]): Promise<void> {
  expect(people.surprises).toEqual([]);
  expect(server.child.exitCode).toBeNull();
  const ids = await people.recorded();
  const recorded = new Set(ids);
  expect(recorded.size).toBe(ids.length);
  const lost = [...people.acknowledged].filter((id) => !recorded.has(id));
  expect(lost).toEqual([]);
  expect([...recorded].filter((id) => !people.sent.has(id))).toEqual([]);
  const longest = Math.max(...people.answers.map((each) => each.ms));
  expect(longest).toBeLessThan(10_000);
  const sorted = [...recoveries].sort((a, b) => a - b).map((ms) => (ms / 1_000).toFixed(1));
  table.push(
    [
      kind,
      recoveries.length,
      recoveries.length,
      `${sorted[sorted.length >> 1]} s, ${sorted.at(-1)} s`,
      people.acknowledged.size,
      lost.length,
      people.trained,
      `${(longest / 1_000).toFixed(1)} s`,
    ].join(' | '),
  );
}
