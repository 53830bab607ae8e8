import { Agent, request } from 'node:https';
import { parentPort, workerData } from 'node:worker_threads';

/** A client of its own thread, so that what another one sends does not make it wait: asks for `/api/health` every 10 ms, whether or not it was answered before. */
const EVERY_MS = 10;
const { address, certificate } = workerData as { address: string; certificate: string };
const agent = new Agent({ keepAlive: true, ca: certificate, maxSockets: 8 });
const waits: number[] = [];
let underWay = 0;
let stopping = false;

function ask(): void {
  const asked = performance.now();
  underWay++;
  const answered = (wait: number) => {
    waits.push(wait);
    underWay--;
    if (stopping && underWay === 0) hand();
  };
  const call = request(new URL('/api/health', address), { agent }, (response) => {
    response.resume().once('end', () => answered(response.statusCode === 200 ? performance.now() - asked : Infinity));
  });
  call.once('error', () => answered(Infinity));
  call.end();
}

function hand(): void {
  parentPort!.postMessage(waits);
  agent.destroy();
}

const timer = setInterval(ask, EVERY_MS);
ask();
parentPort!.once('message', () => {
  stopping = true;
  clearInterval(timer);
  if (underWay === 0) hand();
});
