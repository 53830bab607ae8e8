import { compile } from 'html-to-text';
import { MAX_CELL_TEXT } from '../../../contract/cell.ts';
import type { CleaningStep } from '../../../contract/feeds/feed.ts';

/** What lies deeper is left out: nobody writes so, and reading it takes a stack. */
const MOST_DEPTH = 100;

const withoutTags = compile({
  wordwrap: false,
  limits: { maxInputLength: MAX_CELL_TEXT, maxDepth: MOST_DEPTH, ellipsis: '' },
  selectors: [
    { selector: 'a', options: { ignoreHref: true } },
    { selector: 'img', format: 'skip' },
    { selector: 'script', format: 'skip' },
    { selector: 'style', format: 'skip' },
    ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((selector) => ({ selector, options: { uppercase: false } })),
  ],
});

const STEPS: Readonly<Record<CleaningStep, (text: string) => string>> = {
  trim: (text) => text.trim(),
  'one-blank': (text) => text.replace(/\s+/gu, ' '),
  'no-html': withoutTags,
  'no-links': (text) => text.replace(/\b(?:https?:\/\/|www\.)\S+/giu, ''),
  'no-mentions': (text) => text.replace(/(?<![\p{L}\p{N}_.])@[\p{L}\p{N}_]+/gu, ''),
  'no-hash': (text) => text.replace(/#(?=[\p{L}\p{N}_])/gu, ''),
  'lower-case': (text) => text.toLowerCase(),
};

/**
 * A text after steps of cleaning, in their order. Of a text of tags some 1 ms, else O(length × steps).
 *
 * @param text no longer than a cell's
 * @example cleanText('<p>Where is\n my bag? @united</p>', ['no-html', 'no-mentions', 'one-blank', 'trim']) // => 'Where is my bag?'
 */
export function cleanText(text: string, steps: readonly CleaningStep[]): string {
  return steps.reduce((cleaned, step) => STEPS[step](cleaned), text);
}
