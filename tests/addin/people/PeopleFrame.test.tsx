/** @jest-environment ./tests/setup/page-environment.js */
import '@testing-library/jest-dom/jest-globals';
import { jest } from '@jest/globals';
import { act, screen } from '@testing-library/react';
import type { Session } from '../../../contract/session.ts';
import { ServerProblem } from '../../../addin/ports/server-port.ts';
import { aClassifier } from '../../fakes/contract-data.ts';
import { aPerson, aSession, FakePeople, FakeProvider } from '../../fakes/fake-people.ts';
import { openedFrame as opened } from '../../fakes/opened-frame.tsx';

const NEXT = 'brisk lantern marble 4';
const ADA: Session = { person: 'Ada', roles: ['admin'], signIn: 'local' };

describe('whoever is signed in', () => {
  test('sees the work, and above it who they are', async () => {
    const port = new FakePeople();
    port.current = ADA;
    const { entered } = await opened(port);
    expect(screen.getByText('The work')).toBeVisible();
    expect(screen.getByRole('button', { name: 'Signed in as Ada' })).toBeVisible();
    expect(entered).toEqual(['Ada']);
  });

  test('goes to a page beside the work, and back to the work as it was', async () => {
    const port = new FakePeople();
    port.current = ADA;
    const beside = { title: 'Roll back?', page: ({ person }: Session) => <p>The metrics of {person}</p> };
    const { click, actions, settle } = await opened(port, null, { beside });
    await click('Roll back?');
    expect(screen.getByText('The metrics of Ada')).toBeVisible();
    expect(screen.getByText('The work')).not.toBeVisible();
    await click('Back to work');
    expect(screen.getByText('The work')).toBeVisible();
    await click('Roll back?');
    act(() => actions.signedOut());
    await settle();
    expect(screen.queryByText('The metrics of Ada')).toBeNull();
  });

  test.each([
    ['accounts', 'local'],
    ['demo', 'demo'],
  ] as const)('goes to the page of notices as an admin, with %s', async (signIn, provider) => {
    const port = new FakePeople();
    port.ways = { ...port.ways, signIn };
    port.current = { ...ADA, signIn: provider };
    const { click } = await opened(port, null, { notices: () => <p>The notices</p> });
    await click('Signed in as Ada');
    await click('Notices', 'menuitem');
    expect(screen.getByText('The notices')).toBeVisible();
    await click('Back to work');
    expect(screen.queryByText('The notices')).toBeNull();
  });

  test('is offered no notices without the right', async () => {
    const port = new FakePeople();
    port.current = { ...ADA, roles: ['approver'] };
    const { click } = await opened(port, null, { notices: () => <p>The notices</p> });
    await click('Signed in as Ada');
    expect(screen.queryByRole('menuitem', { name: 'Notices' })).toBeNull();
  });

  test('is told, above the work, that the server is newer than the pane, and reloads it when they want', async () => {
    const port = new FakePeople();
    port.current = ADA;
    const { store, click, browser } = await opened(port);
    expect(screen.queryByText(/this pane is older/)).toBeNull();
    act(() => store.dispatch({ type: 'server-newer', version: '0.2.0' }));
    expect(screen.getByText(/^The server is at version 0\.2\.0 by now, and this pane is older/)).toBeVisible();
    expect(screen.getByText('The work')).toBeVisible();
    expect(browser.reloads).toBe(0);
    await click('Reload');
    expect(browser.reloads).toBe(1);
  });

  test('signs out, and the pane begins anew without what they saw', async () => {
    const port = new FakePeople();
    port.current = ADA;
    const { click, browser } = await opened(port);
    await click('Signed in as Ada');
    await click('Sign out', 'menuitem');
    expect(port.current).toBeNull();
    expect(browser.reloads).toBe(1);
  });

  test('whose session has ended signs in again over the work, which stays', async () => {
    const port = new FakePeople();
    port.current = ADA;
    const { actions, type, click, entered, browser, settle } = await opened(port);
    act(() => actions.signedOut());
    await settle();
    expect(screen.getByText('The work')).not.toBeVisible();
    await type('Name or e-mail', 'Ada');
    await type('Password', port.password);
    await click('Sign in');
    expect(screen.getByText('The work')).toBeVisible();
    expect([entered, browser.reloads]).toEqual([['Ada', 'Ada'], 0]);
  });

  test('as somebody else than the work belongs to, begins the pane anew', async () => {
    const port = new FakePeople();
    port.current = ADA;
    const { actions, type, click, entered, browser } = await opened(port);
    act(() => actions.signedOut());
    await type('Name or e-mail', 'Ben');
    await type('Password', port.password);
    await click('Sign in');
    expect([entered, browser.reloads]).toEqual([['Ada'], 1]);
    expect(screen.getByText('The work')).not.toBeVisible();
  });
});

describe('whoever is not', () => {
  test('signs in by name and password; a wrong one is said, and what was typed stays', async () => {
    const { type, click } = await opened(new FakePeople());
    expect(screen.getByText('Type your name and your password.')).toBeVisible();
    await type('Name or e-mail', 'Ann');
    await type('Password', 'wrong');
    await click('Sign in');
    expect(screen.getByRole('alert')).toHaveTextContent('This name and this password do not fit together.');
    expect(screen.getByLabelText('Name or e-mail')).toHaveValue('Ann');
    await type('Password', `${'{Backspace}'.repeat(5)}violet harbour tin 9{Enter}`);
    expect(await screen.findByRole('button', { name: 'Signed in as Ann' })).toBeVisible();
  });

  test('makes no account of their own where an invitation is needed', async () => {
    await opened(new FakePeople());
    expect(screen.queryByRole('button', { name: 'Make an account' })).toBeNull();
  });

  test('makes one where sign-up is open', async () => {
    const port = new FakePeople();
    port.ways = { ...port.ways, signUp: 'open' };
    const { type, click } = await opened(port);
    await click('Make an account');
    await type('Your name', 'Sid');
    await type('Name or e-mail to sign in with', 'sid@example.org');
    await type('New password', NEXT);
    await click('Make the account');
    expect(port.asked).toContainEqual(['signUp', 'Sid', 'sid@example.org', null]);
  });

  test('with an invitation makes an account with its roles, the link pasted whole', async () => {
    const port = new FakePeople();
    port.link = {
      purpose: 'invitation',
      person: null,
      grants: [{ role: 'approver', classifier: null }],
      expiresAt: '2026-03-16T09:00:00.000Z',
    };
    const { type, click } = await opened(port);
    await click('I was given a link');
    await type('Link', 'https://amend.example.org/workbench/taskpane.html#link=abc');
    await click('Go on');
    expect(screen.getByText('You are invited with: approver.')).toBeVisible();
    expect(screen.getByText('Type your name, and one to sign in with.')).toBeVisible();
    await type('Your name', 'Ivy');
    await type('Name or e-mail to sign in with', 'ivy@example.org');
    await type('New password', 'short');
    expect(screen.getByText('The password needs at least 12 characters.')).toBeVisible();
    await type('New password', NEXT);
    await click('Make the account');
    expect(port.asked).toContainEqual(['signUp', 'Ivy', 'ivy@example.org', 'abc']);
    expect(screen.getByRole('button', { name: 'Signed in as Ivy' })).toBeVisible();
  });

  test('with a link for a new password, which the page was opened by, sets it', async () => {
    const port = new FakePeople();
    port.link = { purpose: 'password-reset', person: 'Ann Lee', grants: [], expiresAt: '2026-03-16T09:00:00.000Z' };
    const { type, click } = await opened(port, 'abc');
    expect(screen.getByText('For Ann Lee. You are signed out everywhere else by it.')).toBeVisible();
    await type('New password', NEXT);
    await click('Set the password');
    expect(port.asked).toContainEqual(['resetPassword', 'abc']);
  });

  test('with a link that does not work reads why, and can sign in', async () => {
    await opened(new FakePeople(), 'abc');
    expect(screen.getByRole('alert')).toHaveTextContent('This link was used already.');
    expect(screen.getByLabelText('Name or e-mail')).toBeVisible();
  });
});

test('one of the demo’s people is chosen for this tab, and the pane begins anew', async () => {
  const port = new FakePeople();
  port.current = { person: 'Demo user', roles: ['admin'], signIn: 'demo' };
  port.ways = {
    signIn: 'demo',
    signUp: 'off',
    demoPeople: [
      { id: 'admin', person: 'Demo user', roles: ['admin'] },
      { id: 'approver', person: 'Demo approver', roles: ['approver'] },
    ],
  };
  const { click, browser } = await opened(port);
  await click('Signed in as Demo user');
  expect(screen.getByRole('menuitemradio', { name: /^Demo user/ })).toBeChecked();
  expect(screen.getAllByRole('menuitem').map(({ textContent }) => textContent)).toEqual(['People']);
  await click(/^Demo approver/, 'menuitemradio');
  expect([browser.chosen, browser.reloads]).toEqual(['approver', 1]);
});

test('in the demo an admin makes keys, and invites nobody: who would come has no account', async () => {
  const port = new FakePeople();
  port.current = { person: 'Demo user', roles: ['admin'], signIn: 'demo' };
  port.ways = {
    signIn: 'demo',
    signUp: 'invitation',
    demoPeople: [{ id: 'admin', person: 'Demo user', roles: ['admin'] }],
  };
  port.people = [];
  const { click } = await opened(port);
  await click('Signed in as Demo user');
  await click('People', 'menuitem');
  expect(
    screen.getByText('In the demo nobody has an account. A key that is made here works in the demo alone.'),
  ).toBeVisible();
  expect(screen.getByRole('button', { name: 'Make a key' })).toBeVisible();
  expect(screen.queryByText('Invite somebody')).toBeNull();
  expect(screen.queryByText('0 people')).toBeNull();
});

describe('one’s own account', () => {
  test('says whether an e-mail comes when a comment mentions one, where one can come', async () => {
    const port = new FakePeople();
    port.current = { ...ADA, personalMail: { address: 'ann@example.org', isOn: true } };
    const { click } = await opened(port);
    await click('Signed in as Ada');
    await click('Password and sessions', 'menuitem');
    const name = 'Send an e-mail to ann@example.org when a comment mentions me, or work is given to me or overdue';
    await click(name, 'switch');
    expect(port.asked).toContainEqual(['setPersonalMail', false]);
    expect(screen.getByRole('switch', { name })).not.toBeChecked();
  });

  test('changes its password, and lists and ends sessions', async () => {
    const port = new FakePeople();
    port.current = ADA;
    port.sessions = [
      aSession(),
      aSession({ id: '1b0e3f6a-3c0d-4d52-9a55-4b7d7a2c9e10', isThis: false, browser: 'curl/8' }),
    ];
    const { type, click } = await opened(port);
    await click('Signed in as Ada');
    await click('Password and sessions', 'menuitem');
    expect(screen.getByText('Edge on Windows, here')).toBeVisible();
    await type('Present password', 'wrong');
    await type('New password', NEXT);
    await click('Change the password');
    expect(screen.getByRole('alert')).toHaveTextContent('do not fit together');
    await type('Present password', `${'{Backspace}'.repeat(5)}${port.password}`);
    await click('Change the password');
    expect(screen.getByText('Your password is changed. You are signed out everywhere else.')).toBeVisible();
    expect(screen.getByLabelText('Present password')).toHaveValue('');
    await click('End the session in curl/8');
    expect(screen.queryByText('curl/8')).toBeNull();
    await click('Back to work');
    expect(screen.getByText('The work')).toBeVisible();
  });
});

describe('the people’s page', () => {
  async function people(port = new FakePeople()) {
    port.current = ADA;
    const page = await opened(port);
    await page.click('Signed in as Ada');
    await page.click('People', 'menuitem');
    return { port, ...page };
  }

  test('is for those who may see people', async () => {
    const port = new FakePeople();
    port.current = { ...ADA, roles: ['approver'] };
    const { click } = await opened(port);
    await click('Signed in as Ada');
    expect(screen.queryByRole('menuitem', { name: 'People' })).toBeNull();
  });

  test('leads to the page that says how Amend comes into people’s Excel', async () => {
    await people();
    expect(screen.getByRole('link', { name: 'Deployment and self-check' })).toHaveAttribute('href', '/admin');
  });

  test('says who, with which roles, seen when', async () => {
    const port = new FakePeople();
    const grants = [
      { role: 'corrector' as const, classifier: null },
      { role: 'approver' as const, classifier: '7b0e3f6a-3c0d-4d52-9a55-4b7d7a2c9e10' },
    ];
    port.people = [
      aPerson({ grants }),
      aPerson({ id: 'b', name: 'Bo', state: 'disabled', lastSeenAt: null, sessions: 0 }),
    ];
    await people(port);
    expect(screen.getByText('corrector; 1 role for single classifiers')).toBeVisible();
    expect(screen.getByText(/^ann@example\.org\. Seen 2 Mar 2026, .*, 1 session$/)).toBeVisible();
    expect(screen.getByText('Bo (disabled)')).toBeVisible();
    expect(screen.getByText(/Not seen yet, not signed in$/)).toBeVisible();
  });

  test('changes roles for all classifiers, and leaves those for one', async () => {
    const port = new FakePeople();
    const ofOne = { role: 'approver' as const, classifier: '7b0e3f6a-3c0d-4d52-9a55-4b7d7a2c9e10' };
    port.people = [aPerson({ grants: [{ role: 'corrector', classifier: null }, ofOne] })];
    const { click } = await people(port);
    await click('Change Ann Lee');
    const [viewer] = screen.getAllByRole('checkbox', { name: /^viewer/ });
    await act(async () => viewer!.click());
    expect(port.asked.at(-1)).toEqual([
      'setGrants',
      aPerson().id,
      [{ role: 'viewer', classifier: null }, { role: 'corrector', classifier: null }, ofOne],
    ]);
  });

  test('gives a role for one classifier, for the rows of some values, and takes it away', async () => {
    const port = new FakePeople();
    port.classifiers = [aClassifier({ name: 'Cards' })];
    const { click, person, settle } = await people(port);
    const ofAll = { role: 'corrector' as const, classifier: null };
    const given = {
      role: 'approver' as const,
      classifier: aClassifier().id,
      scope: { column: 'Merchant', values: ['City Cabs', '4711'] },
    };
    await click('Change Ann Lee');
    // Of Ann's; the invitation has one, too.
    await person.click(screen.getAllByRole('button', { name: 'Give a role for a classifier or project' })[0]!);
    await person.selectOptions(screen.getByLabelText('Role'), 'approver');
    await person.selectOptions(screen.getByLabelText('For which rows'), 'Merchant');
    expect(screen.getByText('Type the values of Merchant, one a line.')).toBeVisible();
    await click('Give the role');
    expect(port.asked.at(-1)![0]).toBe('listPeople');
    await person.type(screen.getByLabelText('Rows whose Merchant is one of'), 'City Cabs{Enter} 4711 {Enter}City Cabs');
    await click('Give the role');
    expect(port.asked.at(-1)).toEqual(['setGrants', aPerson().id, [ofAll, given]]);
    expect(screen.getByText('approver in Cards, rows where Merchant is "City Cabs" or "4711"')).toBeVisible();
    // Ann is a corrector of everything.
    expect(screen.getByText(/^Another role of theirs, .* shows them every row all the same\./)).toBeVisible();
    await click(/^Take away: approver in Cards/);
    await settle();
    expect(port.asked.at(-1)).toEqual(['setGrants', aPerson().id, [ofAll]]);
  });

  test('says nothing of other roles to whoever has none that shows more', async () => {
    const port = new FakePeople();
    port.classifiers = [aClassifier({ name: 'Cards' })];
    const scope = { column: 'Merchant', values: ['City Cabs'] };
    port.people = [aPerson({ grants: [{ role: 'corrector', classifier: aClassifier().id, scope }] })];
    const { click } = await people(port);
    await click('Change Ann Lee');
    expect(screen.getByText('corrector in Cards, rows where Merchant is "City Cabs"')).toBeVisible();
    expect(screen.queryByText(/^Another role of theirs/)).toBeNull();
  });

  test('says which line is no value of the column', async () => {
    const port = new FakePeople();
    port.classifiers = [
      aClassifier({
        columns: [
          { name: 'Amount', type: 'number' },
          { name: 'Note', type: 'ignored' },
        ],
      }),
    ];
    const { click, person } = await people(port);
    await click('Change Ann Lee');
    // Of Ann's; the invitation has one, too.
    await person.click(screen.getAllByRole('button', { name: 'Give a role for a classifier or project' })[0]!);
    expect(screen.getAllByRole('option').map(({ textContent }) => textContent)).not.toContain('By Note');
    await person.selectOptions(screen.getByLabelText('For which rows'), 'Amount');
    await person.type(screen.getByLabelText('Rows whose Amount is one of'), '12{Enter}many');
    expect(
      screen.getByText('“many” is no value of Amount. Write numbers with a point before decimals, such as 1250.5.'),
    ).toBeVisible();
  });

  test('invites with roles, and shows the link this once', async () => {
    const { port, click } = await people();
    await click('Make an invitation');
    expect(port.asked).toContainEqual(['invite', [{ role: 'corrector', classifier: null }]]);
    expect(screen.getByLabelText('Link')).toHaveValue('https://amend.example.org/workbench/taskpane.html#link=secret');
    // It stands far from the button, and only now: the keyboard goes there, and with it what is in sight.
    expect(screen.getByLabelText('Link')).toHaveFocus();
    await click('Back to work');
    await click('Signed in as Ada');
    await click('People', 'menuitem');
    expect(screen.queryByLabelText('Link')).toBeNull();
  });

  test('gives a link for a new password, signs somebody out, disables them, and withdraws a link', async () => {
    const port = new FakePeople();
    port.links = [
      {
        id: '5c1d2e3f-4a5b-4c6d-8e7f-9a0b1c2d3e4f',
        purpose: 'invitation',
        person: null,
        grants: [{ role: 'viewer', classifier: null }],
        givenBy: 'Ada',
        givenAt: '2026-03-01T09:00:00.000Z',
        expiresAt: '2026-03-16T09:00:00.000Z',
      },
    ];
    const { click } = await people(port);
    await click('Change Ann Lee');
    await click('Link for a new password');
    expect(screen.getByText(/^The link for Ann Lee is made\./)).toBeVisible();
    await click('Sign out everywhere');
    expect(screen.getByText(/not signed in$/)).toBeVisible();
    await click('Disable the account');
    expect(screen.getByText('Ann Lee (disabled)')).toBeVisible();
    await click('Withdraw: Invitation: viewer');
    expect(screen.queryByText('Links that were not used yet')).toBeNull();
  });

  test('hands over the roles of one who leaves to somebody who may sign in', async () => {
    const port = new FakePeople();
    port.people = [
      aPerson(),
      aPerson({ id: 'b', name: 'Bo', grants: [] }),
      aPerson({ id: 'c', name: 'Cy', state: 'disabled', grants: [] }),
    ];
    const { click, person } = await people(port);
    await click('Change Ann Lee');
    const choice = screen.getByLabelText('If Ann Lee leaves, hand their roles over to');
    expect(screen.getAllByRole('option').map(({ textContent }) => textContent)).toEqual(['choose somebody', 'Bo']);
    await person.selectOptions(choice, 'Bo');
    expect(
      screen.getByText(/^Bo gets the roles that were given here, .* Ann Lee is signed out everywhere/),
    ).toBeVisible();
    await click('Hand over, and disable the account');
    expect(port.asked.at(-1)).toEqual(['handOver', aPerson().id, 'b']);
    expect(screen.getByText('Ann Lee (disabled)')).toBeVisible();
    expect(screen.getByText('corrector')).toBeVisible();
  });

  test('erases somebody once it was said what goes and stays, by their name and a reason', async () => {
    const port = new FakePeople();
    port.people = [aPerson(), aPerson({ id: 'b', name: 'Bo', grants: [] })];
    port.authored = { events: 12, kept: 2 };
    const { click, person } = await people(port);
    await click('Change Ann Lee');
    await click('Erase for ever …');
    expect(screen.getByText(/^12 entries of the logs stay, with “Erased \w+” in the place of the name/)).toBeVisible();
    expect(screen.getByText(/^2 of these are of an earlier release/)).toBeVisible();
    await click('Leave as it is');
    expect(screen.queryByLabelText('Why')).toBeNull();
    await click('Erase for ever …');
    await person.type(screen.getByLabelText('To confirm, type Ann Lee'), 'Ann');
    await person.type(screen.getByLabelText('Why'), 'Request of 3 March');
    await click('Erase Ann Lee for ever');
    expect(port.asked.some(([name]) => name === 'erasePerson')).toBe(false);
    await person.type(screen.getByLabelText('To confirm, type Ann Lee'), ' Lee');
    await click('Erase Ann Lee for ever');
    expect(port.asked).toContainEqual(['erasePerson', aPerson().id, 'Ann Lee', 'Request of 3 March']);
    expect(screen.queryByText('Ann Lee')).toBeNull();
    expect(
      screen.getByText(/^Erased: “Erased \w+” stands .*, and 2 entries of an earlier release keep it\.$/),
    ).toBeVisible();
  });

  test('leaves the keyboard at the control that was pressed, or at the next one like it', async () => {
    // jsdom has it only while something is focused.
    jest.spyOn(document, 'hasFocus').mockReturnValue(true);
    const port = new FakePeople();
    const anInvitation = (id: string, role: 'viewer' | 'approver') => ({
      id,
      purpose: 'invitation' as const,
      person: null,
      grants: [{ role, classifier: null }],
      givenBy: 'Ada',
      givenAt: '2026-03-01T09:00:00.000Z',
      expiresAt: '2026-03-16T09:00:00.000Z',
    });
    port.links = [
      anInvitation('5c1d2e3f-4a5b-4c6d-8e7f-9a0b1c2d3e4f', 'viewer'),
      anInvitation('6c1d2e3f-4a5b-4c6d-8e7f-9a0b1c2d3e4f', 'approver'),
    ];
    const { click, person, settle } = await people(port);
    const press = async (control: HTMLElement, key: string) => {
      control.focus();
      await person.keyboard(key);
      await settle();
    };
    await click('Change Ann Lee');
    const [approver] = screen.getAllByRole('checkbox', { name: /^approver/ });
    await press(approver!, ' ');
    expect(approver).toBeChecked();
    expect(approver).toHaveFocus();
    const signOut = screen.getByRole('button', { name: 'Sign out everywhere' });
    await press(signOut, '{Enter}');
    expect(screen.getByText(/not signed in$/)).toBeVisible();
    expect(signOut).toHaveFocus();
    await press(screen.getByRole('button', { name: 'Withdraw: Invitation: viewer' }), '{Enter}');
    expect(screen.getByRole('button', { name: 'Withdraw: Invitation: approver' })).toHaveFocus();
    jest.restoreAllMocks();
  });

  test('says what the server refuses', async () => {
    const { port, click } = await people();
    await click('Change Ann Lee');
    port.failure = Object.assign(new Error('“Ann Lee” is the only admin who can sign in.'), {
      code: 'last-admin',
      nextStep: 'Make somebody else an admin first.',
    });
    await click('Disable the account');
    expect(screen.getByRole('alert')).toHaveTextContent('“Ann Lee” is the only admin who can sign in.');
  });
});

describe('where a company’s provider signs people in', () => {
  const byProvider = () => {
    const port = new FakePeople();
    port.ways = { signIn: 'openid', signUp: 'invitation', demoPeople: [] };
    return port;
  };
  const SIGN_IN = 'Sign in with your company';
  const enteredAsAnn = () => expect(screen.getByRole('button', { name: 'Signed in as Ann Lee' })).toBeVisible();

  test('one signs in by a window, whose code the pane brings to the server', async () => {
    const port = byProvider();
    const { click, entered } = await opened(port);
    expect(screen.queryByLabelText('Password')).toBeNull();
    await click(SIGN_IN);
    expect(port.asked).toContainEqual(['signInByCode', 'a-code']);
    expect(entered).toEqual(['Ann Lee']);
    enteredAsAnn();
  });

  test('a window that is closed signs nobody in, and can be opened again', async () => {
    const provider = new FakeProvider();
    provider.code = null;
    const { click } = await opened(byProvider(), null, { provider });
    await click(SIGN_IN);
    expect(screen.queryByRole('alert')).toBeNull();
    provider.code = 'a-code';
    await click(SIGN_IN);
    enteredAsAnn();
    expect(provider.dialogs).toBe(2);
  });

  test('what the window could not do is said, with what to do', async () => {
    const provider = new FakeProvider();
    provider.failure = new ServerProblem('no-role', 'Nothing gives you a role here.', 'Ask Ada for a role.');
    const { click } = await opened(byProvider(), null, { provider });
    await click(SIGN_IN);
    expect(screen.getByRole('alert')).toHaveTextContent('Nothing gives you a role here.Ask Ada for a role.');
  });

  test('Excel’s own token goes first, where there is one, and opens no window', async () => {
    const port = byProvider();
    port.ways = { ...port.ways, nested: { authority: 'https://a.example', clientId: 'amend', scope: 'api://a/b' } };
    const provider = new FakeProvider();
    provider.token = 'a-token';
    const { click } = await opened(port, null, { provider });
    await click(SIGN_IN);
    expect(port.asked).toContainEqual(['signInByToken', { token: 'a-token' }]);
    expect(provider.dialogs).toBe(0);
    enteredAsAnn();
  });

  test('a page of its own goes to the provider, with the link that it was opened by', async () => {
    const port = byProvider();
    port.link = {
      purpose: 'first-admin',
      person: null,
      grants: [{ role: 'admin', classifier: null }],
      expiresAt: '2026-03-16T09:00:00.000Z',
    };
    const provider = new FakeProvider();
    provider.isInHost = false;
    const { click, browser } = await opened(port, 'abc', { provider });
    expect(screen.getByText('You are the first here. Once you are signed in, you will be: admin.')).toBeVisible();
    await click(SIGN_IN);
    expect(port.asked).toContainEqual(['beginOpenId', { place: 'page', link: 'abc' }]);
    expect(browser.wentTo).toEqual(['https://provider.example/authorize?state=1']);
  });

  test('a page that came back in vain says why', async () => {
    const { actions, settle } = await opened(byProvider());
    act(() => actions.showFailedSignIn());
    await settle();
    expect(screen.getByRole('alert')).toHaveTextContent('It was begun in another browser.Begin the sign-in again.');
  });

  test('one’s own page has sessions and no password, and nobody is given a link for one', async () => {
    const port = byProvider();
    port.current = { ...ADA, signIn: 'openid' };
    port.people = [aPerson({ provider: 'openid', byProvider: [{ role: 'approver', classifier: null }] })];
    const { click } = await opened(port);
    await click('Signed in as Ada');
    await click('Sessions', 'menuitem');
    expect(screen.queryByLabelText('Present password')).toBeNull();
    await click('Signed in as Ada');
    await click('People', 'menuitem');
    expect(screen.getByText('corrector. By your company’s sign-in: approver')).toBeVisible();
    await click('Change Ann Lee');
    expect(screen.queryByRole('button', { name: 'Link for a new password' })).toBeNull();
  });

  test('admins say which role an app role or a group gives, for every classifier, for one or for all of a project', async () => {
    const port = byProvider();
    port.current = { ...ADA, signIn: 'openid' };
    port.mappings = [{ value: 'Amend.Viewer', role: 'viewer', classifier: null }];
    port.classifiers = [aClassifier({ name: 'Cards', project: 'Shop' })];
    // jsdom has it only while something is focused.
    const focused = jest.spyOn(document, 'hasFocus').mockReturnValue(true);
    const { click, type, person } = await opened(port);
    await click('Signed in as Ada');
    await click('People', 'menuitem');
    await type('App role or group', 'Amend.Corrector');
    await person.selectOptions(screen.getByLabelText('For'), 'Cards');
    await click('Add the row');
    const added = { value: 'Amend.Corrector', role: 'corrector', classifier: port.classifiers[0]!.id };
    expect(port.mappings).toEqual([{ value: 'Amend.Viewer', role: 'viewer', classifier: null }, added]);
    expect(screen.getByText('corrector for Cards')).toBeVisible();
    expect(screen.getByLabelText('App role or group')).toHaveValue('');
    expect(screen.getByLabelText('App role or group')).toHaveFocus();
    await click('Remove: Amend.Viewer, viewer for every classifier');
    expect(port.mappings).toEqual([added]);
    await type('App role or group', 'Amend.Shop');
    await person.selectOptions(screen.getByLabelText('For'), 'all of project Shop');
    await click('Add the row');
    expect(port.mappings).toEqual([added, { value: 'Amend.Shop', role: 'corrector', project: 'Shop' }]);
    await click('Remove: Amend.Shop, corrector for all of project Shop');
    expect(port.mappings).toEqual([added]);
    focused.mockRestore();
  });

  test('a change of the table shows at once in the roles of whom it concerns', async () => {
    const port = byProvider();
    port.current = { ...ADA, signIn: 'openid' };
    port.mappings = [{ value: 'Amend.Corrector', role: 'corrector', classifier: null }];
    const byTable = [{ role: 'corrector' as const, classifier: null }];
    port.people = [aPerson({ provider: 'openid', grants: [], byProvider: byTable })];
    const { click } = await opened(port);
    await click('Signed in as Ada');
    await click('People', 'menuitem');
    expect(screen.getByText('By your company’s sign-in: corrector')).toBeVisible();
    await click('Change Ann Lee');
    expect(screen.getByText(/^What your company’s sign-in gives is taken away there, or in the table/)).toBeVisible();
    port.people = [aPerson({ provider: 'openid', grants: [] })];
    await click('Remove: Amend.Corrector, corrector for every classifier');
    expect(screen.getByText('no role')).toBeVisible();
  });

  test('the table of roles is not there where nobody signs in by a provider', async () => {
    const port = new FakePeople();
    port.current = ADA;
    const { click } = await opened(port);
    await click('Signed in as Ada');
    await click('People', 'menuitem');
    expect(screen.queryByText('Roles by your company’s sign-in')).toBeNull();
    expect(port.asked).not.toContainEqual(['listRoleMappings']);
  });
});
