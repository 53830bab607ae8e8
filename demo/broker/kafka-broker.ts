import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { promisify } from 'node:util';
import { generate } from 'selfsigned';
import { isProcessAlive } from '../../server/platform/database/process-alive.ts';
import { freePort } from '../../server/platform/database/postgres-cluster.ts';

export const KAFKA_JARS = 'node_modules/.cache/amend-kafka';
export const BROKER_JARS = join(KAFKA_JARS, 'broker');
/** For the run's process, so that a later run can tell what a killed one has left behind. */
const FOLDER = 'amend-kafka-';
const STARTING_MS = 90_000;

export const SASL_USER = 'feed';
export const SASL_PASSWORD = 'feed-secret';

/** A broker that runs already is used where its address is given; then nothing is tried that stops it or signs in. */
export const GIVEN_BROKERS = process.env['KAFKA_BROKERS'];
export const HAS_KAFKA = GIVEN_BROKERS !== undefined || existsSync(BROKER_JARS);

/** A broker of Kafka on loopback, with a listener of each kind. */
export class KafkaBroker {
  #child: ChildProcess | null = null;

  private constructor(
    private readonly folder: string,
    private readonly ports: Readonly<Record<'plain' | 'controller' | 'sasl' | 'tls' | 'saslTls', number>>,
    /** What its certificate is trusted by. */
    readonly certificate: string,
  ) {}

  static async start(): Promise<KafkaBroker> {
    await removeLeftovers();
    const folder = await mkdtemp(join(tmpdir(), `${FOLDER}${process.pid}-`));
    const ports = {
      ...{ plain: await freePort(), controller: await freePort() },
      ...{ sasl: await freePort(), tls: await freePort(), saslTls: await freePort() },
    };
    const { private: key, cert } = await generate([{ name: 'commonName', value: 'localhost' }], {
      keySize: 2048,
      extensions: [{ name: 'subjectAltName', altNames: [{ type: 2, value: 'localhost' }] }],
    });
    await mkdir(join(folder, 'data'));
    await writeFile(join(folder, 'certificate.pem'), `${key}\n${cert}`);
    await writeFile(join(folder, 'simplelogger.properties'), 'org.slf4j.simpleLogger.defaultLogLevel=warn\n');
    await writeFile(join(folder, 'server.properties'), propertiesOf(folder, ports));
    const scram = ['SCRAM-SHA-256', 'SCRAM-SHA-512'].flatMap((mechanism) => [
      '--add-scram',
      `${mechanism}=[name=${SASL_USER},password=${SASL_PASSWORD}]`,
    ]);
    const broker = new KafkaBroker(folder, ports, cert);
    const format = ['format', '--standalone', '-t', 'AmendTestsOwnCluster00', '-c', join(folder, 'server.properties')];
    await promisify(execFile)('java', [...broker.#java(), 'kafka.tools.StorageTool', ...format, ...scram]);
    await broker.startAgain();
    return broker;
  }

  /** As clients name it; each listener advertises itself. */
  get plain(): string {
    return `localhost:${this.ports.plain}`;
  }

  get sasl(): string {
    return `localhost:${this.ports.sasl}`;
  }

  get tls(): string {
    return `localhost:${this.ports.tls}`;
  }

  get saslTls(): string {
    return `localhost:${this.ports.saslTls}`;
  }

  async startAgain(): Promise<void> {
    const child = spawn('java', ['-Xmx384m', ...this.#java(), 'kafka.Kafka', join(this.folder, 'server.properties')], {
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    this.#child = child;
    await writeFile(join(this.folder, 'broker.pid'), String(child.pid));
    let said = '';
    child.stderr.on('data', (piece: Buffer) => (said = (said + piece.toString()).slice(-4_000)));
    const end = performance.now() + STARTING_MS;
    while (!(await isOpen(this.ports.plain))) {
      if (child.exitCode !== null || performance.now() > end) throw new Error(`the broker does not start: ${said}`);
      await setTimeout(50);
    }
  }

  /** As if the power went. */
  async kill(): Promise<void> {
    await this.#end('SIGKILL');
  }

  async stop(): Promise<void> {
    await this.#end('SIGTERM');
    await rm(this.folder, { recursive: true, force: true, maxRetries: 5 });
  }

  async #end(signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
    const child = this.#child;
    this.#child = null;
    if (child === null || child.exitCode !== null || child.signalCode !== null) return;
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill(signal);
    await ended;
  }

  #java(): string[] {
    const flags = ['-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1', '-Xshare:auto', '-Djava.net.preferIPv4Stack=true'];
    return [...flags, '-cp', `${this.folder}:${BROKER_JARS}/*`];
  }
}

function propertiesOf(folder: string, ports: Readonly<Record<string, number>>): string {
  const listeners = { PLAIN: ports['plain'], SASL: ports['sasl'], TLS: ports['tls'], SASLTLS: ports['saslTls'] };
  const named = Object.entries(listeners).map(([name, port]) => `${name}://localhost:${port}`);
  const saslOf = (listener: string) => [
    `listener.name.${listener}.plain.sasl.jaas.config=org.apache.kafka.common.security.plain.PlainLoginModule required user_${SASL_USER}="${SASL_PASSWORD}";`,
    ...['scram-sha-256', 'scram-sha-512'].map(
      (each) =>
        `listener.name.${listener}.${each}.sasl.jaas.config=org.apache.kafka.common.security.scram.ScramLoginModule required;`,
    ),
  ];
  const ofOneNode = [
    'offsets.topic.replication.factor',
    'transaction.state.log.replication.factor',
    'transaction.state.log.min.isr',
    'share.coordinator.state.topic.replication.factor',
    'share.coordinator.state.topic.min.isr',
  ].map((name) => `${name}=1`);
  return [
    'process.roles=broker,controller',
    'node.id=1',
    `controller.quorum.bootstrap.servers=localhost:${ports['controller']}`,
    `listeners=${[...named, `CONTROLLER://localhost:${ports['controller']}`].join(',')}`,
    `advertised.listeners=${named.join(',')}`,
    'controller.listener.names=CONTROLLER',
    'inter.broker.listener.name=PLAIN',
    'listener.security.protocol.map=CONTROLLER:PLAINTEXT,PLAIN:PLAINTEXT,SASL:SASL_PLAINTEXT,TLS:SSL,SASLTLS:SASL_SSL',
    'sasl.enabled.mechanisms=PLAIN,SCRAM-SHA-256,SCRAM-SHA-512',
    ...saslOf('sasl'),
    ...saslOf('sasltls'),
    'ssl.keystore.type=PEM',
    `ssl.keystore.location=${folder}/certificate.pem`,
    `log.dirs=${folder}/data`,
    ...ofOneNode,
    'offsets.topic.num.partitions=4',
    'transaction.state.log.num.partitions=4',
    'group.initial.rebalance.delay.ms=0',
    'group.min.session.timeout.ms=500',
    // As many brokers are set: what never makes a topic is not held back by the broker.
    'auto.create.topics.enable=true',
    'log.cleaner.dedupe.buffer.size=2097152',
    '',
  ].join('\n');
}

export function isOpen(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => {
      socket.destroy();
      resolve(true);
    });
    socket.on('error', () => resolve(false));
  });
}

/** Stops and removes what a run that was killed could not. */
async function removeLeftovers(): Promise<void> {
  for (const name of await readdir(tmpdir())) {
    const owner = name.startsWith(FOLDER) ? /^(\d+)-/.exec(name.slice(FOLDER.length))?.[1] : undefined;
    if (owner === undefined || isProcessAlive(Number(owner))) continue;
    const folder = join(tmpdir(), name);
    const pid = Number(await readFile(join(folder, 'broker.pid'), 'utf8').catch(() => '0'));
    const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
    if (command.includes(folder)) process.kill(pid, 'SIGKILL');
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}
