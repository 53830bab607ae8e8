/** @jest-environment ./tests/e2e/story-environment.ts */
import { randomUUID } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { startReceiver, withStatus, type NoticeReceiver } from '../setup/notice-receiver.ts';
import { openAmend, type AmendInBrowser } from './amend-in-browser.ts';

/** An admin makes a channel, tries it out, and is told there that a training failed: in a real browser. */
const PICTURES = 'dist/pictures';
const ADDRESS = '/hooks/a-long-secret';
/** A training that begins, fails and is told of takes some seconds. */
const TOLD_MS = 60_000;
let amend: AmendInBrowser;
let receiver: NoticeReceiver;
let page: Page;
beforeAll(async () => {
  mkdirSync(PICTURES, { recursive: true });
  receiver = await startReceiver();
  amend = await openAmend({ NOTICE_HOSTS: receiver.origin });
  page = amend.page;
  await amend.pane.getByRole('button', { name: 'Create classifier' }).waitFor();
});
afterAll(async () => {
  await amend.close();
  await receiver.close();
});
const picture = (name: string) => page.locator('.pane').screenshot({ path: `${PICTURES}/notices-${name}.png` });
const button = (name: string) => amend.pane.getByRole('button', { name, exact: true });

test('an admin finds the page behind their name, which says that nobody is told yet', async () => {
  await button('Signed in as Demo user').click();
  await picture('1-menu');
  await amend.pane.getByRole('menuitem', { name: 'Notices' }).click();
  await amend.pane.getByRole('heading', { name: 'Nobody is told yet', exact: true }).waitFor();
  await picture('2-empty');
});

test('an address that leads into the server’s network is refused; one that is named is taken, by the keyboard', async () => {
  const { pane } = amend;
  const form = pane.getByRole('region', { name: 'New channel' });
  await form.getByLabel('Kind').selectOption('Webhook');
  await form.getByLabel('Name').fill('Operations');
  await form.getByLabel('Address').fill('https://10.0.0.1/x');
  await form.getByLabel('Address').press('Enter');
  await pane.getByText('“10.0.0.1” leads into the server’s own network, where notices do not go.').waitFor();
  await picture('3-refused');
  await form.getByLabel('Address').fill(`${receiver.origin}${ADDRESS}`);
  await form.getByLabel('Address').press('Enter');
  await pane.getByLabel('Secret').waitFor();
  await picture('4-secret');
});

test('a test notice arrives, or its failure is shown', async () => {
  const { pane } = amend;
  await button('Send a test notice to Operations').click();
  await pane.getByText('The receiver took it: “200 ok”.').waitFor();
  expect(receiver.received).toMatchObject([{ path: ADDRESS }]);
  receiver.answer(withStatus(404, 'no such hook'));
  await button('Send a test notice to Operations').click();
  await pane.getByText('The receiver refused it (404): “no such hook”.').waitFor();
  await picture('5-tested');
});

test(
  'a training that failed is told there, and the page says what became of it',
  async () => {
    receiver.answer(withStatus(500, 'not now', { 'retry-after': '600' }));
    await failTraining();
    const list = amend.pane.getByRole('region', { name: 'What was sent' });
    await lookUntil(() => list.getByText(/refused it \(500\): “not now”/).isVisible());
    await list.scrollIntoViewIfNeeded();
    await picture('6-waiting');
    await list.getByRole('button', { name: /: A training of “Cards” failed, to Operations$/ }).click();
    await lookUntil(() => list.getByText(/^Operations: sent /).isVisible());
    await list.scrollIntoViewIfNeeded();
    await picture('7-sent');
    const bodies = receiver.received.slice(2).map(({ body }) => JSON.parse(body) as { type: string });
    expect(bodies.map(({ type }) => type)).toEqual(['training-failed', 'training-failed']);
  },
  TOLD_MS,
);

test('the channel is changed and removed, and the pane holds all of it without scrolling sideways', async () => {
  const { pane } = amend;
  await button('Change Operations').click();
  await pane.getByRole('switch', { name: 'Notices go there' }).click();
  await picture('8-change');
  const isWide = () => pane.locator('body').evaluate((body) => body.scrollWidth > body.clientWidth);
  expect(await isWide()).toBe(false);
  await button('Save').click();
  await pane.getByText('Operations (off)').waitFor();
  await button('Remove the channel').click();
  await button('Remove it, with what was sent there').click();
  await pane.getByRole('heading', { name: 'Nobody is told yet', exact: true }).waitFor();
});

test('no page complained', () => expect(amend.complaints.filter((each) => !each.includes('422'))).toEqual([]));

/** Looks again with each answer of the server. */
async function lookUntil(holds: () => Promise<boolean>): Promise<void> {
  while (!(await holds())) {
    const answered = page.waitForResponse(/\/api\/deliveries/);
    await button('Look again').click();
    await answered;
  }
}

/** A learner that does not suit the table, chosen by hand: the training finds out. */
async function failTraining(): Promise<void> {
  const send = async (path: string, data: object) => {
    const answer = await page.request.post(`${amend.server.address}/api/${path}`, { data });
    if (!answer.ok()) throw new Error(`${path}: ${await answer.text()}`);
    return (await answer.json()) as { id: string };
  };
  const columns = [{ name: 'Amount', type: 'number' }];
  const draft = { name: 'Cards', columns, keyColumns: ['Id'], labelColumn: 'Account' };
  const { id } = await send('classifiers', draft);
  const events = Array.from({ length: 80 }, (_, n) => ({
    id: randomUUID(),
    kind: 'correct',
    origin: 'label-column',
    key: `k${n}`,
    cells: [n],
    class: n % 2 === 0 ? 'Travel' : 'Meals',
    saidAt: new Date().toISOString(),
  }));
  await send(`classifiers/${id}/feedback`, { columns: ['Amount'], events });
  await send(`classifiers/${id}/trainings`, { learner: 'combined' });
}
