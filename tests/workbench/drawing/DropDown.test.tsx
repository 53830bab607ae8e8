/** @jest-environment ./tests/setup/page-environment.js */
import { fireEvent, render, screen } from '@testing-library/react';
import { DropDown, optionId } from '../../../workbench/drawing/DropDown.tsx';

function showList(choices: readonly string[], marked: number) {
  const told: (readonly [string, number])[] = [];
  render(
    <DropDown
      id="list"
      label="Choices"
      choices={choices}
      current="south"
      marked={marked}
      style={{}}
      onMark={(index) => told.push(['mark', index])}
      onChoose={(index) => told.push(['choose', index])}
    />,
  );
  return told;
}

test('the choice that the cell holds is selected, the marked one has the name that the keyboard points at', () => {
  showList(['north', 'south'], 0);
  expect(screen.getByRole('option', { selected: true }).textContent).toBe('south');
  expect([document.querySelector('.marked')?.id, optionId('list', 0), optionId('list', -1)]).toEqual([
    'list-0',
    'list-0',
    undefined,
  ]);
});

test('the pointer marks a choice, and a press chooses it', () => {
  const told = showList(['north', 'south'], 0);
  fireEvent.pointerEnter(screen.getByText('south'));
  fireEvent.pointerDown(screen.getByText('south'));
  expect(told).toEqual([
    ['mark', 1],
    ['choose', 1],
  ]);
});

test('a list without choices says so', () => {
  showList([], -1);
  expect(screen.getByText('The list of choices is empty.')).not.toBeNull();
});
