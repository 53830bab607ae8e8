/** @jest-environment ./tests/setup/page-environment.js */
import '@testing-library/jest-dom/jest-globals';
import { screen, within } from '@testing-library/react';
import type { Role } from '../../../contract/access.ts';
import { App } from '../../../addin/app/App.tsx';
import { serverAwayProblem } from '../../fakes/fake-server.ts';
import { PaneHarness } from '../../fakes/pane-harness.ts';
import { renderPane } from '../../fakes/render-pane.tsx';
import { scorecardOf } from '../../fixtures/scorecard.ts';

async function training(roles: readonly Role[]) {
  const harness = new PaneHarness();
  harness.server.roles = [...roles];
  const pane = await harness.open({ remembered: true });
  pane.actions.choose({ type: 'step-chosen', step: 'model' });
  await pane.settle();
  return { pane, ...renderPane(<App store={pane.store} actions={pane.actions} />) };
}

const privacy = () => screen.getByText('Personal data are kept from whoever may not see them').closest('li')!;

describe('the ML Test Score in the pane', () => {
  test('is read on request, and written as a sheet', async () => {
    const { pane, person } = await training(['approver']);
    pane.server.scorecard = scorecardOf({ schema: { points: 1 } });
    await person.click(screen.getByRole('button', { name: 'Look at the score' }));
    expect(await screen.findByText('Score 0: the least of the four sections.')).toBeVisible();
    expect(screen.getByText('Data: 1 of 7')).toBeVisible();
    await person.click(screen.getByRole('button', { name: 'Write scorecard sheet' }));
    await pane.settle();
    expect(pane.workbook.scorecardSheets).toEqual([pane.server.scorecard]);
    expect(screen.getByText('The sheet “Amend scorecard” is written.')).toBeVisible();
  });

  test('lets a controller write down what was done by hand, and take it back; nobody else', async () => {
    const { pane, person } = await training(['controller']);
    await person.click(screen.getByRole('button', { name: 'Look at the score' }));
    await person.click(await screen.findByText('Data: 0 of 7'));
    await person.click(within(privacy()).getByRole('button', { name: /^Write down: / }));
    const field = (name: string | RegExp) => within(privacy()).getByLabelText(name);
    await person.type(field(/^Done on/), '2026-02-03');
    await person.type(field(/^What was done/), 'No personal data.');
    await person.type(field(/^Where the result/), 'Assessment 14');
    await person.click(within(privacy()).getByRole('button', { name: 'Save' }));
    await pane.settle();
    expect(privacy()).toHaveTextContent('3 February 2026: No personal data. See Assessment 14.');
    expect(screen.getByText('Data: 0.5 of 7')).toBeVisible();
    await person.click(within(privacy()).getByRole('button', { name: /^Change: / }));
    await person.click(within(privacy()).getByRole('button', { name: 'Take back' }));
    await pane.settle();
    expect(privacy()).not.toHaveTextContent('Assessment 14');
  });

  test('keeps what is typed when the server does not take it', async () => {
    const { pane, person } = await training(['controller']);
    await person.click(screen.getByRole('button', { name: 'Look at the score' }));
    await person.click(await screen.findByText('Data: 0 of 7'));
    await person.click(within(privacy()).getByRole('button', { name: /^Write down: / }));
    await person.type(within(privacy()).getByLabelText(/^Done on/), '2026-02-03');
    await person.type(within(privacy()).getByLabelText(/^What was done/), 'Nothing personal.');
    await person.type(within(privacy()).getByLabelText(/^Where the result/), 'Note 3');
    pane.server.breakNext('documentTest', serverAwayProblem());
    await person.click(within(privacy()).getByRole('button', { name: 'Save' }));
    await pane.settle();
    expect(within(privacy()).getByLabelText(/^Where the result/)).toHaveValue('Note 3');
  });

  test('is not written down by an approver', async () => {
    const { person } = await training(['approver']);
    await person.click(screen.getByRole('button', { name: 'Look at the score' }));
    await person.click(await screen.findByText('Data: 0 of 7'));
    expect(within(privacy()).queryByRole('button')).toBeNull();
  });

  test('is not there for whoever only corrects', async () => {
    await training(['corrector']);
    expect(screen.queryByRole('button', { name: 'Look at the score' })).toBeNull();
  });
});
