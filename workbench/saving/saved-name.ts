import type { FileOrigin } from '../file-parts/file-origin.ts';
import { savingWords } from './words/saving-words.ts';

/** How a file must be named by the kind of workbook that it is: Excel refuses others. */
const EXTENSIONS: readonly (readonly [contentType: RegExp, extension: string])[] = [
  [/template\.macroEnabled/i, 'xltm'],
  [/sheet\.macroEnabled/i, 'xlsm'],
  [/template\.main/i, 'xltx'],
];

/**
 * The name of the saved file. A workbook with macros stays one.
 * @example savedName('spend.csv', null) // => 'spend.xlsx'
 */
export function savedName(workbookName: string, origin: FileOrigin | null): string {
  const contentType = origin?.pack.contentType(origin.workbookPart) ?? '';
  const extension = EXTENSIONS.find(([pattern]) => pattern.test(contentType))?.[1] ?? 'xlsx';
  return `${workbookName.replace(/\.[^.]*$/, '')}.${extension}`;
}

/** The name of a copy beside it. */
export function copyName(name: string): string {
  const [extension = ''] = /\.[^.]*$/.exec(name) ?? [];
  return savingWords('copyName', { name: name.slice(0, name.length - extension.length), extension });
}
