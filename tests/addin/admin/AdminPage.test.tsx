/** @jest-environment ./tests/setup/page-environment.js */
import '@testing-library/jest-dom/jest-globals';
import { act, screen, within } from '@testing-library/react';
import type { Session } from '../../../contract/session.ts';
import type { CheckRow, SelfCheck } from '../../../contract/self-check.ts';
import { createAdminActions } from '../../../addin/admin/admin-actions.ts';
import { notChecked, reduceAdmin } from '../../../addin/admin/admin-state.ts';
import { AdminPage } from '../../../addin/admin/AdminPage.tsx';
import { summaryOf } from '../../../addin/admin/CheckList.tsx';
import { ServerProblem } from '../../../addin/ports/server-port.ts';
import { createReducedStore } from '../../../addin/session/store.ts';
import { renderPane } from '../../fakes/render-pane.tsx';

const ADMIN: Session = { person: 'Ada', roles: ['admin'], signIn: 'local' };
const row = (check: string, state: CheckRow['state']): CheckRow => ({
  ...{ check, state, code: 'x', values: {} },
  ...{ title: `Title of ${check}`, found: `found of ${check}`, sentence: `Sentence of ${check}.` },
});
const CHECK: SelfCheck = {
  checkedAt: '2026-11-29T09:00:00.000Z',
  version: '0.1.0',
  deployment: {
    address: 'https://amend.example.org',
    manifestAddress: 'https://amend.example.org/manifest.xml',
    manifest: { id: 'an-id', name: 'Amend of Example', version: '0.1.0.0', requirements: ['ExcelApi 1.9'] },
    reached: [{ address: 'https://appsforoffice.microsoft.com', what: 'office' }],
    signIn: 'accounts',
    redirectAddress: null,
  },
  rows: [row('address', 'good'), row('clock', 'wrong'), row('backup', 'look')],
};

function opened(answers: (SelfCheck | Error)[], session = ADMIN) {
  const store = createReducedStore(notChecked, reduceAdmin);
  const port = {
    selfCheck: async () => {
      const answer = answers.shift()!;
      if (answer instanceof Error) throw answer;
      return answer;
    },
  };
  const actions = createAdminActions(store, port, { now: () => new Date('2026-11-29T09:00:00Z') });
  const { person } = renderPane(<AdminPage store={store} actions={actions} session={session} />);
  return { person, check: () => act(async () => actions.check()) };
}

describe('the page of admins', () => {
  test('shows what was found, what is wrong first, and how the whole stands', async () => {
    const { check } = opened([CHECK]);
    await check();
    expect(screen.getByText('1 thing is wrong, and 1 thing is worth a look.')).toBeVisible();
    const list = screen.getByText('Title of clock').closest('ul')!;
    const rows = within(list).getAllByRole('listitem');
    expect(rows.map((each) => each.textContent)).toEqual([
      'WrongTitle of clockfound of clockSentence of clock.',
      'LookTitle of backupfound of backupSentence of backup.',
      'GoodTitle of addressfound of addressSentence of address.',
    ]);
  });

  test('says what to do in the admin center with this server’s values, to be copied', async () => {
    const { check, person } = opened([CHECK]);
    await check();
    expect(screen.getByLabelText('Name')).toHaveValue('Amend of Example');
    expect(screen.getByLabelText('Id')).toHaveValue('an-id');
    expect(screen.getByRole('link', { name: 'manifest of this server' })).toHaveAttribute('href', '/manifest.xml');
    await person.click(screen.getByRole('button', { name: 'Copy: Link to the manifest' }));
    expect(await navigator.clipboard.readText()).toBe('https://amend.example.org/manifest.xml');
    expect(screen.getByText('Copied.')).toBeVisible();
    expect(screen.queryByLabelText('Redirect address')).toBeNull();
  });

  test('without a manifest that can be read says where to look', async () => {
    const { check } = opened([{ ...CHECK, deployment: { ...CHECK.deployment, manifest: null } }]);
    await check();
    expect(screen.getByText(/The manifest of this server cannot be read/)).toBeVisible();
  });

  test('keeps what was found last when the next check fails, says so, and tries again', async () => {
    const away = new ServerProblem('server-away', 'The Amend server does not answer.', 'Try again.');
    const { check, person } = opened([CHECK, away, { ...CHECK, rows: [row('address', 'good')] }]);
    await check();
    await person.click(screen.getByRole('button', { name: 'Check again' }));
    expect(screen.getByRole('alert')).toHaveTextContent('The Amend server does not answer.');
    expect(screen.getByText('Title of clock')).toBeVisible();
    await person.click(screen.getByRole('button', { name: 'Try again' }));
    expect(screen.getByText('Everything that was looked at is as it should be.')).toBeVisible();
  });

  test('says that it is checking', () => {
    const store = createReducedStore(notChecked, reduceAdmin);
    const actions = createAdminActions(
      store,
      { selfCheck: () => new Promise(() => undefined) },
      { now: () => new Date(0) },
    );
    renderPane(<AdminPage store={store} actions={actions} session={ADMIN} />);
    act(() => actions.check());
    expect(screen.getByRole('status')).toHaveTextContent('Checking the server …');
  });

  test('tells whoever is no admin whom to ask', () => {
    opened([], { ...ADMIN, person: 'Ben', roles: ['corrector'] });
    expect(screen.getByText(/This page is for admins, and Ben is none\./)).toBeVisible();
    expect(screen.queryByRole('button')).toBeNull();
  });
});

test.each([
  [[], 'Everything that was looked at is as it should be.'],
  [['look', 'look'], 'Nothing is wrong, and 2 things are worth a look.'],
  [['wrong', 'good'], '1 thing is wrong.'],
  [['wrong', 'wrong', 'look'], '2 things are wrong, and 1 thing is worth a look.'],
] as const)('%j add up to a sentence', (states, sentence) =>
  expect(summaryOf(states.map((state) => ({ state })))).toBe(sentence),
);
