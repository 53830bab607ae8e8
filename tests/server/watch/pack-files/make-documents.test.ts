import { strFromU8, unzipSync, unzlibSync } from 'fflate';
import { read } from '@e965/xlsx';
import { makeDocuments } from '../../../../server/watch/pack-files/make-documents.ts';
import { samplePack } from '../../../fixtures/pack-content.ts';

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
  ]);
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
