import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { request } from 'node:https';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';

const ROOT = path.resolve(import.meta.dirname, '..', '..');

/** Compiles the server, so that what is started is what is tested; quick when nothing changed. */
export async function compileServer(): Promise<void> {
  await promisify(execFile)(process.execPath, [path.join(ROOT, 'node_modules/typescript/bin/tsc'), '-b', 'server'], {
    cwd: ROOT,
  });
}

/** A folder that PostgreSQL's account can enter; the caller removes it. */
export async function temporaryFolder(): Promise<{ folder: string; remove(): Promise<void> }> {
  const folder = await mkdtemp(path.join(tmpdir(), 'amend-test-'));
  await chmod(folder, 0o755);
  return { folder, remove: () => rm(folder, { recursive: true, force: true, maxRetries: 5 }) };
}

export interface Answer {
  readonly status: number;
  readonly text: string;
}

/** A server that runs as a process of its own, as `npm start` runs it. */
export class ServerProcess {
  static readonly #running = new Set<ServerProcess>();
  readonly child: ChildProcess;
  /** Everything it said, on both streams. */
  output = '';
  readonly exited: Promise<{ code: number | null; signal: NodeJS.Signals | null }>;
  #address = '';
  #certificate = '';

  constructor(environment: Readonly<Record<string, string>>) {
    const { NODE_OPTIONS: _options, NODE_ENV: _mode, ...inherited } = process.env;
    this.child = spawn(process.execPath, [path.join(ROOT, 'dist/server/main.js')], {
      cwd: ROOT,
      env: { ...inherited, PORT: '0', ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.child.stdout?.on('data', (chunk: Buffer) => {
      this.output += chunk.toString();
    });
    this.child.stderr?.on('data', (chunk: Buffer) => {
      this.output += chunk.toString();
    });
    ServerProcess.#running.add(this);
    this.exited = new Promise((resolve) =>
      this.child.once('close', (code, signal) => {
        ServerProcess.#running.delete(this);
        resolve({ code, signal });
      }),
    );
  }

  /** Starts a server and waits until it is ready; fails with what it said if it exits instead. */
  static async start(environment: Readonly<Record<string, string>> & { DATA_DIR: string }): Promise<ServerProcess> {
    const server = new ServerProcess(environment);
    await new Promise<void>((resolve, reject) => {
      const look = () => {
        const address = /(https:\/\/localhost:\d+)\/workbench\//.exec(server.output)?.[1];
        if (address === undefined) return;
        server.#address = address;
        resolve();
      };
      server.child.stdout?.on('data', look);
      void server.exited.then(({ code }) => reject(new Error(`the server exited with ${code}: ${server.output}`)));
    });
    const certificate = environment['CERTIFICATE_FILE'] ?? path.join(environment.DATA_DIR, 'certificate.pem');
    server.#certificate = await readFile(certificate, 'utf8');
    return server;
  }

  get address(): string {
    return this.#address;
  }

  /** A request that trusts the server's own certificate and nobody else's. */
  send(method: string, address: string, body?: unknown): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const call = request(
        new URL(address, this.#address),
        { method, ca: this.#certificate, headers: { 'Content-Type': 'application/json' }, agent: false },
        (response) => {
          let text = '';
          response.setEncoding('utf8');
          response.on('data', (chunk: string) => {
            text += chunk;
          });
          response.on('end', () => resolve({ status: response.statusCode ?? 0, text }));
          response.on('error', reject);
          response.on('aborted', () => reject(new Error('the answer broke off')));
        },
      );
      call.on('error', reject);
      call.end(body === undefined ? undefined : JSON.stringify(body));
    });
  }

  /** Ends what a failed test left running. */
  static async killAll(): Promise<void> {
    await Promise.all([...ServerProcess.#running].map((server) => server.kill()));
  }

  /** kill -9. */
  async kill(): Promise<void> {
    this.child.kill('SIGKILL');
    await this.exited;
  }

  /** Ctrl-C, or what asks services to stop; returns the exit code. */
  async interrupt(signal: 'SIGINT' | 'SIGTERM' = 'SIGINT'): Promise<number | null> {
    this.child.kill(signal);
    return (await this.exited).code;
  }
}
