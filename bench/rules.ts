import type { CellValue } from '../contract/cell.ts';
import type { Column } from '../contract/classifier.ts';
import { parseCondition } from '../contract/conditions/parse-condition.ts';
import { trainClassifier } from '../ml/learners/train-classifier.ts';
import { encodeRows, startOnlineModel } from '../ml/online/online-model.ts';
import { answerBlock } from '../server/answer/serving/answer-block.ts';
import type { AnsweringModel } from '../server/answer/serving/answering-models.ts';
import { ClassNames } from '../server/answer/serving/class-names.ts';
import { RowLabels } from '../server/answer/serving/row-labels.ts';
import { tableOfRows } from '../server/record/classifiers/table-of-rows.ts';
import { compileRules } from '../server/record/rules/standing-rules.ts';
import { cardPurchases } from '../workbench/samples/card-purchases.ts';
import { atMost, median, type Benchmark } from './figure.ts';

const ROWS = Number(process.env['BENCH_ROWS'] ?? 50_000);
const BLOCK = 2_000;
const RULES = 10;
const RUNS = 5;
const COLUMNS: readonly Column[] = [
  { name: 'Date', type: 'date' },
  { name: 'Merchant', type: 'text' },
  { name: 'Description', type: 'text' },
  { name: 'Amount', type: 'number' },
  { name: 'Cost centre', type: 'category' },
];

/**
 * What ten rules add to answering 50,000 rows: encoded and answered in one process, with rules and without, in turn.
 * Each rule asks a text and an amount.
 *
 * Does not show: HTTP, the prediction log, several clients. Rows that are answered anew after a correction ask no rule
 * again.
 */
export const benchmark: Benchmark = {
  about: 'what ten rules add to answering 50,000 rows, against answering them without rules',
  async run() {
    const { rows: sample, truth } = cardPurchases({ seed: 1 });
    const cells = sample.map((row) => row.slice(1, 1 + COLUMNS.length));
    const learned = { table: tableOfRows(COLUMNS, cells.slice(0, 3_000)), labels: truth.slice(0, 3_000) };
    const settings = {
      columns: COLUMNS.map(({ name, type }) => ({ name, type })),
      learner: 'linear',
      seed: 1,
    } as const;
    const { model } = await trainClassifier(learned, settings, { onProgress: () => undefined });
    const online = startOnlineModel(model);
    const answer = (rules: AnsweringModel['rules']): number => {
      // What answering asks of a model, and no more.
      const classifier = { columns: COLUMNS, columnChanges: 0 };
      const answering = { online, labels: new RowLabels(), names: new ClassNames(), rules, classifier };
      const begun = performance.now();
      for (let start = 0; start < ROWS; start += BLOCK) {
        const rows = Array.from({ length: Math.min(BLOCK, ROWS - start) }, (_, n) => rowOf(cells, start + n));
        const table = tableOfRows(
          COLUMNS,
          rows.map((row) => row.cells),
        );
        answerBlock(answering as unknown as AnsweringModel, rows, encodeRows(online, table), null);
      }
      return performance.now() - begun;
    };
    const rules = compileRules(tenRules(), COLUMNS, 1);
    const none = compileRules([], COLUMNS, 0);
    const [ours, theirs]: [number[], number[]] = [[], []];
    for (let run = 0; run <= RUNS; run++) {
      // Whoever goes first finds a quieter machine, so the order turns; the first run warms up.
      const turns = [() => ours.push(answer(rules)), () => theirs.push(answer(none))];
      for (const turn of run % 2 === 0 ? turns : turns.reverse()) turn();
      if (run === 0) for (const times of [ours, theirs]) times.splice(0);
    }
    const [value, peerValue] = [median(ours), median(theirs)];
    const ratio = value / peerValue;
    return [
      { name: `${ROWS} rows × ${RULES} rules`, value, unit: 'ms', peer: 'without rules', peerValue, ratio },
      atMost('the same, as a ratio', ratio, 'times', 1.2),
    ];
  },
};

function rowOf(cells: readonly (readonly CellValue[])[], n: number) {
  return { key: `r${n}`, rowHash: `h${n}`, cells: cells[n % cells.length]! };
}

function tenRules() {
  return Array.from({ length: RULES }, (_, n) => {
    const parsed = parseCondition(`Merchant contains "merchant ${n}" and Amount < ${20 + n}`);
    if ('fault' in parsed) throw new RangeError(`benchmark requires a condition, not ${JSON.stringify(parsed.fault)}`);
    return { id: `rule ${n}`, class: 'Travel', condition: parsed.condition };
  });
}
