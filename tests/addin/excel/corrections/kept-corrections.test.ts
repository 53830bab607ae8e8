import { readKept, textOf } from '../../../../addin/excel/corrections/kept-corrections.ts';
import { openWorkbook, type OpenWorkbook } from '../open-workbook.ts';

test('what is kept is read as it was; what somebody else wrote is nothing', () => {
  const classes = new Map([
    ['a', 'Travel'],
    ['b', 'IT'],
    ['__proto__', 'Travel'],
  ]);
  expect(readKept(textOf(classes))).toEqual(classes);
  for (const text of [null, '', '{', '7', '{"a":1}', '[1,["x"],[["a"],"b"],["Travel",[7]]]'])
    expect(readKept(text).size).toBe(0);
});

test('a text of more than a million characters is not kept', () => {
  const many = new Map(Array.from({ length: 200_000 }, (_, row) => [`row ${row}`, 'Travel']));
  expect(textOf(many).length).toBeLessThan(1_100_000);
  expect(readKept(textOf(many)).get('row 0')).toBe('Travel');
});

describe('in a workbook', () => {
  let workbook: OpenWorkbook;
  beforeAll(async () => {
    workbook = await openWorkbook();
  });
  afterAll(() => workbook.close());

  test('a correction that was emptied while no pane was open is known to a pane that is opened later', async () => {
    const table = await workbook.startWith([
      ['Id', 'N'],
      ['a', 1],
      ['b', 2],
      ['c', 3],
      ['d', 4],
    ]);
    await workbook.pane.evaluate(async (id) => {
      await port.preparePredictionColumns(id, { classes: ['Travel', 'Office'], lowConfidence: 0.6 });
      await port.scanCorrections(id, ['Id']);
      for (const key of ['a', 'b', 'c']) await port.writeCorrection(id, ['Id'], key, 'Travel');
      await port.keepCorrections(id, []);
    }, table);
    const again = () =>
      workbook.requestsDuring(() => workbook.pane.evaluate((id) => port.keepCorrections(id, []), table));
    expect(await again()).toBe(0);
    await workbook.saveAndOpen();
    // Of "a" and "b" the correction is emptied and replaced; "c" is another row by now.
    await workbook.type('Sheet1!E2', [[''], ['Office']]);
    await workbook.type('Sheet1!A4', [['x']]);
    const [found, emptied] = await workbook.pane.evaluate(async (id) => {
      const standing = await port.scanCorrections(id, ['Id']);
      return [standing.map(({ key }) => key), await port.emptiedCorrections(id, ['Id'])] as const;
    }, table);
    expect(found).toEqual(['b', 'x']);
    expect(emptied).toMatchObject([{ key: 'a', was: 'Travel', class: null, cells: [{ value: 'a' }, { value: 1 }] }]);
    await workbook.pane.evaluate((id) => port.keepCorrections(id, ['a']), table);
    expect(await workbook.pane.evaluate((id) => port.emptiedCorrections(id, ['Id']), table)).toEqual([]);
  });
});
