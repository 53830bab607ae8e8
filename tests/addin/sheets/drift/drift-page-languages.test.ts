import { driftPage, reportName, reportNames, STATUS_TEXT } from '../../../../addin/sheets/drift/drift-page.ts';
import { NOT_SIGNED, readSignedSheet } from '../../../../addin/sheets/drift/drift-sign-off.ts';
import { driftSheetWords } from '../../../../addin/sheets/drift/words/drift-sheet-words.ts';
import { speakBy, speechFor } from '../../../../contract/language/language.ts';
import { driftReportOf } from '../../../fixtures/drift-report.ts';

const TAGS = ['en', 'de', 'pt'] as const;
const REPORT = Object.freeze(driftReportOf({ segment: { column: 'Centre', value: '4711' } }));
const NO_CHARTS = { columns: 0, overTime: 0 };
const speakTo = (tag: string) => speakBy(() => speechFor([tag]));
const textIn = (tag: string, report = REPORT) => {
  speakTo(tag);
  return driftPage(report, NO_CHARTS, NOT_SIGNED, [])
    .lines.map((line) => line.cells.join(' | '))
    .join('\n');
};

afterEach(() => speakTo('en'));

test.each([
  [
    'de',
    'Driftbericht: Card purchases, nur Centre',
    '4.000 Zeilen von Centre',
    'Spalte | Status | Was sich geändert hat | Fehlend zuvor | Fehlend jetzt | Änderung | Drift ab | q-Wert | Zeilen jetzt',
    'Drift: Die Änderung erreicht „Drift ab“',
  ],
  [
    'pt',
    'Relatório de drift: Card purchases, só Centre',
    '4.000 linhas de Centre',
    'Coluna | Situação | O que mudou | Vazias antes | Vazias agora | Mudança | Drift a partir de | valor q | Linhas agora',
    'Drift: a mudança alcança “Drift a partir de”',
  ],
])('in %s the page says title, rows, headings and help in that language', (tag, ...said) => {
  const text = textIn(tag);
  for (const each of said) expect(text).toContain(each);
});

test.each([
  ['de', 'all', '▲ DRIFT: Die Zeilen im Zeitraum unterscheiden sich'],
  ['de', 'segment', '▲ DRIFT: Die Zeilen von Centre '],
  ['pt', 'all', '▲ DRIFT: as linhas do período diferem'],
  ['pt', 'segment', '▲ DRIFT: as linhas de Centre '],
])('in %s the verdict of %s names its rows', (tag, of, verdict) => {
  expect(textIn(tag, of === 'all' ? driftReportOf() : REPORT)).toContain(verdict);
});

test.each([
  ['de', '1 Zeile von Centre'],
  ['pt', '1 linha de Centre'],
])('in %s a single row is said in the singular', (tag, said) => {
  expect(textIn(tag, { ...REPORT, window: { ...REPORT.window, rows: 1 } })).toContain(said);
});

test.each([
  ['de', ['● stabil', '◆ beobachten', '▲ Drift', '○ unbekannt']],
  ['pt', ['● estável', '◆ observar', '▲ drift', '○ desconhecido']],
])('in %s a status is a sign and a word', (tag, words) => {
  speakTo(tag);
  expect(Object.values(STATUS_TEXT)).toEqual(words);
});

test.each(TAGS.flatMap((written) => TAGS.map((read) => [written, read] as const)))(
  'what was signed on a page written in %s is found by whoever reads %s',
  (written, read) => {
    speakTo(written);
    const signOff = { checkedBy: 'A. Controller', date: '2026-11-21', note: 'seen' };
    const earlier = [{ ...signOff, report: 'an older report' }];
    const cells = driftPage(REPORT, NO_CHARTS, signOff, earlier).lines.map((line) => line.cells);
    const report = reportName(REPORT);
    speakTo(read);
    expect(readSignedSheet(cells)).toEqual({ report, signOff, earlier });
    expect(reportNames(REPORT)).toContain(report);
  },
);

test('no label by which something is found is another label in another language', () => {
  const labels = (['report', 'checkedBy', 'date', 'note', 'earlierSignOffs'] as const).flatMap((label) =>
    driftSheetWords.everywhere(label),
  );
  expect(new Set(labels).size).toBe(labels.length);
});
