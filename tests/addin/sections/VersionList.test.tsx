/** @jest-environment jsdom */
import '@testing-library/jest-dom/jest-globals';
import { screen, waitFor, within } from '@testing-library/react';
import { VersionList } from '../../../addin/sections/VersionList.tsx';
import { aVersion } from '../../fakes/contract-data.ts';
import { renderPane } from '../../fakes/render-pane.tsx';

const versions = [aVersion({ version: 2 }), aVersion({ version: 1, isChampion: false }), aVersion({ version: 3, isChampion: false, gate: { promoted: false, reasons: ['Worse on “Meals”.'] } })];

function show() {
  const back: number[] = [];
  return { back, ...renderPane(<VersionList versions={versions} isBusy={false} onRollBack={(version) => back.push(version)} />) };
}

describe('the versions', () => {
  test('say which one is in use and which one was kept back, with the reason', () => {
    show();
    expect(screen.getByText('In use')).toBeVisible();
    expect(screen.getByText('Kept back')).toBeVisible();
    expect(screen.getByText('Worse on “Meals”.')).toBeVisible();
  });

  test('an older one is used only after the person has confirmed', async () => {
    const { person, back } = show();
    await person.click(screen.getByRole('button', { name: 'Use version 1' }));
    expect(back).toEqual([]);
    expect(screen.getByRole('dialog')).toHaveTextContent('No correction is lost');
    await person.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Use version 1' }));
    expect(back).toEqual([1]);
  });

  test('and not when the person thinks better of it', async () => {
    const { person, back } = show();
    await person.click(screen.getByRole('button', { name: 'Use version 1' }));
    await person.click(screen.getByRole('button', { name: 'Keep the present one' }));
    expect(back).toEqual([]);
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });
});
