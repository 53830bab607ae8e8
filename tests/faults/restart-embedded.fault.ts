import { createServer, type AddressInfo } from 'node:net';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { isProcessAlive } from '../../server/platform/database/process-alive.ts';
import { compileServer, ServerProcess, temporaryFolder } from './server-process.ts';

const CLASSIFIER = {
  name: 'Cards',
  columns: [{ name: 'Merchant', type: 'text' }],
  keyColumns: ['Id'],
  labelColumn: 'Account',
};

let data: Awaited<ReturnType<typeof temporaryFolder>>;
beforeAll(async () => {
  await compileServer();
  data = await temporaryFolder();
}, 120_000);
afterAll(async () => {
  // After a failure half-way something may still run, and would keep the folder.
  await ServerProcess.killAll();
  const pid = await postmaster().catch(() => null);
  if (pid !== null && isProcessAlive(pid)) process.kill(pid, 'SIGQUIT');
  await data.remove();
});

const start = (): Promise<ServerProcess> => ServerProcess.start({ DATA_DIR: data.folder });
const postmaster = async (): Promise<number> =>
  Number((await readFile(path.join(data.folder, 'postgres', 'postmaster.pid'), 'utf8')).split('\n')[0]);
const names = async (server: ServerProcess): Promise<string[]> => {
  const { status, text } = await server.send('GET', '/api/classifiers');
  expect(status).toBe(200);
  return (JSON.parse(text) as { classifiers: { name: string }[] }).classifiers.map(({ name }) => name);
};

/** What a server that cannot start says, and its exit code. */
const refusal = async (
  environment: Readonly<Record<string, string>>,
): Promise<{ code: number | null; output: string }> => {
  const server = new ServerProcess(environment);
  const { code } = await server.exited;
  return { code, output: server.output };
};

describe('the server with a PostgreSQL of its own', () => {
  // One story in order: each test goes on where the one before it left the folder.
  test('keeps everything when it is killed, and finds its PostgreSQL still running', async () => {
    const first = await start();
    expect((await first.send('POST', '/api/classifiers', CLASSIFIER)).status).toBe(201);
    const pid = await postmaster();
    await first.kill();
    expect(isProcessAlive(pid)).toBe(true);

    const second = await start();
    expect(await postmaster()).toBe(pid);
    expect(await names(second)).toEqual(['Cards']);
    expect(JSON.parse((await second.send('GET', '/api/health')).text)).toMatchObject({
      status: 'ok',
      database: 'embedded',
    });
    expect(await second.interrupt()).toBe(0);
  });

  test('has stopped PostgreSQL when Ctrl-C has stopped it', async () => {
    const server = await start();
    const pid = await postmaster();
    expect(await names(server)).toEqual(['Cards']);
    expect(await server.interrupt()).toBe(0);
    expect(isProcessAlive(pid)).toBe(false);
    await expect(postmaster()).rejects.toThrow('ENOENT');
    expect(server.output).not.toContain('"level":50');
  });

  test('keeps everything when PostgreSQL is killed with it', async () => {
    const server = await start();
    expect((await server.send('POST', '/api/classifiers', { ...CLASSIFIER, name: 'Tickets' })).status).toBe(201);
    const pid = await postmaster();
    server.child.kill('SIGKILL');
    process.kill(pid, 'SIGKILL');
    await server.exited;

    const next = await start();
    expect(await names(next)).toEqual(['Cards', 'Tickets']);
    expect(await next.interrupt()).toBe(0);
  });

  test('starts over the file of a PostgreSQL whose number another program has now', async () => {
    const foreign = [process.pid, path.join(data.folder, 'postgres'), 1, 1, '', '127.0.0.1', '', 'ready', ''].join(
      '\n',
    );
    await writeFile(path.join(data.folder, 'postgres', 'postmaster.pid'), foreign);
    const server = await start();
    expect(await names(server)).toEqual(['Cards', 'Tickets']);
    expect(await server.interrupt()).toBe(0);
  });

  test('answers 503 while PostgreSQL is away, and works again without a restart when it is back', async () => {
    const server = await start();
    process.kill(await postmaster(), 'SIGKILL');
    const statuses = new Set<number>();
    let status = 0;
    do statuses.add((status = (await server.send('GET', '/api/classifiers')).status));
    while (!(status === 200 && statuses.has(503)));
    expect([...statuses].filter((each) => each !== 200)).toEqual([503]);
    expect(await names(server)).toEqual(['Cards', 'Tickets']);
    expect(await server.interrupt()).toBe(0);
  });

  test('is alone in its data folder', async () => {
    const server = await start();
    const { code, output } = await refusal({ DATA_DIR: data.folder });
    expect(code).toBe(1);
    expect(output).toContain(
      `Amend cannot start. Another Amend server (process ${server.child.pid}) is using the data folder ${data.folder}. Stop it, or give this one a folder of its own with DATA_DIR.`,
    );
    expect(await names(server)).toEqual(['Cards', 'Tickets']);
    expect(await server.interrupt()).toBe(0);
  });

  test('leaves no PostgreSQL behind when it cannot start', async () => {
    const busy = createServer();
    await new Promise<void>((resolve) => busy.listen(0, '127.0.0.1', resolve));
    const { port } = busy.address() as AddressInfo;
    const { code, output } = await refusal({ DATA_DIR: data.folder, PORT: String(port) });
    await new Promise((resolve) => busy.close(resolve));
    expect(code).toBe(1);
    expect(output).toContain(
      `Amend cannot start. Port ${port} is in use by another program. Stop that program, or choose another port: PORT=${port + 1} npm start.`,
    );
    await expect(postmaster()).rejects.toThrow('ENOENT');
  });
});

describe('one clear sentence and exit code 1', () => {
  const cases: [string, (folder: string) => Readonly<Record<string, string>>, RegExp][] = [
    [
      'a data folder that cannot be written',
      (folder) => ({ DATA_DIR: path.join(folder, 'postgres-password', 'inside') }),
      /The data folder \S+ cannot be written \(\w+\)\. Give it to this user, or choose another one with DATA_DIR\./,
    ],
    [
      'a DATABASE_URL that is none',
      () => ({ DATABASE_URL: 'localhost/amend' }),
      /DATABASE_URL must look like postgres:\/\/user:password@host:5432\/database/,
    ],
    [
      'a DATABASE_URL where nobody answers',
      () => ({ DATABASE_URL: 'postgres://ann:secret@127.0.0.1:1/amend' }),
      /No PostgreSQL answers at postgres:\/\/ann:…@127\.0\.0\.1:1\/amend \(ECONNREFUSED\)\. Check DATABASE_URL/,
    ],
    [
      'a DATABASE_URL with a wrong password',
      () => ({
        DATABASE_URL: withUrl((url) => {
          url.password = 'wrong';
        }),
      }),
      /refuses this user or password\. Check DATABASE_URL/,
    ],
    [
      'a DATABASE_URL without such a database',
      () => ({
        DATABASE_URL: withUrl((url) => {
          url.pathname = '/nowhere';
        }),
      }),
      /has no such database\. Create it, or change DATABASE_URL\./,
    ],
    [
      'production mode',
      () => ({ NODE_ENV: 'production' }),
      /NODE_ENV=production is refused with SIGN_IN=demo, .* Set SIGN_IN=accounts/,
    ],
    ['an address beyond this machine', () => ({ HOST: '0.0.0.0' }), /HOST must be 127\.0\.0\.1, ::1 or localhost/],
  ];
  const withUrl = (change: (url: URL) => void): string => {
    const url = new URL(process.env['TEST_DATABASE_URL'] ?? '');
    change(url);
    return url.href;
  };

  test.each(cases)('%s', async (_name, environment, sentence) => {
    const { code, output } = await refusal({ DATA_DIR: path.join(data.folder, 'other'), ...environment(data.folder) });
    expect(code).toBe(1);
    expect(output).toMatch(sentence);
    expect(output).not.toMatch(/\n\s+at /); // no stack
    expect(output).not.toContain('secret');
  });
});
