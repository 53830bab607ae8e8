import type { CellValue } from '../contract/cell.ts';
import type { Column } from '../contract/classifier.ts';
import { compileCondition } from '../contract/conditions/compile-condition.ts';
import { testsOf, type Condition } from '../contract/conditions/condition.ts';
import { parseCondition } from '../contract/conditions/parse-condition.ts';
import { seededRandom } from '../ml/random.ts';
import { rowByRow } from '../tests/setup/row-by-row.ts';
import { atMost, median, type Benchmark, type Figure } from './figure.ts';

const ROWS = 50_000;
const TESTS = 10;
const RUNS = 9;
const COLUMNS: readonly Column[] = [
  { name: 'Cost centre', type: 'category' },
  { name: 'Merchant', type: 'text' },
  { name: 'Amount', type: 'number' },
  { name: 'Posted', type: 'date' },
  { name: 'Paid', type: 'boolean' },
];
/** Most rows get far: what is asked last is asked of nearly all. */
const CONDITION =
  'Cost centre is not "CC1" or "CC2" and Cost centre is not empty and Merchant does not contain "taxi" or "bus" ' +
  'and Merchant does not start with "x" and Amount >= 10 and Amount < 99,000 and Amount <> 17 ' +
  'and Posted between 2020-01-01 and 2030-12-31 and Posted <> 2026-03-31 and Paid is yes or no';

/**
 * Ten tests of 50,000 rows, compiled, beside the same as closures that are asked row by row; both over cells as they
 * come from a request, whose texts nobody has looked at. Processor time of one process, compilation not included: it
 * takes microseconds. Once with 2,000 different merchants, then with another one in each row.
 *
 * Does not show: PostgreSQL, which asks the same of stored rows; texts of a whole page each.
 */
export const benchmark: Benchmark = {
  about: 'Conditions: ten tests of 50,000 rows, compiled to columns; against closures asked row by row',
  run: () =>
    Promise.resolve([
      ...measure('texts that come again', 2_000, ''),
      ...measure('every text another one', ROWS, ''),
      ...measure('every text another one, of Greek letters', ROWS, ' Αθήνα'),
    ]),
};

function measure(name: string, merchants: number, suffix: string): Figure[] {
  const condition = read(CONDITION);
  const compiled = compileCondition(condition, COLUMNS);
  const plain = rowByRow(condition, COLUMNS);
  const json = JSON.stringify(columnsOf(merchants, suffix));
  const own: number[] = [];
  const theirs: number[] = [];
  let held = 0;
  for (let run = 0; run < RUNS; run++) {
    const [mine, peers] = [json, json].map((text) => JSON.parse(text) as CellValue[][]);
    own.push(processorMs(() => (held = compiled(mine!, ROWS).reduce((sum, each) => sum + each, 0))));
    let heldByRow = 0;
    theirs.push(
      processorMs(() => {
        for (let row = 0; row < ROWS; row++) if (plain(peers!.map((cells) => cells[row]!))) heldByRow++;
      }),
    );
    if (held !== heldByRow) throw new RangeError('benchmark requires both ways to find the same rows');
  }
  const [value, peerValue] = [median(own), median(theirs)];
  const title = `${ROWS.toLocaleString('en-GB')} rows × ${TESTS} tests, ${name}`;
  return [{ ...atMost(title, value, 'ms', 100), peer: 'row by row', peerValue, ratio: value / peerValue }];
}

function read(text: string): Condition {
  const parsed = parseCondition(text);
  if ('fault' in parsed) throw new RangeError(`benchmark requires a condition, not ${JSON.stringify(parsed.fault)}`);
  if (testsOf(parsed.condition).length !== TESTS) throw new RangeError(`benchmark requires ${TESTS} tests`);
  return parsed.condition;
}

function columnsOf(merchants: number, suffix: string): CellValue[][] {
  const random = seededRandom(10);
  const rows = Array.from({ length: ROWS }, (_, row) => row);
  return [
    rows.map(() => `CC${random.integer(60)}`),
    rows.map((row) => `City Hotel No. ${1_000_000 + (row % merchants)}${suffix}`),
    rows.map(() => Math.round(random.next() * 9_900_000) / 100),
    rows.map(() => 44_000 + random.integer(2_000) + random.next()),
    rows.map(() => random.next() < 0.5),
  ];
}

function processorMs(work: () => void): number {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1_000;
}
