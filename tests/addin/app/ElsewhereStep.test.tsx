/** @jest-environment ./tests/setup/page-environment.js */
import '@testing-library/jest-dom/jest-globals';
import { screen } from '@testing-library/react';
import { WorkPane } from '../../../addin/app/WorkPane.tsx';
import { startWork } from '../../../addin/app/work-state.ts';
import type { Step } from '../../../addin/session/shared-state.ts';
import { emptyOutbox } from '../../../addin/app/pane-state.ts';
import { aClassifier } from '../../fakes/contract-data.ts';
import { aConnection } from '../../fakes/a-connection.ts';
import { notedActions, renderPane } from '../../fakes/render-pane.tsx';

const show = (step: Step) => {
  const { actions } = notedActions();
  const work = { ...startWork(aConnection(aClassifier({ isElsewhere: true }))), step };
  renderPane(<WorkPane work={work} tasks={{}} outbox={emptyOutbox} actions={actions} />);
};

test.each(['model', 'classify', 'correct'] as const)('of a model elsewhere there is no step “%s”, and why', (step) => {
  show(step);
  expect(screen.getByRole('heading', { name: 'Its model is elsewhere' })).toBeVisible();
  expect(screen.getByText(/Amend watches that model: it trains none of its own here/)).toBeVisible();
  expect(screen.getByRole('button', { name: 'Go to “Drift”' })).toBeVisible();
});

test('its drift is shown as any other', () => {
  show('drift');
  expect(screen.getByRole('button', { name: 'Check for drift' })).toBeVisible();
});
