import fc from 'fast-check';
import { bestClasses } from '../../../ml/evaluation/best-class.ts';
import type { ClassificationModel } from '../../../ml/learners/classification-model.ts';
import type { LearnerName } from '../../../ml/learners/learner.ts';
import { trainClassifier } from '../../../ml/learners/train-classifier.ts';
import {
  answerRows,
  encodeRows,
  learnFromFeedback,
  startOnlineModel,
  type OnlineModel,
} from '../../../ml/online/online-model.ts';
import { readTable } from '../../../ml/table/read-table.ts';
import type { ColumnSpec, Table } from '../../../ml/table/column.ts';

const columns: readonly ColumnSpec[] = [
  { name: 'Text', type: 'text' },
  { name: 'Amount', type: 'number' },
];
/** Purchases with other numbers each time: rows that are alike, none of them the same. */
const rowsOf = (text: string, count: number, from = 0): Table =>
  readTable(columns, [
    { name: 'Text', values: Array.from({ length: count }, (_, n) => `${text} ${from + n}`) },
    { name: 'Amount', values: Array.from({ length: count }, (_, n) => 5 + ((from + n) % 7)) },
  ]);
const LABELS: readonly (readonly [text: string, className: string, rows: number])[] = [
  ['pret lunch', 'Food', 50],
  ['city cab', 'Travel', 40],
  ['rail ticket', 'Travel', 40],
  ['paper and pens', 'Office', 40],
  // Of one merchant people think now this, now that.
  ['corner shop', 'Food', 12],
  ['corner shop', 'Office', 12],
];

async function learn(learner: LearnerName): Promise<ClassificationModel> {
  const tables = LABELS.map(([text, className, count], at) =>
    rowsOf(text, count, className === 'Office' && at > 3 ? 50 : 0),
  );
  const table = readTable(
    columns,
    columns.map(({ name }, c) => ({ name, values: tables.flatMap((each) => [...each.columns[c]!.values]) })),
  );
  const labels = LABELS.flatMap(([, className, count]) => Array<string>(count).fill(className));
  return (await trainClassifier({ table, labels }, { columns, learner, seed: 1 }, { onProgress: () => undefined }))
    .model;
}

/** A person says of row number `at` like `text` that it is of a class. */
const say = (online: OnlineModel, text: string, className: string, at = 100): void =>
  learnFromFeedback(online, encodeRows(online, rowsOf(text, 1, at)), className);

/** The 32 other rows like a text: the classes they get, and the least probability that a class has among them. */
function askOthers(online: OnlineModel, text: string) {
  const answers = answerRows(online, encodeRows(online, rowsOf(text, 32, 200)));
  const { length } = online.classes;
  const of = (className: string): number[] =>
    Array.from({ length: 32 }, (_, row) => answers[row * length + online.classes.indexOf(className)]!);
  return {
    classes: new Set([...bestClasses(answers, length)].map((k) => online.classes[k]!)),
    least: (className: string) => Math.min(...of(className)),
    most: (className: string) => Math.max(...of(className)),
  };
}

describe.each(['linear', 'random-forest', 'combined'] as const)(
  '50 labels say that pret lunch is Food; over %s',
  (learner) => {
    let champion: ClassificationModel;
    let online: OnlineModel;
    beforeAll(async () => {
      champion = await learn(learner);
    });
    beforeEach(() => {
      online = startOnlineModel(champion);
    });

    test('one correction to a class never seen leaves the 32 others Food, in doubt', () => {
      const before = askOthers(online, 'pret lunch');
      say(online, 'pret lunch', 'Entertainment');
      const after = askOthers(online, 'pret lunch');
      expect(after.classes).toEqual(new Set(['Food']));
      expect(after.most('Food')).toBeLessThan(before.least('Food'));
      expect(after.most('Food')).toBeLessThan(0.85);
      expect(after.least('Food')).toBeGreaterThan(0.6);
      // What looks otherwise is not in doubt.
      expect(askOthers(online, 'city cab').most('Entertainment')).toBeLessThan(0.01);
    });

    test('they turn when three more people say so, and not before', () => {
      const classes = [0, 1, 2, 3].map((event) => {
        say(online, 'pret lunch', 'Entertainment', 100 + event);
        return askOthers(online, 'pret lunch').classes;
      });
      expect(classes).toEqual(['Food', 'Food', 'Food', 'Entertainment'].map((name) => new Set([name])));
      expect(askOthers(online, 'pret lunch').most('Entertainment')).toBeLessThan(0.8);
      expect(askOthers(online, 'city cab').classes).toEqual(new Set(['Travel']));
    });

    test('a slip is forgotten when others go on saying Food', () => {
      say(online, 'pret lunch', 'Entertainment');
      const doubt = askOthers(online, 'pret lunch').least('Food');
      for (let event = 0; event < 4; event++) say(online, 'pret lunch', 'Food', 110 + event);
      expect(askOthers(online, 'pret lunch').least('Food')).toBeGreaterThan(doubt);
    });

    test('a merchant without a history turns at once, all its rows, wholly', () => {
      say(online, 'zymurgy quixotic', 'Entertainment');
      expect(askOthers(online, 'zymurgy quixotic').classes).toEqual(new Set(['Entertainment']));
      expect(askOthers(online, 'zymurgy quixotic').least('Entertainment')).toBeGreaterThan(0.9);
    });

    test('what people said since the training is history too: a slip after ten words of the new merchant leaves it in doubt', () => {
      for (let event = 0; event < 10; event++) say(online, 'zymurgy quixotic', 'Entertainment', event);
      say(online, 'zymurgy quixotic', 'Office');
      const { classes, most } = askOthers(online, 'zymurgy quixotic');
      expect(classes).toEqual(new Set(['Entertainment']));
      expect(most('Entertainment')).toBeLessThan(0.9);
    });

    test('where people’s labels differed, one more moves none of the others', () => {
      const before = answerRows(online, encodeRows(online, rowsOf('corner shop', 32, 200)));
      say(online, 'corner shop', 'Office');
      const after = answerRows(online, encodeRows(online, rowsOf('corner shop', 32, 200)));
      expect(after).toEqual(before);
    });
  },
);

describe('any words said of a linear model', () => {
  let champion: ClassificationModel;
  beforeAll(async () => {
    champion = await learn('linear');
  });

  const said = fc.array(
    fc.record({
      text: fc.constantFrom('pret lunch', 'city cab', 'corner shop', 'zymurgy quixotic'),
      className: fc.constantFrom('Food', 'Travel', 'Office', 'Fun'),
      at: fc.nat(9),
    }),
    { maxLength: 12 },
  );
  const frozen = { seed: 7, numRuns: 40 };

  test('one more for a class never makes it less probable for rows alike', () => {
    fc.assert(
      fc.property(said, fc.constantFrom('Food', 'Travel', 'Fun'), (words, className) => {
        const online = startOnlineModel(champion);
        for (const { text, className: name, at } of [...words, { text: 'city cab', className, at: 0 }])
          say(online, text, name, at);
        const before = askOthers(online, 'pret lunch').least(className);
        say(online, 'pret lunch', className);
        expect(askOthers(online, 'pret lunch').least(className)).toBeGreaterThanOrEqual(before - 1e-6);
      }),
      frozen,
    );
  });

  test('one word never makes another class certain for rows with a history', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(['pret lunch', 'Food'], ['city cab', 'Travel'], ['paper and pens', 'Office']),
        fc.constantFrom('Food', 'Travel', 'Office', 'Fun'),
        fc.nat(99),
        ([text, own], className, at) => {
          const online = startOnlineModel(champion);
          say(online, text!, className, at);
          expect(askOthers(online, text!).classes).toEqual(new Set([own]));
        },
      ),
      frozen,
    );
  });

  test('in which order groups are spoken of makes no difference to what contradicted ones answer', () => {
    const contradicting = fc.array(
      fc.constantFrom(['pret lunch', 'Fun'], ['city cab', 'Office'], ['paper and pens', 'Travel']),
      { maxLength: 9 },
    );
    fc.assert(
      fc.property(contradicting, (words) => {
        const [given, sorted] = [words, words.toSorted(([a], [b]) => a!.localeCompare(b!))].map((order) => {
          const online = startOnlineModel(champion);
          // Names the class beforehand, so that both know it by one number.
          say(online, 'zymurgy quixotic', 'Fun');
          for (const [text, className] of order) say(online, text!, className!);
          return answerRows(online, encodeRows(online, rowsOf('pret lunch', 8)));
        });
        given!.forEach((each, at) => expect(each).toBeCloseTo(sorted![at]!, 5));
      }),
      frozen,
    );
  });
});
