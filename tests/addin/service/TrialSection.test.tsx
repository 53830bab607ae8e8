/** @jest-environment ./tests/setup/page-environment.js */
import '@testing-library/jest-dom/jest-globals';
import { expect, test } from '@jest/globals';
import { screen } from '@testing-library/react';
import { startWork } from '../../../addin/app/work-state.ts';
import { TrialSection } from '../../../addin/service/TrialSection.tsx';
import { trialRequest } from '../../../addin/service/trial-request.ts';
import { aClassifier, anExplanation } from '../../fakes/contract-data.ts';
import { aConnection } from '../../fakes/a-connection.ts';
import { notedActions, renderPane } from '../../fakes/render-pane.tsx';

const classifier = aClassifier();

test('a row is typed and tried; until something is typed the button says what is missing', async () => {
  const { actions, asked } = notedActions();
  const work = startWork(aConnection(classifier));
  const { person } = renderPane(<TrialSection work={work} tasks={{}} actions={actions} />);
  await person.click(screen.getByRole('button', { name: 'Try it' }));
  expect(screen.getByText('Type something into one column at least.')).toBeVisible();
  expect(asked).toEqual([]);
  const [first] = screen.getAllByRole('textbox');
  await person.type(first!, 'uber trip{Enter}');
  expect(asked).toEqual([['tryRow', classifier.columns.map((_, at) => (at === 0 ? 'uber trip' : null))]]);
});

test('the answer has its class, what else it might be, why, and the request to copy; that it counts as nothing is said', async () => {
  const { actions, asked } = notedActions();
  const answer = anExplanation({ class: 'Travel', alternatives: [{ class: 'Meals', probability: 0.12 }] });
  const request = trialRequest(classifier.columns, ['uber trip']);
  const work = { ...startWork(aConnection(classifier)), trial: { request, answer } };
  const { person } = renderPane(<TrialSection work={work} tasks={{}} actions={actions} origin="https://amend.test" />);
  expect(screen.getByText(/A trial counts as nothing: it is in no list of answered rows/)).toBeVisible();
  expect(screen.getByRole('group', { name: /Travel/ })).toBeVisible();
  expect(screen.getByText('It might also be Meals (12 %).')).toBeVisible();
  expect(screen.getByText(`Answered by version ${answer.modelVersion}.`)).toBeVisible();
  expect(screen.getByDisplayValue('uber trip')).toBeVisible(); // still, when somebody comes back to it
  const field = (name: string) => screen.getByRole<HTMLInputElement>('textbox', { name, hidden: true });
  expect(field('With reasons; recorded nowhere, as here').value).toContain('https://amend.test/api/classifiers/');
  expect(JSON.parse(field('Request, as JSON').value)).toEqual(request);
  expect(JSON.parse(field('Answer, as JSON').value)).toEqual(answer);
  await person.click(screen.getByRole('button', { name: 'Close' }));
  expect(asked).toEqual([['closeTrial']]);
});
