import type { ModelReport } from '../../../contract/model-report.ts';
import type { ModelVersion } from '../../../contract/training.ts';
import { money } from '../../../contract/words/phrases.ts';
import type { SheetLines } from '../frame/sheet-text.ts';
import { confusionMap } from './confusion-map.ts';
import { MOST_IN_MATRIX, type ModelLook, type ModelPage } from './model-layout.ts';
import { modelSheetWords } from './words/model-sheet-words.ts';

const CLASS_HEADERS = ['class', 'learned', 'testRows', 'recall', 'precision'] as const;
const MATRIX_HEADERS = ['rightClass', 'testRows', 'found', 'takenFor'] as const;

/** Adds the table of classes; answers where it stands, or null when there is no class to speak of. */
export function addClasses(page: SheetLines<ModelLook>, { metrics }: ModelVersion): ModelPage['classTable'] {
  page.add('heading', modelSheetWords('classes'));
  const row = page.next;
  page.add('class-headers', ...CLASS_HEADERS.map((each) => modelSheetWords(each)));
  const goodness = (each: (typeof metrics.classes)[number]) =>
    each.recall === null ? Infinity : (each.recall + (each.precision ?? 0)) / 2;
  const classes = [...metrics.classes].sort((a, b) => goodness(a) - goodness(b) || b.holdoutRows - a.holdoutRows);
  for (const each of classes)
    page.add('class', each.class, each.trainRows, each.holdoutRows, each.recall ?? '', each.precision ?? '');
  page.blank();
  return classes.length === 0 ? null : { row, rows: classes.length + 1 };
}

/** Adds the heat map of right and answered classes; answers where it stands, or null without a test. */
export function addMatrix(page: SheetLines<ModelLook>, { metrics }: ModelVersion): ModelPage['matrix'] {
  const map = confusionMap(metrics, MOST_IN_MATRIX);
  page.add('heading', modelSheetWords('matrix'));
  if (map.names.length === 0) {
    page.add('plain', modelSheetWords('noTestRows'));
    page.blank();
    return null;
  }
  page.add('quiet', modelSheetWords('matrixHelp'));
  if (map.joined > 0)
    page.add('quiet', modelSheetWords('joined', { classes: map.joined, others: modelSheetWords('others') }));
  const headers = MATRIX_HEADERS.map((each) => modelSheetWords(each));
  page.add('matrix-head', ...headers, '', ...map.names.map((_, index) => index + 1));
  const row = page.next;
  map.counts.forEach((counts, index) =>
    page.add('matrix', `${index + 1}  ${map.names[index]}`, ...lineFigures(counts, index), ...counts),
  );
  page.blank();
  return { row, map };
}

/** Test rows of a class, the share found, and the class it is mostly taken for, by its number and the rows. */
function lineFigures(counts: readonly number[], right: number): (string | number)[] {
  const rows = counts.reduce((sum, count) => sum + count, 0);
  const wrong = counts.map((count, index) => (index === right ? 0 : count));
  const most = Math.max(0, ...wrong);
  return [
    rows,
    rows === 0 ? '' : (counts[right] ?? 0) / rows,
    most === 0 ? '' : `${wrong.indexOf(most) + 1} (${most}×)`,
    '',
  ];
}

/** Adds what the wrong answers on the test rows cost, costliest first; nothing where nobody has said it. */
export function addTestCost(page: SheetLines<ModelLook>, { testCost }: ModelReport): void {
  if (testCost === null) return;
  const { currency, rows, cost, classes } = testCost;
  page.add('heading', modelSheetWords('testCost'));
  page.addText('plain', modelSheetWords('testCostOf', { rows, cost: money(cost, currency) }));
  page.add(
    'headers',
    modelSheetWords('class'),
    ...(['answered', 'wrong', 'precision'] as const).map((each) => modelSheetWords(each)),
    modelSheetWords('costIn', { currency }),
  );
  for (const { class: name, answers, wrong, cost: own } of classes)
    page.add('cost', name, answers, wrong, 1 - wrong / answers, own);
  page.blank();
}
