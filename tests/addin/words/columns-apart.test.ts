import { columnsApart } from '../../../addin/words/columns-apart.ts';
import { aClassifier, aVersion } from '../../fakes/contract-data.ts';

test('what a version learned from is told apart from the columns of now, each difference in a sentence', () => {
  const version = aVersion({
    version: 2,
    columns: [
      { name: 'Text', type: 'text' },
      { name: 'Amount', type: 'number' },
    ],
  });
  const now = aClassifier({
    columns: [
      { name: 'Text', type: 'category' },
      { name: 'Centre', type: 'category' },
      { name: 'Note', type: 'ignored' },
    ],
  });
  expect(columnsApart(version, now)).toEqual([
    'Version 2 does not look at “Centre”: it learned before.',
    'Version 2 learned from “Amount”, which it now finds empty in every row.',
    'Version 2 reads “Text” as “Text”, as it learned it.',
  ]);
});

test('nothing is said where they are the same, or where it is not known what a version learned from', () => {
  const classifier = aClassifier();
  const used = classifier.columns.filter(({ type }) => type !== 'ignored');
  expect(columnsApart(aVersion({ columns: used }), classifier)).toEqual([]);
  const { columns: _, ...unknown } = aVersion({ columns: used });
  expect(columnsApart(unknown, classifier)).toEqual([]);
});
