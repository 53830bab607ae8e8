import type { FrameLocator, Page } from 'playwright-core';
import type { AmendInBrowser } from './amend-in-browser.ts';

/** What a person does who signs in by their company's provider. */

export const SIGN_IN = 'Sign in with your company';

/** A workbench of somebody's own. */
export interface OwnWorkbench {
  readonly page: Page;
  readonly pane: FrameLocator;
  close(): Promise<void>;
}

/** The workbench in a browser that nobody is signed in with. */
export async function openWorkbench(amend: AmendInBrowser): Promise<OwnWorkbench> {
  const context = await amend.page
    .context()
    .browser()!
    .newContext({ ignoreHTTPSErrors: true, viewport: { width: 1440, height: 860 } });
  const page = await context.newPage();
  await page.goto(`${amend.server.address}/workbench/`);
  return { page, pane: page.frameLocator('.pane iframe'), close: () => context.close() };
}

/** The link that the start of a server without an admin prints. */
export function firstAdminLink({ server }: AmendInBrowser): string {
  return /https:\/\/\S+#link=\S+/.exec(server.output)![0];
}

/** Types who one is at the provider. */
export async function signInAs(page: Page, account: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Account' }).fill(account);
  await page.getByRole('button', { name: 'Go on' }).click();
}

/** Signs in from a pane, by the window that it opens. */
export async function signInByWindow(page: Page, pane: FrameLocator, account: string): Promise<void> {
  const opening = page.waitForEvent('popup');
  await pane.getByRole('button', { name: SIGN_IN }).click();
  const window = await opening;
  const closing = window.waitForEvent('close');
  await signInAs(window, account);
  await closing;
}
