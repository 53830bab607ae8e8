import type { ModelVersion } from '../../../contract/training.ts';
import { countText, type SheetLines } from '../frame/sheet-text.ts';
import { confusionMap } from './confusion-map.ts';
import { MOST_IN_MATRIX, type ModelLook, type ModelPage } from './model-layout.ts';

const CLASS_HEADERS = ['Class', 'Learned', 'Test rows', 'Recall', 'Precision'];
const MATRIX_HEADERS = ['Right class', 'Test rows', 'Found', 'Mostly taken for', ''];

/** Adds the table of classes; answers where it stands, or null when there is no class to speak of. */
export function addClasses(page: SheetLines<ModelLook>, { metrics }: ModelVersion): ModelPage['classTable'] {
  page.add('heading', 'Class by class, worst first');
  const row = page.next;
  page.add('class-headers', ...CLASS_HEADERS);
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
  page.add('heading', 'What it takes for what');
  if (map.names.length === 0) {
    page.add('plain', 'No row was put aside for a test, so there is nothing to show.');
    page.blank();
    return null;
  }
  page.add(
    'quiet',
    'Each line is a right class, each column the class answered, by its number. Blue is right, orange is wrong; the darker, the larger the share of the line.',
  );
  if (map.joined > 0)
    page.add('quiet', `The ${countText(map.joined)} rarest classes of the test are one line and one column, “others”.`);
  page.add('matrix-head', ...MATRIX_HEADERS, ...map.names.map((_, index) => index + 1));
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
