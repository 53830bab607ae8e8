import { driftReportOf } from '../../../fixtures/drift-report.ts';
import { aTimeline } from '../../../fakes/fake-watch.ts';
import { useReportWorkbook } from '../report-workbook.ts';

const excel = useReportWorkbook();
const write = excel.writeDrift;
const LATER = Object.freeze(
  driftReportOf({ madeAt: '2026-11-21T14:05:09.000Z', verdict: 'stable', headline: 'Nothing moved.', reasons: [] }),
);

const sheet = () => excel.read('Amend drift');

async function rowOf(label: string): Promise<number> {
  return (await sheet()).values.findIndex((cells) => cells[0] === label) + 1;
}

describe('writeDriftSheet', () => {
  test('numbers are numbers and shown as a controller reads them', async () => {
    await write(driftReportOf());
    const { values, text } = await sheet();
    const row = values.findIndex((cells) => cells[0] === 'Amount');
    expect(values[row]!.slice(3)).toEqual([0.01, 0.012, 0.62, 0.5, 4e-9, 800]);
    expect(text[row]!.slice(1)).toEqual([
      '▲ drift',
      '100 times larger in cost centre CC-204',
      '1.0%',
      '1.2%',
      '0.620',
      '0.500',
      '<0.001',
      '800',
    ]);
  });

  test('names from tables are never formulas', async () => {
    await write(driftReportOf());
    const { values, types } = await sheet();
    const row = values.findIndex((cells) => cells[0] === '=HYPERLINK("http://example.org")');
    expect(types[row]![0]).toBe('String');
  });

  test('draws the columns that changed over training, holdout and live rows, and accuracy', async () => {
    await write(driftReportOf());
    const { charts } = await sheet();
    expect(charts.map((chart) => [chart.name, chart.type])).toEqual([
      ['Amend drift 1', 'Line'],
      ['Amend drift 2', 'ColumnClustered'],
      ['Amend drift accuracy', 'LineMarkers'],
    ]);
    expect(charts[0]).toMatchObject({
      title: 'Amount: 100 times larger in cost centre CC-204',
      series: ['Training', 'Holdout', 'Live'],
    });
    expect(charts.at(-1)!.series).toEqual(['Accuracy', 'At least', 'At most']);
  });

  test('draws what decided about a column over time, from where on it counts, and where another version answers', async () => {
    await write(driftReportOf(), aTimeline());
    const { charts } = await sheet();
    expect(charts.find(({ name }) => name === 'Amend drift timeline-1')).toMatchObject({
      title: 'Amount: distance of the distributions',
      series: ['distance of the distributions', 'Drift from', 'Another version answers from here'],
    });
  });

  test('a second run refreshes the same sheet: no second sheet, no second set of charts, no rest of the old report', async () => {
    await write(driftReportOf());
    await write({ ...LATER, columns: LATER.columns.slice(2, 3), accuracy: [] });
    const { sheets, charts, values } = await sheet();
    expect(sheets).toHaveLength(3);
    expect(charts).toEqual([]);
    const text = values.flat().join('\n');
    expect(text).toContain('● STABLE');
    expect(text).not.toContain('▲');
    expect(text).not.toContain('Amount');
  });

  test('a signature stays beside the report it was given for', async () => {
    await write(driftReportOf());
    await excel.workbook.type(`Amend drift!B${await rowOf('Checked by')}`, [
      ['A. Controller'],
      ['2026-11-21'],
      ['seen'],
    ]);
    await write(driftReportOf());
    const row = await rowOf('Checked by');
    expect(await excel.workbook.valuesOf(`Amend drift!B${row}:B${row + 2}`)).toEqual([
      ['A. Controller'],
      ['2026-11-21'],
      ['seen'],
    ]);
    expect(await rowOf('Earlier sign-offs')).toBe(0);
  });

  test('beside a new report the signature is gone, and stands below with the report it was given for', async () => {
    await write(driftReportOf());
    await excel.workbook.type(`Amend drift!B${await rowOf('Checked by')}`, [
      ['A. Controller'],
      ['2026-11-21'],
      ['=seen'],
    ]);
    await write(LATER);
    await excel.workbook.type(`Amend drift!B${await rowOf('Checked by')}`, [['B. Auditor']]);
    await write(driftReportOf({ madeAt: '2026-11-22T14:05:09.000Z' }));
    const row = await rowOf('Checked by');
    expect(await excel.workbook.valuesOf(`Amend drift!B${row}:B${row + 2}`)).toEqual([[''], [''], ['']]);
    const earlier = (await rowOf('Earlier sign-offs')) + 2;
    expect(await excel.workbook.valuesOf(`Amend drift!A${earlier}:D${earlier + 1}`)).toEqual([
      ['B. Auditor', '', 'Report 14: Card purchases, model version 3, made 2026-11-21 14:05:09 UTC: stable', ''],
      [
        'A. Controller',
        '2026-11-21',
        'Report 14: Card purchases, model version 3, made 2026-11-20 14:05:09 UTC: drift',
        '=seen',
      ],
    ]);
  });

  test('a signed sheet is set aside as it was, figures, charts and signature, before another report is written', async () => {
    await write(driftReportOf());
    const row = await rowOf('Checked by');
    await excel.workbook.type(`Amend drift!B${row}`, [['A. Controller'], ['2026-11-21'], ['seen']]);
    const signed = await sheet();
    const behind = await excel.read('Amend drift data');
    await write({ ...LATER, columns: LATER.columns.slice(2, 3), accuracy: [] });
    const aside = await excel.read('Amend drift 1');
    expect(aside.values).toEqual(signed.values);
    expect(aside.charts.map(({ title, series }) => [title, series])).toEqual(
      signed.charts.map(({ title, series }) => [title, series]),
    );
    expect((await excel.read('Amend drift data 1')).values).toEqual(behind.values);
    // One that nobody signed is written anew in its place.
    await write(driftReportOf({ madeAt: '2026-11-22T14:05:09.000Z' }));
    expect(aside.sheets.map(([name]) => name)).toEqual((await sheet()).sheets.map(([name]) => name));
  });
});

describe('a sheet that people of several languages write anew', () => {
  afterEach(() => excel.speakTo('en'));

  const sign = async (label: string) =>
    excel.workbook.type(`Amend drift!B${await rowOf(label)}`, [['A. Controller'], ['2026-11-21'], ['gesehen']]);
  const standsBeside = async (label: string) => {
    const row = await rowOf(label);
    return excel.workbook.valuesOf(`Amend drift!B${row}:B${row + 2}`);
  };

  test('keeps the sign-off of the same report: signed on a German sheet, written anew in English and in Portuguese', async () => {
    await excel.speakTo('de');
    await write(driftReportOf());
    await sign('Geprüft von');
    for (const [tag, label, earlier] of [
      ['en', 'Checked by', 'Earlier sign-offs'],
      ['pt', 'Conferido por', 'Vistos anteriores'],
    ] as const) {
      await excel.speakTo(tag);
      await write(driftReportOf());
      expect(await standsBeside(label)).toEqual([['A. Controller'], ['2026-11-21'], ['gesehen']]);
      expect(await rowOf(earlier)).toBe(0);
    }
  });

  test('moves the sign-off of another report to the earlier ones, and keeps those when it changes language again', async () => {
    await excel.speakTo('de');
    await write(driftReportOf());
    await sign('Geprüft von');
    await excel.speakTo('en');
    await write(LATER);
    await excel.speakTo('pt');
    await write(LATER);
    expect(await standsBeside('Conferido por')).toEqual([[''], [''], ['']]);
    const earlier = (await rowOf('Vistos anteriores')) + 2;
    expect(await excel.workbook.valuesOf(`Amend drift!A${earlier}:D${earlier}`)).toEqual([
      [
        'A. Controller',
        '2026-11-21',
        'Bericht 14: Card purchases, Modellversion 3, erstellt 2026-11-20 14:05:09 UTC: Drift',
        'gesehen',
      ],
    ]);
  });
});
