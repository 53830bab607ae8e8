/** @jest-environment ./tests/e2e/story-environment.ts */
import { mkdirSync } from 'node:fs';
import type { Kysely } from 'kysely';
import type { Page } from 'playwright-core';
import { RETURN_PATH } from '../../server/people/openid/routes.ts';
import { connectDatabase } from '../../server/platform/database/connect.ts';
import type { Database } from '../../server/platform/database/schema.ts';
import { startReceiver, type NoticeReceiver } from '../setup/notice-receiver.ts';
import { startProvider, type TestProvider } from '../setup/test-provider.ts';
import { openAmend, type AmendInBrowser } from './amend-in-browser.ts';
import { checkTwoWindows, declareShopModel, tellAnswers, type AskServer } from './model-of-a-shop.ts';
import { firstAdminLink, SIGN_IN, signInAs } from './provider-in-browser.ts';

/**
 * A program is told of an incident; whoever opens the link of that notice, in a browser that nobody is signed in with,
 * signs in and stands before that incident: with a password, or by the company’s provider.
 */
const PICTURES = 'dist/pictures';
const PASSWORD = 'violet harbour tin 9';
const HOOK = '/hooks/incidents';
const NARROW = { width: 350, height: 900 };
/** The server looks for notices every five seconds. */
const TOLD_MS = 60_000;

let receiver: NoticeReceiver;
let amend: AmendInBrowser;
let db: Kysely<Database>;

beforeAll(async () => {
  mkdirSync(PICTURES, { recursive: true });
  receiver = await startReceiver();
});
afterAll(() => receiver.close());

describe('by a password', () => {
  beforeAll(() => open({ SIGN_IN: 'accounts' }));
  afterAll(close);

  test(
    'the link of a notice leads to its incident',
    async () => {
      const admin = await amend.page.context().newPage();
      await admin.goto(firstAdminLink(amend));
      await admin.getByLabel('Your name').fill('Ada Admin');
      await admin.getByLabel('Name or e-mail to sign in with').fill('ada@example.org');
      await admin.getByLabel('New password').fill(PASSWORD);
      await admin.getByLabel('New password').press('Enter');
      await admin.getByRole('button', { name: 'Signed in as Ada Admin', exact: true }).waitFor();
      const link = await linkOfIncident(admin);

      const page = await elsewhere(link);
      await page.getByLabel('Name or e-mail').fill('ada@example.org');
      await page.screenshot({ path: `${PICTURES}/notice-link-1-sign-in.png` });
      await page.getByRole('textbox', { name: 'Password' }).fill(PASSWORD);
      await page.getByRole('textbox', { name: 'Password' }).press('Enter');
      await expectIncident(page, link);
      await page.screenshot({ path: `${PICTURES}/notice-link-2-incident.png`, fullPage: true });
      await page.getByRole('button', { name: 'Acknowledge', exact: true }).click();
      await page.getByText('Ada Admin sees to it.', { exact: false }).first().waitFor();
      // Of the workbench, where nobody is signed in.
      expect(amend.complaints.filter((text) => !text.includes('401'))).toEqual([]);
    },
    TOLD_MS,
  );
});

describe('by the company’s provider', () => {
  let provider: TestProvider;
  beforeAll(async () => {
    provider = await startProvider(() => `${amend.server.address}${RETURN_PATH}`);
    await open({
      ...{ SIGN_IN: 'openid', OPENID_ISSUER: provider.issuer },
      ...{ OPENID_CLIENT_ID: provider.clientId, OPENID_CLIENT_SECRET: provider.clientSecret },
    });
    await provider.rotateKeys();
    provider.people.set('ada', { name: 'Ada Admin' });
  });
  afterAll(async () => {
    await close();
    await provider.close();
  });

  test(
    'the same link leads to the same incident, also after a sign-in that failed',
    async () => {
      const admin = await amend.page.context().newPage();
      await admin.goto(firstAdminLink(amend));
      await admin.getByRole('button', { name: SIGN_IN }).click();
      await signInAs(admin, 'ada');
      const pane = admin.frameLocator('.pane iframe');
      await pane.getByRole('button', { name: 'Signed in as Ada Admin', exact: true }).waitFor();
      const link = await linkOfIncident(admin);

      const page = await elsewhere(link);
      await page.getByRole('button', { name: SIGN_IN }).click();
      await signInAs(page, 'nobody');
      await page.getByRole('alert').waitFor();
      await page.screenshot({ path: `${PICTURES}/notice-link-3-refused.png` });
      await page.getByRole('button', { name: SIGN_IN }).click();
      await signInAs(page, 'ada');
      await expectIncident(page, link);
      await page.screenshot({ path: `${PICTURES}/notice-link-4-by-provider.png`, fullPage: true });
      await page.reload();
      await expectIncident(page, link);
    },
    TOLD_MS,
  );
});

async function open(environment: Readonly<Record<string, string>>): Promise<void> {
  amend = await openAmend({ ...environment, NOTICE_HOSTS: receiver.origin });
  db = connectDatabase(amend.databaseUrl, {
    onError: (error) => {
      throw error;
    },
  });
}

async function close(): Promise<void> {
  await db.destroy();
  await amend.close();
}

/** Has an incident open, and waits until the program is told. @returns the link in what it got */
async function linkOfIncident(admin: Page): Promise<string> {
  const ask: AskServer = async (method, path, data) => {
    const answer = await admin.request.fetch(amend.server.address + path, { method, data });
    if (!answer.ok()) throw new Error(`${method} ${path}: ${answer.status()} ${await answer.text()}`);
    return answer.json();
  };
  await ask('POST', '/api/channels', { kind: 'webhook', name: 'Operations', address: receiver.origin + HOOK });
  const classifier = await declareShopModel(ask);
  await tellAnswers(ask, classifier, { from: 1, to: 23, factor: 1_000 });
  await admin.request.get(`${amend.server.address}/api/classifiers/${classifier}/drift-sources`);
  const told = receiver.received.length;
  await checkTwoWindows(db, classifier);
  for (;;) {
    const bodies = receiver.received
      .slice(told)
      .map(({ body }) => JSON.parse(body) as { type: string; data: { link?: string } });
    const link = bodies.find(({ type }) => type === 'incident-open')?.data.link;
    if (link !== undefined) return link;
    await admin.evaluate(() => new Promise(requestAnimationFrame));
  }
}

/** What opens in a browser that nobody is signed in with. */
async function elsewhere(link: string): Promise<Page> {
  const context = await amend.page.context().browser()!.newContext({ ignoreHTTPSErrors: true, viewport: NARROW });
  const page = await context.newPage();
  await page.goto(link);
  return page;
}

/** The page says what the notice was about, under the address of the link. */
async function expectIncident(page: Page, link: string): Promise<void> {
  await page.getByRole('heading', { name: 'An incident of “Fraud”', exact: true }).waitFor();
  await page.getByText(/^Incident \d+\. /).waitFor();
  expect(page.url()).toBe(link);
}
