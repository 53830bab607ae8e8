import { resolve } from 'node:path';
import * as columns from '../../addin/excel/table/amend-columns.ts';
import * as sheets from '../../addin/excel/table/own-sheets.ts';
import { sentencesIn, sentencesOf } from '../setup/find-sentences.ts';

const ROOT = resolve(import.meta.dirname, '../..');

/** By these Amend finds its own columns and sheets again, whoever wrote them in whichever language. */
const NAMES: readonly unknown[] = [...Object.values(columns), ...Object.values(sheets)].flat();
/** Why work was given up: it ends what awaits it, and nobody reads it. */
const UNSEEN = ['The person left', 'Cancelled by the person', 'The table changed between two syncs.'];
/** What a browser, a spreadsheet or a shell reads, or a chart is found again by. */
const CODES = [
  /^@media /,
  /^\(prefers-color-scheme: dark\)$/,
  /^`amend-outbox of /,
  /^`\$\{(?:DRIFT|MODEL)_SHEET\} /,
  /^input, textarea$/,
  /^yyyy-mm-dd hh:mm$/,
  /^end$/,
  /^`curl -X POST '/,
  /^-H 'Content-Type: /,
];

const isSaid = ({ text }: { readonly text: string }) =>
  !NAMES.includes(text) && !UNSEEN.includes(text) && !CODES.some((code) => code.test(text));

test('the pane says nothing that does not stand in a catalogue', () => {
  expect(sentencesOf(ROOT, 'addin').filter(isSaid)).toEqual([]);
});

test.each([
  ['<Text>Nothing was saved.</Text>', 'Nothing was saved.'],
  ['<Button aria-label="Close" />', 'Close'],
  ['const lead = `of ${rows} rows`;', '`of ${rows} rows`'],
  ["throw new FlowProblem('row-gone', 'The row is gone.', next);", 'The row is gone.'],
  ["const words = ok ? 'is saved' : say('waits');", 'is saved'],
])('what stands in the source is found: %s', (source, text) => {
  expect(sentencesIn('a.tsx', source).map((found) => found.text)).toContain(text);
});

test.each([
  ["throw new RangeError('requires an open classifier');"],
  ["const useStyles = makeStyles({ row: { padding: '0 auto none' } });"],
  ['<Text weight="semibold">{say("title")}</Text>'],
  ['const key = `${first} ${second}`;'],
])('what nobody reads is not: %s', (source) => {
  expect(sentencesIn('a.tsx', source)).toEqual([]);
});
