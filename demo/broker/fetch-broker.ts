import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { StartupError } from '../../server/startup-error.ts';
import { BROKER_JARS } from './kafka-broker.ts';

const run = promisify(execFile);
const GIVEN = 'or name a broker that runs by KAFKA_BROKERS, such as KAFKA_BROKERS=localhost:9092';

/**
 * Has the jars of a broker here: by Maven, once, 43 MB.
 *
 * @throws {StartupError} that names what is missing
 */
export async function fetchBroker(): Promise<void> {
  if (!(await isThere('java')))
    throw new StartupError(
      `A broker of Kafka needs Java 17, which this machine has not (there is no “java”). Install it, as by “apt-get install openjdk-17-jre-headless”, ${GIVEN}.`,
    );
  if (existsSync(BROKER_JARS)) return;
  if (!(await isThere('mvn')))
    throw new StartupError(
      `The jars of a broker of Kafka come by Maven, which this machine has not (there is no “mvn”). Install it, as by “apt-get install maven”, ${GIVEN}.`,
    );
  // Under its name it is whole: what was broken off is begun anew.
  const part = path.resolve(`${BROKER_JARS}-${process.pid}`);
  const pom = path.join(import.meta.dirname, 'kafka-jars', 'pom.xml');
  const wanted = ['dependency:copy-dependencies', `-DoutputDirectory=${part}`, '-DincludeScope=runtime'];
  try {
    await run('mvn', ['-B', '-q', '-f', pom, ...wanted]);
    await rename(part, BROKER_JARS);
  } catch (error) {
    await rm(part, { recursive: true, force: true });
    throw new StartupError(`Maven did not bring the jars of a broker of Kafka. Look at what it says, ${GIVEN}.`, {
      cause: error,
    });
  }
}

async function isThere(program: 'java' | 'mvn'): Promise<boolean> {
  return run(program, ['-version']).then(
    () => true,
    () => false,
  );
}
