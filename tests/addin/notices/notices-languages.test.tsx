/** @jest-environment ./tests/setup/page-environment.js */
import '@testing-library/jest-dom/jest-globals';
import { act, screen } from '@testing-library/react';
import { createNoticesActions } from '../../../addin/notices/notices-actions.ts';
import { noNotices, reduceNotices } from '../../../addin/notices/notices-state.ts';
import { NoticesPage } from '../../../addin/notices/NoticesPage.tsx';
import { createReducedStore } from '../../../addin/session/store.ts';
import type { Delivery } from '../../../contract/channel.ts';
import { speakBy, speechFor } from '../../../contract/language/language.ts';
import { aChannel, aDelivery, FakeNotices } from '../../fakes/fake-notices.ts';
import { renderPane } from '../../fakes/render-pane.tsx';

afterEach(() => speakBy(() => speechFor(['en'])));

async function opened(tag: string, there: Partial<FakeNotices>) {
  speakBy(() => speechFor([tag]));
  const store = createReducedStore(noNotices, reduceNotices);
  const port = Object.assign(new FakeNotices(), there);
  const actions = createNoticesActions(store, { port, pacing: { now: () => new Date(0) } });
  const { person } = renderPane(<NoticesPage store={store} actions={actions} />);
  await act(() => new Promise((resolve) => setTimeout(resolve)));
  return person;
}

test.each([
  ['de', 'Noch wird niemand benachrichtigt', /^Legen Sie einen Kanal an\. Amend meldet, wenn/, 'Art', 'Name'],
  ['pt', 'Ninguém é avisado ainda', /^Crie um canal\. O Amend avisa quando/, 'Tipo', 'Nome'],
])('in %s it asks for a first channel', async (tag, title, text, kind, name) => {
  await opened(tag, {});
  expect(screen.getByRole('heading', { name: title })).toBeVisible();
  expect(screen.getByText(text)).toBeVisible();
  expect(screen.getByLabelText(kind)).toBeVisible();
  expect(screen.getByLabelText(name)).toBeVisible();
});

test.each([
  ['de', 'slack', 'Geben Sie an, wohin: den eingehenden Webhook.'],
  ['de', 'webhook', 'Geben Sie an, wohin: die Adresse.'],
  ['pt', 'slack', 'Informe para onde: o webhook de entrada.'],
  ['pt', 'webhook', 'Informe para onde: o endereço.'],
])('in %s it says which address a channel of the kind %s needs', async (tag, kind, said) => {
  const person = await opened(tag, {});
  await person.selectOptions(screen.getByLabelText(/^(?:Art|Tipo)$/), kind);
  await person.type(screen.getByLabelText(/^(?:Name|Nome)$/), 'x');
  expect(screen.getByText(said)).toBeVisible();
});

test.each([
  ['de', 1, '1 Kanal'],
  ['de', 2, '2 Kanäle'],
  ['pt', 1, '1 canal'],
  ['pt', 2, '2 canais'],
])('in %s it counts %i channels', async (tag, many, said) => {
  const channels = Array.from({ length: many }, (_, index) => aChannel({ id: `${index}`, name: `c${index}` }));
  await opened(tag, { channels });
  expect(screen.getByRole('heading', { name: said })).toBeVisible();
});

const SENT: Partial<Delivery> = {};
const GIVEN_UP: Partial<Delivery> = { state: 'given-up', sentAt: null };
test.each([
  ['de', { ...GIVEN_UP, attempts: 1 }, /^Operations: aufgegeben nach 1 Versuch an einem Tag$/],
  ['de', { ...GIVEN_UP, attempts: 2 }, /^Operations: aufgegeben nach 2 Versuchen an einem Tag$/],
  ['de', SENT, /^Operations: gesendet /],
  ['pt', { ...GIVEN_UP, attempts: 1 }, /^Operations: abandonado após 1 tentativa em um dia$/],
  ['pt', { ...GIVEN_UP, attempts: 2 }, /^Operations: abandonado após 2 tentativas em um dia$/],
  ['pt', SENT, /^Operations: enviado em /],
])('in %s it says what became of a notice with %j', async (tag, change, said) => {
  await opened(tag, { channels: [aChannel()], deliveries: [aDelivery(change)] });
  expect(screen.getByText(said)).toBeVisible();
});
