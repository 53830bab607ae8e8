import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { pino } from 'pino';
import { readOptions } from '../server/command-options.ts';
import { startEmbeddedPostgres } from '../server/platform/database/embedded-postgres.ts';
import { brokersFor, hostsOf } from './broker/brokers-for.ts';
import { MemoryRegistry } from './broker/memory-registry.ts';
import { Topics } from './broker/topics.ts';
import { ownFolder } from './own-folder.ts';
import { OwnServer } from './own-server.ts';
import { runDemo, wholeNumberOf, type Undo } from './run-demo.ts';
import { readReadings } from './shuttle/read-readings.ts';
import { runShuttleCase } from './shuttle/shuttle-case.ts';
import { shuttleSample } from './shuttle/shuttle-sample.ts';
import { SHUTTLE_TOPICS } from './shuttle/shuttle-topics.ts';
import { faultsOf, figuresTable, scoreChart } from './shuttle/told-figures.ts';

/** `npm run demo:shuttle`: readings of a Space Shuttle by Kafka, scored by two processes, judged, counted. */

const USAGE =
  'npm run demo:shuttle [-- --readings 12000 --a-second 300]; SHUTTLE_FILE=shuttle.trn names Statlog’s own, KAFKA_BROKERS=host:port a broker that runs';
const SEED = 14;

async function demonstrate(given: readonly string[], undo: Undo[]): Promise<readonly string[]> {
  const options = readOptions([...given], ['readings', 'a-second'], USAGE);
  const { SHUTTLE_FILE: file } = process.env;
  const count = wholeNumberOf(options.readings, 12_000, [2_000, 60_000], USAGE);
  const aSecond = wholeNumberOf(options['a-second'], 300, [50, 10_000], USAGE);
  const readings = file === undefined ? shuttleSample(count, SEED) : (await readReadings(file)).slice(0, count);
  const say = (line: string) => console.log(line);
  const origin = file === undefined ? `generated (seed ${SEED}); SHUTTLE_FILE names real ones` : `of ${file}`;
  say(`${readings.length.toLocaleString('en-GB')} readings, ${origin}.`);
  const brokers = await brokersFor(undo);
  const topics = await Topics.make(brokers, 'shuttle', SHUTTLE_TOPICS);
  undo.push(() => topics.close());
  const registry = await MemoryRegistry.start();
  undo.push(() => registry.close());
  const home = await ownFolder(undo);
  const database = await startDatabase(path.join(home, 'database'), undo);
  const settings = { DATA_DIR: path.join(home, 'amend'), DATABASE_URL: database, FEED_HOSTS: hostsOf(brokers) };
  const servers = [new OwnServer(settings), new OwnServer(settings)] as const;
  for (const server of servers) {
    undo.push(() => server.stop());
    await server.start();
  }
  say(`Kafka at ${brokers.join(', ')}, with a registry of schemas that the demo itself has, in memory.`);
  say(`Amend twice, on one database: ${servers.map(({ address }) => address).join(', ')}.`);
  const figures = await runShuttleCase({
    ...{ servers, database, topics, brokers, registry: registry.address },
    ...{ readings, aSecond, say },
  });
  say(`\n${scoreChart(figures.scores.once)}\n\n${figuresTable(figures)}\n`);
  say(`The readings were ${file === undefined ? 'generated, and no measure of real ones' : 'real'}.`);
  return faultsOf(figures);
}

/** A PostgreSQL that no server of the demo is the parent of: it outlives one that is killed. */
async function startDatabase(folder: string, undo: Undo[]): Promise<string> {
  await mkdir(folder);
  const postgres = await startEmbeddedPostgres(folder, pino({ level: 'silent' }));
  undo.push(() => postgres.stop());
  return postgres.url;
}

await runDemo(demonstrate);
