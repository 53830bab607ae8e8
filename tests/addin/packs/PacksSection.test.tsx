/** @jest-environment ./tests/setup/page-environment.js */
import '@testing-library/jest-dom/jest-globals';
import { screen, within } from '@testing-library/react';
import { PacksSection } from '../../../addin/packs/PacksSection.tsx';
import { startPacks, type PacksState } from '../../../addin/packs/packs-state.ts';
import { startWork } from '../../../addin/app/work-state.ts';
import type { Session } from '../../../contract/session.ts';
import { aClassifier } from '../../fakes/contract-data.ts';
import { aConnection } from '../../fakes/a-connection.ts';
import { anOpenedPack, aPack } from '../../fakes/fake-packs.ts';
import { notedActions, renderPane } from '../../fakes/render-pane.tsx';

const CONTROLLER: Session = { person: 'Carla', roles: ['controller'], signIn: 'demo' } as Session;
const VIEWER: Session = { ...CONTROLLER, roles: ['viewer'] };
const NOW = new Date('2026-11-05T08:00:00Z');
const SIGNATURE = { person: 'Carla', at: '2026-11-05T08:00:00.000Z', note: 'Read with the owner.' };

function show(packs: Partial<PacksState['packs']>, person: Session = CONTROLLER) {
  const { actions, asked } = notedActions();
  const classifier = aClassifier({ createdAt: '2026-09-02T09:00:00.000Z' });
  const work = { ...startWork(aConnection(classifier)), person, packs: { ...startPacks.packs, ...packs } };
  return { asked, ...renderPane(<PacksSection work={work} tasks={{}} actions={actions} now={NOW} />) };
}

describe('freezing', () => {
  test('offers the months since the classifier was made, the one before this first, in a language', async () => {
    const { person, asked } = show({ listed: [] });
    const months = within(screen.getByLabelText('Month')).getAllByRole('option');
    expect(months.map(({ textContent }) => textContent)).toEqual([
      'November 2026 (goes on)',
      'October 2026',
      'September 2026',
    ]);
    expect(screen.getByLabelText('Month')).toHaveDisplayValue('October 2026');
    await person.selectOptions(screen.getByLabelText('Language of the documents'), 'Deutsch');
    await person.click(screen.getByRole('button', { name: 'Freeze the month' }));
    expect(asked).toEqual([['freezePack', '2026-10', 'de']]);
  });

  test('is for whoever may sign; others read', () => {
    show({ listed: [aPack()] }, VIEWER);
    expect(screen.queryByRole('button', { name: 'Freeze the month' })).toBeNull();
    expect(screen.getByRole('button', { name: 'Open pack 1, October 2026' })).toBeVisible();
  });

  test('is nothing for whoever sees some rows only', () => {
    const scope = { column: 'Centre', values: ['4711'] };
    const grants = [{ role: 'controller' as const, classifier: aClassifier().id, scope }];
    const { container } = show({ listed: [aPack()] }, { ...CONTROLLER, roles: [], grants } as Session);
    expect(container).toHaveTextContent('');
  });
});

describe('a pack that is open', () => {
  test('says its verdict, its answers and what changed, and is signed with a note', async () => {
    const { person, asked } = show({ listed: [aPack()], opened: anOpenedPack(aPack()) });
    expect(screen.getByText('October 2026: look at this before you sign.')).toBeVisible();
    expect(screen.getByText('In order')).toBeVisible();
    expect(screen.getByText('Since pack 1, September 2026')).toBeVisible();
    await person.type(screen.getByLabelText('Note (optional)'), 'Read');
    await person.click(screen.getByRole('button', { name: 'Sign' }));
    await person.click(screen.getByRole('button', { name: 'Download PDF' }));
    expect(asked).toEqual([
      ['signPack', 1, 'Read'],
      ['downloadPack', 1, '2026-10', 'pdf'],
    ]);
  });

  test.each([
    ['signed', aPack({ signature: SIGNATURE }), /^Signed by Carla, .* – Note: Read with the owner\.$/],
    ['replaced', aPack({ isReplaced: true }), 'A later pack of the month has taken its place.'],
    ['of a month that goes on', aPack({ isOver: false }), /^Frozen before the month’s end/],
  ])('is not signed when it is %s', (_, pack, said) => {
    show({ listed: [], opened: anOpenedPack(pack) });
    expect(screen.getByText(said)).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Sign' })).toBeNull();
  });
});

describe('a file', () => {
  test.each([
    [null, '“x.pdf” is of no pack of this classifier: it was changed, or is something else.'],
    [{ pack: aPack(), file: 'pdf' as const, isInLog: false }, /but the audit log has no such hash\. Tell an admin\.$/],
    [{ pack: aPack(), file: 'pdf' as const, isInLog: true }, /pack 1 of October 2026, which is not signed\./],
    [
      { pack: aPack({ signature: SIGNATURE }), file: 'pdf' as const, isInLog: true },
      /pack 1 of October 2026, signed by Carla on /,
    ],
  ])('is known by its bytes', (found, said) => {
    show({ listed: [aPack()], checked: { of: 'x.pdf', found } });
    expect(screen.getByText(said)).toBeVisible();
  });
});
