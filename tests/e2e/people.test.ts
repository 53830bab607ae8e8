/** @jest-environment ./tests/e2e/story-environment.ts */
import { mkdirSync } from 'node:fs';
import type { FrameLocator, Locator, Page } from 'playwright-core';
import { openAmend, type AmendInBrowser } from './amend-in-browser.ts';
import { byList, faultsOf, faultsOfPage } from './pane-looks.ts';

/** People in a real browser: the demo's in two tabs, and accounts from the first admin's link on. */
const PICTURES = 'dist/pictures';
const NARROW = { width: 320, height: 720 };
const PASSWORD = 'violet harbour tin 9';
/** More presses than any way through the page takes. */
const MOST_PRESSES = 60;

beforeAll(() => void mkdirSync(PICTURES, { recursive: true }));

describe('in the demo', () => {
  let amend: AmendInBrowser;
  beforeAll(async () => {
    amend = await openAmend();
    await amend.pane.getByRole('button', { name: 'Create classifier' }).waitFor();
  });
  afterAll(() => amend.close());
  const who = (pane: FrameLocator, name: string) =>
    pane.getByRole('button', { name: `Signed in as ${name}`, exact: true });

  test('two tabs are two people, each as long as it is open', async () => {
    const page = await amend.page.context().newPage();
    await page.goto(`${amend.server.address}/workbench/`);
    const second = page.frameLocator('.pane iframe');
    await who(second, 'Demo user').click();
    await amend.page.screenshot({ path: `${PICTURES}/people-1-demo.png` });
    await page.screenshot({ path: `${PICTURES}/people-2-demo-menu.png` });
    await second.getByRole('menuitemradio', { name: /^Demo approver/ }).click();
    await who(second, 'Demo approver').waitFor();
    await page.reload();
    await who(second, 'Demo approver').waitFor();
    await amend.page.reload();
    await who(amend.pane, 'Demo user').waitFor();
    await page.close();
  });

  test('an admin makes a key by the keyboard alone; a program uses it until it is revoked', async () => {
    const { page, pane, server } = amend;
    const hasKeyboard = (control: Locator) => control.evaluate((element) => element === document.activeElement);
    const goTo = async (control: Locator, key: 'Tab' | 'Shift+Tab' | 'ArrowDown' = 'Tab') => {
      for (let presses = 0; !(await hasKeyboard(control)); presses++) {
        if (presses === MOST_PRESSES) throw new Error(`${MOST_PRESSES} presses of ${key} do not reach ${control}`);
        await page.keyboard.press(key);
      }
    };
    const press = async (control: Locator) => {
      await goTo(control);
      await page.keyboard.press('Enter');
    };
    const button = (name: string) => pane.getByRole('button', { name, exact: true });
    const picture = (name: string) => page.locator('.pane').screenshot({ path: `${PICTURES}/${name}.png` });
    const askBy = async (secret: string) => {
      const headers = { Authorization: `Bearer ${secret}` };
      const answer = await page.request.get(`${server.address}/api/session`, { headers });
      return [answer.status(), ((await answer.json()) as { person?: string }).person];
    };

    await who(pane, 'Demo user').focus();
    await page.keyboard.press('Enter');
    await goTo(pane.getByRole('menuitem', { name: 'People' }), 'ArrowDown');
    await page.keyboard.press('Enter');
    await pane.getByText('No program has a key yet.').waitFor();
    await picture('keys-1-none');
    await press(button('Make a key'));
    await goTo(pane.getByLabel('Name of the program'));
    await page.keyboard.type('Nightly import');
    await goTo(pane.getByRole('checkbox', { name: /^viewer/ }));
    await page.keyboard.press('Space');
    await picture('keys-2-new');
    await press(button('Make the key'));
    const secret = await pane.getByLabel('Secret', { exact: true }).inputValue();
    await picture('keys-3-shown-once');
    await press(button('Copy: Secret'));
    await pane.getByText('Copied.', { exact: true }).waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(secret);
    expect(await askBy(secret)).toEqual([200, 'Nightly import']);

    await press(button('Change Nightly import'));
    await press(button('Make a new secret'));
    await pane.getByText(/^The secret before it: until/).waitFor();
    await picture('keys-4-two-secrets');
    const next = await pane.getByLabel('Secret', { exact: true }).inputValue();
    expect([await askBy(secret), await askBy(next)]).toEqual([
      [200, 'Nightly import'],
      [200, 'Nightly import'],
    ]);

    await press(button('Revoke'));
    await press(button('Revoke it now'));
    await pane.getByText('Nightly import (revoked)').waitFor();
    await picture('keys-5-revoked');
    expect((await askBy(next))[0]).toBe(401);
    await goTo(button('Back to work'), 'Shift+Tab');
    await page.keyboard.press('Enter');
    await button('Create classifier').waitFor();
  });

  test('no page complained', () => expect(amend.complaints).toEqual([]));
});

describe('with accounts', () => {
  let amend: AmendInBrowser;
  beforeAll(async () => {
    amend = await openAmend({ SIGN_IN: 'accounts' });
  });
  afterAll(() => amend.close());
  /** Opens a link as a person does, in a page as narrow as a pane. */
  const follow = async (link: string): Promise<Page> => {
    const page = await amend.page.context().newPage();
    await page.setViewportSize(NARROW);
    await page.goto(link);
    return page;
  };
  const join = async (page: Page, person: string) => {
    await page.getByLabel('Your name').fill(person);
    await page.getByLabel('Name or e-mail to sign in with').fill(`${person.split(' ')[0]!.toLowerCase()}@example.org`);
    await page.getByLabel('New password').fill(PASSWORD);
    await page.getByLabel('New password').press('Enter');
    await page.getByRole('button', { name: `Signed in as ${person}` }).waitFor();
  };
  let invitation = '';

  test('the first admin comes by the link that the start prints', async () => {
    const link = /https:\/\/\S+#link=\S+/.exec(amend.server.output)![0];
    const page = await follow(link);
    await page.getByText('You are the first here').waitFor();
    await page.screenshot({ path: `${PICTURES}/people-3-first-admin.png` });
    await join(page, 'Ada Admin');
    expect(page.url()).not.toContain('link=');
    await page.close();
  });

  test('the pane of another browser asks for name and password, and works once they fit', async () => {
    const context = await amend.page
      .context()
      .browser()!
      .newContext({ ignoreHTTPSErrors: true, viewport: { width: 1440, height: 860 } });
    const page = await context.newPage();
    await page.goto(`${amend.server.address}/workbench/`);
    const pane = page.frameLocator('.pane iframe');
    await pane.getByLabel('Name or e-mail').waitFor();
    expect(await faultsOf(page, `${PICTURES}/looks-sign-in`, byList)).toEqual([]);
    await pane.getByLabel('Name or e-mail').fill('ada@example.org');
    await pane.getByRole('textbox', { name: 'Password' }).fill('not the password');
    await pane.getByRole('button', { name: 'Sign in', exact: true }).click();
    await pane.getByRole('alert').waitFor();
    await page.screenshot({ path: `${PICTURES}/people-4-sign-in.png` });
    await pane.getByRole('textbox', { name: 'Password' }).fill(PASSWORD);
    await pane.getByRole('textbox', { name: 'Password' }).press('Enter');
    await pane.getByRole('button', { name: 'Skip' }).click();
    await pane.getByRole('button', { name: 'Create classifier' }).waitFor();
    await pane.getByRole('button', { name: 'Signed in as Ada Admin' }).click();
    await pane.getByRole('menuitem', { name: 'People' }).click();
    await pane.getByRole('button', { name: 'Make an invitation' }).click();
    invitation = await pane.getByLabel('Link', { exact: true }).inputValue();
    await page.screenshot({ path: `${PICTURES}/people-5-people.png` });
    expect(await faultsOf(page, `${PICTURES}/looks-people-with-accounts`)).toEqual([]);
    // The languages that were looked at are Ada's choices: the last one is on its way until the server says so.
    await page.waitForFunction(async () => (await (await fetch('/api/session')).json()).language === 'en');
    await context.close();
  });

  test('whoever is invited is signed in everywhere that this browser shows Amend, until they sign out', async () => {
    const page = await follow(invitation);
    await page.getByText('You are invited with: corrector.').waitFor();
    await page.screenshot({ path: `${PICTURES}/people-6-invited.png` });
    expect(await faultsOfPage(page)).toEqual([]);
    await join(page, 'Ben Bell');
    await page.close();
    await amend.page.reload();
    await amend.pane.getByRole('button', { name: 'Signed in as Ben Bell' }).click();
    await amend.pane.getByRole('menuitem', { name: 'Sign out' }).click();
    await amend.pane.getByRole('textbox', { name: 'Password' }).waitFor();
  });

  test('an admin gives them a role for some rows of one classifier, and has it when they leave', async () => {
    const context = await amend.page
      .context()
      .browser()!
      .newContext({ ignoreHTTPSErrors: true, viewport: { width: 1440, height: 1100 } });
    const page = await context.newPage();
    await page.goto(`${amend.server.address}/workbench/`);
    const pane = page.frameLocator('.pane iframe');
    await pane.getByLabel('Name or e-mail').fill('ada@example.org');
    await pane.getByRole('textbox', { name: 'Password' }).fill(PASSWORD);
    await pane.getByRole('textbox', { name: 'Password' }).press('Enter');
    await pane.getByRole('button', { name: 'Create classifier' }).waitFor();
    await page.evaluate(async () => {
      const columns = [
        { name: 'Merchant', type: 'text' },
        { name: 'Cost centre', type: 'category' },
      ];
      const body = JSON.stringify({ name: 'Card statements', columns, keyColumns: ['Id'], labelColumn: 'Account' });
      const headers = { 'Content-Type': 'application/json' };
      const { status } = await fetch('/api/classifiers', { method: 'POST', headers, body });
      if (status !== 201) throw new Error(`answered ${status}`);
    });
    await pane.getByRole('button', { name: 'Signed in as Ada Admin' }).click();
    await pane.getByRole('menuitem', { name: 'People' }).click();
    await pane.getByRole('button', { name: 'Change Ben Bell' }).click();
    await pane.getByRole('button', { name: 'Give a role for a classifier or project' }).first().click();
    await pane.getByLabel('For which rows').selectOption('Cost centre');
    await pane.getByLabel('Rows whose Cost centre is one of').fill('4711\n4712');
    await page.screenshot({ path: `${PICTURES}/people-7-row-scope.png` });
    await pane.getByRole('button', { name: 'Give the role' }).click();
    await pane.getByText('corrector in Card statements, rows where Cost centre is "4711" or "4712"').waitFor();
    await page.screenshot({ path: `${PICTURES}/people-8-row-scope-given.png` });

    // Somebody else is invited for such rows alone.
    const invite = pane.getByRole('region', { name: 'Invite somebody' });
    await invite.getByRole('checkbox', { name: /^corrector/ }).uncheck();
    await invite.getByRole('button', { name: 'Give a role for a classifier or project' }).click();
    await invite.getByLabel('For which rows').selectOption('Cost centre');
    await invite.getByLabel('Rows whose Cost centre is one of').fill('4713');
    await invite.getByText('Give the role that you began, or cancel it.').waitFor();
    await page.locator('.pane').screenshot({ path: `${PICTURES}/people-10-invite-rows.png` });
    await invite.getByRole('button', { name: 'Give the role' }).click();
    await invite.getByRole('button', { name: 'Make an invitation' }).click();
    const link = await pane.getByLabel('Link', { exact: true }).inputValue();
    await pane.getByText('Invitation: 1 role for single classifiers').waitFor();
    await page.locator('.pane').screenshot({ path: `${PICTURES}/people-11-invited-rows.png` });
    const guest = await amend.page.context().browser()!.newContext({ ignoreHTTPSErrors: true, viewport: NARROW });
    const their = await guest.newPage();
    await their.goto(link);
    await their.getByText('You are invited with: 1 role for single classifiers.').waitFor();
    await join(their, 'Cy Cole');
    const { grants } = (await (await guest.request.get(`${amend.server.address}/api/session`)).json()) as {
      grants: { scope: unknown }[];
    };
    expect(grants.map(({ scope }) => scope)).toEqual([{ column: 'Cost centre', values: ['4713'] }]);
    await guest.close();

    await pane.getByLabel('If Ben Bell leaves, hand their roles over to').selectOption('Ada Admin');
    await pane.getByText(/^Ada Admin gets the roles that were given here/).waitFor();
    await page.locator('.pane').screenshot({ path: `${PICTURES}/people-9-hand-over.png` });
    await pane.getByRole('button', { name: 'Hand over, and disable the account' }).click();
    await pane.getByText('Ben Bell (disabled)').waitFor();
    await pane.getByText(/; 1 role for single classifiers$/).waitFor();

    // They ask to be forgotten.
    await pane.getByRole('button', { name: 'Erase for ever …' }).click();
    await pane.getByText(/^This cannot be taken back/).waitFor();
    await pane.getByLabel('To confirm, type Ben Bell').fill('Ben Bell');
    await pane.getByLabel('Why').fill('Request of 3 March');
    await page.locator('.pane').screenshot({ path: `${PICTURES}/people-12-erase.png` });
    await pane.getByRole('button', { name: 'Erase Ben Bell for ever' }).click();
    await pane.getByText(/^Erased: “Erased [0-9a-f]+” stands in the place of the name now\.$/).waitFor();
    expect(await pane.getByText('Ben Bell').count()).toBe(0);
    await page.locator('.pane').screenshot({ path: `${PICTURES}/people-13-erased.png` });
    await context.close();
  });
});
