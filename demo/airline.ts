import path from 'node:path';
import { readOptions } from '../server/command-options.ts';
import { runAirlineCase } from './airline/airline-case.ts';
import { airlineSample } from './airline/airline-sample.ts';
import { startNoticeReceiver } from './airline/notice-receiver.ts';
import { readTweets } from './airline/read-tweets.ts';
import { speedFor } from './airline/replay.ts';
import { faultsOf, figuresTable } from './airline/told-figures.ts';
import { AIRLINE_TOPICS } from './airline/airline-topics.ts';
import { brokersFor, hostsOf } from './broker/brokers-for.ts';
import { Topics } from './broker/topics.ts';
import { ownFolder } from './own-folder.ts';
import { OwnServer } from './own-server.ts';
import { runDemo, wholeNumberOf, type Undo } from './run-demo.ts';

/** `npm run demo:airline`: tweets to airlines by Kafka, classified, passed on, corrected, counted and watched. */

const USAGE =
  'npm run demo:airline [-- --speed 1…10000 --tweets 6000]; AIRLINE_TWEETS=tweets.csv names tweets of your own, KAFKA_BROKERS=host:port a broker that runs';
const SEED = 22;
/** So long a replay takes, where no speed is said. */
const USUAL_SECONDS = 30;

async function demonstrate(given: readonly string[], undo: Undo[]): Promise<readonly string[]> {
  const options = readOptions([...given], ['speed', 'tweets'], USAGE);
  const { AIRLINE_TWEETS: file } = process.env;
  const count = wholeNumberOf(options.tweets, 6_000, [400, 100_000], USAGE);
  const tweets = file === undefined ? airlineSample(count, SEED) : await readTweets(file);
  const usual = speedFor(tweets.slice(tweets.length / 2), USUAL_SECONDS);
  const speed = wholeNumberOf(options.speed, usual, [1, 10_000], USAGE);
  const say = (line: string) => console.log(line);
  const origin =
    file === undefined ? `generated tweets (seed ${SEED}); AIRLINE_TWEETS names real ones` : `real tweets, of ${file}`;
  say(`${tweets.length.toLocaleString('en-GB')} ${origin}.`);
  const brokers = await brokersFor(undo);
  const topics = await Topics.make(brokers, 'airline', AIRLINE_TOPICS);
  undo.push(() => topics.close());
  const receiver = await startNoticeReceiver();
  undo.push(() => receiver.close());
  const settings = {
    DATA_DIR: path.join(await ownFolder(undo), 'amend'),
    ...{ FEED_HOSTS: hostsOf(brokers), NOTICE_HOSTS: receiver.origin },
  };
  const server = new OwnServer(settings);
  undo.push(() => server.stop());
  await server.start();
  say(`Kafka at ${brokers.join(', ')}; Amend at ${server.address}. The replay runs at ${speed}×.`);
  const figures = await runAirlineCase({ server, topics, receiver, brokers, tweets, speed, say });
  say(`\n${figuresTable(figures)}\n`);
  say(`The tweets were ${file === undefined ? 'generated, and no measure of real ones' : 'real'}.`);
  return faultsOf(figures);
}

await runDemo(demonstrate);
