/** @jest-environment ./tests/setup/page-environment.js */
import '@testing-library/jest-dom/jest-globals';
import { act, screen, within } from '@testing-library/react';
import { App } from '../../../addin/app/App.tsx';
import { ServerProblem } from '../../../addin/ports/server-port.ts';
import type { Role } from '../../../contract/access.ts';
import { aModelEndpoint, type FakeEndpoint } from '../../fakes/fake-endpoint.ts';
import { PaneHarness } from '../../fakes/pane-harness.ts';
import { renderPane } from '../../fakes/render-pane.tsx';

/** The pane of a classifier at the model endpoint. */
async function opened(prepare: (endpoint: FakeEndpoint) => void = () => undefined, roles: Role[] = ['admin']) {
  const pane = new PaneHarness();
  pane.server.roles = roles;
  prepare(pane.modelEndpoint);
  await pane.open({ remembered: true });
  const { person } = renderPane(<App store={pane.store} actions={pane.actions} />);
  const settle = () => act(() => pane.settle());
  await person.click(screen.getByRole('button', { name: 'More' }));
  const item = screen.queryByRole('menuitem', { name: 'A model of your own' });
  if (item !== null) await person.click(item);
  await settle();
  const press = async (name: string, at = 0) => {
    await person.click(screen.getAllByRole('button', { name })[at]!);
    await settle();
  };
  return { endpoint: pane.modelEndpoint, item, person, settle, press };
}

/** The buttons of this name: of the use, and of the server. */
const [OF_USE, OF_SERVER] = [0, 1];

describe('a model endpoint', () => {
  test('is off until columns are chosen and the use is saved; what leaves the server stands above it', async () => {
    const { endpoint, person, press } = await opened((fake) => {
      fake.entered = aModelEndpoint();
    });
    expect(screen.getByText('Leaves for small:')).toBeVisible();
    await person.click(screen.getByRole('switch', { name: 'Have the model asked for first answers' }));
    expect(screen.getByText('Choose at least one column.')).toBeVisible();
    const columns = within(screen.getByRole('group', { name: 'Columns that are sent' }));
    await person.click(columns.getByRole('checkbox', { name: 'Merchant' }));
    await press('Save', OF_USE);
    expect(endpoint.saved).toEqual([{ firstAnswers: true, columns: ['Merchant'] }]);
    expect(screen.getByText('Leaves for small: Merchant')).toBeVisible();
  });

  test('is entered by who has the server; the key goes there and is shown nowhere again', async () => {
    const { endpoint, person, press } = await opened();
    expect(screen.getByText('Enter the address.')).toBeVisible();
    await person.type(screen.getByLabelText('Address'), 'https://models.example.com/v1');
    await person.type(screen.getByLabelText('Model'), 'small');
    await person.type(screen.getByLabelText('Key'), 'sk-secret');
    expect(screen.getByLabelText('Key')).toHaveAttribute('type', 'password');
    await person.click(screen.getByRole('switch', { name: 'It may be asked' }));
    await press('Save', OF_SERVER);
    expect(endpoint.saved).toEqual([
      {
        ...{ url: 'https://models.example.com/v1', model: 'small', key: 'sk-secret', isOn: true },
        ...{ rowsADay: 2_000, inFlight: 2, seconds: 20 },
      },
    ]);
    expect(screen.getByLabelText('Key')).toHaveValue('');
    expect(screen.getByText('A key is kept. Left blank, it stays, as long as the address is the same.')).toBeVisible();
    // Saved again, the key stays; that none is needed takes it away.
    await person.type(screen.getByLabelText('Model'), '-2');
    await press('Save', OF_SERVER);
    expect(endpoint.saved.at(-1)).not.toHaveProperty('key');
    await person.click(screen.getByRole('checkbox', { name: 'It needs no key' }));
    await press('Save', OF_SERVER);
    expect(endpoint.saved.at(-1)).toMatchObject({ key: null });
  });

  test('is asked about no more than a limit that is a number', async () => {
    const { person } = await opened((fake) => {
      fake.entered = aModelEndpoint();
    });
    await person.clear(screen.getByLabelText('Seconds for an answer'));
    await person.type(screen.getByLabelText('Seconds for an answer'), '600');
    expect(screen.getByText('Seconds for an answer: a whole number from 1 to 60.')).toBeVisible();
    expect(screen.getByText('40 rows were asked about today.')).toBeVisible();
  });

  test('is tried, and says what came back', async () => {
    const { endpoint, press } = await opened((fake) => {
      fake.entered = aModelEndpoint();
    });
    await press('Try it');
    expect(screen.getByText('“small” answered as it should. Turn it on.')).toBeVisible();
    endpoint.trial = { isAnswered: false, sentence: 'The endpoint refused (500).', nextStep: 'Look at the address.' };
    await press('Try it');
    expect(screen.getByText('The endpoint refused (500). Look at the address.')).toBeVisible();
    // Its key is gone with it: so it is asked about, and may be kept.
    await press('Remove');
    expect(screen.getByText(/^The address and its key are forgotten\./)).toBeVisible();
    await press('Keep it');
    expect(screen.getByLabelText('Address')).not.toHaveValue('');
    await press('Remove');
    await press('Remove it');
    expect(screen.queryByText(/refused/)).toBeNull();
    expect(screen.getByText('Nothing leaves the server.')).toBeVisible();
    expect(screen.getByLabelText('Address')).toHaveValue('');
  });

  test('says why the server did not take it, and keeps what was typed', async () => {
    const { endpoint, person, press } = await opened();
    await person.type(screen.getByLabelText('Address'), 'http://models.example.com');
    await person.type(screen.getByLabelText('Model'), 'small');
    endpoint.failure = new ServerProblem(
      'endpoint-unfit',
      'The address does not begin with https://.',
      'Give the endpoint’s https address.',
    );
    await press('Save', OF_SERVER);
    expect(screen.getByText(/does not begin with https/)).toBeVisible();
    expect(screen.getByLabelText('Address')).toHaveValue('http://models.example.com');
  });

  test('is offered to nobody who does not set up the classifier', async () => {
    const { item } = await opened(undefined, ['corrector', 'approver', 'viewer', 'controller']);
    expect(item).toBeNull();
  });
});
