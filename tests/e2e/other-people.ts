import { randomUUID } from 'node:crypto';
import type { FrameLocator, Page } from 'playwright-core';
import type { Classifier } from '../../contract/classifier.ts';
import { classifierList } from '../../contract/classifier-life.ts';
import { DEMO_PERSON_HEADER } from '../../contract/session.ts';
import { isInDoubleSample } from '../../ml/sampling/double-sample.ts';
import { cardPurchases } from '../../workbench/samples/card-purchases.ts';
import { SAMPLE_SEED } from '../../workbench/samples/sample-workbook.ts';
import type { AmendInBrowser } from './amend-in-browser.ts';

const SAMPLE = cardPurchases({ seed: SAMPLE_SEED });
const KEY = SAMPLE.headers.indexOf('Reference');

/** The demo's people, by the id that a request names. */
export type Colleague = 'admin' | 'corrector' | 'second-corrector' | 'approver';

/** The row of the sheet where the first purchase without an account stands. */
export const FIRST_NEW = SAMPLE.firstUnlabelledRow + 2;

/** The purchases of the sample that have no account. */
export const NEW = SAMPLE.rows.map((_, row) => purchase(row)).slice(SAMPLE.firstUnlabelledRow);

/** A purchase of the sample that has one. */
export function oldPurchase(place: number) {
  return purchase(place);
}

/** Purchases without an account that two people are asked about when a share of all rows is. */
export function doublePurchases(share: number) {
  return NEW.filter(({ key }) => isInDoubleSample(key, share));
}

type Purchase = ReturnType<typeof purchase>;

function purchase(row: number) {
  const cells = SAMPLE.rows[row]!;
  return { key: String(cells[KEY]), cells, truth: SAMPLE.truth[row]!, sheetRow: row + 2 };
}

/** Asks the server in the name of one of the demo's people, as another pane would. */
export async function askAs(
  { page, server }: AmendInBrowser,
  person: Colleague,
  method: 'GET' | 'POST' | 'PUT',
  path: string,
  data?: object,
): Promise<unknown> {
  const headers = { [DEMO_PERSON_HEADER]: person };
  const answer = await page.request.fetch(server.address + path, { method, headers, ...(data && { data }) });
  if (!answer.ok()) throw new Error(`${method} ${path}: ${answer.status()} ${await answer.text()}`);
  return answer.status() === 204 ? null : answer.json();
}

/** The one classifier of the story. */
export async function theClassifier(amend: AmendInBrowser): Promise<Classifier> {
  return classifierList.parse(await askAs(amend, 'admin', 'GET', '/api/classifiers')).classifiers[0]!;
}

/** Changes some policies of the classifier and leaves the others. */
export async function changePolicies(amend: AmendInBrowser, changed: Partial<Classifier['policies']>): Promise<void> {
  const { id, policies } = await theClassifier(amend);
  await askAs(amend, 'admin', 'PUT', `/api/classifiers/${id}/policies`, { ...policies, ...changed });
}

/** A colleague says what class purchases have, in one post. */
export async function sayAs(
  amend: AmendInBrowser,
  person: Colleague,
  said: readonly { readonly of: Purchase; readonly class: string }[],
  how: { readonly origin: 'review' | 'correction-column'; readonly basedOn?: number },
): Promise<void> {
  const { id, columns } = await theClassifier(amend);
  const names = columns.map(({ name }) => name);
  const events = said.map(({ of, class: name }) => ({
    id: randomUUID(),
    kind: 'correct',
    key: of.key,
    cells: cellsOf(of, names),
    class: name,
    saidAt: new Date().toISOString(),
    ...how,
  }));
  await askAs(amend, person, 'POST', `/api/classifiers/${id}/feedback`, { columns: names, events });
}

/** A colleague writes about a purchase. */
export async function writeAs(amend: AmendInBrowser, person: Colleague, of: Purchase, text: string): Promise<void> {
  const { id, columns } = await theClassifier(amend);
  const names = columns.map(({ name }) => name);
  await askAs(amend, person, 'POST', `/api/classifiers/${id}/comments`, {
    ...{ id: randomUUID(), key: of.key, columns: names, text },
    cells: cellsOf(of, names),
  });
}

/** The cells of a purchase under some columns. */
function cellsOf(of: Purchase, columns: readonly string[]) {
  return columns.map((column) => of.cells[SAMPLE.headers.indexOf(column)] ?? null);
}

/** A tab of the same browser in which one of the demo's people sits at the story's classifier. */
export interface Desk {
  readonly page: Page;
  readonly pane: FrameLocator;
}

/** Opens a tab, becomes one of the demo's people there, and uses the classifier that is there. */
export async function sitDown(amend: AmendInBrowser, person: Colleague, name: string): Promise<Desk> {
  return sitAt(amend, await amend.page.context().newPage(), person, name);
}

/** As {@link sitDown}, in a browser of their own: nothing is shared but the server. */
export async function sitDownElsewhere(amend: AmendInBrowser, person: Colleague, name: string): Promise<Desk> {
  const settings = { ignoreHTTPSErrors: true, locale: 'en-GB', viewport: { width: 1440, height: 860 } };
  const context = await amend.page.context().browser()!.newContext(settings);
  return sitAt(amend, await context.newPage(), person, name);
}

async function sitAt(amend: AmendInBrowser, page: Page, person: Colleague, name: string): Promise<Desk> {
  await askAs(amend, person, 'PUT', '/api/account/welcome');
  page.on('console', (message) => {
    if (message.type() === 'error') amend.complaints.push(message.text());
  });
  await page.goto(`${amend.server.address}/workbench/`);
  const pane = page.frameLocator('.pane iframe');
  await pane.getByRole('button', { name: 'Signed in as Demo user', exact: true }).click();
  await pane.getByRole('menuitemradio', { name: new RegExp(`^${name}`) }).click();
  await pane.getByRole('button', { name: `Signed in as ${name}`, exact: true }).waitFor();
  await pane.getByRole('button', { name: /^Use “/ }).click();
  return { page, pane };
}

/** Classifies the rows without a class, and goes on to correcting them. */
export async function classify({ pane }: Desk): Promise<void> {
  await pane.getByRole('tab', { name: 'Classify' }).click();
  await pane.getByRole('button', { name: 'Classify', exact: true }).click();
  await pane.getByText('rows classified').waitFor();
  await pane.getByRole('tab', { name: 'Correct' }).click();
}
