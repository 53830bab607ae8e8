/** @jest-environment ./tests/setup/page-environment.js */
import { render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { speakBy, speechFor } from '../../../contract/language/language.ts';
import { FindPanel } from '../../../workbench/dialogs/FindPanel.tsx';
import { SortDialog } from '../../../workbench/dialogs/SortDialog.tsx';
import { Cursor } from '../../../workbench/editing/cursor.ts';
import { sortTarget } from '../../../workbench/editing/sort-target.ts';
import { bookOf } from '../workbook/book.ts';

afterEach(() => speakBy(() => speechFor([])));

const nothing = () => undefined;
const buttons = () => screen.getAllByRole('button').map((each) => each.getAttribute('aria-label') ?? each.textContent);

test.each([
  {
    language: 'de',
    names: ['Weitersuchen', 'Vorheriges suchen', 'Ersetzen', 'Alle ersetzen', 'Schließen'],
    notes: [
      'Nichts, was angezeigt wird, entspricht „x“.',
      '1 Zelle wurde geändert. Ausgeblendete Zellen bleiben, wie sie sind.',
      '2 Zellen wurden geändert. Ausgeblendete Zellen bleiben, wie sie sind.',
    ],
  },
  {
    language: 'pt',
    names: ['Localizar próxima', 'Localizar anterior', 'Substituir', 'Substituir tudo', 'Fechar'],
    notes: [
      'Nada do que é mostrado corresponde a “x”.',
      '1 célula foi alterada. As células ocultas continuam como estão.',
      '2 células foram alteradas. As células ocultas continuam como estão.',
    ],
  },
])(
  'in $language find and replace says what it does, and how many cells it changed',
  async ({ language, names, notes }) => {
    speakBy(() => speechFor([language]));
    const said: (string | null)[] = [];
    for (const line of [['a'], ['x'], ['x', 'x']]) {
      const { workbook } = bookOf([line]);
      const { unmount } = render(
        <FindPanel
          {...{ workbook, cursor: new Cursor(workbook), request: { isReplacing: true } }}
          onProblem={nothing}
          onClose={nothing}
        />,
      );
      expect(buttons()).toEqual(names);
      await userEvent.keyboard('x');
      await userEvent.click(screen.getByRole('button', { name: names[3]! }));
      said.push(screen.getByRole('status').textContent);
      unmount();
    }
    expect(said).toEqual(notes);
  },
);

test.each([
  ['de', ['Sortieren nach', 'Reihenfolge', 'dann nach', 'Reihenfolge'], ['Aufsteigend', 'Absteigend'], 'Spalte A'],
  ['pt', ['Classificar por', 'Ordem', 'e depois por', 'Ordem'], ['Crescente', 'Decrescente'], 'Coluna A'],
])('in %s the sort asks by which columns and in which order', async (language, labels, orders, column) => {
  speakBy(() => speechFor([language]));
  const { workbook, sheet } = bookOf([
    [2, 1],
    [1, 2],
  ]);
  const target = sortTarget(sheet, new Cursor(workbook).selection, { row: 0, column: 0 });
  render(<SortDialog {...{ workbook, target }} onProblem={nothing} onClose={nothing} />);
  await userEvent.click(screen.getAllByRole('button')[0]!);
  const boxes = screen.getAllByRole<HTMLSelectElement>('combobox');
  expect(boxes.map(({ labels: [label] }) => label?.textContent)).toEqual(labels);
  expect([...boxes[1]!.options].map(({ text }) => text)).toEqual(orders);
  expect(boxes[0]!.options[0]?.text).toBe(column);
});
