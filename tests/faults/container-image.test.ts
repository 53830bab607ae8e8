import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { chmod, chown, cp, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { request } from 'node:https';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { freePort } from '../../server/platform/database/postgres-cluster.ts';
import { copyOf, ignoredNames, readStages, type Stage } from '../deploy/dockerfile.ts';
import { createEmptyDatabase } from '../setup/test-database.ts';

const run = promisify(execFile);
/** Whoever has no rights: what the image runs as. */
const NOBODY = 65_534;
const isRoot = process.getuid?.() === 0;

/** The file systems of the stages, one folder each, and the settings of the last one. */
class Image {
  readonly environment: Record<string, string> = {};
  private readonly roots = new Map<string, string>();
  private workFolder = '/';

  constructor(private readonly folder: string) {}

  /** The folder that the last stage would have as its root. */
  get root(): string {
    return [...this.roots.values()].at(-1)!;
  }

  /** The folder where its command would run. */
  get workDirectory(): string {
    return path.join(this.root, this.workFolder);
  }

  /** Carries out a stage's steps, in order, with this machine's Node in place of the image's. */
  async build({ name, steps }: Stage): Promise<void> {
    const root = path.join(this.folder, name === '' ? 'shipped' : name);
    this.roots.set(name === '' ? 'shipped' : name, root);
    this.workFolder = '/';
    for (const { instruction, text } of steps) {
      if (instruction === 'WORKDIR') {
        this.workFolder = text;
        await mkdir(this.workDirectory, { recursive: true });
      } else if (instruction === 'ENV') {
        for (const [, key, value] of text.matchAll(/(\w+)=(\S+)/g)) this.environment[key!] = value!;
      } else if (instruction === 'COPY') await this.copy(text);
      else if (instruction === 'RUN')
        await run('sh', ['-c', text], { cwd: this.workDirectory, env: cleanEnvironment(), maxBuffer: 64_000_000 });
    }
  }

  private async copy(text: string): Promise<void> {
    const { from, sources, to } = copyOf(text);
    for (const source of sources) {
      const target = path.resolve('/', this.workFolder, to);
      const isInto = to.endsWith('/') && source !== '.';
      const place = path.join(this.root, isInto ? path.join(target, path.basename(source)) : target);
      await mkdir(path.dirname(place), { recursive: true });
      if (from !== null) await cp(path.join(this.roots.get(from)!, source), place, { recursive: true });
      else if (source !== '.') await cp(source, place);
      else await copyProject(place);
    }
  }
}

/** The project as it is in git or about to be, without what .dockerignore names. */
async function copyProject(to: string): Promise<void> {
  const { stdout } = await run('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard']);
  const ignored = ignoredNames();
  const files = stdout.split('\0').filter((file) => file !== '' && !ignored.includes(file.split('/')[0]!));
  for (const file of files) {
    await mkdir(path.dirname(path.join(to, file)), { recursive: true });
    await cp(file, path.join(to, file));
  }
}

/** Nothing of the tests reaches what is built and run. */
function cleanEnvironment(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !/^(NODE_|npm_|TEST_|JEST_)/.test(name));
  return Object.fromEntries([...kept, ['npm_config_prefer_offline', 'true']]);
}

let folder: string;
let data: string;
let image: Image;
let database: Awaited<ReturnType<typeof createEmptyDatabase>>;
let server: ChildProcess | undefined;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'amend-test-image-'));
  await chmod(folder, 0o755);
  image = new Image(folder);
  for (const stage of readStages()) await image.build(stage);
  database = await createEmptyDatabase();
  data = path.join(folder, 'data');
  await mkdir(data);
  if (isRoot) await chown(data, NOBODY, NOBODY);
}, 1_800_000);
afterAll(async () => {
  if (server !== undefined && server.exitCode === null) {
    server.kill('SIGKILL');
    await new Promise((resolve) => server!.once('close', resolve));
  }
  await run('chmod', ['-R', 'u+w', folder]);
  await rm(folder, { recursive: true, force: true });
  await database.drop();
}, 300_000);

const statusOf = (port: number, address: string): Promise<number> =>
  new Promise((resolve, reject) => {
    request({ host: '127.0.0.1', port, path: address, rejectUnauthorized: false, agent: false }, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    })
      .on('error', reject)
      .end();
  });

test('the steps of the Dockerfile make a server that runs without rights on files that nobody may write', async () => {
  await run('chmod', ['-R', 'a-w,a+rX', image.root]);
  // Asked for last: what takes long in between lets others take the port.
  const port = await freePort();
  const environment = {
    ...cleanEnvironment(),
    ...image.environment,
    // On this machine, not in a container of its own: nobody else is to reach it, and it is tried out.
    NODE_ENV: '',
    HOST: '127.0.0.1',
    PORT: String(port),
    DATA_DIR: data,
    DATABASE_URL: database.url,
  };
  const options = { cwd: image.workDirectory, env: environment, ...(isRoot ? { uid: NOBODY, gid: NOBODY } : {}) };
  const child = spawn(process.execPath, ['dist/server/main.js'], options);
  server = child;
  let said = '';
  const ready = new Promise<void>((resolve, reject) => {
    child.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      if (said.includes('Amend is ready')) resolve();
    });
    child.stderr.on('data', (chunk: Buffer) => {
      said += chunk.toString();
    });
    child.once('close', (code) => reject(new Error(`the server ended with ${code}: ${said}`)));
  });
  await ready;
  for (const address of ['/readyz', '/workbench/', '/pane/taskpane.html', '/manifest.xml', '/office-js/office.js'])
    expect([address, await statusOf(port, address)]).toEqual([address, 200]);
  const health = await run(process.execPath, ['dist/server/check-health.js'], options);
  expect(health.stdout).toBe('ready\n');
  child.kill('SIGTERM');
  expect(await new Promise((resolve) => child.once('close', resolve))).toBe(0);
}, 120_000);

test('the image has the licenses of what it is shipped with, and nothing that only developers need', async () => {
  const { stdout } = await run('ls', ['-1', 'dist/licenses', 'node_modules'], { cwd: image.workDirectory });
  const names = stdout.split('\n');
  expect(names).toEqual(expect.arrayContaining(['THIRD-PARTY-LICENSES.txt', 'sbom.cdx.json', 'express']));
  expect(names.filter((name) => ['jest', 'typescript', 'webpack', 'playwright-core'].includes(name))).toEqual([]);
});
