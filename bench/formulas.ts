import { loadCalculatorForTests } from '../tests/setup/load-calculator.ts';
import { areaOf } from '../workbench/cells/area.ts';
import { loadCalculator } from '../workbench/formulas/calculator.ts';
import { Workbook } from '../workbench/workbook/workbook.ts';
import { atMost, median, type Benchmark, type Figure } from './figure.ts';

const ROWS = 100_000;
const RUNS = 9;

/**
 * One cell edited of a workbook with 100,000 formulas, each reading the cell beside it, or each the sum of all cells
 * above; and all of them calculated. The peer is IronCalc's own evaluation of the same formulas, which is of all.
 * Processor time of one process, without drawing.
 *
 * Does not show: a browser, and formulas that read one another all over the workbook.
 */
export const benchmark: Benchmark = {
  about: '100,000 formulas in the workbench: one cell edited, all calculated; beside IronCalc, which evaluates all',
  async run() {
    await loadCalculatorForTests();
    return [
      ...(await measure('each reads one cell', (row) => `=A${row + 1}*2+1`, ROWS)),
      ...(await measure('each sums the cells above', (row) => `=SUM(A$1:A${row + 1})`, 5_000)),
    ];
  },
};

async function measure(name: string, formula: (row: number) => string, rows: number): Promise<Figure[]> {
  const workbook = new Workbook();
  const sheet = workbook.activeSheet;
  for (let row = 0; row < rows; row += 1) {
    sheet.values.set(row, 0, row);
    sheet.formulas.set(row, 1, formula(row));
  }
  const all = processorMs(() => workbook.engine.rebuild());
  const edit = (row: number) =>
    processorMs(() => workbook.writeCells({ sheet, area: areaOf(row, 0) }, [[row + 1]], 'addin'));
  const last = median(Array.from({ length: RUNS }, (_, run) => edit(rows - 1 - run)));
  const first = edit(0);
  const peerValue = await ironCalcMs(formula, rows);
  const title = `${rows.toLocaleString('en-GB')} formulas, ${name}`;
  const peer = { peer: 'IronCalc', peerValue };
  return [
    { ...atMost(`${title}: one of the last cells edited`, last, 'ms', 150), ...peer, ratio: last / peerValue },
    { name: `${title}: the first cell edited`, value: first, unit: 'ms', ...peer, ratio: first / peerValue },
    { name: `${title}: all read and calculated`, value: all, unit: 'ms', ...peer, ratio: all / peerValue },
  ];
}

/** What IronCalc takes to evaluate what it holds already. */
async function ironCalcMs(formula: (row: number) => string, rows: number): Promise<number> {
  const { Model } = await loadCalculator();
  const model = new Model('peer', 'en', 'UTC', 'en');
  model.pauseEvaluation();
  for (let row = 0; row < rows; row += 1) {
    model.setUserInput(0, row + 1, 1, String(row));
    model.setUserInput(0, row + 1, 2, formula(row));
  }
  model.evaluate();
  const time = median([1, 2, 3].map(() => processorMs(() => model.evaluate())));
  model.free();
  return time;
}

function processorMs(work: () => void): number {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1_000;
}
