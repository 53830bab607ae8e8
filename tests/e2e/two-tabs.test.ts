/** @jest-environment ./tests/e2e/story-environment.ts */
import type { FrameLocator } from 'playwright-core';
import { openAmend, TRAINING_MS, TRAINING_TEST_MS, type AmendInBrowser } from './amend-in-browser.ts';

/**
 * Two people work with one classifier, each in a tab of their own: what one does, the other's pane shows without being
 * asked. Each test goes on where the one before it stopped.
 */
let amend: AmendInBrowser;
let second: FrameLocator;
const first = (name: string) => amend.pane.getByRole('button', { name, exact: true });

beforeAll(async () => {
  amend = await openAmend();
  await first('Create classifier').click();
  await first('Train').waitFor();
  const page = await amend.page.context().newPage();
  page.on('console', (message) => {
    if (message.type() === 'error') amend.complaints.push(message.text());
  });
  await page.goto(`${amend.server.address}/workbench/`);
  second = page.frameLocator('.pane iframe');
  await second.getByRole('button', { name: /^Use “/ }).click();
  await second.getByRole('button', { name: 'Train', exact: true }).waitFor();
}, TRAINING_TEST_MS);

afterAll(() => amend.close());

test(
  'a training that one starts is shown to the other, who finds the version, and not “Train it first”',
  async () => {
    await first('Train').click();
    await second
      .getByText(/^(Comparing ways to learn|Learning|Testing on rows).*\s…$/)
      .waitFor({ timeout: TRAINING_MS });
    await second.getByText('How good is version 1?').waitFor({ timeout: TRAINING_MS });
    await second.getByRole('tab', { name: 'Classify' }).click();
    await second.getByRole('button', { name: 'Classify', exact: true }).waitFor();
    expect(await second.getByText('Train it first').count()).toBe(0);
  },
  TRAINING_TEST_MS,
);

test(
  'a pin that one sets is shown to the other',
  async () => {
    await second.getByRole('tab', { name: 'Train' }).click();
    await first('Pin').click({ timeout: TRAINING_MS });
    await second.getByRole('button', { name: 'Unpin', exact: true }).waitFor();
  },
  TRAINING_TEST_MS,
);

test('neither page complained', () => expect(amend.complaints).toEqual([]));
