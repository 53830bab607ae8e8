import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { promisify } from 'node:util';
import { callServer } from './call-server.ts';
import type { Call } from './set-up-rollback.ts';

/** A server that was started is up by then, also on a busy machine. */
const READY_MS = 180_000;

/** Amend as `npm start` runs it, as a process of its own, which can be started anew with its clock moved. */
export class OwnServer {
  #child: ChildProcess | null = null;
  #address = '';
  #call: Call | null = null;
  #ahead = 0;
  readonly #environment: NodeJS.ProcessEnv;

  /** @param settings DATA_DIR is where its own PostgreSQL lies */
  constructor(settings: Readonly<Record<string, string>> & { readonly DATA_DIR: string }) {
    const { NODE_OPTIONS: _options, NODE_ENV: _mode, ...inherited } = process.env;
    this.#environment = { ...inherited, PORT: '0', HOST: '127.0.0.1', ...settings };
  }

  get address(): string {
    return this.#address;
  }

  get call(): Call {
    if (this.#call === null) throw new RangeError('requires a server that was started');
    return this.#call;
  }

  /** The time by its clock. */
  now(): Date {
    return new Date(Date.now() + this.#ahead);
  }

  /** @throws {Error} with what it said, when it does not start */
  async start(): Promise<void> {
    const moved = ['--import', 'tsx', '--import', new URL('./moved-clock.ts', import.meta.url).href];
    const child = spawn(process.execPath, [...moved, 'dist/server/main.js'], {
      env: { ...this.#environment, DEMO_CLOCK_AHEAD_MS: String(this.#ahead) },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.#child = child;
    this.#address = await addressTold(child);
    this.#call = callServer(this.#address);
  }

  /** Starts it anew with its clock at another time. */
  async moveClockTo(time: Date): Promise<void> {
    await this.stop();
    this.#ahead = time.getTime() - Date.now();
    await this.start();
  }

  /** The address of the database for analysts, by a role that reads the views alone. */
  async analystAddress(): Promise<string> {
    const { stdout } = await promisify(execFile)(process.execPath, ['dist/server/analyst-role.js'], {
      env: this.#environment,
    });
    const address = /postgres(?:ql)?:\/\/\S+/.exec(stdout)?.[0];
    if (address === undefined) throw new Error(`No address for analysts was told: ${stdout}`);
    return address;
  }

  async stop(): Promise<void> {
    await this.#end('SIGTERM');
  }

  /** kill -9: as if the power of its machine went. */
  async kill(): Promise<void> {
    await this.#end('SIGKILL');
  }

  async #end(signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
    const child = this.#child;
    this.#child = null;
    if (child === null || child.exitCode !== null || child.signalCode !== null) return;
    const ended = new Promise((resolve) => child.once('close', resolve));
    child.kill(signal);
    await ended;
  }
}

/** The address that a server says once it is up. */
function addressTold(child: ChildProcess): Promise<string> {
  let said = '';
  return new Promise((resolve, reject) => {
    const fail = () => reject(new Error(`The server did not start:\n${said}`));
    const timer = setTimeout(fail, READY_MS);
    const hear = (chunk: Buffer) => {
      said += chunk.toString();
      const found = /(https:\/\/localhost:\d+)\/workbench\//.exec(said)?.[1];
      // What it says later would fill the memory of a long demo.
      if (said.length > 100_000) said = said.slice(-50_000);
      if (found === undefined) return;
      clearTimeout(timer);
      resolve(found);
    };
    child.stdout!.on('data', hear);
    child.stderr!.on('data', hear);
    child.once('close', () => {
      clearTimeout(timer);
      fail();
    });
  });
}
