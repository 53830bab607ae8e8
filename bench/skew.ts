import { SkewChecker } from '../server/answer/skew/skew-checker.ts';
import { profileTable } from '../ml/sketches/table-profile.ts';
import { tableOfRows } from '../server/record/classifiers/table-of-rows.ts';
import { cardPurchases } from '../workbench/samples/card-purchases.ts';
import { atMost, type Benchmark } from './figure.ts';

const COLUMNS = [
  { name: 'Date', type: 'date' },
  { name: 'Merchant', type: 'text' },
  { name: 'Description', type: 'text' },
  { name: 'Amount', type: 'number' },
  { name: 'Cost centre', type: 'category' },
] as const;
const ROUNDS = 200;

/**
 * What the look at a request's columns adds to its answer: 2,000 card purchases, compared with what was learned from,
 * which has been read. Does not show the first request of a version, which reads it.
 */
export const benchmark: Benchmark = {
  about: 'whether the columns of a request are what was learned from',
  async run() {
    const { rows, headers, firstUnlabelledRow } = cardPurchases({ seed: 11 });
    const places = COLUMNS.map(({ name }) => headers.indexOf(name));
    const cells = rows.slice(0, firstUnlabelledRow).map((row) => places.map((place) => row[place] ?? null));
    const train = profileTable(tableOfRows(COLUMNS, cells.slice(400)));
    const holdout = profileTable(tableOfRows(COLUMNS, cells.slice(0, 400)), undefined, { known: train });
    const checker = new SkewChecker(async () => ({ train, holdout }));
    const asked = cells.slice(0, 2_000);
    const request = {
      ...{ classifierId: '', modelVersion: 1, columns: COLUMNS, rows: asked.length },
      cells: COLUMNS.map((_, at) => asked.map((row) => row[at]!)),
    };
    const cpuMs = async (requests: number): Promise<number> => {
      const begun = process.cpuUsage();
      for (let asking = 0; asking < requests; asking++) await checker.check(request);
      const { user, system } = process.cpuUsage(begun);
      return (user + system) / 1_000 / requests;
    };
    await cpuMs(ROUNDS);
    return [atMost('processor time of a request of 2,000 rows × 5 columns', await cpuMs(ROUNDS), 'ms', 8)];
  },
};
