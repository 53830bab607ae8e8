import { firstModel, MOST_GATHERED } from '../ml/first-answers/first-model.ts';
import { bestClasses } from '../ml/evaluation/best-class.ts';
import { predictProbabilities } from '../ml/learners/classification-model.ts';
import { runSteps } from '../ml/run-steps.ts';
import type { ColumnSpec } from '../ml/table/column.ts';
import { readTable } from '../ml/table/read-table.ts';
import { takeRows } from '../ml/table/take-rows.ts';
import { readDataFile } from './data/data-file.ts';
import type { Benchmark, Figure } from './figure.ts';

type Row = Readonly<Record<string, string>>;

interface SetOfRows {
  readonly name: string;
  readonly file: string;
  readonly label: string;
  readonly columns: readonly ColumnSpec[];
  readonly isReported: (row: Row, at: number) => boolean;
}

const NO_REASON = "Can't Tell";
const SETS: readonly SetOfRows[] = [
  {
    ...{ name: 'banking77, test split', file: 'text/banking77.csv', label: 'category' },
    columns: [{ name: 'text', type: 'text' }],
    isReported: ({ split }) => split === 'test',
  },
  {
    ...{ name: 'airline tweets, why people complain', file: 'text/airline_tweets.csv', label: 'negativereason' },
    columns: [{ name: 'text', type: 'text' }],
    isReported: ({ negativereason = '' }, at) => negativereason !== '' && negativereason !== NO_REASON && at % 4 !== 0,
  },
  {
    ...{ name: 'purchase cards of 2015 on', file: 'text/purchase_cards_2014_2016.csv', label: 'account_desc' },
    columns: [{ name: 'merchant', type: 'text' }],
    isReported: ({ trans_date = '' }, at) => trans_date >= '2015' && at % 17 === 0,
  },
];

/**
 * First answers without a label: rows of which the model knows the names of the classes, and nothing else; by these
 * words alone, and with 1,000 rows of the table itself, whose labels nobody looks at. Beside them what chance gets, one
 * class for all of its rows' share among the classes, and the share of the greatest class, which nobody knows without
 * labels.
 *
 * Choices (how sure a likeness makes, how often and how much rows gather) were made on other rows: a third of the
 * training split of banking77, every fourth tweet, purchases of 2014, and a household's own transactions. The names are
 * the sets' own, none described: what descriptions are worth does not show. it_tickets has no names, only numbers.
 */
export const benchmark: Benchmark = {
  about: 'first answers without a label, from the names of classes: how many are right, beside chance',
  run: () => Promise.resolve(SETS.flatMap(figuresOf)),
};

function figuresOf({ name, file, label, columns, isReported }: SetOfRows): Figure[] {
  const { header, rows: all } = readDataFile(file);
  const rows = all
    .map((cells): Row => Object.fromEntries(header.map((each, at) => [each, cells[at]!])))
    .filter(isReported);
  const labels = rows.map((row) => row[label]!);
  const table = readTable(
    columns,
    columns.map((column) => ({ name: column.name, values: rows.map((row) => row[column.name]!) })),
  );
  const counts = new Map<string, number>();
  for (const each of labels) counts.set(each, (counts.get(each) ?? 0) + 1);
  const classes = [...counts.keys()].map((each) => ({ name: each, description: '' }));
  const some = takeRows(
    table,
    Int32Array.from({ length: Math.min(MOST_GATHERED, table.rows) }, (_, at) => at),
  );
  return (['by words', 'with rows'] as const).flatMap((how): Figure[] => {
    const start = performance.now();
    const model = runSteps(firstModel(classes, columns, how === 'by words' ? null : some));
    const seconds = (performance.now() - start) / 1_000;
    const probabilities = predictProbabilities(model, table);
    const best = bestClasses(probabilities, classes.length);
    const right = labels.filter((each, row) => model.classes[best[row]!] === each).length / labels.length;
    const said = best.reduce((sum, k, row) => sum + probabilities[row * classes.length + k]!, 0) / labels.length;
    return [
      {
        ...{ name: `${name}, ${classes.length} classes: right ${how}`, value: right, unit: '' },
        ...{ peer: 'chance', peerValue: 1 / classes.length, bar: '> chance', met: right > 1 / classes.length },
      },
      { name: `${name}: how sure it says ${how}`, value: said, unit: '' },
      { name: `${name}: made ${how} in`, value: seconds, unit: 's' },
      ...(how === 'by words'
        ? [{ name: `${name}: the greatest class`, value: Math.max(...counts.values()) / labels.length, unit: '' }]
        : []),
    ];
  });
}
