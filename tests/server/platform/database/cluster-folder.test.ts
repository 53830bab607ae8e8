import { chmod, lstat, mkdtemp, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { findCluster } from '../../../../server/platform/database/cluster-folder.ts';
import { findPostgresBinaries, type PostgresBinaries } from '../../../../server/platform/database/postgres-binaries.ts';

const isRoot = process.getuid?.() === 0;
let binaries: PostgresBinaries;
let dataFolder = '';
let home = '';
beforeAll(async () => {
  binaries = await findPostgresBinaries();
});
beforeEach(async () => {
  [dataFolder, home] = (await Promise.all(
    ['data', 'home'].map((name) => mkdtemp(path.join(tmpdir(), `amend-test-${name}-`))),
  )) as [string, string];
  await chmod(home, 0o755);
});
afterEach(() => Promise.all([dataFolder, home].map((each) => rm(each, { recursive: true, force: true }))));

const find = () => findCluster(binaries, { dataFolder, password: 'secret', home });
const isLink = async () => (await lstat(path.join(dataFolder, 'postgres'))).isSymbolicLink();

describe('the cluster of a data folder', () => {
  test('is in the data folder when PostgreSQL can enter it, and found there again', async () => {
    await chmod(dataFolder, 0o755);
    expect(await find()).toBe(path.join(dataFolder, 'postgres'));
    expect(await isLink()).toBe(false);
    expect(await find()).toBe(path.join(dataFolder, 'postgres'));
  });

  test('is in a folder of its own when the data folder is root’s alone, and found by the link to it', async () => {
    const folder = await find();
    expect(folder.startsWith(isRoot ? home : dataFolder)).toBe(true);
    expect(await isLink()).toBe(isRoot);
    expect(await find()).toBe(folder);
    // Also when everybody may enter meanwhile: what was said there stays there.
    await chmod(dataFolder, 0o755);
    expect(await find()).toBe(folder);
  });

  test('is never replaced by an empty one: what cannot be found or entered is said', async () => {
    await chmod(dataFolder, 0o755);
    const folder = await find();
    await chmod(dataFolder, 0o700);
    if (isRoot)
      await expect(find()).rejects.toThrow(
        /account "postgres" can no longer enter .*, where its files are\. Let it in again \(chmod o\+x /,
      );
    else expect(await find()).toBe(folder);
  });

  test('that a link names and that is gone is said, with where it was', async () => {
    const folder = await find();
    if (!isRoot) return void expect(await isLink()).toBe(false);
    await rename(folder, `${folder}-moved`);
    await expect(find()).rejects.toThrow(
      `The database is gone: ${path.join(dataFolder, 'postgres')} says that it is in ${folder}, and it is not there.`,
    );
  });
});
