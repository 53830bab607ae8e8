/** @jest-environment ./tests/setup/page-environment.js */
import { screen } from '@testing-library/react';
import { ChoiceField } from '../../../../addin/elements/fields/ChoiceField.tsx';
import { renderPane } from '../../../fakes/render-pane.tsx';

test('hands over the value that is chosen, whatever its type', async () => {
  const chosen: unknown[] = [];
  const choices = [
    { value: null, title: 'None' },
    { value: 'Centre', title: 'Centre' },
    { value: false, title: 'No' },
  ];
  const { person } = renderPane(
    <ChoiceField<string | boolean | null>
      label="Column"
      choices={choices}
      chosen="Centre"
      disabled={false}
      onChoose={(each) => chosen.push(each)}
    />,
  );
  const select = screen.getByLabelText<HTMLSelectElement>('Column');
  expect(select.selectedOptions[0]?.text).toBe('Centre');
  for (const title of ['None', 'No']) await person.selectOptions(select, title);
  expect(chosen).toEqual([null, false]);
});
