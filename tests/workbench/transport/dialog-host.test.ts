import type { Frame, Page } from 'playwright-core';
import { openExcelHost, type ExcelHostTest } from '../../setup/excel-host.ts';

let host: ExcelHostTest;
beforeAll(async () => {
  host = await openExcelHost();
});
afterAll(() => host.close());
afterEach(() => expect(host.errors).toEqual([]));
beforeEach(() =>
  host.pane.evaluate(() => {
    globalThis.news = [];
  }),
);

/** Asks for a dialog; answers the code of the refusal, or null once it is shown. */
function display(address: string, options: Office.DialogOptions = { displayInIframe: true, width: 40, height: 30 }) {
  return host.pane.evaluate(
    ([path, more]) =>
      new Promise<number | null>((resolve) => {
        Office.context.ui.displayDialogAsync(new URL(path, location.href).href, more, ({ status, value, error }) => {
          if (status !== Office.AsyncResultStatus.Succeeded) return resolve(error.code);
          globalThis.dialog = value;
          value.addEventHandler(Office.EventType.DialogMessageReceived, (said) => {
            globalThis.news.push('message' in said ? said.message : said.error);
          });
          value.addEventHandler(Office.EventType.DialogEventReceived, (said) => {
            globalThis.news.push('error' in said ? said.error : said.message);
          });
          resolve(null);
        });
      }),
    [address, options] as const,
  );
}

const newsOf = async (count: number) => {
  await host.pane.waitForFunction((least) => globalThis.news.length >= least, count);
  return host.pane.evaluate(() => globalThis.news);
};

const closeDialog = () => host.pane.evaluate(() => globalThis.dialog.close());
const overlays = () => host.page.locator('dialog').count();

async function ready<Shown extends Frame | Page>(shown: Shown): Promise<Shown> {
  await shown.waitForFunction(() => 'Office' in globalThis);
  await shown.evaluate(() => Office.onReady().then(() => null));
  return shown;
}

async function dialogFrame(): Promise<Frame> {
  const frame = await (await host.page.waitForSelector('dialog iframe')).contentFrame();
  if (frame === null) throw new RangeError('dialogFrame requires a dialog with a page');
  return ready(frame);
}

describe('a dialog in a frame', () => {
  test('tells its pane what it says, hears it, and goes when the pane closes it', async () => {
    expect(await display('/dialog.html')).toBeNull();
    const frame = await dialogFrame();
    await frame.evaluate(
      () =>
        new Promise<void>((resolve) => {
          globalThis.news = [];
          Office.context.ui.addHandlerAsync(
            Office.EventType.DialogParentMessageReceived,
            (said: { message: string }) => globalThis.news.push(said.message),
            () => resolve(),
          );
        }),
    );
    await frame.evaluate(() => Office.context.ui.messageParent('{"token":"x"}'));
    expect(await newsOf(1)).toEqual(['{"token":"x"}']);
    await host.pane.evaluate(() => globalThis.dialog.messageChild('welcome'));
    await frame.waitForFunction(() => globalThis.news.length > 0);
    expect(await frame.evaluate(() => globalThis.news)).toEqual(['welcome']);
    await closeDialog();
    expect([await overlays(), await newsOf(1)]).toEqual([0, ['{"token":"x"}']]);
  });

  test('that a person closes tells the pane with 12006, and another one can be shown', async () => {
    await display('/dialog.html');
    await dialogFrame();
    await host.page.getByRole('button', { name: 'Close the dialog' }).click();
    expect(await newsOf(1)).toEqual([12006]);
    expect(await overlays()).toBe(0);
    expect(await display('/dialog.html')).toBeNull();
    await closeDialog();
  });

  test('of another domain is refused with 12004, a second one with 12007', async () => {
    expect(await display('https://example.org/dialog.html')).toBe(12004);
    expect(await overlays()).toBe(0);
    await display('/dialog.html');
    expect(await display('/dialog.html')).toBe(12007);
    expect(await overlays()).toBe(1);
    await closeDialog();
  });

  test('cannot read the workbook', async () => {
    await display('/dialog.html');
    const frame = await dialogFrame();
    const read = frame.evaluate(() =>
      Excel.run(async (context) => {
        context.workbook.load('name');
        await context.sync();
      }).then(
        () => 'read',
        () => 'refused',
      ),
    );
    expect(await read).toBe('refused');
    await closeDialog();
  });
});

describe('a dialog in a window of its own', () => {
  const inWindow = { width: 30, height: 30, promptBeforeOpen: false };

  test('tells its pane what it says, and goes when the pane closes it', async () => {
    const opening = host.page.waitForEvent('popup');
    expect(await display('/dialog.html', inWindow)).toBeNull();
    const popup = await ready(await opening);
    await popup.evaluate(() => Office.context.ui.messageParent('hello'));
    expect(await newsOf(1)).toEqual(['hello']);
    const closing = popup.waitForEvent('close');
    await closeDialog();
    await closing;
  });

  test('of another domain is refused with 12004', async () => {
    expect(await display('https://example.org/dialog.html', inWindow)).toBe(12004);
  });

  test('that a person closes tells the pane with 12006', async () => {
    const opening = host.page.waitForEvent('popup');
    await display('/dialog.html', inWindow);
    const popup = await ready(await opening);
    await popup.close();
    expect(await newsOf(1)).toEqual([12006]);
  });

  test('is asked for with the add-in’s name, and is not opened when the person ignores it', async () => {
    const asked = display('/dialog.html', { width: 30, height: 30 });
    expect(await host.pane.getByRole('dialog').textContent()).toContain('Amend');
    await host.pane.getByRole('button', { name: 'Ignore' }).click();
    expect(await asked).toBe(12009);
  });
});

declare global {
  /** In a pane: what its dialog said, messages and numbers; in a dialog, what its pane said. */
  var news: (string | number)[];
  var dialog: Office.Dialog;
}
