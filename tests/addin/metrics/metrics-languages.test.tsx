/** @jest-environment ./tests/setup/page-environment.js */
import '@testing-library/jest-dom/jest-globals';
import { screen } from '@testing-library/react';
import { AnswerView } from '../../../addin/metrics/AnswerView.tsx';
import { missingOf, NOTHING_TYPED } from '../../../addin/metrics/MeasuredFields.tsx';
import { MetricList } from '../../../addin/metrics/MetricList.tsx';
import { noMetrics } from '../../../addin/metrics/metrics-state.ts';
import { metricsWords } from '../../../addin/metrics/words/metrics-words.ts';
import { speakBy, speechFor } from '../../../contract/language/language.ts';
import type { Advice } from '../../../contract/rollback.ts';
import { aMetric, FakeMetrics } from '../../fakes/fake-metrics.ts';
import { notedActions, renderPane } from '../../fakes/render-pane.tsx';

const speakTo = (tag: string) => speakBy(() => speechFor([tag]));
afterEach(() => speakTo('en'));

async function showList(total: number) {
  const list = { ...(await new FakeMetrics().listMetrics({})), total, classifiers: [aMetric({ labels: 2 })] };
  const actions = notedActions().actions as never;
  renderPane(<MetricList state={{ ...noMetrics, list }} mayMake actions={actions} />);
}

test.each([
  [
    'de',
    'Kennzahlen',
    '12 Kennzahlen',
    /^2 Beobachtungen · /,
    '„Errors“ öffnen',
    'Seiten der Kennzahlen',
    '1–10 von 12',
  ],
  ['pt', 'Métricas', '12 métricas', /^2 observações · /, 'Abrir “Errors”', 'Páginas de métricas', '1–10 de 12'],
])('in %s the list says its title, counts, buttons and pages', async (tag, title, count, item, open, pages, shown) => {
  speakTo(tag);
  await showList(12);
  expect(screen.getByRole('heading', { name: title })).toBeVisible();
  expect(screen.getByRole('heading', { name: count })).toBeVisible();
  expect(screen.getByText(item)).toBeVisible();
  expect(screen.getByRole('button', { name: open })).toBeVisible();
  expect(screen.getByRole('group', { name: pages })).toBeVisible();
  expect(screen.getByText(shown)).toBeVisible();
});

test.each([
  ['de', 'Geben Sie den Wert als Zahl ein, etwa 812 oder 0,5.'],
  ['pt', 'Digite o valor como número, por exemplo 812 ou 0,5.'],
])('in %s an example of a number is written as one writes it there', (tag, said) => {
  speakTo(tag);
  expect(missingOf(NOTHING_TYPED)).toBe(said);
});

test.each([
  ['de', 1, '1 Beobachtung hinzugefügt.'],
  ['de', 1_234, '1.234 Beobachtungen hinzugefügt.'],
  ['pt', 1, '1 observação adicionada.'],
  ['pt', 1_234, '1.234 observações adicionadas.'],
])('in %s it says that %i were added', (tag, observations, said) => {
  speakTo(tag);
  expect(metricsWords('added', { observations })).toBe(said);
});

test.each<[string, Advice, string, RegExp, string]>([
  [
    'de',
    'roll-back',
    'Zurückrollen',
    /^Wert gegen Minuten von 3 Beobachtungen, nach Entscheidung: /,
    'Minuten, bis 20',
  ],
  ['de', 'go-ahead', 'Weitermachen', /^Wert gegen Minuten/, 'Wert, bis 900'],
  ['pt', 'roll-back', 'Reverter', /^Valor contra Minutos de 3 observações, por decisão: /, 'Minutos, até 20'],
  ['pt', 'none', 'Sem conselho', /^Valor contra Minutos/, 'Valor, até 900'],
])('in %s the answer %s is named, and drawn', async (tag, advice, title, drawn, axis) => {
  speakTo(tag);
  const question = { value: 900, unit: 'ms', minutes: 20 };
  const answer = { ...(await new FakeMetrics().ask('m', question)), advice };
  renderPane(<AnswerView question={question} answer={answer} task={{ kind: 'idle' }} onWrite={() => undefined} />);
  expect(screen.getByText(title)).toBeVisible();
  expect(screen.getByRole('img', { name: drawn })).toBeVisible();
  expect(screen.getByText(axis)).toBeVisible();
});
