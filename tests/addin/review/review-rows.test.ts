import { answerWord, loadReviewList } from '../../../addin/review/review-rows.ts';
import { aClassifier, aReviewRow } from '../../fakes/contract-data.ts';
import { fakePacing } from '../../fakes/fake-outbox.ts';
import { FakeServer } from '../../fakes/fake-server.ts';
import { FakeWorkbook } from '../../fakes/fake-workbook.ts';

describe('loadReviewList', () => {
  test('joins the queue with the cells of the sheet, and drops rows that were deleted', async () => {
    const server = new FakeServer();
    server.queue = { rows: [aReviewRow({ key: 'a' }), aReviewRow({ key: 'deleted' })], waiting: 10, unsure: null };
    const workbook = new FakeWorkbook([
      { name: 'Id', values: ['a'] },
      { name: 'Merchant', values: ['Cafe'] },
      { name: 'Amount', values: [12.5] },
    ]);
    const list = await loadReviewList({ workbook, server, pacing: fakePacing() }, aClassifier(), 'table-1', {
      view: 'v',
      about: 'new',
    });
    expect(list.rows.map((row) => row.key)).toEqual(['a']);
    expect(list.waiting).toBe(9);
    expect(list.cells.get('a')).toEqual(['Cafe', 12.5]);
  });

  test('keeps in mind that a list is quiet, and counts what of a work-list the table does not have', async () => {
    const server = new FakeServer();
    const rows = [aReviewRow({ key: 'a' }), aReviewRow({ key: 'deleted' })];
    server.queue = { rows, waiting: 2, unsure: null, isQuiet: true, elsewhere: 3 };
    const workbook = new FakeWorkbook([
      { name: 'Id', values: ['a'] },
      { name: 'Merchant', values: ['Cafe'] },
      { name: 'Amount', values: [12.5] },
    ]);
    const asked = { view: 'v', about: 'new', list: 'l1' } as const;
    const list = await loadReviewList({ workbook, server, pacing: fakePacing() }, aClassifier(), 'table-1', asked);
    expect(list).toMatchObject({ isQuiet: true, waiting: 1, elsewhere: 4 });
    expect(server.reviewed).toMatchObject([asked]);
  });
});

describe('answerWord', () => {
  const row = aReviewRow({ key: 'a', class: 'Travel' });

  test.each([
    [{ kind: 'accept' as const }, 'accept', 'Travel'],
    [{ kind: 'correct' as const, class: 'Meals' }, 'correct', 'Meals'],
    [{ kind: 'correct' as const, class: 'Travel' }, 'accept', 'Travel'],
    [{ kind: 'unsure' as const }, 'unsure', undefined],
  ])('%j is said as %s of %s', (verdict, kind, name) => {
    const cells = ['Cafe', 12.5];
    const word = answerWord(row, verdict, cells, 'a client');
    expect(word).toMatchObject({ kind, origin: 'review', key: 'a', predictedClass: 'Travel', cells, note: 'a client' });
    expect(word.class).toBe(name);
  });

  test('a row that is no longer in the table is not answered', () => {
    expect(() => answerWord(row, { kind: 'accept' }, undefined)).toThrow('The row a is no longer in the table.');
  });
});
