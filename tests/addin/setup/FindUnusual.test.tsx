/** @jest-environment ./tests/setup/page-environment.js */
import '@testing-library/jest-dom/jest-globals';
import { screen } from '@testing-library/react';
import { App } from '../../../addin/app/App.tsx';
import { draftOf, missingForDraft } from '../../../addin/setup/setup-state.ts';
import { PaneHarness } from '../../fakes/pane-harness.ts';
import { renderPane } from '../../fakes/render-pane.tsx';

test('a table without labels is set up by one choice, which asks for no class column', async () => {
  const pane = await new PaneHarness().open();
  const { person } = renderPane(<App store={pane.store} actions={pane.actions} />);
  const choice = await screen.findByRole('checkbox', { name: 'No class column: find unusual rows' });
  await person.click(choice);
  expect(screen.queryByLabelText('Class column')).toBeNull();
  pane.actions.choose({ type: 'column-typed', column: 'Amount', columnType: 'number' });
  const inspected = pane.setup.inspected!;
  expect(inspected.name).toBe(`Unusual rows of ${inspected.table.table.name}`);
  expect(missingForDraft(inspected)).toBeNull();
  const draft = draftOf(inspected)!;
  expect([draft.kind, draft.labelColumn]).toEqual(['anomalies', 'Verdict']);
  // What would have been predicted is a column as any other.
  expect(draft.columns.map(({ name }) => name)).toContain('Account');
  for (const { name } of draft.columns) pane.actions.choose({ type: 'column-typed', column: name, columnType: 'text' });
  expect(missingForDraft(pane.setup.inspected!)).toMatch(/^Use a column of numbers/);
  await person.click(choice);
  expect(screen.getByLabelText('Class column')).toBeVisible();
  expect(draftOf(pane.setup.inspected!)?.kind).toBeUndefined();
});
