import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { readOptions } from '../server/command-options.ts';
import { StartupError } from '../server/startup-error.ts';
import { callServer } from './call-server.ts';
import { rollbackSample, sampleFile } from './rollback-sample.ts';
import { setUpRollback, type Call, type RollbackDemo } from './set-up-rollback.ts';

/** `npm run demo:rollback`: sets up metrics to try "roll back or go ahead?" with, and asks each a question. */

const USAGE =
  'npm run demo:rollback [-- --url https://localhost:3000] [--file dummy_test.csv]; with accounts, AMEND_NAME and AMEND_PASSWORD say whose';
const OWN = 'https://localhost:3000';
const TRIES_OF_A_SECOND = 180;

const SAMPLE: RollbackDemo = {
  place: { name: 'Checkout error rate', category: 'Errors', project: 'Shop', origin: 'Generated sample' },
  upload: '5d1d7b70-0f0d-4c5e-8a35-6f1c3a9d2e01',
  csv: sampleFile(rollbackSample(1_200, 7)),
  unit: '%',
  question: { value: 9.5, unit: '%', minutes: 5 },
};

function demoOfFile(file: string): RollbackDemo {
  if (!existsSync(file)) throw new StartupError(`There is no file ${file}. Usage: ${USAGE}`);
  return {
    place: { name: basename(file, '.csv'), category: 'Files', project: 'Make or Break', origin: basename(file) },
    upload: '5d1d7b70-0f0d-4c5e-8a35-6f1c3a9d2e02',
    csv: readFileSync(file, 'utf8'),
    unit: '',
    question: { value: 500_000, minutes: 600 },
  };
}

async function setUp(call: Call, demo: RollbackDemo): Promise<void> {
  const { added, answer } = await setUpRollback(call, demo, () => setTimeout(500));
  const { advice, accuracy, training, rule, help } = answer.words;
  console.log(`\n${demo.place.name}: ${added.toLocaleString('en-GB')} observations added.`);
  for (const sentence of [advice, accuracy, training, rule, help]) console.log(`  ${sentence}`);
}

async function signIn(call: Call): Promise<void> {
  const { AMEND_NAME: name, AMEND_PASSWORD: password } = process.env;
  if (name !== undefined && password !== undefined) await call('signIn', { body: { name, password } });
}

/** The server at an address; where none answers on this machine, one of our own, as `npm start` runs it. */
async function reach(address: string): Promise<ChildProcess | null> {
  if (await answers(address)) return null;
  if (address !== OWN)
    throw new StartupError(`No server answers at ${address}. Start it, or name another. Usage: ${USAGE}`);
  console.log(`No server answers at ${address}, so one is started.`);
  const server = spawn('npm', ['start'], { stdio: 'inherit' });
  for (let tries = 0; tries < TRIES_OF_A_SECOND; tries++) {
    await setTimeout(1_000);
    if (server.exitCode !== null) throw new StartupError('The server did not start; it said why above.');
    if (await answers(address)) return server;
  }
  server.kill('SIGINT');
  throw new StartupError(`The server did not answer within ${TRIES_OF_A_SECOND} s.`);
}

async function answers(address: string): Promise<boolean> {
  return callServer(address)('signInWays').then(
    () => true,
    () => false,
  );
}

try {
  const options = readOptions(process.argv.slice(2), ['url', 'file'], USAGE);
  const address = options.url ?? OWN;
  const demos = [SAMPLE, ...(options.file === undefined ? [] : [demoOfFile(options.file)])];
  const own = await reach(address);
  const call = callServer(address);
  await signIn(call);
  for (const demo of demos) await setUp(call, demo);
  console.log(
    `\nOpen ${address}/workbench/ and choose “Roll back?”.${own === null ? '' : ' Ctrl-C stops the server.'}`,
  );
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
