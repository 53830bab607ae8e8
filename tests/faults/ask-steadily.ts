import { Agent, request } from 'node:https';
import { parentPort, workerData } from 'node:worker_threads';

/**
 * Another client, in a thread of its own so that it never waits for what the test does: asks for `/api/health` every 25
 * ms, whether or not it was answered before. Says 'ready' after a first answer, which does not count, asks the next
 * question at once, so that even the shortest work has one beside it, and hands over how long it waited when it is told
 * to stop.
 */
const EVERY_MS = 25;
const { address, certificate } = workerData as { address: string; certificate: string };
const agent = new Agent({ keepAlive: true, ca: certificate, maxSockets: 8 });
const waits: number[] = [];
let underWay = 0;
let stopping = false;

function ask(onAnswer: (wait: number) => void): void {
  const asked = performance.now();
  const call = request(new URL('/api/health', address), { agent }, (response) => {
    response.resume().once('end', () => onAnswer(response.statusCode === 200 ? performance.now() - asked : Infinity));
  });
  call.once('error', () => onAnswer(Infinity));
  call.end();
}

function handOver(): void {
  parentPort!.postMessage(waits);
  agent.destroy();
}

function askAndCount(): void {
  underWay++;
  ask((wait) => {
    waits.push(wait);
    underWay--;
    if (stopping && underWay === 0) handOver();
  });
}

function askSteadily(): void {
  askAndCount();
  const timer = setInterval(askAndCount, EVERY_MS);
  parentPort!.once('message', () => {
    stopping = true;
    clearInterval(timer);
    if (underWay === 0) handOver();
  });
}

ask(() => {
  parentPort!.postMessage('ready');
  askSteadily();
});
