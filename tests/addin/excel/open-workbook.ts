import { fileURLToPath } from 'node:url';
import type { Frame, Page } from 'playwright-core';
import type { PredictionWrite } from '../../../addin/ports/workbook-port.ts';
import { openExcelHost } from '../../setup/excel-host.ts';

export type Cells = readonly (readonly (string | number | boolean)[])[];

/** The emulated Excel in a real browser with the adapter under test in its pane, as `port`. */
export interface OpenWorkbook {
  readonly page: Page;
  readonly pane: Frame;
  readonly errors: readonly string[];
  /** Starts over with an empty workbook; with cells, they are a table from A1, whose id is answered. */
  startWith(cells?: Cells): Promise<string>;
  /** As {@link startWith}, with cells that the host's page makes itself: large tables are slow to hand over. */
  startWithMade(make: () => Cells): Promise<string>;
  /** The values that stand in a range, such as "Sheet1!A1:C3". */
  valuesOf(address: string): Promise<unknown[][]>;
  /**
   * Types a block as a person does, from its top-left cell on, and waits until the pane has done what follows from it.
   */
  type(address: string, values: Cells): Promise<void>;
  /** As {@link type}, by a co-author at another machine. */
  typeElsewhere(address: string, values: Cells): Promise<void>;
  /** Takes back what was done last, by Ctrl+Z as it were, and waits as {@link type} does. */
  undo(): Promise<void>;
  /** Does again what was taken back last. */
  redo(): Promise<void>;
  /** Goes on with the workbook open for reading only, and the pane opened anew. */
  openForReading(): Promise<void>;
  /** Saves the workbook and goes on with what is opened of the file, the pane opened anew; answers the file. */
  saveAndOpen(): Promise<Uint8Array>;
  /** Requests that `act` sends, those left out with which the library only gives up its hold of ranges. */
  requestsDuring(act: () => Promise<unknown>): Promise<number>;
  close(): Promise<void>;
}

const PANE = fileURLToPath(new URL('workbook-pane.ts', import.meta.url));

export async function openWorkbook(): Promise<OpenWorkbook> {
  const { page, pane, errors, close } = await openExcelHost(PANE);
  let frame = pane;

  const ready = async () => {
    frame = (await (await page.waitForSelector('iframe', { state: 'attached' })).contentFrame()) ?? frame;
    await frame.waitForFunction(() => 'port' in globalThis);
    await page.evaluate(() => {
      const { host } = bench.addin;
      const execute = host.execute.bind(host);
      globalThis.requests = [];
      host.execute = (request) => {
        const names = request.Actions.map((action) => action.Name).filter((name) => name !== '');
        globalThis.requests.push(
          names.length > 0 && names.every((name) => name === '_RemoveReference') ? 'release' : 'work',
        );
        globalThis.beforeRequest?.(globalThis.requests.filter((kind) => kind === 'work').length);
        return execute(request);
      };
    });
  };

  await ready();
  return {
    page,
    get pane() {
      return frame;
    },
    errors,
    async startWith(cells) {
      await page.reload();
      await ready();
      if (!cells) return '';
      const address = `Sheet1!A1:${columnLetter(cells[0]?.length ?? 1)}${cells.length}`;
      await page.evaluate((values) => bench.type('Sheet1!A1', values), cells);
      return frame.evaluate(async (range) => (await port.makeTable(range)).id, address);
    },
    async startWithMade(make) {
      await page.reload();
      await ready();
      const [rows, columns] = (await page.evaluate((source) => {
        const cells = (0, eval)(`(${source})()`) as Cells;
        bench.type('Sheet1!A1', cells);
        return [cells.length, cells[0]?.length ?? 1];
      }, make.toString())) as [number, number];
      return frame.evaluate(
        async (range) => (await port.makeTable(range)).id,
        `Sheet1!A1:${columnLetter(columns)}${rows}`,
      );
    },
    valuesOf: (address) =>
      frame.evaluate(
        (range) =>
          Excel.run(async (context) => {
            const [sheet = '', local = ''] = range.split('!');
            const found = context.workbook.worksheets.getItem(sheet).getRange(local).load('values');
            await context.sync();
            return found.values as unknown[][];
          }),
        address,
      ),
    async type(address, values) {
      await page.evaluate(([at, block]) => bench.type(at, block), [address, values] as const);
      await settled(page, frame);
    },
    async typeElsewhere(address, values) {
      await page.evaluate(([at, block]) => bench.typeElsewhere(at, block), [address, values] as const);
      await settled(page, frame);
    },
    async undo() {
      await page.evaluate(() => bench.workbook.undo());
      await settled(page, frame);
    },
    async redo() {
      await page.evaluate(() => bench.workbook.redo());
      await settled(page, frame);
    },
    async openForReading() {
      await page.evaluate(() => bench.openForReading());
      await ready();
    },
    async saveAndOpen() {
      const bytes = await page.evaluate(() => bench.saveAndOpen());
      await ready();
      return Uint8Array.from(bytes);
    },
    async requestsDuring(act) {
      await page.evaluate(() => {
        globalThis.requests = [];
      });
      await act();
      return page.evaluate(() => globalThis.requests.filter((kind) => kind === 'work').length);
    },
    close,
  };
}

/** A prediction as the server answers it. */
export function prediction(key: string, className: string, confidence = 0.9, changed = false): PredictionWrite {
  return { key, class: className, confidence, source: 'model', changed };
}

/** @example columnLetter(3) // => 'C' */
function columnLetter(column: number): string {
  return String.fromCharCode(64 + column);
}

/**
 * Waits until the pane has nothing more to ask: two round trips in a row during which only we asked. Messages arrive in
 * order, so our answer comes after every event before it, and each request that an event leads to is seen in some
 * round.
 */
async function settled(page: Page, pane: Frame): Promise<void> {
  const sent = () => page.evaluate(() => globalThis.requests.length);
  for (let quietRounds = 0; quietRounds < 2;) {
    const before = await sent();
    await pane.evaluate(() =>
      Excel.run(async (context) => {
        context.workbook.load('name');
        await context.sync();
      }),
    );
    quietRounds = (await sent()) - before === 1 ? quietRounds + 1 : 0;
  }
}

declare global {
  /** At the host: what was asked since the counting began. */
  var requests: ('work' | 'release')[];
  /** At the host: called before each request that does something, with its number. */
  var beforeRequest: ((number: number) => void) | undefined;
}
