/** @jest-environment ./tests/setup/page-environment.js */
import '@testing-library/jest-dom/jest-globals';
import { screen, waitFor, within } from '@testing-library/react';
import { VersionList } from '../../../addin/model/VersionList.tsx';
import { aComparison, aGate, aVersion } from '../../fakes/contract-data.ts';
import { renderPane } from '../../fakes/render-pane.tsx';

const versions = [
  aVersion({ version: 2 }),
  aVersion({ version: 1, isChampion: false }),
  aVersion({ version: 3, isChampion: false, gate: aGate({ promoted: false, reasons: ['Worse on “Meals”.'] }) }),
];

/** The dialog is drawn in its own time, longer than a second on a busy machine. */
const PATIENCE = { timeout: 20_000 };
/**
 * Whether the rest of the page is out of reach meanwhile is decided by focus, which a page without a window moves late;
 * the stories in a browser see it.
 */
const DRAWN = { hidden: true };

function show(list = versions) {
  const back: [number, string][] = [];
  const pinned: unknown[] = [];
  return {
    back,
    pinned,
    ...renderPane(
      <VersionList
        versions={list}
        isBusy={false}
        onRollBack={(...each) => back.push(each)}
        onPin={(...each) => pinned.push(each)}
      />,
    ),
  };
}

describe('the versions', () => {
  test('say which one is in use and which one was kept back, with the reason', () => {
    show();
    expect(screen.getByText('In use')).toBeVisible();
    expect(screen.getByText('Kept back')).toBeVisible();
    expect(screen.getByText('Worse on “Meals”.')).toBeVisible();
  });

  test('say why each was trained, by which way to learn and from how many rows', () => {
    show([aVersion({ because: '100 corrections since version 1', cause: 'corrections' })]);
    expect(screen.getByText(/100 corrections since version 1\.$/)).toBeVisible();
    expect(screen.getByText('86 % right in its test. Linear, from 3,600 rows.')).toBeVisible();
  });

  test('the one in use can be pinned and unpinned', async () => {
    const { person, pinned } = show();
    await person.click(screen.getByRole('button', { name: 'Pin' }));
    expect(pinned).toEqual([[2, true]]);
    show([aVersion({ version: 4, isPinned: true })]);
    expect(screen.getByText('In use, pinned')).toBeVisible();
    expect(screen.getByRole('button', { name: 'Unpin' })).toBeEnabled();
  });

  test('one whose model is no longer kept cannot be used', () => {
    show([aVersion({ version: 2 }), aVersion({ version: 1, isChampion: false, hasModel: false })]);
    expect(screen.queryByRole('button', { name: 'Use version 1' })).toBeNull();
    expect(screen.getByText('Only this record is kept of it.')).toBeVisible();
  });

  test('say how they did beside the version they were compared with, and by which rule that was decided', async () => {
    const { person } = show([
      aVersion({
        version: 2,
        gate: aGate({
          against: 1,
          comparisons: [aComparison({ finding: 'better' })],
          rule: ['The lower log-loss answers.'],
        }),
      }),
    ]);
    expect(
      screen.getByText(
        'On 186 test rows: 90.3 % right, version 1: 91.9 %; log-loss (lower is better) +0.034 against version 1, with 95 % confidence between −0.004 and +0.072.',
      ),
    ).toBeVisible();
    expect(screen.getByText('The lower log-loss answers.')).not.toBeVisible();
    await person.click(screen.getByText('How it is decided which version answers'));
    expect(screen.getByText('The lower log-loss answers.')).toBeVisible();
  });

  test('one that was kept back and put in use since says why it was, and no other that answers', () => {
    const why = [
      { code: 'pinned', values: { version: 1, person: 'Ben' } },
      { code: 'kept-back', values: { champion: 1 } },
    ] as const;
    const stored = ['Version 1 is pinned by Ben, so it keeps answering.', 'Version 1 keeps answering.'];
    show([aVersion({ version: 2, gate: aGate({ promoted: false, why: [...why], reasons: stored }) })]);
    expect(screen.getByText('In use')).toBeVisible();
    expect(screen.getByText('Version 1 was pinned by Ben, so it went on answering.')).toBeVisible();
    expect(screen.queryByText(/keeps answering/)).toBeNull();
  });

  test('of many the newest and the one in use are shown at first', async () => {
    const { person } = show(
      Array.from({ length: 9 }, (_, index) => aVersion({ version: 9 - index, isChampion: index === 7 })),
    );
    expect(screen.getAllByText(/^Version \d$/).map((each) => each.textContent)).toEqual([
      'Version 9',
      'Version 8',
      'Version 7',
      'Version 6',
      'Version 2',
    ]);
    await person.click(screen.getByRole('button', { name: 'Show all 9 versions' }));
    expect(screen.getAllByText(/^Version \d$/)).toHaveLength(9);
  });

  test('an older one is used only after the person has confirmed', async () => {
    const { person, back } = show();
    await person.click(screen.getByRole('button', { name: 'Use version 1' }));
    expect(back).toEqual([]);
    const dialog = await screen.findByRole('dialog', DRAWN, PATIENCE);
    expect(dialog).toHaveTextContent('No correction is lost');
    await person.type(
      await within(dialog).findByRole('textbox', { name: /^Why/, ...DRAWN }, PATIENCE),
      ' Fees went to travel ',
    );
    await person.click(await within(dialog).findByRole('button', { name: 'Use version 1', ...DRAWN }, PATIENCE));
    expect(back).toEqual([[1, 'Fees went to travel']]);
  });

  test('and not when the person thinks better of it', async () => {
    const { person, back } = show();
    await person.click(screen.getByRole('button', { name: 'Use version 1' }));
    await person.click(await screen.findByRole('button', { name: 'Keep the present one', ...DRAWN }, PATIENCE));
    expect(back).toEqual([]);
    await waitFor(() => expect(screen.queryByRole('dialog', DRAWN)).toBeNull(), PATIENCE);
  });
});
