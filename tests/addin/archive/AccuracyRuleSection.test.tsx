/** @jest-environment ./tests/setup/page-environment.js */
import '@testing-library/jest-dom/jest-globals';
import { screen } from '@testing-library/react';
import { AccuracyRuleSection } from '../../../addin/archive/AccuracyRuleSection.tsx';
import { DriftPolicySection } from '../../../addin/archive/DriftPolicySection.tsx';
import { aWatch } from '../../fakes/fake-watch.ts';
import { renderPane } from '../../fakes/render-pane.tsx';

test('the rule is printed as it is used, and a least accuracy is set, or the default again', async () => {
  const set: unknown[] = [];
  const { accuracy: rule } = aWatch();
  const onSet = (request: unknown) => set.push(request);
  const { person } = renderPane(
    <AccuracyRuleSection {...{ rule, isElsewhere: false, measured: null, isBusy: false, maySet: true, onSet }} />,
  );
  expect(
    screen.getByText(/lies below 87\.0 %: five points less than the 92\.0 % that version 3 reached in its test\.$/),
  ).toBeVisible();
  expect(
    screen.getByText(/over the last 7 days: .* from 30 labelled rows on, .* from 100 answers on\.$/),
  ).toBeVisible();
  await person.clear(screen.getByLabelText('Least accuracy, in per cent'));
  await person.type(screen.getByLabelText('Least accuracy, in per cent'), '200');
  await person.click(screen.getByRole('button', { name: 'Set the accuracy' }));
  expect(screen.getByText('A number from 1 to 99.9, please.')).toBeVisible();
  await person.clear(screen.getByLabelText('Least accuracy, in per cent'));
  await person.type(screen.getByLabelText('Least accuracy, in per cent'), '92.5');
  await person.selectOptions(screen.getByLabelText('Judged over'), 'the last 24 hours');
  await person.click(screen.getByRole('button', { name: 'Set the accuracy' }));
  await person.click(screen.getByRole('button', { name: 'Accuracy by default' }));
  expect(set).toEqual([
    { least: 0.925, hours: 24 },
    { least: null, hours: 24 },
  ]);
});

test('an incident sets nothing off until somebody says so, and it is said in words', async () => {
  const set: unknown[] = [];
  const props = { classes: ['Meals', 'Travel'], isBusy: false, onSet: (request: unknown) => set.push(request) };
  const { person } = renderPane(<DriftPolicySection {...props} policy={aWatch().policy} maySet />);
  expect(screen.getByText('Nothing: people are told, and decide.')).toBeVisible();
  await person.click(screen.getByLabelText('Start one training'));
  await person.click(screen.getByLabelText('stops for some classes', { selector: 'input[type=radio]' }));
  await person.click(screen.getByRole('button', { name: 'Save for incidents from now on' }));
  expect(set).toEqual([]);
  await person.click(screen.getByLabelText('Travel'));
  await person.click(screen.getByRole('button', { name: 'Save for incidents from now on' }));
  expect(set).toEqual([{ retrains: true, stops: { classes: ['Travel'] } }]);
});

test('whoever may not set it reads it alone', () => {
  const onSet = () => undefined;
  const policy = { retrains: true, stops: { classes: null } };
  renderPane(<DriftPolicySection {...{ policy, classes: [], isBusy: false, maySet: false, onSet }} />);
  expect(screen.getByText(/starts one training, .* no answer is accepted without a look/)).toBeVisible();
  expect(screen.queryByRole('button')).toBeNull();
});
