import { spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { lockDataFolder, prepareDataFolder } from '../../../../server/platform/database/data-folder.ts';
import { processStart } from '../../../../server/platform/database/process-alive.ts';

describe('the data folder', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'amend-folder-'));
  });
  afterEach(() => rm(folder, { recursive: true }));
  const lock = () => path.join(folder, 'server.lock');
  /** The lock of a process that runs and is not this one: its parent. */
  const held = () => `${process.ppid} ${processStart(process.ppid)}`;

  test('is made when it is not there, parents too', async () => {
    await prepareDataFolder(path.join(folder, 'a', 'b'));
    await expect(lockDataFolder(path.join(folder, 'a', 'b'))).resolves.toBeInstanceOf(Function);
  });
  test('that cannot be made is told with the reason', async () => {
    await writeFile(path.join(folder, 'file'), '');
    await expect(prepareDataFolder(path.join(folder, 'file', 'x'))).rejects.toThrow(
      /cannot be written \((ENOTDIR|EEXIST)\)/,
    );
  });
  test('given back can be taken again', async () => {
    const release = await lockDataFolder(folder);
    await release();
    await expect(lockDataFolder(folder)).resolves.toBeInstanceOf(Function);
  });
  test('of a server that runs is refused', async () => {
    await writeFile(lock(), held());
    await expect(lockDataFolder(folder)).rejects.toThrow(
      `Another Amend server (process ${process.ppid}) is using the data folder`,
    );
    expect(await readFile(lock(), 'utf8')).toBe(held());
  });
  test('of a server that was killed is taken over', async () => {
    const { pid } = spawnSync(process.execPath, ['-e', '']);
    await writeFile(lock(), `${pid} 1`);
    await lockDataFolder(folder);
    expect(await readFile(lock(), 'utf8')).toMatch(new RegExp(`^${process.pid} `));
  });
  test('of a server whose number another process has now is taken over', async () => {
    if (processStart(process.ppid) === '') return; // the system does not say when a process began
    await writeFile(lock(), `${process.ppid} 1`);
    await lockDataFolder(folder);
    expect(await readFile(lock(), 'utf8')).toMatch(new RegExp(`^${process.pid} `));
  });
});
