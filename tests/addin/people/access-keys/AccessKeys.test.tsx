/** @jest-environment ./tests/setup/page-environment.js */
import '@testing-library/jest-dom/jest-globals';
import { act, screen } from '@testing-library/react';
import { useSyncExternalStore } from 'react';
import { AccessKeys } from '../../../../addin/people/access-keys/AccessKeys.tsx';
import { createPeopleActions } from '../../../../addin/people/people-actions.ts';
import { nobodyYet, reducePeople } from '../../../../addin/people/people-state.ts';
import { ServerProblem } from '../../../../addin/ports/server-port.ts';
import { createReducedStore } from '../../../../addin/session/store.ts';
import { aClassifier } from '../../../fakes/contract-data.ts';
import { aKey, FakePeople, FakePersonBrowser, FakeProvider } from '../../../fakes/fake-people.ts';
import { openedLanguage } from '../../../fakes/opened-language.ts';
import { renderPane } from '../../../fakes/render-pane.tsx';

/** The section as an admin sees it who has opened the people's page. */
async function opened(port: FakePeople) {
  const store = createReducedStore(nobodyYet, reducePeople);
  const actions = createPeopleActions(store, {
    port,
    browser: new FakePersonBrowser(),
    provider: new FakeProvider(),
    language: openedLanguage(),
    pacing: { now: () => new Date('2026-03-02T09:00:00Z') },
    onSignedIn: () => undefined,
  });
  function Section() {
    return <AccessKeys state={useSyncExternalStore(store.subscribe, store.getState)} actions={actions} />;
  }
  const { person } = renderPane(<Section />);
  const settle = () => act(() => new Promise((resolve) => setTimeout(resolve)));
  act(() => actions.openView('people'));
  await settle();
  const click = async (name: string | RegExp, role: 'button' | 'checkbox' = 'button') => {
    await person.click(screen.getByRole(role, { name }));
    await settle();
  };
  const press = async (keys: string) => {
    await person.keyboard(keys);
    await settle();
  };
  return { store, actions, person, click, press, settle };
}

describe('access keys', () => {
  test('where there is none, the section says so, and how one is made', async () => {
    await opened(new FakePeople());
    expect(screen.getByText('No program has a key yet.')).toBeVisible();
    expect(screen.getByRole('button', { name: 'Make a key' })).toBeVisible();
  });

  test('say what they may do, until when, and when each secret was used', async () => {
    const port = new FakePeople();
    const secret = aKey().secrets[0]!;
    port.keys = [
      aKey({
        secrets: [
          { ...secret, number: 2, lastUsedAt: '2026-03-02T09:00:00.000Z' },
          { ...secret, expiresAt: '2026-03-09T09:00:00.000Z' },
        ],
      }),
      aKey({ id: 'b', name: 'Old feed', state: 'expired', grants: [] }),
      aKey({ id: 'c', name: 'Leaked', state: 'revoked', secrets: [] }),
    ];
    await opened(port);
    expect(screen.getAllByText('corrector')).toHaveLength(2);
    expect(screen.getByText(/^Works until 30 May 2026, .*\. Last used 2 Mar 2026, .*\.$/)).toBeVisible();
    expect(screen.getByText(/^The secret before it: until 9 Mar 2026, .*\. Not used yet\.$/)).toBeVisible();
    expect(screen.getByText('Old feed (expired)')).toBeVisible();
    expect(screen.getByText(/^Worked until 30 May 2026/)).toBeVisible();
    expect(screen.getByText('Leaked (revoked)')).toBeVisible();
    expect(screen.getByText('Made by Ada. Nothing can use it until it has a new secret.')).toBeVisible();
  });

  test('are made by the keyboard alone; the secret is shown until the page is left', async () => {
    const port = new FakePeople();
    const { actions, person, press, settle } = await opened(port);
    screen.getByRole('button', { name: 'Make a key' }).focus();
    await press('{Enter}');
    expect(screen.getByText('Type what the program is called.')).toBeVisible();
    await press('Nightly import{Tab} ');
    expect(screen.getByRole('checkbox', { name: /^viewer/ })).toBeChecked();
    await person.clear(screen.getByLabelText('Works for so many days'));
    expect(screen.getByText('Type days from 1 to 365.')).toBeVisible();
    await person.type(screen.getByLabelText('Works for so many days'), '30{Enter}');
    await settle();
    const grants = [{ role: 'viewer', classifier: null }];
    expect(port.asked.at(-1)).toEqual(['makeKey', { name: 'Nightly import', grants, expiresInDays: 30 }]);
    expect(
      screen.getByText(/^The secret of Nightly import is made\. Copy it now: it is shown only here/),
    ).toBeVisible();
    expect(screen.getByLabelText('Secret')).toHaveValue('amend_first');
    act(() => actions.openView('work'));
    expect(screen.queryByLabelText('Secret')).toBeNull();
  });

  test('that were made and revoked leave no form open', async () => {
    const { click, person, settle } = await opened(new FakePeople());
    await click('Make a key');
    await person.type(screen.getByLabelText('Name of the program'), 'Nightly import{Enter}');
    await settle();
    await click('Change Nightly import');
    await click('Revoke');
    await click('Revoke it now');
    expect(screen.queryByLabelText('Secret')).toBeNull();
    expect(screen.queryByLabelText('Name of the program')).toBeNull();
  });

  test('of which the form says truly what an admin’s role gives: nothing of people', async () => {
    const { click } = await opened(new FakePeople());
    await click('Make a key');
    expect(screen.getByRole('checkbox', { name: 'admin: sets classifiers up' })).not.toBeChecked();
    await click('Cancel');
    expect(screen.getByRole('button', { name: 'Make a key' })).toBeVisible();
  });

  test('are made with a role for rows of one classifier at once, and not before it was given', async () => {
    const port = new FakePeople();
    port.classifiers = [aClassifier({ name: 'Cards' })];
    const { click, person } = await opened(port);
    await click('Make a key');
    await person.type(screen.getByLabelText('Name of the program'), 'Nightly import');
    await click('Give a role for a classifier or project');
    await person.selectOptions(screen.getByLabelText('For which rows'), 'Merchant');
    await person.type(screen.getByLabelText('Rows whose Merchant is one of'), 'City Cabs');
    await click('Make the key');
    expect(screen.getByText('Give the role that you began, or cancel it.')).toBeVisible();
    await click('Give the role');
    await click('Make the key');
    const scope = { column: 'Merchant', values: ['City Cabs'] };
    const grants = [{ role: 'corrector', classifier: aClassifier().id, scope }];
    expect(port.asked.at(-1)).toEqual(['makeKey', { name: 'Nightly import', grants, expiresInDays: 90 }]);
  });

  test('change roles for all classifiers, for one and for rows of one', async () => {
    const port = new FakePeople();
    port.keys = [aKey()];
    port.classifiers = [aClassifier({ name: 'Cards' })];
    const { click, person } = await opened(port);
    await click('Change Nightly import');
    await click(/^viewer/, 'checkbox');
    const ofAll = [
      { role: 'viewer', classifier: null },
      { role: 'corrector', classifier: null },
    ];
    expect(port.asked.at(-1)).toEqual(['setKeyGrants', aKey().id, ofAll]);
    await click('Give a role for a classifier or project');
    await person.selectOptions(screen.getByLabelText('For which rows'), 'Merchant');
    await person.type(screen.getByLabelText('Rows whose Merchant is one of'), 'City Cabs');
    await click('Give the role');
    const scope = { column: 'Merchant', values: ['City Cabs'] };
    const ofOne = { role: 'corrector', classifier: aClassifier().id, scope };
    expect(port.asked.at(-1)).toEqual(['setKeyGrants', aKey().id, [...ofAll, ofOne]]);
    await click(/^Take away: corrector in Cards/);
    expect(port.asked.at(-1)).toEqual(['setKeyGrants', aKey().id, ofAll]);
  });

  test('get another secret, with the time for which the one before works on', async () => {
    const port = new FakePeople();
    port.keys = [aKey()];
    const { click, person } = await opened(port);
    await click('Change Nightly import');
    await person.selectOptions(screen.getByLabelText('The present secret works on for'), '1 day');
    await click('Make a new secret');
    expect(port.asked.at(-1)).toEqual(['rotateKey', aKey().id, { overlapDays: 1, expiresInDays: 90 }]);
    expect(screen.getByLabelText('Secret')).toHaveValue('amend_second');
    expect(screen.getByText(/^The secret before it/)).toBeVisible();
  });

  test('may ask so much a minute', async () => {
    const port = new FakePeople();
    port.keys = [aKey()];
    const { click, person } = await opened(port);
    await click('Change Nightly import');
    const rate = screen.getByLabelText('Requests a minute');
    await person.clear(rate);
    expect(screen.getByText('Type a number from 1 to 100000.')).toBeVisible();
    await person.type(rate, '60{Enter}');
    expect(port.asked.at(-1)).toEqual(['setKeyLimits', aKey().id, { requestsPerMinute: 60 }]);
  });

  test('work on for as long as an admin says, with the secret that programs have; an ended one needs another', async () => {
    const port = new FakePeople();
    port.keys = [aKey({ requestsPerMinute: 60 }), aKey({ id: 'b', name: 'Old feed', state: 'expired' })];
    const { click, person, settle } = await opened(port);
    await click('Change Nightly import');
    const days = screen.getByLabelText('The present secret works on for so many days');
    await person.type(days, '400{Enter}');
    await person.clear(days);
    await person.type(days, '30{Enter}');
    await settle();
    const asked = port.asked.filter(([name]) => name === 'setKeyLimits');
    expect(asked).toEqual([['setKeyLimits', aKey().id, { requestsPerMinute: 60, expiresInDays: 30 }]]);
    expect(days).toHaveValue('');
    await click('Change Nightly import');
    await click('Change Old feed');
    expect(screen.queryByLabelText('The present secret works on for so many days')).toBeNull();
  });

  test('are revoked when it was asked twice, and a secret of theirs is shown no more', async () => {
    const port = new FakePeople();
    port.keys = [aKey()];
    const { click } = await opened(port);
    await click('Change Nightly import');
    await click('Make a new secret');
    await click('Revoke');
    expect(screen.getByText(/^Whatever uses it is refused from its next request on\./)).toBeVisible();
    await click('Keep it');
    await click('Revoke');
    expect(port.asked.at(-1)![0]).toBe('rotateKey');
    await click('Revoke it now');
    expect(port.asked.at(-1)).toEqual(['revokeKey', aKey().id]);
    expect(screen.getByText('Nightly import (revoked)')).toBeVisible();
    expect(screen.queryByLabelText('Secret')).toBeNull();
    expect(screen.queryByRole('button', { name: 'Revoke' })).toBeNull();
    expect(screen.queryByLabelText('The present secret works on for')).toBeNull();
  });

  test('say what the server refuses, and what to do', async () => {
    const port = new FakePeople();
    const { click, person, settle } = await opened(port);
    await click('Make a key');
    port.failure = new ServerProblem('name-taken', 'A person or a machine goes by this name.', 'Choose another name.');
    await person.type(screen.getByLabelText('Name of the program'), 'Ada{Enter}');
    await settle();
    expect(screen.getByRole('alert')).toHaveTextContent('A person or a machine goes by this name.Choose another name.');
    expect(screen.getByLabelText('Name of the program')).toHaveValue('Ada');
    expect(screen.queryByLabelText('Secret')).toBeNull();
  });
});
