import { fork, type ChildProcess } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';
import type { MemberOrders, MemberWord } from './kafka-member.ts';

const FOLDER = 'dist/test-parts';

/** Processes that read a topic together; those that still run are ended with {@link KafkaMembers.end}. */
export class KafkaMembers {
  readonly #running = new Set<KafkaMember>();

  private constructor(private readonly script: string) {}

  static async prepare(): Promise<KafkaMembers> {
    await mkdir(FOLDER, { recursive: true });
    const script = join(FOLDER, `kafka-member-${process.pid}.mjs`);
    await build({
      ...{ entryPoints: ['tests/setup/parts/kafka-member.ts'], outfile: script },
      ...{ bundle: true, packages: 'external', platform: 'node', format: 'esm', target: 'node20' },
    });
    return new KafkaMembers(script);
  }

  start(orders: MemberOrders): KafkaMember {
    const { NODE_OPTIONS: _options, NODE_ENV: _mode, ...env } = process.env;
    const child = fork(this.script, [JSON.stringify(orders)], { env, execArgv: ['--expose-gc'] });
    const member = new KafkaMember(child);
    this.#running.add(member);
    void member.exited.then(() => this.#running.delete(member));
    return member;
  }

  async end(): Promise<void> {
    await Promise.all([...this.#running].map((member) => member.kill()));
  }
}

export class KafkaMember {
  readonly exited: Promise<number | null>;
  /** What it said, the first first. */
  readonly words: MemberWord[] = [];
  readonly #waiting = new Set<() => void>();

  constructor(private readonly child: ChildProcess) {
    this.exited = new Promise((resolve) => child.once('exit', resolve));
    child.on('message', (word: MemberWord) => {
      this.words.push(word);
      for (const look of this.#waiting) look();
    });
  }

  /** How many records it took. */
  get total(): number {
    const last = this.words.findLast((word) => 'total' in word);
    return last !== undefined && 'total' in last ? last.total : 0;
  }

  /** Resolves once it said something of which this holds. */
  async until(holds: (word: MemberWord) => boolean): Promise<MemberWord> {
    return new Promise((resolve, reject) => {
      const look = () => {
        const found = this.words.find(holds);
        if (found === undefined) return;
        this.#waiting.delete(look);
        resolve(found);
      };
      this.#waiting.add(look);
      void this.exited.then((code) => reject(new Error(`the member ended with ${code}`)));
      look();
    });
  }

  /** At any moment, as `kill -9` does. */
  async kill(): Promise<void> {
    this.child.kill('SIGKILL');
    await this.exited;
  }

  /** As a server is stopped. @returns its exit code */
  async stop(): Promise<number | null> {
    this.child.kill('SIGTERM');
    return this.exited;
  }
}
