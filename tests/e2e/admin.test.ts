/** @jest-environment ./tests/e2e/story-environment.ts */
import { mkdirSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { adminWords } from '../../addin/admin/words/admin-words.ts';
import { peopleWords } from '../../addin/people/words/people-words.ts';
import { speakBy, speechFor } from '../../contract/language/language.ts';
import { openAmend, type AmendInBrowser } from './amend-in-browser.ts';
import { cutTexts } from './pane-layout.ts';
import { faultsOfPage } from './pane-looks.ts';

/** The page of admins in a real browser, from signing in on. */
const PICTURES = 'dist/pictures';
const PASSWORD = 'violet harbour tin 9';
const WIDE = { width: 1024, height: 1200 };
const NARROW = { width: 400, height: 900 };
const NARROWEST = { width: 320, height: 720 };

let amend: AmendInBrowser;
beforeAll(async () => {
  mkdirSync(PICTURES, { recursive: true });
  amend = await openAmend({ SIGN_IN: 'accounts' });
});
afterAll(() => amend.close());
afterEach(() => speakBy(() => speechFor(['en'])));

/** A browser that nobody is signed in with. */
async function openAdmin(locale = 'en-GB'): Promise<Page> {
  const context = await amend.page.context().browser()!.newContext({ ignoreHTTPSErrors: true, viewport: WIDE, locale });
  const page = await context.newPage();
  await page.goto(`${amend.server.address}/admin`);
  return page;
}

const signIn = async (page: Page, name: string) => {
  await page.getByLabel(peopleWords('signInName')).fill(name);
  const password = page.getByRole('textbox', { name: peopleWords('password') });
  await password.fill(PASSWORD);
  await password.press('Enter');
};

test('the start says where the page is, and the first admin makes an account', async () => {
  expect(amend.server.output).toContain(`For admins: ${amend.server.address}/admin says`);
  const link = /https:\/\/\S+#link=\S+/.exec(amend.server.output)![0];
  const page = await amend.page.context().newPage();
  await page.goto(link);
  await page.getByLabel('Your name').fill('Ada Admin');
  await page.getByLabel('Name or e-mail to sign in with').fill('ada@example.org');
  await page.getByLabel('New password').fill(PASSWORD);
  await page.getByLabel('New password').press('Enter');
  await page.getByRole('button', { name: 'Signed in as Ada Admin' }).waitFor();
  await page.close();
});

test('whoever is signed out signs in there, and finds the check made and the steps below it', async () => {
  const page = await openAdmin();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.getByRole('heading', { name: 'Sign in to Amend', exact: true }).waitFor();
  await page.screenshot({ path: `${PICTURES}/admin-1-sign-in.png` });
  expect(await faultsOfPage(page)).toEqual([]);
  await signIn(page, 'ada@example.org');
  await page.getByRole('heading', { name: 'Self-check', exact: true }).waitFor();
  const address = page.getByRole('listitem').filter({ hasText: 'PUBLIC_URL is not set' });
  await address.getByText('Look').waitFor();
  await page.getByRole('listitem').filter({ hasText: 'The pages that people load are of the same version' }).waitFor();
  await page.screenshot({ path: `${PICTURES}/admin-2-wide.png` });
  await page.getByRole('heading', { name: 'In the Microsoft 365 admin center', exact: true }).scrollIntoViewIfNeeded();
  await page.screenshot({ path: `${PICTURES}/admin-3-steps.png` });
  await page.setViewportSize(NARROW);
  await page.getByRole('heading', { name: 'Deployment and self-check', exact: true }).scrollIntoViewIfNeeded();
  await page.screenshot({ path: `${PICTURES}/admin-4-narrow.png` });
  await page.getByRole('heading', { name: 'In the Microsoft 365 admin center', exact: true }).scrollIntoViewIfNeeded();
  await page.screenshot({ path: `${PICTURES}/admin-5-narrow-steps.png` });
  expect(await faultsOfPage(page)).toEqual([]);
  expect(complaints).toEqual([]);
  await page.context().close();
});

test.each(['de-DE', 'pt-PT'])('nothing is cut for whoever reads it in %s on a narrow screen', async (locale) => {
  speakBy(() => speechFor([locale]));
  const page = await openAdmin(locale);
  await page.setViewportSize(NARROWEST);
  await page.getByLabel(peopleWords('signInName')).waitFor();
  expect(await page.evaluate(cutTexts)).toEqual([]);
  await signIn(page, 'ada@example.org');
  await page.getByRole('button', { name: adminWords('checkAgain') }).waitFor();
  await page.screenshot({ path: `${PICTURES}/admin-6-${locale}.png`, fullPage: true });
  expect(await page.evaluate(cutTexts)).toEqual([]);
  await page.context().close();
});

test('it is checked again, and the manifest taken, by the keyboard alone', async () => {
  const page = await openAdmin();
  await signIn(page, 'ada@example.org');
  await page.getByText('Checking the server').waitFor({ state: 'detached' });
  const again = page.getByRole('button', { name: 'Check again' });
  await again.waitFor();
  const reached: string[] = [];
  for (let press = 0; press < 15; press++) {
    await page.keyboard.press('Tab');
    reached.push(await page.evaluate(() => document.activeElement?.textContent ?? ''));
  }
  expect(reached).toEqual(expect.arrayContaining(['Check again', 'manifest of this server', 'admin center', 'Copy']));
  const answered = page.waitForResponse((response) => response.url().includes('/api/self-check'));
  await again.focus();
  await page.keyboard.press('Enter');
  expect((await answered).status()).toBe(200);
  await page.context().close();
});
