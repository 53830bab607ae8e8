import { expect, test } from '@jest/globals';
import { areaOf } from '../../../workbench/cells/area.ts';
import type { Condition, ConditionalFormat } from '../../../workbench/cells/conditional-format.ts';
import { conditionalStyle, shownStyle } from '../../../workbench/workbook/shown-style.ts';
import { bookOf } from './book.ts';

function format(condition: Condition, style: ConditionalFormat['style'], stopIfTrue = false): ConditionalFormat {
  return { id: 'x', type: 'Custom', areas: [areaOf(0, 0, 4, 2)], condition, style, stopIfTrue };
}

/** For each cell of A1:A4, whether the condition holds. */
function holding(condition: Condition): boolean[] {
  const { workbook, sheet } = bookOf([
    [1, 0.2],
    ['Text', 0.8],
    ['', 0.5],
    ['#N/A', 0.9],
  ]);
  sheet.conditionalFormats.push(format(condition, { bold: true }));
  return [0, 1, 2, 3].map((row) => conditionalStyle(workbook, sheet, row, 0) !== null);
}

test.each<[Condition, boolean[]]>([
  [{ kind: 'custom', formula: '=$B1<0.6' }, [true, false, true, false]],
  [{ kind: 'cellValue', operator: 'LessThan', formula1: '=2' }, [true, false, false, false]],
  [{ kind: 'cellValue', operator: 'Between', formula1: 0, formula2: '=$B$2+1' }, [true, false, false, false]],
  [{ kind: 'cellValue', operator: 'EqualTo', formula1: '="text"' }, [false, true, false, false]],
  [{ kind: 'containsText', operator: 'Contains', text: 'EX' }, [false, true, false, false]],
  [{ kind: 'containsText', operator: 'NotContains', text: 'ex' }, [true, false, true, true]],
  [{ kind: 'preset', criterion: 'Blanks' }, [false, false, true, false]],
  [{ kind: 'preset', criterion: 'Errors' }, [false, false, false, true]],
  [{ kind: 'unset' }, [false, false, false, false]],
])('%p holds for %p', (condition, held) => {
  expect(holding(condition)).toEqual(held);
});

test('the first format wins where two set the same, and one that stops hides the rest', () => {
  const { workbook, sheet } = bookOf([[1]]);
  const always: Condition = { kind: 'custom', formula: '=TRUE' };
  sheet.conditionalFormats.push(
    format(always, { fill: '#111111' }),
    format(always, { fill: '#222222', bold: true }, true),
    format(always, { italic: true }),
  );
  expect(shownStyle(workbook, sheet, 0, 0)).toEqual(
    expect.objectContaining({ fill: '#111111', bold: true, italic: false }),
  );
});
