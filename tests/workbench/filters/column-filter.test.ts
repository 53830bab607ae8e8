import { expect, test } from '@jest/globals';
import { shownBy, type FilterCriteria } from '../../../workbench/filters/column-filter.ts';

const CELLS = [10, 50, 50, 90, '', 'Bus', 'buses'].map((value, index) => ({
  value,
  text: String(value),
  fill: index === 1 ? '#FFF2CC' : null,
  fontColor: '#000000',
}));

const shown = (criteria: FilterCriteria) =>
  shownBy({ filter: null, criteria }, CELLS).flatMap((isShown, index) => (isShown ? [CELLS[index]!.value] : []));

// The criteria are those of learn.microsoft.com's Excel.FilterCriteria.
test.each<[Omit<FilterCriteria, 'filterOn'> & { filterOn: string }, unknown[]]>([
  [{ filterOn: 'Custom', criterion1: '>50' }, [90]],
  [{ filterOn: 'Custom', criterion1: '>=50', criterion2: '<90', operator: 'And' }, [50, 50]],
  [{ filterOn: 'Custom', criterion1: '<20', criterion2: '>80', operator: 'Or' }, [10, 90]],
  [{ filterOn: 'Custom', criterion1: '=*s' }, ['Bus', 'buses']],
  [{ filterOn: 'Custom', criterion1: '<>50' }, [10, 90, '', 'Bus', 'buses']],
  [{ filterOn: 'Custom', criterion1: 'bus' }, ['Bus']],
  [{ filterOn: 'TopItems', criterion1: '2' }, [50, 50, 90]],
  [{ filterOn: 'BottomItems', criterion1: '1' }, [10]],
  [{ filterOn: 'TopPercent', criterion1: '25' }, [90]],
  [{ filterOn: 'BottomPercent', criterion1: '50' }, [10, 50, 50]],
  [{ filterOn: 'Dynamic', dynamicCriteria: 'AboveAverage' }, [90]],
  [{ filterOn: 'Dynamic', dynamicCriteria: 'BelowAverage' }, [10]],
  [{ filterOn: 'CellColor', color: '#fff2cc' }, [50]],
])('%p lets %p through', (criteria, values) => {
  expect(shown(criteria)).toEqual(values);
});

test('texts and criteria hold together', () => {
  const criteria = { filterOn: 'Custom', criterion1: '>20' };
  expect(shownBy({ filter: new Set(['10', '90']), criteria }, CELLS).indexOf(true)).toBe(3);
});
