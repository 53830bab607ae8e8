import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { openExcelHost, type ExcelHostTest } from '../../../setup/excel-host.ts';
import type { DialogOutcome } from '../../../../addin/ports/people-port.ts';

let host: ExcelHostTest;
beforeAll(async () => {
  host = await openExcelHost(fileURLToPath(new URL('sign-in-pane.ts', import.meta.url)));
});
afterAll(() => host.close());
afterEach(() => expect(host.errors).toEqual([]));

/** Begins a sign-in; the window that opens, and what comes of it. */
async function begin(): Promise<{ window: Page; outcome: Promise<unknown> }> {
  const opening = host.page.waitForEvent('popup');
  const outcome = host.pane.evaluate(() =>
    globalThis.codeOfSignIn().then(
      (code) => code,
      ({ message, nextStep }: { message: string; nextStep: string }) => [message, nextStep],
    ),
  );
  const window = await opening;
  await window.waitForFunction(() => 'Office' in globalThis);
  await window.evaluate(() => Office.onReady().then(() => null));
  return { window, outcome };
}

/** The window says what came of it, and is closed by its pane. */
async function say(window: Page, said: DialogOutcome): Promise<void> {
  const closing = window.waitForEvent('close');
  await window.evaluate((message) => Office.context.ui.messageParent(message), JSON.stringify(said));
  await closing;
}

describe('the window to sign in', () => {
  test('is the page beside the pane, and gives it the code', async () => {
    const { window, outcome } = await begin();
    expect(new URL(window.url()).pathname).toBe('/sign-in.html');
    await say(window, { code: 'a-code' });
    expect(await outcome).toBe('a-code');
  });

  test('says what was refused', async () => {
    const { window, outcome } = await begin();
    await say(window, { problem: { code: 'no-role', sentence: 'You have no role.', nextStep: 'Ask Ada.' } });
    expect(await outcome).toEqual(['You have no role.', 'Ask Ada.']);
  });

  test('that a person closes gives nothing', async () => {
    const { window, outcome } = await begin();
    await window.close();
    expect(await outcome).toBeNull();
  });
});

test('an Excel that does not ask for tokens itself says so', async () =>
  expect(await host.pane.evaluate(() => globalThis.supportsNested())).toBe(false));
