/** @jest-environment ./tests/e2e/story-environment.ts */
import { mkdirSync } from 'node:fs';
import { RETURN_PATH } from '../../server/people/openid/routes.ts';
import { startProvider, type TestProvider } from '../setup/test-provider.ts';
import { openAmend, type AmendInBrowser } from './amend-in-browser.ts';
import { firstAdminLink, openWorkbench, SIGN_IN, signInAs, signInByWindow } from './provider-in-browser.ts';

/** A company whose people sign in by its provider, from the first admin on, in a real browser. */
const PICTURES = 'dist/pictures';

let provider: TestProvider;
let amend: AmendInBrowser;
beforeAll(async () => {
  mkdirSync(PICTURES, { recursive: true });
  // It has no keys yet, and is away: the server starts nonetheless.
  provider = await startProvider(() => `${amend.server.address}${RETURN_PATH}`);
  amend = await openAmend({
    SIGN_IN: 'openid',
    OPENID_ISSUER: provider.issuer,
    OPENID_CLIENT_ID: provider.clientId,
    OPENID_CLIENT_SECRET: provider.clientSecret,
    LOG_LEVEL: 'info',
  });
  await provider.rotateKeys();
  provider.people.set('ada', { name: 'Ada Admin' });
  provider.people.set('bo', { name: 'Bo Bell', roles: ['Amend.Corrector'] });
  provider.people.set('cy', { name: 'Cy Young' });
});
afterAll(async () => {
  await amend.close();
  await provider.close();
});

test('the first admin comes by the link that the start prints, and the provider', async () => {
  const page = await amend.page.context().newPage();
  await page.setViewportSize({ width: 320, height: 720 });
  await page.goto(firstAdminLink(amend));
  await page.getByText('You are the first here.').waitFor();
  await page.screenshot({ path: `${PICTURES}/openid-1-first-admin.png` });
  await page.getByRole('button', { name: SIGN_IN }).click();
  await signInAs(page, 'ada');
  await page.waitForURL(`${amend.server.address}/workbench/`);
  await page.frameLocator('.pane iframe').getByRole('button', { name: 'Signed in as Ada Admin' }).waitFor();
  await page.goBack();
  expect(page.url()).not.toMatch(/code=|link=/);
  await page.close();
});

test('the admin says which role an app role gives', async () => {
  await amend.page.reload();
  await amend.pane.getByRole('button', { name: 'Signed in as Ada Admin' }).click();
  await amend.pane.getByRole('menuitem', { name: 'People' }).click();
  await amend.pane.getByLabel('App role or group').fill('Amend.Corrector');
  await amend.pane.getByLabel('App role or group').press('Enter');
  await amend.pane.getByText('corrector for every classifier').waitFor();
  await amend.page.screenshot({ path: `${PICTURES}/openid-2-roles.png` });
});

test('whoever has that role signs in from the pane, by a window that goes when they have', async () => {
  const { page, pane, close } = await openWorkbench(amend);
  await pane.getByRole('button', { name: SIGN_IN }).waitFor();
  await page.screenshot({ path: `${PICTURES}/openid-3-sign-in.png` });
  await signInByWindow(page, pane, 'bo');
  await pane.getByRole('button', { name: 'Signed in as Bo Bell' }).waitFor();
  await page.reload();
  await pane.getByRole('button', { name: 'Signed in as Bo Bell' }).click();
  await pane.getByRole('menuitem', { name: 'Sign out' }).click();
  await pane.getByRole('button', { name: SIGN_IN }).waitFor();
  await close();
});

test('whoever has none is told in the pane whom to ask', async () => {
  const { page, pane, close } = await openWorkbench(amend);
  await signInByWindow(page, pane, 'cy');
  await pane.getByText('Ask Ada Admin for a role').waitFor();
  await page.screenshot({ path: `${PICTURES}/openid-4-no-role.png` });
  await close();
});

test('a window that is closed leaves the pane as it was', async () => {
  const { page, pane, close } = await openWorkbench(amend);
  const opening = page.waitForEvent('popup');
  await pane.getByRole('button', { name: SIGN_IN }).click();
  const window = await opening;
  await window.getByRole('textbox', { name: 'Account' }).waitFor();
  await window.close();
  await signInByWindow(page, pane, 'bo');
  await pane.getByRole('button', { name: 'Signed in as Bo Bell' }).waitFor();
  await close();
});

test('nothing that lets anybody in is in the log', () => {
  expect(amend.server.output).toContain('/api/openid/callback');
  expect(amend.server.output).not.toMatch(/code=|state=|eyJ/);
  expect(amend.server.output).not.toContain(provider.clientSecret);
});
