import { createWriteStream } from 'node:fs';
import { mkdtemp, readFile, rename, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { setTimeout as delay } from 'node:timers/promises';
import type { Call } from '../demo/set-up-rollback.ts';
import { callServer } from '../demo/call-server.ts';
import { purchaseDraft, purchases, say, train } from '../tests/setup/purchases.ts';
import { atMost, type Benchmark, type Figure } from './figure.ts';
import { startAmendProcess } from './rig/amend-process.ts';

/** `CSV_ROWS` is for trying the bench itself. */
const ROWS = Number(process.env['CSV_ROWS'] ?? 1_000_000);
const AT_ONCE = 10_000;
const LOOK_MS = 500;
/** The server may grow by so much from the first tenth of the file to its end. */
const FLAT = 1.25;

interface Look {
  readonly ms: number;
  readonly answered: number;
  readonly megabytes: number;
}

/**
 * A text file in a watched folder, read through and answered by the whole server, with a durable PostgreSQL: rows a
 * second, and the memory of the server while it goes through the file.
 *
 * Does not show: what sinks cost, or how much of the machine PostgreSQL takes; the model is linear, of three columns.
 */
export const benchmark: Benchmark = {
  about: 'a text file of 1,000,000 rows through a feed of the whole server: rows/s, and memory (about 10 minutes)',
  async run() {
    const folder = await mkdtemp(join(tmpdir(), 'amend-bench-csv-'));
    const amend = await startAmendProcess({ FEED_FOLDERS: `in=${folder}` });
    try {
      const call = callServer(amend.address);
      const { classifier, feed } = await setUp(call);
      const bytes = await write(folder, ROWS);
      const before = await memoryOf(amend.pid);
      const looks = await follow(call, { classifier, feed, pid: amend.pid });
      return figuresOf(looks, bytes, before);
    } finally {
      await amend.stop();
      await rm(folder, { recursive: true, force: true });
    }
  },
};

async function setUp(call: Call): Promise<{ classifier: string; feed: string }> {
  const { id: classifier } = await call('createClassifier', { body: purchaseDraft('Cards') });
  await say({ call }, classifier, purchases(300, 11), { origin: 'label-column' });
  await train({ call }, classifier, 'linear');
  const settings = {
    source: { kind: 'folder' as const, folder: 'in', suffix: '.csv', format: {}, everySeconds: 1 },
    key: ['Nr'],
    columns: ['Merchant', 'Amount', 'Centre'].map((name) => ({ name, from: name })),
    malformed: 'dead-letter' as const,
    ...{ sinks: [], actions: [], sendsCorrections: false },
  };
  const params = { classifier };
  const { id: feed } = await call('makeFeed', { params, body: { name: 'Files', settings } });
  await call('startFeed', { params: { classifier, feed }, body: {} });
  return { classifier, feed };
}

/** Writes the file under another name, and then gives it its own. @returns its bytes */
async function write(folder: string, rows: number): Promise<number> {
  const draft = join(folder, 'large.part');
  await pipeline(function* () {
    yield 'Nr,Merchant,Amount,Centre\n';
    for (let from = 0; from < rows; from += AT_ONCE) {
      const some = purchases(Math.min(AT_ONCE, rows - from), from + 1, from);
      yield some.map(({ key, cells }) => `${[key, ...cells].join(',')}\n`).join('');
    }
  }, createWriteStream(draft));
  await rename(draft, join(folder, 'large.csv'));
  return (await stat(join(folder, 'large.csv'))).size;
}

async function follow(call: Call, at: { classifier: string; feed: string; pid: number }): Promise<Look[]> {
  const looks: Look[] = [];
  const begun = performance.now();
  for (;;) {
    const { feeds } = await call('listFeeds', { params: { classifier: at.classifier } });
    const { answered, fault } = feeds.find(({ id }) => id === at.feed)!.status;
    if (fault !== null) throw new Error(fault.detail);
    looks.push({ ms: performance.now() - begun, answered, megabytes: await memoryOf(at.pid) });
    if (answered >= ROWS) return looks;
    await delay(LOOK_MS);
  }
}

/** What of the process is in memory, in megabytes of 2²⁰ bytes. */
async function memoryOf(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8');
  return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1_024;
}

function figuresOf(looks: readonly Look[], bytes: number, before: number): Figure[] {
  const first = looks.find(({ answered }) => answered > 0)!;
  const last = looks.at(-1)!;
  const peak = (some: readonly Look[]) => Math.max(...some.map(({ megabytes }) => megabytes));
  const early = peak(looks.filter(({ answered }) => answered <= ROWS / 10));
  const late = peak(looks.filter(({ answered }) => answered >= ROWS / 2));
  return [
    { name: 'rows of the file', value: ROWS, unit: 'rows' },
    { name: 'its size', value: bytes / 1e6, unit: 'MB' },
    { name: 'read through before the first answer', value: first.ms / 1_000, unit: 's' },
    { name: 'answered', value: (ROWS - first.answered) / ((last.ms - first.ms) / 1_000), unit: 'rows/s' },
    { name: 'memory before the file came', value: before, unit: 'MiB' },
    { name: 'most memory within its first tenth', value: early, unit: 'MiB' },
    { name: 'most memory within its second half', value: late, unit: 'MiB' },
    atMost('second half against first tenth', late / early, 'times', FLAT),
  ];
}
