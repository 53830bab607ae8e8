import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readOptions } from '../server/command-options.ts';
import { StartupError } from '../server/startup-error.ts';
import { runAirlineCase } from './airline/airline-case.ts';
import { airlineSample } from './airline/airline-sample.ts';
import { startNoticeReceiver } from './airline/notice-receiver.ts';
import { OwnServer } from './own-server.ts';
import { readTweets } from './airline/read-tweets.ts';
import { speedFor } from './airline/replay.ts';
import { faultsOf, figuresTable } from './airline/told-figures.ts';
import { Topics } from './airline/topics.ts';
import { fetchBroker } from './broker/fetch-broker.ts';
import { GIVEN_BROKERS, KafkaBroker } from './broker/kafka-broker.ts';

/** `npm run demo:airline`: tweets to airlines by Kafka, classified, passed on, corrected, counted and watched. */

const USAGE =
  'npm run demo:airline [-- --speed 1…10000 --tweets 6000]; AIRLINE_TWEETS=tweets.csv names tweets of your own, KAFKA_BROKERS=host:port a broker that runs';
const SEED = 22;
/** So long a replay takes, where no speed is said. */
const USUAL_SECONDS = 30;

type Undo = () => Promise<void> | void;

function numberOf(text: string | undefined, usual: number, [least, most]: readonly [number, number]): number {
  const number = Number(text ?? usual);
  if (!Number.isInteger(number) || number < least || number > most)
    throw new StartupError(`“${text}” is no whole number from ${least} to ${most}. Usage: ${USAGE}`);
  return number;
}

async function demonstrate(given: readonly string[], undo: Undo[]): Promise<readonly string[]> {
  const options = readOptions([...given], ['speed', 'tweets'], USAGE);
  const { AIRLINE_TWEETS: file } = process.env;
  const count = numberOf(options.tweets, 6_000, [400, 100_000]);
  const tweets = file === undefined ? airlineSample(count, SEED) : await readTweets(file);
  const speed = numberOf(options.speed, speedFor(tweets.slice(tweets.length / 2), USUAL_SECONDS), [1, 10_000]);
  const say = (line: string) => console.log(line);
  const origin =
    file === undefined ? `generated tweets (seed ${SEED}); AIRLINE_TWEETS names real ones` : `real tweets, of ${file}`;
  say(`${tweets.length.toLocaleString('en-GB')} ${origin}.`);
  const brokers = (GIVEN_BROKERS ?? (await startBroker(undo))).split(',');
  const topics = await Topics.make(brokers);
  undo.push(() => topics.close());
  const receiver = await startNoticeReceiver();
  undo.push(() => receiver.close());
  const home = await mkdtemp(path.join(tmpdir(), 'amend-demo-'));
  undo.push(() => rm(home, { recursive: true, force: true, maxRetries: 5 }));
  // PostgreSQL's account is to enter it, where the demo is run by root.
  await chmod(home, 0o755);
  const hosts = brokers.map((broker) => broker.replace(/:\d+$/, '')).join(',');
  const settings = { DATA_DIR: path.join(home, 'amend'), FEED_HOSTS: hosts, NOTICE_HOSTS: receiver.origin };
  const server = new OwnServer(settings);
  undo.push(() => server.stop());
  await server.start();
  say(`Kafka at ${brokers.join(', ')}; Amend at ${server.address}. The replay runs at ${speed}×.`);
  const figures = await runAirlineCase({ server, topics, receiver, brokers, tweets, speed, say });
  say(`\n${figuresTable(figures)}\n`);
  say(`The tweets were ${file === undefined ? 'generated, and no measure of real ones' : 'real'}.`);
  return faultsOf(figures);
}

async function startBroker(undo: Undo[]): Promise<string> {
  await fetchBroker();
  const broker = await KafkaBroker.start();
  undo.push(() => broker.stop());
  return broker.plain;
}

const undo: Undo[] = [];

/** Ends what was started, the last first. */
async function undoAll(): Promise<void> {
  for (let each = undo.pop(); each !== undefined; each = undo.pop()) await each();
}

process.once('SIGINT', () => void undoAll().then(() => process.exit(130)));
try {
  const faults = await demonstrate(process.argv.slice(2), undo);
  for (const fault of faults) console.error(`It does not add up: ${fault}.`);
  if (faults.length > 0) process.exitCode = 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
} finally {
  await undoAll();
}
