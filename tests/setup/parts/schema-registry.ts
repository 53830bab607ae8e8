import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { freePort } from '../../../server/platform/database/postgres-cluster.ts';
import { KAFKA_JARS } from '../../../demo/broker/kafka-broker.ts';

const JAR = join(KAFKA_JARS, 'registry/apicurio-registry-app-2.6.13.Final-runner.jar');
const STARTING_MS = 120_000;

export const HAS_REGISTRY = existsSync(JAR);

/** Apicurio on loopback, with nothing kept: half a minute to start. */
export class ApicurioRegistry {
  private constructor(
    private readonly child: ChildProcess,
    /** Of Confluent's API. */
    readonly address: string,
  ) {}

  static async start(): Promise<ApicurioRegistry> {
    const port = await freePort();
    const child = spawn('java', ['-Xmx384m', '-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1', '-jar', JAR], {
      env: { ...process.env, QUARKUS_HTTP_PORT: String(port), QUARKUS_HTTP_HOST: '127.0.0.1' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let said = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (piece: Buffer) => (said = (said + piece.toString()).slice(-4_000)));
    const registry = new ApicurioRegistry(child, `http://127.0.0.1:${port}/apis/ccompat/v7`);
    const end = performance.now() + STARTING_MS;
    while (!(await registry.#answers())) {
      if (child.exitCode !== null || performance.now() > end) {
        await registry.stop();
        throw new Error(`the registry does not start: ${said}`);
      }
      await setTimeout(200);
    }
    return registry;
  }

  async stop(): Promise<void> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return;
    const ended = new Promise((resolve) => this.child.once('exit', resolve));
    this.child.kill('SIGKILL');
    await ended;
  }

  async #answers(): Promise<boolean> {
    return fetch(`${this.address}/subjects`).then(
      ({ ok }) => ok,
      () => false,
    );
  }
}
