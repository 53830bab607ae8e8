import { expect, test } from '@jest/globals';
import { areaOf } from '../../../workbench/cells/area.ts';
import { Grid } from '../../../workbench/cells/grid.ts';
import { Reference } from '../../../workbench/cells/reference.ts';
import { isSame, keep, putBack } from '../../../workbench/history/kept-part.ts';

test('a part is put back into the very objects it was made of, whatever was added, changed or taken away', () => {
  const line = { name: 'a', tags: new Set(['x']) };
  const part: Record<string, unknown> = {
    lines: [line],
    widths: new Map([[1, { points: 48 }]]),
    held: new Reference('{1}', areaOf(0, 0)),
    grid: new Grid<string>(),
  };
  (part['grid'] as Grid<string>).set(0, 0, 'cell');
  const kept = keep(part);
  line.name = 'b';
  line.tags.add('y');
  (part['lines'] as unknown[]).push('more');
  (part['widths'] as Map<number, unknown>).delete(1);
  (part['held'] as Reference).area = null;
  (part['grid'] as Grid<string>).set(0, 0, 'changed');
  part['added'] = true;
  expect([putBack(kept), part['lines']]).toEqual([part, [line]]);
  expect([line.name, [...line.tags], part['widths'], Object.keys(part)]).toEqual([
    'a',
    ['x'],
    new Map([[1, { points: 48 }]]),
    ['lines', 'widths', 'held', 'grid'],
  ]);
  expect([(part['held'] as Reference).area, (part['grid'] as Grid<string>).get(0, 0)]).toEqual([areaOf(0, 0), 'cell']);
});

test('two kept states are the same only of one object with the same content', () => {
  const part = { sizes: new Map([[1, 10]]) };
  const before = keep(part);
  expect([isSame(before, keep(part)), isSame(before, keep({ sizes: new Map([[1, 10]]) }))]).toEqual([true, false]);
  part.sizes.set(1, 11);
  expect(isSame(before, keep(part))).toBe(false);
});
