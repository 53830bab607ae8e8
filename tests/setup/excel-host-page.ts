import { openAddin, type OpenAddin } from '../../workbench/protocol/open-addin.ts';
import type { OfficeSchema } from '../../workbench/protocol/office-schema.ts';
import { areaOf } from '../../workbench/cells/area.ts';
import type { WrittenValue } from '../../workbench/cells/cell.ts';
import { Workbook } from '../../workbench/workbook/workbook.ts';

/** What a test does at the host's side, through `page.evaluate(() => bench.…)`. */
export interface Bench {
  readonly workbook: Workbook;
  readonly addin: OpenAddin;
  /** Writes as a person would, at the address of the top-left cell. */
  type(address: string, values: readonly (readonly WrittenValue[])[]): void;
  select(address: string): void;
}

declare global {
  var bench: Bench;
}

/** The host's page of the tests: a workbook without a view, with the test's pane beside it. */
async function start(): Promise<void> {
  const schema = (await (await fetch('/office-schema.json')).json()) as OfficeSchema;
  const workbook = new Workbook();
  const addin = openAddin({
    workbook,
    schema,
    container: document.body,
    paneUrl: new URL('/pane.html', location.href).href,
  });
  const place = (address: string) => {
    const found = workbook.find(address);
    if (found === null) throw new RangeError(`bench requires an address of the workbook, not ${address}`);
    return found;
  };
  globalThis.bench = {
    workbook,
    addin,
    type(address, values) {
      const { sheet, area } = place(address);
      workbook.writeCells(
        { sheet, area: areaOf(area.row, area.column, values.length, values[0]?.length ?? 1) },
        values,
        'user',
      );
    },
    select(address) {
      const { sheet, area } = place(address);
      workbook.select(sheet, area);
    },
  };
}

void start();
