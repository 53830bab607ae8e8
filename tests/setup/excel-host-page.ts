import { openAddin, type OpenAddin } from '../../workbench/protocol/open-addin.ts';
import type { OfficeSchema } from '../../workbench/protocol/office-schema.ts';
import { areaOf } from '../../workbench/cells/area.ts';
import type { WrittenValue } from '../../workbench/cells/cell.ts';
import type { FileOrigin } from '../../workbench/file-parts/file-origin.ts';
import { readXlsx } from '../../workbench/opening/read-xlsx.ts';
import { protectSheet, unprotectSheet } from '../../workbench/operations/protect.ts';
import { saveWorkbook } from '../../workbench/saving/save-workbook.ts';
import { Workbook } from '../../workbench/workbook/workbook.ts';
import type { Source } from '../../workbench/workbook/workbook-events.ts';

/** What a test does at the host's side, through `page.evaluate(() => bench.…)`. */
export interface Bench {
  readonly workbook: Workbook;
  readonly addin: OpenAddin;
  /** Writes as a person would, at the address of the top-left cell. */
  type(address: string, values: readonly (readonly WrittenValue[])[]): void;
  /** As `type`, but as a co-author does at another machine. */
  typeElsewhere(address: string, values: readonly (readonly WrittenValue[])[]): void;
  select(address: string): void;
  /** Protects the active sheet, without a password, and takes that off again. */
  protect(): void;
  unprotect(): void;
  /** Makes the workbook one that is open for reading only, and opens the pane anew: it asks when it starts. */
  openForReading(): void;
  /** Saves the workbook and goes on with what is opened of the file, the pane opened anew. @returns the file */
  saveAndOpen(): number[];
}

declare global {
  var bench: Bench;
}

/** The host's page of the tests: a workbook without a view, with the test's pane beside it. */
async function start(): Promise<void> {
  const schema = (await (await fetch('/office-schema.json')).json()) as OfficeSchema;
  let workbook = new Workbook();
  let origin: FileOrigin | null = null;
  const open = () =>
    openAddin({
      workbook,
      schema,
      container: document.body,
      paneUrl: new URL('/pane.html', location.href).href,
      title: 'Amend',
    });
  let addin = open();
  const place = (address: string) => {
    const found = workbook.find(address);
    if (found === null) throw new RangeError(`bench requires an address of the workbook, not ${address}`);
    return found;
  };
  const write = (address: string, values: readonly (readonly WrittenValue[])[], source: Source) => {
    const { sheet, area } = place(address);
    const target = { sheet, area: areaOf(area.row, area.column, values.length, values[0]?.length ?? 1) };
    workbook.writeCells(target, values, source);
  };
  globalThis.bench = {
    get workbook() {
      return workbook;
    },
    get addin() {
      return addin;
    },
    type: (address, values) => write(address, values, 'user'),
    typeElsewhere: (address, values) => write(address, values, 'remote'),
    select(address) {
      const { sheet, area } = place(address);
      workbook.select(sheet, area);
    },
    protect: () => protectSheet(workbook, workbook.activeSheet),
    unprotect: () => unprotectSheet(workbook, workbook.activeSheet, null),
    openForReading() {
      workbook.isReadOnly = true;
      addin.close();
      addin = open();
    },
    saveAndOpen() {
      const bytes = saveWorkbook(workbook, origin);
      ({ workbook, origin } = readXlsx('Book1.xlsx', bytes));
      addin.close();
      addin = open();
      return [...bytes];
    },
  };
}

void start();
