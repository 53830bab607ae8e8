import type { PackContent, PackWord } from '../../../contract/pack-content.ts';
import { monthName } from '../../../contract/words/pack-words.ts';
import type { PackCell, PackColumn, PackTable } from './pack-table.ts';
import { packFileWords as words } from './words/pack-file-words.ts';

/** Who corrected and approved, and each correction and verdict of the month. */
export function logTables({ said }: PackContent): PackTable[] {
  return [
    {
      ...{ sheet: words('people').slice(0, 31), title: words('people'), said: [] },
      columns: [
        { title: words('person'), kind: 'text', weight: 2 },
        ...(['corrected', 'accepted', 'judged'] as const).map((key) => ({ title: words(key), kind: 'count' as const })),
      ],
      rows: said.people.map(({ person, corrected, accepted, judged }) => [
        ...[person ?? words('nobody'), corrected, accepted, judged],
      ]),
    },
    { sheet: words('log').slice(0, 31), title: words('log'), ...wordTable(said.log) },
  ];
}

/** What was said of the month's rows after its end, and of the rows of signed months, each a table. */
export function afterTables({ afterwards, late }: PackContent): PackTable[] {
  return [
    { sheet: words('sheet.afterwards'), title: words('afterwards'), ...wordTable(afterwards) },
    ...late.map(({ month, pack, ...said }) => {
      const { said: left, ...table } = wordTable(said);
      return {
        ...{ sheet: words('sheet.late', { month }), title: words('late', { month: monthName(month) }) },
        said: [words('lateOf', { pack, month: monthName(month) }), ...left],
        ...table,
      };
    }),
  ];
}

function wordTable({ total, lines }: PackContent['afterwards']): Pick<PackTable, 'said' | 'columns' | 'rows'> {
  const text = (key: Parameters<typeof words>[0], weight = 1.5): PackColumn => ({
    title: words(key),
    kind: 'text',
    weight,
  });
  return {
    said: total > lines.length ? [words('left', { total, listed: lines.length })] : [],
    columns: [
      { title: words('entry'), kind: 'count' },
      { title: words('at'), kind: 'moment' },
      ...[text('key'), text('kind', 1.3), text('answered'), text('said'), text('person', 1.3), text('approval', 1)],
    ],
    rows: lines.map(wordRow),
  };
}

function wordRow({ sequence, at, key, kind, answered, class: said, person, needsApproval }: PackWord): PackCell[] {
  return [
    ...[sequence, at, key === '' ? words('erased') : key, words(`kind.${kind}`), answered, said],
    ...[person ?? words('nobody'), words(needsApproval ? 'yes' : 'no')],
  ];
}
