import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import mysql from 'mysql2/promise';
import { generate } from 'selfsigned';
import type { ConnectionOf } from '../../../../contract/feeds/connection.ts';
import { freePort } from '../../../../server/platform/database/postgres-cluster.ts';

const SERVER = '/usr/sbin/mariadbd';
const INSTALLER = '/usr/bin/mariadb-install-db';
/** Who the server runs as where the tests run as root, whom it refuses. */
const ACCOUNT = process.getuid?.() === 0 ? ['--user=mysql'] : [];

export const isMariaDbThere = existsSync(SERVER) && existsSync(INSTALLER);

/** A MariaDB of a test's own, in a folder of its own, on loopback. */
export class MariaDb {
  #server: ChildProcess | null = null;
  private constructor(
    private readonly folder: string,
    readonly port: number,
    /** What proves its name, `localhost`. */
    readonly certificate: string,
  ) {}

  static async start(): Promise<MariaDb> {
    const folder = await mkdtemp(path.join(tmpdir(), 'amend-test-mariadb-'));
    const { cert, private: key } = await generate([{ name: 'commonName', value: 'localhost' }], {
      extensions: [{ name: 'subjectAltName', altNames: [{ type: 2, value: 'localhost' }] }],
    });
    await writeFile(path.join(folder, 'server.crt'), cert);
    await writeFile(path.join(folder, 'server.key'), key);
    await chmod(folder, 0o755);
    if (ACCOUNT.length > 0) execFileSync('chown', ['-R', 'mysql', folder]);
    const data = `--datadir=${path.join(folder, 'data')}`;
    execFileSync(
      INSTALLER,
      ['--no-defaults', data, '--skip-test-db', '--auth-root-authentication-method=normal', ...ACCOUNT],
      { stdio: 'pipe' },
    );
    const database = new MariaDb(folder, await freePort(), cert);
    await database.startServer();
    const client = await database.connect({ user: 'root', password: '' }, null);
    await client.query('create database erp');
    await client.query(`create user feed@'%' identified by 'feed'`);
    await client.query(`grant all on *.* to feed@'%' with grant option`);
    await client.end();
    return database;
  }

  async startServer(): Promise<void> {
    const file = (name: string) => path.join(this.folder, name);
    const server = spawn(
      SERVER,
      [
        ...['--no-defaults', `--datadir=${file('data')}`, `--socket=${file('socket')}`, `--pid-file=${file('pid')}`],
        ...['--bind-address=127.0.0.1', `--port=${this.port}`, '--innodb-buffer-pool-size=64M', '--skip-log-bin'],
        ...[`--ssl-cert=${file('server.crt')}`, `--ssl-key=${file('server.key')}`, `--log-error=${file('log')}`],
        ...ACCOUNT,
      ],
      { stdio: 'ignore' },
    );
    this.#server = server;
    for (;;) {
      if (server.exitCode !== null) throw new Error(`MariaDB ended: ${execFileSync('tail', ['-5', file('log')])}`);
      const client = await this.connect({ user: 'root', password: '' }, null).catch(() => null);
      if (client !== null) return client.end();
      await delay(50);
    }
  }

  async stopServer(signal: NodeJS.Signals = 'SIGTERM'): Promise<void> {
    const server = this.#server;
    this.#server = null;
    if (server === null || server.exitCode !== null) return;
    const ended = once(server, 'exit');
    server.kill(signal);
    await ended;
  }

  async stop(): Promise<void> {
    await this.stopServer('SIGKILL');
    await rm(this.folder, { recursive: true, force: true });
  }

  /** Everything as texts. */
  connect(
    as: { user: string; password: string } = { user: 'feed', password: 'feed' },
    database: string | null = 'erp',
  ) {
    return mysql.createConnection({
      ...{ host: '127.0.0.1', port: this.port, rowsAsArray: true, timezone: 'Z', multipleStatements: true },
      ...{ ...as, ...(database !== null && { database }) },
      typeCast: (field) => field.string('utf8'),
    });
  }

  get settings(): ConnectionOf<'mysql'> {
    return {
      ...{ kind: 'mysql', host: '127.0.0.1', port: this.port, database: 'erp', user: 'feed', password: 'feed' },
      tls: false,
    };
  }
}
