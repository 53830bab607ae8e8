import { rememberChoices, rememberedChoices } from '../../../addin/table/column-choices.ts';
import { WorkbookProblem } from '../../../addin/ports/workbook-port.ts';
import { FakeWorkbook } from '../../fakes/fake-workbook.ts';

const workbook = () => new FakeWorkbook([{ name: 'Id', values: ['a'] }]);

describe('the workbook remembers which columns were chosen', () => {
  test('for each classifier and table, whatever the columns are called', async () => {
    const book = workbook();
    await rememberChoices(
      book,
      'c1',
      't1',
      new Map([
        ['Text', '__proto__'],
        ['constructor', 'Note'],
      ]),
    );
    await rememberChoices(book, 'c1', 't2', new Map([['Text', 'Purpose']]));
    expect(await rememberedChoices(book, 'c1', 't1')).toEqual(
      new Map([
        ['Text', '__proto__'],
        ['constructor', 'Note'],
      ]),
    );
    expect(await rememberedChoices(book, 'c1', 't2')).toEqual(new Map([['Text', 'Purpose']]));
    expect(await rememberedChoices(book, 'c2', 't1')).toEqual(new Map());
  });

  test('until others are chosen in their place, or none', async () => {
    const book = workbook();
    await rememberChoices(book, 'c1', 't1', new Map([['Text', 'Purpose']]));
    await rememberChoices(book, 'c1', 't1', new Map([['Text', 'Note']]));
    expect(await rememberedChoices(book, 'c1', 't1')).toEqual(new Map([['Text', 'Note']]));
    await rememberChoices(book, 'c1', 't1', new Map());
    expect(book.settings.get('amend.columns')).toBe('[]');
  });

  test('not when it is read-only, and that is no failure', async () => {
    const book = workbook();
    book.breakNext(
      'writeSetting',
      new WorkbookProblem('read-only', 'The workbook is open for reading only.', 'Save a copy.'),
    );
    await rememberChoices(book, 'c1', 't1', new Map([['Text', 'Purpose']]));
    expect(await rememberedChoices(book, 'c1', 't1')).toEqual(new Map());
  });

  test.each([
    'not json',
    '{}',
    'null',
    '[null]',
    '[{"classifier":"c1","table":"t1","columns":[["Text"]]}]',
    '[{"classifier":"c1","table":"t1","columns":{"Text":"x"}}]',
  ])('a setting that says %j is as good as none', async (text) => {
    const book = workbook();
    book.settings.set('amend.columns', text);
    expect(await rememberedChoices(book, 'c1', 't1')).toEqual(new Map());
  });
});
