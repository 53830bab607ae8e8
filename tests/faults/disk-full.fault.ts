import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { chmodSync, mkdtempSync, readdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { compileServer, ServerProcess } from './server-process.ts';

const SIZE_MB = 200;
const COLUMNS = ['Note'];

/** A disk of its own, which only root can mount. */
const folder = mkdtempSync(path.join(tmpdir(), 'amend-test-disk-'));
const hasDisk = mount();
beforeAll(compileServer, 120_000);
afterAll(async () => {
  await ServerProcess.killAll();
  if (hasDisk) execFileSync('umount', ['-l', folder]);
  rmSync(folder, { recursive: true, force: true });
});

function mount(): boolean {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false;
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${SIZE_MB}m,mode=755`, 'tmpfs', folder]);
  chmodSync(folder, 0o755);
  return true;
}

function lastSegment(): string {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return files
    .filter((file) => /pg_wal\/[0-9A-F]{24}$/.test(file))
    .sort()
    .at(-1)!;
}

const incompressible = () => Array.from({ length: 400 }, randomUUID).join('');
const post = (sent: string[]) => ({
  columns: COLUMNS,
  events: Array.from({ length: 20 }, () => {
    sent.push(randomUUID());
    return {
      id: sent.at(-1),
      kind: 'correct',
      origin: 'review',
      key: sent.at(-1),
      cells: [incompressible()],
      class: 'Travel',
      saidAt: '2026-11-02T09:00:00.000Z',
    };
  }),
});

/** The keys of all events of a log, which come a thousand at a time. */
async function loggedKeys(server: ServerProcess, feedback: string): Promise<string[]> {
  const keys: string[] = [];
  for (let after = 0; ;) {
    const { text } = await server.send('GET', `${feedback}?after=${after}&limit=1000`);
    const { entries } = JSON.parse(text) as { entries: { key: string; sequence: number }[] };
    if (entries.length === 0) return keys;
    keys.push(...entries.map(({ key }) => key));
    after = entries.at(-1)!.sequence;
  }
}

(hasDisk ? test : test.skip)(
  'needs a disk of its own (root on Linux): a full disk is named, costs nothing that was acknowledged, and is over when there is room',
  async () => {
    const server = await ServerProcess.start({ DATA_DIR: folder });
    const draft = {
      name: 'Notes',
      columns: [{ name: 'Note', type: 'text' }],
      keyColumns: ['Id'],
      labelColumn: 'Class',
    };
    const { id } = JSON.parse((await server.send('POST', '/api/classifiers', draft)).text) as { id: string };
    const feedback = `/api/classifiers/${id}/feedback`;
    const acknowledged: string[] = [];
    const send = async () => {
      const sent: string[] = [];
      const answer = await server.send('POST', feedback, post(sent));
      if (answer.status === 201) acknowledged.push(...sent);
      return answer;
    };
    expect((await send()).status).toBe(201);
    // PostgreSQL stops where it cannot begin another segment of its log, whose 16 MB it lays out at once: one is begun
    // just now, so that it is the tables that find no room.
    for (const begun = lastSegment(); lastSegment() === begun;) expect((await send()).status).toBe(201);

    const filler = path.join(folder, 'filler');
    const { bavail, bsize } = statfsSync(folder);
    writeFileSync(filler, Buffer.alloc(bavail * bsize - 1_000_000));
    let refused = await send();
    while (refused.status === 201) refused = await send();
    expect(refused.status).toBe(503);
    expect(JSON.parse(refused.text)).toMatchObject({
      code: 'disk-full',
      detail: 'The database cannot save anything, because its disk is full.',
      nextStep: expect.stringContaining('Tell the admin to make room on it'),
    });
    // Reading goes on.
    expect((await server.send('GET', '/api/classifiers')).status).toBe(200);

    rmSync(filler);
    expect((await send()).status).toBe(201);
    expect((await loggedKeys(server, feedback)).sort()).toEqual([...acknowledged].sort());
    expect(await server.interrupt()).toBe(0);
  },
  120_000,
);
