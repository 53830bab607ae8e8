import { existsSync } from 'node:fs';

/** Where browsers of the Chromium family are installed by their own installers. */
const INSTALLED = [
  '/usr/bin/google-chrome',
  '/usr/bin/microsoft-edge',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/**
 * The program of `CHROME_PATH`, of an installed Chrome, Edge or Chromium, or else of the one that comes with
 * `@sparticuz/chromium`, which is unpacked when it is first asked for. Whoever asks while it is being unpacked is told
 * of a program that is not whole: a run asks once before its first test.
 */
export async function chromiumPath(): Promise<string> {
  const installed = process.env['CHROME_PATH'] ?? INSTALLED.find((path) => existsSync(path));
  if (installed !== undefined) return installed;
  const { default: packed } = await import('@sparticuz/chromium');
  return packed.executablePath();
}
