import { randomBytes } from 'node:crypto';
import { readdir, readFile, readlink, realpath, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import type { Logger } from 'pino';
import { StartupError } from '../../startup-error.ts';
import { clusterFolder, findCluster } from './cluster-folder.ts';
import { lockDataFolder } from './data-folder.ts';
import { findPostgresBinaries, type PostgresBinaries } from './postgres-binaries.ts';
import { CLUSTER_USER, freePort, startCluster, stopCluster } from './postgres-cluster.ts';
import { isProcessAlive } from './process-alive.ts';

/** The PostgreSQL that the server runs for itself. */
export interface EmbeddedPostgres {
  /** Address of Amend's database in it, as the role that owns it. */
  readonly url: string;
  /** The same as the role that the server runs as, see `server-role.ts`. */
  readonly serverUrl: string;
  /** Where its files are: in the data folder, or where a link in it leads. */
  readonly folder: string;
  /** Stops it: what was committed is on disk. */
  stop(): Promise<void>;
}

const DATABASE = 'amend';
const SERVER_USER = 'amend_server';
/** How often a PostgreSQL that died by itself is looked for, and started again. */
const WATCH_PERIOD_MS = 500;
/** How long a running PostgreSQL may take to answer: it may be recovering after a power cut. */
const ATTACH_TIMEOUT_MS = 60_000;
/** How long the processes of a killed PostgreSQL may take to end. */
const ORPHANS_TIMEOUT_MS = 15_000;
const START_ATTEMPTS = 5;

/**
 * Runs a real PostgreSQL in the data folder: makes it on first use, attaches to one that a killed server left running,
 * otherwise starts it. It listens on the loopback address only, on a free port, with a password of its own.
 *
 * @param dataFolder exists, and is locked for this process
 * @throws {StartupError}
 */
export async function startEmbeddedPostgres(dataFolder: string, log: Logger): Promise<EmbeddedPostgres> {
  const binaries = await findPostgresBinaries();
  const password = await ownPassword(path.join(dataFolder, 'postgres-password'));
  const folder = await findCluster(binaries, { dataFolder, password });
  // A data folder that was copied with its link names the same cluster, which only one server may use.
  const release = path.dirname(folder) === dataFolder ? null : await lockDataFolder(path.dirname(folder));
  const port = (await attach(folder, password)) ?? (await startOnFreePort(binaries, folder));
  await createDatabase(password, port);
  const serverPassword = await ownPassword(path.join(dataFolder, 'postgres-server-password'));
  await createServerRole(address(password, port, DATABASE), serverPassword);
  const watch = keepRunning(binaries, folder, port, log);
  return {
    url: address(password, port, DATABASE),
    serverUrl: address(serverPassword, port, DATABASE, SERVER_USER),
    folder,
    stop: async () => {
      await watch.stop();
      await stopCluster(binaries, folder);
      await release?.();
    },
  };
}

/** Address of Amend's database in the PostgreSQL that a server runs in its data folder; null when none runs there. */
export async function findRunningPostgres(dataFolder: string): Promise<string | null> {
  const folder = await clusterFolder(dataFolder);
  const postmaster = await readPostmaster(folder);
  if (postmaster === null || !isProcessAlive(postmaster.pid)) return null;
  const password = await ownPassword(path.join(dataFolder, 'postgres-password'));
  return (await ask(folder, password, postmaster.port)) === 'ours'
    ? address(password, postmaster.port, DATABASE)
    : null;
}

/** The password of the cluster, made once; only this user may read it. */
async function ownPassword(file: string): Promise<string> {
  const kept = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '';
    throw error;
  });
  if (kept !== '') return kept.trim();
  const password = randomBytes(24).toString('base64url');
  const draft = `${file}.${process.pid}`;
  await writeFile(draft, `${password}\n`, { mode: 0o600, flush: true });
  await rename(draft, file);
  return password;
}

/** What a running server writes of itself: the lines of postmaster.pid that matter here. */
interface Postmaster {
  readonly pid: number;
  readonly port: number;
}

/**
 * Looks for a PostgreSQL that runs in the folder already, and waits until it answers.
 *
 * @returns its port, or null when there is none (any more); the file of one that is gone has been removed
 */
async function attach(folder: string, password: string): Promise<number | null> {
  const deadline = performance.now() + ATTACH_TIMEOUT_MS;
  for (;;) {
    const postmaster = await readPostmaster(folder);
    if (postmaster === null) return null;
    const alive = isProcessAlive(postmaster.pid);
    const answer = alive ? await ask(folder, password, postmaster.port) : 'nobody';
    if (answer === 'ours') return postmaster.port;
    if (!alive || (answer === 'nobody' && !(await isPostgres(postmaster.pid)))) {
      await removeStalePidFile(folder);
      return null;
    }
    if (performance.now() > deadline) {
      throw new StartupError(
        `A PostgreSQL (process ${postmaster.pid}) runs in ${folder} but does not answer. Stop that process and start Amend again.`,
      );
    }
    await delay(100);
  }
}

/**
 * PostgreSQL itself does not start over the file of a process that nobody collected, or whose number another program
 * has now. The file goes only after the last of the old server's processes, which end by themselves when it is killed:
 * two servers on the same files would destroy them.
 */
async function removeStalePidFile(folder: string): Promise<void> {
  const deadline = performance.now() + ORPHANS_TIMEOUT_MS;
  while (await hasProcessesIn(folder)) {
    if (performance.now() > deadline)
      throw new StartupError(
        `Processes of an earlier PostgreSQL are still at work in ${folder}. Stop them and start Amend again.`,
      );
    await delay(50);
  }
  await rm(path.join(folder, 'postmaster.pid'), { force: true });
}

/**
 * Whether any process works in the folder: PostgreSQL's have their cluster as working directory. Where the system does
 * not say, none.
 */
async function hasProcessesIn(folder: string): Promise<boolean> {
  const pids = (await readdir('/proc').catch(() => [])).filter((name) => /^\d+$/.test(name));
  const folders = await Promise.all(pids.map((pid) => readlink(`/proc/${pid}/cwd`).catch(() => null)));
  return folders.includes(await realpath(folder));
}

async function readPostmaster(folder: string): Promise<Postmaster | null> {
  const text = await readFile(path.join(folder, 'postmaster.pid'), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  // Line 1 is the process, line 4 the port: https://www.postgresql.org/docs/18/storage-file-layout.html, miscinit.h
  const lines = text?.split('\n') ?? [];
  return text === null ? null : { pid: Math.abs(Number(lines[0])), port: Number(lines[3]) };
}

/** Who answers at a port: our PostgreSQL, another program, or nobody. */
async function ask(folder: string, password: string, port: number): Promise<'ours' | 'other' | 'nobody'> {
  const client = new pg.Client({
    connectionString: address(password, port, 'postgres'),
    connectionTimeoutMillis: 5_000,
  });
  client.on('error', () => undefined); // said again by the query that fails
  try {
    await client.connect();
    const { rows } = await client.query<{ folder: string }>(`select current_setting('data_directory') as folder`);
    return path.resolve(rows[0]?.folder ?? '') === path.resolve(folder) ? 'ours' : 'other';
  } catch (error) {
    return (error as { code?: string }).code === 'ECONNREFUSED' ? 'nobody' : 'other';
  } finally {
    await client.end().catch(() => undefined); // it never began
  }
}

/** Whether a process is a PostgreSQL; where the system does not say, one that listens nowhere is taken for none. */
async function isPostgres(pid: number): Promise<boolean> {
  const command = await readFile(`/proc/${pid}/comm`, 'utf8').catch(() => '');
  return command.startsWith('postgres');
}

async function startOnFreePort(binaries: PostgresBinaries, folder: string): Promise<number> {
  for (let attempt = 1; ; attempt++) {
    const port = await freePort();
    try {
      await startCluster(binaries, folder, port, {});
      return port;
    } catch (error) {
      // Somebody else took the port between the look and the start, or a killed server's processes are still ending.
      const mayPass =
        error instanceof Error && /could not (bind|create any TCP)|already in use|still in use/i.test(error.message);
      if (!mayPass || attempt === START_ATTEMPTS) throw error;
      await delay(200 * attempt);
    }
  }
}

async function createDatabase(password: string, port: number): Promise<void> {
  const client = new pg.Client({ connectionString: address(password, port, 'postgres') });
  await client.connect();
  try {
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [DATABASE]);
    if (rowCount === 0) await client.query(`create database ${DATABASE}`);
  } finally {
    await client.end();
  }
}

/** Starts PostgreSQL again, on the same port, should it ever end by itself. */
function keepRunning(binaries: PostgresBinaries, folder: string, port: number, log: Logger): { stop(): Promise<void> } {
  let stopped = false;
  let round: Promise<void> = Promise.resolve();
  const look = async (): Promise<void> => {
    const postmaster = await readPostmaster(folder);
    if (stopped || (postmaster !== null && isProcessAlive(postmaster.pid))) return;
    log.warn('PostgreSQL has ended by itself and is started again');
    if (postmaster !== null) await removeStalePidFile(folder);
    await startCluster(binaries, folder, port, {});
  };
  let looking = false;
  const timer = setInterval(() => {
    if (looking) return;
    looking = true;
    round = look()
      .catch((error: unknown) => log.error({ err: error }, 'PostgreSQL cannot be started again'))
      .finally(() => {
        looking = false;
      });
  }, WATCH_PERIOD_MS);
  timer.unref();
  return {
    stop: async () => {
      stopped = true;
      clearInterval(timer);
      await round;
    },
  };
}

/** The role that the server runs as, with the password of this data folder. */
async function createServerRole(url: string, password: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rowCount } = await client.query('select 1 from pg_roles where rolname = $1', [SERVER_USER]);
    const verb = rowCount === 0 ? 'create' : 'alter';
    await client.query(`${verb} role ${SERVER_USER} login password ${client.escapeLiteral(password)}`);
  } finally {
    await client.end();
  }
}

function address(password: string, port: number, database: string, user = CLUSTER_USER): string {
  return `postgres://${user}:${password}@127.0.0.1:${port}/${database}`;
}
