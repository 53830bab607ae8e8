import { openFile } from '../workbench/opening/open-file.ts';
import type { OpenedWorkbook } from '../workbench/opening/opened-file.ts';
import { areaOf } from '../workbench/cells/area.ts';
import { BackupKeeper } from '../workbench/recovery/backup-keeper.ts';
import { BackupPlace } from '../workbench/recovery/backup-place.ts';
import { cardPurchases } from '../workbench/samples/card-purchases.ts';
import { saveWorkbook } from '../workbench/saving/save-workbook.ts';
import { median, type Benchmark, type Figure } from './figure.ts';

const ROWS = 50_000;
const RUNS = 3;

/**
 * One backup of a workbook of 50,000 rows × 8 columns in which a cell was changed, made as the page makes it: how long
 * the longest slice keeps the page from answering, and what all of them take. The peer is saving the same at once.
 *
 * Does not show: what the browser takes to put the file into its database.
 */
export const benchmark: Benchmark = {
  about: 'a backup of 50,000 rows × 8 columns in slices: the longest one, and all; beside saving at once',
  async run() {
    const made = await openFile('purchases.csv', new TextEncoder().encode(purchasesCsv()));
    const opened = await openFile('purchases.xlsx', saveWorkbook(made.workbook, null));
    return [...(await measure('made here', made)), ...(await measure('opened from .xlsx', opened))];
  },
};

async function measure(name: string, { workbook, origin }: OpenedWorkbook): Promise<Figure[]> {
  const backups: Backup[] = [];
  const savings: number[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    backups.push(await backup({ workbook, origin }, run));
    const began = processorMs();
    saveWorkbook(workbook, origin);
    savings.push(processorMs() - began);
  }
  const longest = median(backups.map(({ slicesMs }) => Math.max(...slicesMs)));
  const all = median(backups.map(({ slicesMs }) => slicesMs.reduce((sum, each) => sum + each, 0)));
  const atOnce = median(savings);
  const peer = { peer: 'saving', peerValue: atOnce };
  return [
    { name: `${name}: the longest slice`, value: longest, unit: 'ms', ...peer, ratio: longest / atOnce },
    { name: `${name}: all slices`, value: all, unit: 'ms', ...peer, ratio: all / atOnce },
    { name: `${name}: the file kept`, value: median(backups.map(({ bytes }) => bytes)) / 1e6, unit: 'MB' },
  ];
}

interface Backup {
  readonly slicesMs: readonly number[];
  readonly bytes: number;
}

/** Changes a cell, and times every slice until the file is handed over to be kept. */
function backup({ workbook, origin }: Pick<OpenedWorkbook, 'workbook' | 'origin'>, run: number): Promise<Backup> {
  const slicesMs: number[] = [];
  let began = 0;
  return new Promise((resolve) => {
    const store = {
      list: async () => [],
      file: async () => undefined,
      remove: async () => undefined,
      put: async (_: unknown, file: Uint8Array) => {
        slicesMs.push(processorMs() - began);
        stop();
        resolve({ slicesMs, bytes: file.length });
      },
    };
    const place = new BackupPlace(store, { hold: async () => () => undefined }, () => 'backup');
    const pacing = {
      now: () => performance.now(),
      date: () => {
        began = processorMs();
        return new Date();
      },
      after: (_: number, make: () => void) => {
        make();
        return () => undefined;
      },
      pause: async () => {
        slicesMs.push(processorMs() - began);
        began = processorMs();
      },
    };
    const subject = { workbook, origin, slot: null, isUnsaved: () => true };
    const keeper = new BackupKeeper(subject, Promise.resolve(place), pacing, (problem) => {
      if (problem !== null) throw new Error(problem);
    });
    const stop = keeper.start();
    workbook.writeCells({ sheet: workbook.activeSheet, area: areaOf(1 + run, 2) }, [[`changed ${run}`]], 'user');
  });
}

/** What this process has taken of a processor, so that what else the machine does is not counted. */
function processorMs(): number {
  return process.cpuUsage().user / 1_000;
}

/** The sample's purchases, again and again, with a number before each. */
function purchasesCsv(): string {
  const { headers, rows } = cardPurchases({ seed: 2025 });
  const lines = Array.from({ length: ROWS }, (_, index) => [index + 1, ...(rows[index % rows.length] ?? [])]);
  const quoted = (cell: unknown) => `"${String(cell ?? '').replaceAll('"', '""')}"`;
  return [['No', ...headers], ...lines].map((cells) => cells.map(quoted).join(',')).join('\r\n');
}
