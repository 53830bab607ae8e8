/** @jest-environment ./tests/setup/page-environment.js */
import '@testing-library/jest-dom/jest-globals';
import { screen } from '@testing-library/react';
import { SegmentChoice } from '../../../addin/drift/SegmentChoice.tsx';
import type { SegmentList } from '../../../contract/segment-list.ts';
import { renderPane } from '../../fakes/render-pane.tsx';

const LIST: SegmentList = Object.freeze({
  column: 'Centre',
  modelVersion: 2,
  segments: [
    { value: '4711', rows: 1_200, referenceRows: 900 },
    { value: '4712', rows: 1, referenceRows: 90 },
  ],
  others: 0,
  mayAskForAll: true,
});

function show(list: SegmentList | null, chosen: string | null = null) {
  const asked: (string | null)[] = [];
  return {
    asked,
    ...renderPane(
      <SegmentChoice
        isElsewhere={false}
        list={list}
        chosen={chosen}
        disabled={false}
        onChoose={(segment) => asked.push(segment)}
      />,
    ),
  };
}
const options = () => screen.getAllByRole('option').map((option) => option.textContent);

describe('the choice of a segment', () => {
  test('offers all rows and each segment with its new rows', async () => {
    const { person, asked } = show(LIST, '4711');
    expect(options()).toEqual(['All rows', '4711 (1,200 new rows)', '4712 (1 new row)']);
    expect(screen.getByLabelText('Of which rows, by “Centre”')).toHaveDisplayValue('4711 (1,200 new rows)');
    await person.selectOptions(screen.getByLabelText('Of which rows, by “Centre”'), '4712 (1 new row)');
    await person.selectOptions(screen.getByLabelText('Of which rows, by “Centre”'), 'All rows');
    expect(asked).toEqual(['4712', null]);
  });

  test('is made by the keyboard', async () => {
    const { person } = show(LIST);
    await person.tab();
    expect(screen.getByLabelText('Of which rows, by “Centre”')).toHaveFocus();
  });

  test('does not offer all rows to who may see some only', () => {
    show({ ...LIST, segments: LIST.segments.slice(0, 1), others: null, mayAskForAll: false }, '4711');
    expect(options()).toEqual(['4711 (1,200 new rows)']);
    expect(screen.queryByText(/report of all rows/)).toBeNull();
  });

  test('says how many rows are of no segment, and why', () => {
    show({ ...LIST, others: 1_034 });
    expect(
      screen.getByText(
        '1,034 new rows are in the report of all rows alone: nothing stands in “Centre”, or a value that is not among the 50 with most rows at the training.',
      ),
    ).toBeVisible();
  });

  test('says from when on there are reports, while the version in use keeps none', () => {
    show({ ...LIST, modelVersion: null, segments: [], others: null });
    expect(
      screen.getByText('Reports by “Centre” begin with the next version that is trained and put in use.'),
    ).toBeVisible();
    expect(screen.queryByRole('combobox')).toBeNull();
  });

  test('says when nothing stands in the column', () => {
    show({ ...LIST, segments: [] });
    expect(screen.getByText(/No row that version 2 learned from has anything in “Centre”/)).toBeVisible();
  });

  test.each([
    ['nothing is known yet', null],
    ['no column is declared', { ...LIST, column: null, segments: [] }],
  ])('is not there while %s', (_, list) => {
    show(list);
    expect(screen.queryByText(/Centre|report/i)).toBeNull();
  });
});
