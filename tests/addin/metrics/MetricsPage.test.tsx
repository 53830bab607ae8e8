/** @jest-environment ./tests/setup/page-environment.js */
import '@testing-library/jest-dom/jest-globals';
import { act, screen, within } from '@testing-library/react';
import { role, type Role } from '../../../contract/access.ts';
import { createMetricsActions } from '../../../addin/metrics/metrics-actions.ts';
import { noMetrics, reduceMetrics } from '../../../addin/metrics/metrics-state.ts';
import { MetricsPage } from '../../../addin/metrics/MetricsPage.tsx';
import { createReducedStore } from '../../../addin/session/store.ts';
import { ServerProblem } from '../../../addin/ports/server-port.ts';
import type { AnswerReport } from '../../../addin/ports/report-sheets.ts';
import { aMetric, aQuestion, FakeMetrics } from '../../fakes/fake-metrics.ts';
import { FakeServer } from '../../fakes/fake-server.ts';
import { renderPane } from '../../fakes/render-pane.tsx';

const ALL: readonly Role[] = role.options;

/** The page with its metrics listed. */
async function opened(port = new FakeMetrics(), roles: readonly Role[] = ALL, isInExcel = true) {
  const store = createReducedStore(noMetrics, reduceMetrics);
  const server = new FakeServer();
  server.classifiers = port.metrics;
  const saved: string[] = [];
  const written: AnswerReport[] = [];
  const sheets = { writeAnswerSheet: async (report: AnswerReport) => void written.push(report) };
  let ids = 0;
  const actions = createMetricsActions(store, {
    port,
    server,
    pacing: { now: () => new Date(0), wait: async () => undefined, random: () => 0, newId: () => `id-${++ids}` },
    saveFile: ({ name }) => saved.push(name),
    sheets: isInExcel ? sheets : null,
  });
  const session = { person: 'Ann Lee', roles: [...roles], signIn: 'demo' };
  const { person } = renderPane(<MetricsPage store={store} actions={actions} session={session} />);
  const settle = () => act(() => new Promise((resolve) => setTimeout(resolve)));
  await settle();
  const click = async (name: string | RegExp) => {
    await person.click(screen.getByRole('button', { name }));
    await settle();
  };
  const asked = (name: string) => port.asked.filter(([each]) => each === name).map(([, ...rest]) => rest);
  return { person, click, settle, saved, written, asked, store };
}

describe('the list of metrics', () => {
  test('says of each how many observations it has and where it is put', async () => {
    await opened();
    expect(screen.getByText('1 observation · Shop · Quality · Grafana')).toBeVisible();
  });

  test('is filtered on the server, by name and shelves', async () => {
    const { person, settle, asked } = await opened();
    await person.type(screen.getByLabelText('Name'), 'er');
    await person.selectOptions(screen.getByLabelText('Project'), 'Shop');
    await person.click(screen.getByLabelText('Archived'));
    await settle();
    expect(asked('listMetrics').at(-1)).toEqual([
      { name: 'er', project: 'Shop', state: 'archived', offset: 0, limit: 10 },
    ]);
  });

  test('says what to do where there is none', async () => {
    const port = new FakeMetrics();
    port.metrics = [];
    const { person, settle } = await opened(port);
    expect(screen.getByText('Make the first one.')).toBeVisible();
    await person.type(screen.getByLabelText('Name'), 'x');
    await settle();
    expect(screen.getByText('None fits what you chose above.')).toBeVisible();
  });

  test('says who makes one to whoever may not', async () => {
    const port = new FakeMetrics();
    port.metrics = [];
    await opened(port, ['corrector']);
    expect(screen.getByText(/An admin makes one/)).toBeVisible();
  });

  test('offers a new metric to admins alone', async () => {
    await opened(new FakeMetrics(), ['corrector']);
    expect(screen.queryByRole('button', { name: 'New metric' })).toBeNull();
  });
});

describe('a metric', () => {
  test('is told when nothing was learned yet, and trains when asked', async () => {
    const { click } = await opened();
    await click('Open “Errors”');
    expect(screen.getByText(/Enter at least 20 observations/)).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Ask' })).toBeNull();
    expect(screen.getByRole('button', { name: 'Train the decision tree' })).toBeVisible();
  });

  test('takes an observation as it is typed, with a comma for the decimals, and says so', async () => {
    const { click, person, asked } = await opened();
    await click('Open “Errors”');
    const section = within(screen.getByRole('region', { name: 'Add observations' }));
    await person.type(section.getByLabelText('Value'), '12,5');
    await person.type(section.getAllByLabelText('Unit')[0]!, 'ms');
    await person.type(section.getByLabelText('Minutes'), '3');
    expect(section.getByText('Say what you would have done.')).toBeVisible();
    await person.click(section.getByLabelText('Roll back (1)'));
    await click('Add the observation');
    expect(asked('addObservation')).toEqual([[{ id: 'id-1', value: 12.5, unit: 'ms', minutes: 3, decision: '1' }]]);
    expect(screen.getByText('1 observation added.')).toBeVisible();
    expect(screen.getByText('2 observations')).toBeVisible();
  });

  test('sends an observation again under its id when the first try failed', async () => {
    const port = new FakeMetrics();
    const { click, person, asked } = await opened(port);
    await click('Open “Errors”');
    port.failure = new ServerProblem('server-away', 'The server does not answer.', 'Try again.');
    const section = within(screen.getByRole('region', { name: 'Add observations' }));
    await person.type(section.getByLabelText('Value'), '1');
    await person.type(section.getByLabelText('Minutes'), '3');
    await person.click(section.getByLabelText('Go ahead (0)'));
    await click('Add the observation');
    expect(screen.getByText('The server does not answer.')).toBeVisible();
    await click('Add the observation');
    expect(asked('addObservation').map(([draft]) => (draft as { id: string }).id)).toEqual(['id-1', 'id-1']);
  });

  test('deletes an observation, and says what the log keeps', async () => {
    const { click, asked } = await opened();
    await click('Open “Errors”');
    await click('Delete 812 ms after 15 minutes');
    expect(asked('withdrawObservation')).toEqual([['o1']]);
    expect(screen.getByText(/The log keeps it/)).toBeVisible();
  });

  test('keeps what was typed when another observation is deleted', async () => {
    const { click, person } = await opened();
    await click('Open “Errors”');
    const section = within(screen.getByRole('region', { name: 'Add observations' }));
    await person.type(section.getByLabelText('Value'), '12');
    await click('Delete 812 ms after 15 minutes');
    expect(section.getByLabelText('Value')).toHaveValue('12');
  });

  test('uploads the file that is chosen', async () => {
    const { click, person, settle, asked } = await opened();
    await click('Open “Errors”');
    await person.selectOptions(screen.getByLabelText('Parted by'), ';');
    const csv = 'valor;decisao;tempo\n1;0;1\n';
    const file = new File([csv], 'a.csv', { type: 'text/csv' });
    Object.defineProperty(file, 'text', { value: async () => csv });
    await person.upload(screen.getByLabelText('CSV file'), file);
    await settle();
    expect(asked('uploadObservations')).toEqual([[{ id: 'id-1', csv, delimiter: ';', unit: '' }]]);
    expect(screen.getByText('2 observations added.')).toBeVisible();
  });

  test('answers with advice, rule, both accuracies, what would help and a plot', async () => {
    const port = new FakeMetrics();
    port.metrics = [aMetric({ champion: 1, labels: 100 })];
    const { click, person, asked } = await opened(port);
    await click('Open “Errors”');
    const section = within(screen.getByRole('region', { name: 'Roll back or go ahead?' }));
    expect(section.getByText('Type the value as a number, such as 812 or 0.5.')).toBeVisible();
    await person.type(section.getByLabelText('Value'), '900');
    await person.type(section.getByLabelText('Minutes'), '20');
    await click('Ask');
    expect(asked('ask')).toEqual([[{ value: 900, unit: '', minutes: 20 }]]);
    const { advice, ...rest } = port.answer.words;
    expect(section.getByText('Roll back')).toBeVisible();
    expect(section.getByText(advice.replace('Roll back: v', 'V'))).toBeVisible();
    for (const sentence of Object.values(rest)) expect(section.getByText(sentence)).toBeVisible();
    expect(section.getByRole('img', { name: /Value against Minutes of 3 observations/ })).toBeVisible();
  });

  test.each([
    ['in Excel is written into a sheet, with its question', true],
    ['elsewhere is in no sheet, and none is offered', false],
  ])('answers, and %s', async (_, isInExcel) => {
    const port = new FakeMetrics();
    port.metrics = [aMetric({ champion: 1, labels: 100 })];
    const { click, person, written } = await opened(port, ALL, isInExcel);
    await click('Open “Errors”');
    const section = within(screen.getByRole('region', { name: 'Roll back or go ahead?' }));
    await person.type(section.getByLabelText('Value'), '900');
    await person.type(section.getByLabelText('Minutes'), '20');
    await click('Ask');
    if (isInExcel) {
      await click('Write answer sheet');
      expect(screen.getByText('The sheet “Amend answer” is written.')).toBeVisible();
    } else expect(screen.queryByRole('button', { name: 'Write answer sheet' })).toBeNull();
    const question = { value: 900, unit: '', minutes: 20 };
    expect(written).toEqual(isInExcel ? [{ metric: 'Errors', question, answer: port.answer }] : []);
  });

  test('is downloaded as files', async () => {
    const { click, saved } = await opened();
    await click('Open “Errors”');
    for (const name of ['Download as CSV', 'Trainings as CSV', 'Questions as CSV']) await click(name);
    expect(saved).toEqual(['observations.csv', 'trainings.csv', 'questions.csv']);
  });

  test('shows what was asked in pages', async () => {
    const port = new FakeMetrics();
    port.questions = Array.from({ length: 12 }, (_, n) => aQuestion({ id: `q${n}`, value: 100 + n }));
    const { click } = await opened(port);
    await click('Open “Errors”');
    await click('Show');
    const history = within(screen.getByRole('region', { name: 'Histories' }));
    expect(history.getByText('12 questions, latest first')).toBeVisible();
    expect(history.getByText('1–10 of 12')).toBeVisible();
    expect(history.queryByText(/^111 ms/)).toBeNull();
    await click('Next');
    expect(history.getByText('11–12 of 12')).toBeVisible();
    expect(history.getByText(/^111 ms/)).toBeVisible();
  });

  test('offers nobody what they may not do', async () => {
    const { click } = await opened(new FakeMetrics(), ['viewer']);
    await click('Open “Errors”');
    const names = screen.getAllByRole('button').map((each) => each.textContent);
    expect(names).toEqual(['All metrics', 'Download as CSV', 'Show', 'Trainings as CSV', 'Questions as CSV']);
  });

  test('is archived, and then deleted by its name alone', async () => {
    const { click, person, asked } = await opened();
    await click('Open “Errors”');
    await click('Archive');
    expect(screen.getByText('Archived: it can be read, and takes nothing new.')).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Add the observation' })).toBeNull();
    await person.type(screen.getByLabelText('Name of the metric'), 'Error');
    await click('Delete');
    expect(asked('deleteMetric')).toEqual([]);
    await person.type(screen.getByLabelText('Name of the metric'), 's');
    await click('Delete');
    expect(asked('deleteMetric')).toEqual([['Errors']]);
    expect(screen.getByText(/“Errors” is deleted, with 1 observation and 2 versions/)).toBeVisible();
  });
});
