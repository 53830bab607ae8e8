import type { CellValue } from '../../contract/cell.ts';
import type { Column } from '../../contract/classifier.ts';
import { numberOf, type ColumnTest, type Condition, type ConditionValue } from '../../contract/conditions/condition.ts';
import { comparableText } from '../../contract/conditions/fold-text.ts';
import { dayIn, FALSE_TEXTS, isEmptyCell, numberIn, textIn, TRUE_TEXTS } from '../../contract/conditions/read-cell.ts';

/** A condition as closures, asked row by row: the plain way, beside which compiled ones are measured and checked. */
export function rowByRow(condition: Condition, columns: readonly Column[]): (cells: readonly CellValue[]) => boolean {
  if ('conditions' in condition) {
    const parts = condition.conditions.map((part) => rowByRow(part, columns));
    return condition.operator === 'and'
      ? (cells) => parts.every((part) => part(cells))
      : (cells) => parts.some((part) => part(cells));
  }
  const at = columns.findIndex(({ name }) => name === condition.column);
  const isPositive = !condition.operator.includes('not');
  return (cells) => holds(condition, cells[at] ?? null) === isPositive;
}

function holds(test: ColumnTest, cell: CellValue): boolean {
  switch (test.operator) {
    case 'is':
    case 'is-not':
      return test.values.some((value) => isSame(cell, value));
    case 'contains':
    case 'does-not-contain':
      return test.values.some((value) => textIn(cell)?.includes(comparableText(value)));
    case 'starts-with':
    case 'does-not-start-with':
      return test.values.some((value) => textIn(cell)?.startsWith(comparableText(value)));
    case 'is-empty':
    case 'is-not-empty':
      return isEmptyCell(cell);
    case 'less':
      return orderOf(cell, test.value) < numberOf(test.value);
    case 'at-most':
      return orderOf(cell, test.value) <= numberOf(test.value);
    case 'more':
      return orderOf(cell, test.value) > numberOf(test.value);
    case 'at-least':
      return orderOf(cell, test.value) >= numberOf(test.value);
    case 'between':
      return orderOf(cell, test.from) >= numberOf(test.from) && orderOf(cell, test.to) <= numberOf(test.to);
  }
}

function isSame(cell: CellValue, value: ConditionValue): boolean {
  if (typeof value === 'string') return textIn(cell) === comparableText(value);
  if (typeof value === 'boolean') return (value ? TRUE_TEXTS : FALSE_TEXTS).includes(textIn(cell) ?? '');
  return orderOf(cell, value) === numberOf(value);
}

function orderOf(cell: CellValue, like: ConditionValue): number {
  return typeof like === 'number' ? numberIn(cell) : dayIn(cell);
}
