/** @jest-environment ./tests/setup/page-environment.js */
import { render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { FilterValues } from '../../../workbench/grid/FilterValues.tsx';

function showFilter(values: readonly string[], filter: ReadonlySet<string> | null = null) {
  const applied: (readonly string[] | null)[] = [];
  const onApply = (texts: ReadonlySet<string> | null) => void applied.push(texts && [...texts]);
  render(<FilterValues values={values} filter={filter} onApply={onApply} />);
  return applied;
}

const search = (text: string) => userEvent.type(screen.getByRole('searchbox'), text);
const tick = (name: string) => userEvent.click(screen.getByRole('checkbox', { name }));
const apply = () => userEvent.click(screen.getByRole('button', { name: 'Apply filter' }));

test('what a search finds is what is shown then, also where it was filtered away before', async () => {
  const applied = showFilter(['North', 'South', 'Southwest'], new Set(['North']));
  await search('south');
  await apply();
  expect(applied).toEqual([['South', 'Southwest']]);
});

test('of what was found, some can be left out', async () => {
  const applied = showFilter(['North', 'South', 'Southwest']);
  await search('south');
  await tick('Southwest');
  await apply();
  await tick('Select all that were found');
  await apply();
  expect(applied).toEqual([['South'], ['South', 'Southwest']]);
});

test('all values are no filter, and none cannot be applied', async () => {
  const applied = showFilter(['a', ''], new Set(['a']));
  await tick('(blank)');
  await apply();
  await tick('Select all');
  expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Apply filter' }).disabled).toBe(true);
  expect(applied).toEqual([null]);
  await search('zebra');
  expect(screen.getByText('No value has “zebra” in it.')).not.toBeNull();
});

test('of many values the first are listed, and the search reaches the others', async () => {
  const applied = showFilter(Array.from({ length: 2_000 }, (_, index) => `Merchant ${index}`));
  expect([screen.getAllByRole('checkbox').length, screen.getByText(/not listed/).textContent]).toEqual([
    501,
    '1,500 more values are not listed. Search to reach them.',
  ]);
  await search('Merchant 1999');
  await apply();
  expect(applied).toEqual([['Merchant 1999']]);
});
