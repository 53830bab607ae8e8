/** @jest-environment ./tests/e2e/story-environment.ts */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { RETURN_PATH } from '../../server/people/openid/routes.ts';
import { freePort } from '../../server/platform/database/postgres-cluster.ts';
import { ownCertificate } from '../../server/platform/http/certificate.ts';
import { temporaryFolder } from '../faults/server-process.ts';
import { startProvider, type TestProvider } from '../setup/test-provider.ts';
import {
  openAmend,
  shownAt,
  TRAINING_MS,
  TRAINING_TEST_MS,
  typeInto,
  type AmendInBrowser,
} from './amend-in-browser.ts';
import { firstAdminLink, openWorkbench, SIGN_IN, signInAs, signInByWindow } from './provider-in-browser.ts';
import type { OwnWorkbench } from './provider-in-browser.ts';

/**
 * What docs/deployment.md leads to: a server in production with a company's provider, an admin, a corrector who
 * corrects, and who cannot any more once the role is taken away. Nothing of what they typed meanwhile is lost.
 */
const PICTURES = 'dist/pictures';
/** Rows from here on have no class: too few for a correction to reach so far that it is asked about. */
const FIRST = 82;
/** What Amend's own columns are in the sheet of that file. */
const CORRECTION = 'G';

let provider: TestProvider;
let folder: { folder: string; remove(): Promise<void> };
let amend: AmendInBrowser;
let corrector: OwnWorkbench;
let month: string;

beforeAll(async () => {
  mkdirSync(PICTURES, { recursive: true });
  folder = await temporaryFolder();
  month = join(folder.folder, 'month.csv');
  writeFileSync(month, withoutLastClasses(readFileSync('tests/system/january.csv', 'utf8')));
  // Key and certificate, in one file.
  await ownCertificate(folder.folder, new Date());
  const certificate = join(folder.folder, 'certificate.pem');
  const port = await freePort();
  provider = await startProvider(() => `https://localhost:${port}${RETURN_PATH}`);
  await provider.rotateKeys();
  provider.people.set('ada', { name: 'Ada Admin', email: 'ada@example.org' });
  provider.people.set('bo', { name: 'Bo Bell', email: 'bo@example.org', roles: ['Amend.Corrector'] });
  amend = await openAmend({
    NODE_ENV: 'production',
    PUBLIC_URL: `https://localhost:${port}`,
    PORT: String(port),
    CERTIFICATE_FILE: certificate,
    KEY_FILE: certificate,
    SIGN_IN: 'openid',
    OPENID_ISSUER: provider.issuer,
    OPENID_CLIENT_ID: provider.clientId,
    OPENID_CLIENT_SECRET: provider.clientSecret,
  });
  corrector = await openWorkbench(amend);
});
afterAll(async () => {
  await amend.close();
  await provider.close();
  await folder.remove();
});

const button = (name: string | RegExp) => amend.pane.getByRole('button', { name });
const ofPane = (page: Page, name: string) => page.locator('.pane').screenshot({ path: `${PICTURES}/${name}.png` });

test(
  'the first admin comes by the link of the start, sets a classifier up and trains it',
  async () => {
    const { page, pane } = amend;
    // In the tab that shows the workbench already.
    await page.goto(firstAdminLink(amend));
    await page.getByRole('button', { name: SIGN_IN }).click();
    await signInAs(page, 'ada');
    await page.waitForURL(`${amend.server.address}/workbench/`);
    await button('Signed in as Ada Admin').waitFor();
    await button('Classify my table').click();
    await openMonth(amend);
    await pane.getByText('80 rows have a class', { exact: false }).waitFor();
    await button('Create classifier').click();
    await button('Train').click();
    await pane.getByText('How good is version 1?').waitFor({ timeout: TRAINING_MS });
  },
  TRAINING_TEST_MS,
);

test('the admin says which role at the provider makes a corrector', async () => {
  const { pane } = amend;
  await button('Signed in as Ada Admin').click();
  await pane.getByRole('menuitem', { name: 'People' }).click();
  await pane.getByLabel('App role or group').fill('Amend.Corrector');
  await button('Add the row').click();
  await pane.getByText('corrector for every classifier').waitFor();
});

test('whoever has it signs in, classifies the same table and corrects a row in the sheet', async () => {
  const { page, pane } = corrector;
  await pane.getByRole('button', { name: SIGN_IN }).waitFor();
  await ofPane(page, 'sign-in');
  await signInByWindow(page, pane, 'bo');
  await pane.getByRole('button', { name: 'Signed in as Bo Bell' }).waitFor();
  await pane.getByRole('button', { name: 'Classify my table' }).click();
  await openMonth(corrector);
  await pane.getByRole('button', { name: /^Use “/ }).click();
  await pane.getByRole('tab', { name: 'Classify' }).click();
  await pane.getByRole('button', { name: 'Classify', exact: true }).click();
  await pane.getByText('rows classified').waitFor();
  await typeInto(page, `${CORRECTION}${FIRST}`, 'IT');
  await pane.getByText('1 entry saved').waitFor();
});

test('the admin takes the role away: the list of people says so, and the next correction is refused and kept', async () => {
  const { pane } = amend;
  await button('Back to work').click();
  await button('Signed in as Ada Admin').click();
  await pane.getByRole('menuitem', { name: 'People' }).click();
  await pane.getByText('By your company’s sign-in: corrector').waitFor();
  await ofPane(amend.page, 'people');
  await button('Remove: Amend.Corrector, corrector for every classifier').click();
  await pane.getByText('no role', { exact: true }).waitFor();
  const { page, pane: theirs } = corrector;
  await typeInto(page, `${CORRECTION}${FIRST + 1}`, 'IT');
  await theirs.getByText('The server did not take 1 correction.').waitFor();
  await theirs
    .getByText(/^This needs the role “corrector”, which Bo Bell does not have\. Ask an admin for this role\./)
    .waitFor();
  await theirs.getByText(/What you said is kept: try again once that is done, or drop it\.$/).waitFor();
  expect(await shownAt(page, `${CORRECTION}${FIRST + 1}`)).toBe('IT');
  await page.screenshot({ path: `${PICTURES}/deployed-refused.png` });
});

test('what was refused is kept beyond the page, and is taken once an admin gives the role again', async () => {
  const { page, pane } = corrector;
  await page.reload();
  await pane.getByText('The server did not take 1 correction.').waitFor();
  await pane.getByText('You have no role yet').waitFor();
  await pane.getByText('Ask an admin for a role, then open the pane again.').waitFor();
  await page.screenshot({ path: `${PICTURES}/deployed-no-role.png` });
  await button('Change Bo Bell').click();
  const roles = amend.pane.getByRole('listitem').filter({ hasText: 'Bo Bell' });
  await roles.getByRole('checkbox', { name: /^corrector/ }).click();
  await roles.getByText('corrector', { exact: true }).waitFor();
  await pane
    .getByRole('region', { name: 'Not taken by the server' })
    .getByRole('button', { name: 'Try again' })
    .click();
  await pane.getByText('1 entry saved').waitFor();
});

/** Opens the month's file and makes its range a table. */
async function openMonth({ page, pane }: Pick<OwnWorkbench, 'page' | 'pane'>): Promise<void> {
  const choosing = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Open', exact: true }).click();
  await (await choosing).setFiles(month);
  await pane.getByRole('button', { name: /^Make a table of/ }).click();
}

function withoutLastClasses(csv: string): string {
  const [headers, ...rows] = csv.trim().split(/\r?\n/);
  return [headers, ...rows.map((line, row) => (row + 2 < FIRST ? line : line.replace(/[^,]*$/, '')))].join('\n');
}
