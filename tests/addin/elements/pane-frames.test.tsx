/** @jest-environment ./tests/setup/page-environment.js */
import '@testing-library/jest-dom';
import { screen, within } from '@testing-library/react';
import { Buttons } from '../../../addin/elements/page/Buttons.tsx';
import { EmptyState } from '../../../addin/elements/page/EmptyState.tsx';
import { FigureRow, FigureTable } from '../../../addin/elements/lists/FigureTable.tsx';
import { LineItem } from '../../../addin/elements/lists/LineItem.tsx';
import { Note } from '../../../addin/elements/notes/Note.tsx';
import { OpenItem } from '../../../addin/elements/lists/OpenItem.tsx';
import { PaneBody } from '../../../addin/elements/page/PaneBody.tsx';
import { PaneSection } from '../../../addin/elements/page/PaneSection.tsx';
import { PlainList } from '../../../addin/elements/lists/PlainList.tsx';
import { PointList } from '../../../addin/elements/lists/PointList.tsx';
import { TrainFirst } from '../../../addin/elements/page/TrainFirst.tsx';
import { renderPane } from '../../fakes/render-pane.tsx';

test('what is missing and how to change that is said; the picture is not read out', () => {
  renderPane(
    <EmptyState icon={<svg data-testid="icon" />} title="No table" text="Select a cell of one.">
      <button>Look again</button>
    </EmptyState>,
  );
  expect(screen.getByRole('heading', { name: 'No table' })).toBeVisible();
  expect(screen.getByText('Select a cell of one.')).toBeVisible();
  expect(screen.getByRole('button', { name: 'Look again' })).toBeVisible();
  expect(screen.getByTestId('icon').parentElement).toHaveAttribute('aria-hidden', 'true');
});

test('a note says its text and offers its actions beside it', () => {
  renderPane(
    <Note intent="info" actions={<button>Train again</button>}>
      Three rows changed.
    </Note>,
  );
  const note = screen.getByRole('group');
  expect(note).toHaveTextContent('Three rows changed.');
  expect(within(note).getByRole('button', { name: 'Train again' })).toBeVisible();
});

test('the next step stands below what scrolls, not in it', () => {
  renderPane(
    <PaneBody actions={<button>Next</button>}>
      <p>Much to read</p>
    </PaneBody>,
  );
  const next = screen.getByRole('button', { name: 'Next' });
  const body = screen.getByText('Much to read').parentElement!;
  expect(body).not.toContainElement(next);
  expect(body.compareDocumentPosition(next)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
});

test('a section is a region of the name of its heading', () => {
  renderPane(
    <PaneSection title="Versions" lead="The newest first">
      <p>Version 1</p>
    </PaneSection>,
  );
  expect(screen.getByRole('heading', { level: 2, name: 'Versions' })).toBeVisible();
  expect(screen.getByRole('region', { name: 'Versions' })).toHaveTextContent('The newest firstVersion 1');
});

test('a step that needs a model shows the way to training', async () => {
  let gone = 0;
  const { person } = renderPane(
    <TrainFirst icon={<svg />} text="Nothing is learned yet." onGoToTraining={() => gone++} />,
  );
  expect(screen.getByText('Nothing is learned yet.')).toBeVisible();
  await person.click(screen.getByRole('button', { name: 'Go to training' }));
  expect(gone).toBe(1);
});

test('sentences are a list by its name, and buttons stand where they are put', () => {
  renderPane(
    <>
      <PointList label="By class">
        <li>Travel: 12 rows</li>
      </PointList>
      <Buttons>
        <button>Release</button>
      </Buttons>
    </>,
  );
  expect(screen.getByRole('list', { name: 'By class' })).toHaveTextContent('Travel: 12 rows');
  expect(screen.getByRole('button', { name: 'Release' })).toBeVisible();
});

test('an item of a list says what it is in large and small, and offers one thing to do with it', () => {
  renderPane(
    <PlainList label="Keys">
      <LineItem title="Nightly import" detail="last used today" action={<button>Withdraw</button>}>
        <span>corrector</span>
      </LineItem>
      <LineItem title="This browser" detail="now" />
    </PlainList>,
  );
  const list = screen.getByRole('list', { name: 'Keys' });
  const items = within(list).getAllByRole('listitem');
  expect(items.map((item) => item.textContent)).toEqual([
    'Nightly importcorrectorlast used todayWithdraw',
    'This browsernow',
  ]);
  expect(within(items[1]!).queryByRole('button')).toBeNull();
});

test('an item that can be opened says whether it is, and asks for the other', () => {
  const asked: boolean[] = [];
  const opener = { says: 'Change', label: 'Change Hotels', onOpen: (isOpen: boolean) => asked.push(isOpen) };
  const items = (isOpen: boolean) => (
    <PlainList>
      <OpenItem label="Hotels" title="Hotels" opener={{ ...opener, isOpen }}>
        12 rows
      </OpenItem>
      <OpenItem title="Erased" opener={null}>
        0 rows
      </OpenItem>
    </PlainList>
  );
  const { again } = renderPane(items(false));
  const button = screen.getByRole('button', { name: 'Change Hotels' });
  expect(button).toHaveAttribute('aria-expanded', 'false');
  button.click();
  again(items(true));
  expect(button).toHaveAttribute('aria-expanded', 'true');
  button.click();
  expect(asked).toEqual([true, false]);
  expect(screen.getAllByRole('button')).toHaveLength(1);
  expect(screen.getByRole('listitem', { name: 'Hotels' })).toHaveTextContent('12 rows');
});

test('figures stand below what they mean, the one in use apart, with a line of its own for a note', () => {
  renderPane(
    <FigureTable
      label="Ways"
      first="Way"
      columns={[{ title: 'Right', means: 'Of the test rows, those answered right' }]}
    >
      <FigureRow name="linear" figures={['91 %']} isChosen note="The simpler of two that are alike." />
      <FigureRow name="forest" figures={['–']} />
    </FigureTable>,
  );
  const table = screen.getByRole('table', { name: 'Ways' });
  expect(within(table).getByRole('columnheader', { name: 'Right' })).toHaveAttribute(
    'title',
    expect.stringMatching(/^Of/),
  );
  const rows = within(table).getAllByRole('row');
  expect(rows.map((row) => row.textContent)).toEqual([
    'WayRight',
    'linear91 %',
    'The simpler of two that are alike.',
    'forest–',
  ]);
  expect(rows.map((row) => row.getAttribute('aria-current'))).toEqual([null, 'true', null, null]);
});
