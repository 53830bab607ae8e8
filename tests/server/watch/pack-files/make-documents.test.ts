import { strFromU8, unzipSync, unzlibSync } from 'fflate';
import { read } from '@e965/xlsx';
import { columnsToDraw } from '../../../../contract/words/column-drawings.ts';
import { chartsOverTime } from '../../../../contract/words/drift-over-time.ts';
import { percent } from '../../../../contract/words/percent.ts';
import { makeDocuments } from '../../../../server/watch/pack-files/make-documents.ts';
import { samplePack } from '../../../fixtures/pack-content.ts';
import { readPdf } from '../../../setup/read-pdf.ts';

const HASH = 'ab'.repeat(32);
const make = (language: 'en' | 'de' | 'pt' = 'en') => makeDocuments({ ...samplePack(), language }, HASH);

/** The PDF as text: what stands outside of streams, and the streams that are deflated. */
function openPdf(pdf: Buffer): { readonly text: string; readonly drawn: string } {
  const text = pdf.toString('latin1');
  const streams = [...text.matchAll(/stream\n([\s\S]*?)\nendstream/g)].map(([, body]) => Buffer.from(body!, 'latin1'));
  const inflated = streams.map((stream) => {
    try {
      return Buffer.from(unzlibSync(stream)).toString('latin1');
    } catch {
      return stream.toString('latin1');
    }
  });
  return { text, drawn: inflated.join('\n') };
}

test('the PDF is tagged, has a language and a title, A4 pages, its own fonts, and no moment but that of the freezing', async () => {
  const { pdf } = await make();
  const { text, drawn } = openPdf(pdf);
  expect(text).toContain('/Marked true');
  expect(text).toContain('/Lang (en)');
  expect(text).toContain('/DisplayDocTitle true');
  expect(drawn).toContain('<pdfuaid:part>1</pdfuaid:part>');
  expect(text).toContain('/MediaBox [0 0 595.28 841.89]');
  for (const type of ['Document', 'H1', 'H2', 'P', 'Table', 'TR', 'TH', 'TD', 'Figure'])
    expect(text).toContain(`/S /${type}\n`);
  expect(text).toContain('/Scope /Column');
  const fonts = [...text.matchAll(/\/BaseFont \/([\w+-]+)/g)].map(([, name]) => name!);
  expect(new Set(fonts.map((name) => name.replace(/^[A-Z]{6}\+/, '')))).toEqual(
    new Set(['DejaVuSans', 'DejaVuSans-Bold']),
  );
  expect(text.match(/\/FontFile2/g)).toHaveLength(2);
  expect([...text.matchAll(/\(D:(\d+)Z\)/g)].map(([, at]) => at)).toEqual(['20261105080000', '20261105080000']);
  expect(drawn).toContain('<xmp:CreateDate>2026-11-05T08:00:00Z</xmp:CreateDate>');
});

test('the workbook has native charts, its tables as values, and no moment but that of the freezing', async () => {
  const { workbook } = await make();
  const parts = unzipSync(workbook);
  expect(Object.keys(parts).filter((name) => name.startsWith('xl/charts/chart'))).toHaveLength(3);
  expect(strFromU8(parts['docProps/core.xml']!).match(/2026-11-05T08:00:00Z/g)).toHaveLength(2);
  expect(strFromU8(parts['xl/charts/chart3.xml']!)).toContain('<c:lineChart>');
  const book = read(workbook, { cellFormula: true });
  expect(book.SheetNames).toEqual([
    'Overview',
    'Accuracy over the month',
    'Accuracy by class',
    'Accuracy by segment',
    'Model card',
    'Which version answers',
    'How ready it is (ML Test Score)',
    'Drift by day',
    'Drift reports',
    'Incidents',
    'Who corrected and approved',
    'Corrections and verdicts',
    'After the month',
    'Late 2026-09',
    'Rules',
    'Changes by the audit log',
    'Ends of the logs',
    'Whole drift reports',
    'What the reports say',
  ]);
  const valuesOf = (name: string) =>
    Object.values(book.Sheets[name]!).map((cell) => String((cell as { v?: unknown }).v));
  expect(valuesOf('How ready it is (ML Test Score)')).toEqual(
    expect.arrayContaining(['Version 3 is 5 days old.', 'Reviewed by Legal (wiki/privacy)', 'Ada Lovelace']),
  );
  expect(valuesOf('Whole drift reports')).toEqual(expect.arrayContaining(['24', '25', 'Amount', 'drift']));
  expect(valuesOf('What the reports say')).toContain('No drift: 640 rows look as before.');
  const cells = Object.values(book.Sheets).flatMap((sheet) => Object.values(sheet));
  expect(cells.filter((cell) => (cell as { f?: string }).f !== undefined)).toEqual([]);
  const overview = Object.values(book.Sheets['Overview']!).map((cell) => String((cell as { v?: unknown }).v));
  expect(overview).toContain('Needs attention: October 2026: look at this before you sign.');
  expect(overview).toContain(`SHA-256 of what was frozen: ${HASH}`);
  const late = Object.values(book.Sheets['Late 2026-09']!).map((cell) => String((cell as { v?: unknown }).v));
  expect(late).toContain('Corrections after the signature of September 2026');
});

test('the same content makes the same bytes, and another language others', async () => {
  const [first, again, german] = [await make(), await make(), await make('de')];
  expect(again.pdf.equals(first.pdf)).toBe(true);
  expect(again.workbook.equals(first.workbook)).toBe(true);
  expect(openPdf(german.pdf).text).toContain('/Lang (de)');
  expect(read(german.workbook).SheetNames.slice(0, 2)).toEqual(['Überblick', 'Genauigkeit im Lauf des Monats']);
});

test('the PDF has its contents on the second page, each section with the page that it begins on', async () => {
  const { pages } = readPdf((await make()).pdf);
  const [, contents] = pages;
  expect(contents!.slice(0, 1)).toEqual(['Contents']);
  const entries = contents!
    .slice(1, -2)
    .flatMap((title, at, all) => (at % 2 === 0 ? [[title, Number(all[at + 1])] as const] : []));
  expect(entries.map(([title]) => title)).toEqual(
    expect.arrayContaining(['How ready it is (ML Test Score)', 'Whole drift reports', 'Ends of the logs']),
  );
  for (const [title, page] of entries) expect([title, pages[page - 1]!.includes(title)]).toEqual([title, true]);
  expect(pages.map((page) => page.at(-1))).toEqual(pages.map((_, at) => `Page ${at + 1} of ${pages.length}`));
});

test('a report that the pack holds is on paper whole: its sentences, and every column', async () => {
  const { pages } = readPdf((await make()).pdf);
  const said = pages.flat().join(' ').replaceAll(/\s+/g, ' ');
  expect(said).toContain('Drift report 24 of');
  for (const { name } of samplePack().wholeReports![0]!.columns) expect(said).toContain(name.slice(0, 8));
  expect(said).toContain('100 times larger in cost centre CC-204');
});

test('of each of these reports stands on paper what the drift sheet draws of it, in the same order and by the same figures', async () => {
  const { pdf } = await make();
  const { alternatives } = readPdf(pdf);
  const drawn = samplePack().wholeReports!.flatMap((report) => [
    ...columnsToDraw(report),
    ...chartsOverTime(report, null, []),
  ]);
  expect(drawn.map(({ title }) => title)).toEqual([
    'Amount: 100 times larger in cost centre CC-204',
    'Description: 51 % empty, 1 % before',
    'Accuracy of the predictions that people have answered, with its 95 % interval',
    'What should be right, and what was, by when rows were answered',
    'Amount: 100 times larger in cost centre CC-204',
    'Description: 51 % of the cells are empty, 1 % before',
    'Accuracy of the predictions that people have answered, with its 95 % interval',
  ]);
  // Three charts of the month stand before them.
  expect(alternatives.slice(3).map((text) => text.replace(/^(Line|Column) chart: /, ''))).toEqual(
    drawn.map(({ title }) => expect.stringMatching(new RegExp(`^${title}\\. `))),
  );
  for (const [at, { series, rows }] of drawn.entries())
    for (const [place, name] of series.entries()) {
      const last = rows.at(-1)![place + 1];
      if (typeof last === 'number') expect(alternatives[3 + at]).toContain(`${name} ${percent(last, 1)}`);
    }
  expect(alternatives[4]).toBe(
    'Column chart: Description: 51 % empty, 1 % before. Before and Now, from Empty cells to Something never seen before. Empty cells: Before 1.0 % and Now 51.0 %. Something never seen before: Before 0 % and Now 20.0 %.',
  );
  const boxes = [...pdf.toString('latin1').matchAll(/\/BBox \[([^\]]*)\]/g)].map(([, box]) =>
    box!.split(' ').map(Number),
  );
  expect(boxes).toHaveLength(alternatives.length);
  for (const [left, bottom, right, top] of boxes) {
    expect(Math.min(left!, bottom!)).toBeGreaterThanOrEqual(48 - 1e-6);
    expect([right! <= 595.28 - 48 + 1e-6, top! <= 841.89]).toEqual([true, true]);
  }
});

test('no line ends between a figure and the sign of per cent', async () => {
  const { pages } = readPdf((await make()).pdf);
  const said = pages.flat();
  expect(said.filter((text) => /\d\u00a0%/.test(text)).length).toBeGreaterThan(20);
  // What stands at an axis is one line by itself.
  expect(said.filter((text) => /\d %|^%/.test(text) && !/^[\d.]+ %$/.test(text))).toEqual([]);
});

test('what a report says is said anew in the language of the pack, and so is what is drawn of it', async () => {
  const { pages, alternatives } = readPdf((await make('de')).pdf);
  expect(pages.flat().join(' ')).toContain('Verglichen: 800 Zeilen');
  expect(alternatives[4]).toMatch(/^Säulendiagramm: Description: 51 % leer, vorher 1 %\. Vorher und Jetzt, /);
});
