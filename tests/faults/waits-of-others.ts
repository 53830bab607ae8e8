import { once } from 'node:events';
import { startWorker } from '../../server/platform/turns/start-worker.ts';

/** Where a server listens, and the certificate (PEM) that it shows. */
export interface Listening {
  readonly address: string;
  readonly certificate: string;
}

/** How long another client's questions waited for their answers, in milliseconds. */
export interface Waits {
  readonly asked: number;
  readonly p50: number;
  readonly p99: number;
  readonly most: number;
}

/**
 * Does something with a server while another client asks it for its health forty times a second, on time whether or not
 * it is answered: a server that stands still for a second makes forty questions wait.
 *
 * @returns what was done, and how long the questions waited that were asked meanwhile; one without an answer waited for
 * ever
 */
export async function waitsOfOthers<Result>(
  { address, certificate }: Listening,
  work: () => Promise<Result>,
): Promise<{ result: Result; seconds: number; waits: Waits }> {
  const other = startWorker(import.meta.url, 'ask-steadily', { workerData: { address, certificate } });
  await once(other, 'message'); // ready
  const start = performance.now();
  const result = await work();
  const seconds = (performance.now() - start) / 1_000;
  other.postMessage('stop');
  const [waits] = (await once(other, 'message')) as [number[]];
  await other.terminate();
  waits.sort((a, b) => a - b);
  const at = (share: number) => waits[Math.min(waits.length - 1, Math.floor(share * waits.length))]!;
  return { result, seconds, waits: { asked: waits.length, p50: at(0.5), p99: at(0.99), most: waits.at(-1)! } };
}
