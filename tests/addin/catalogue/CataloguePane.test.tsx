/** @jest-environment ./tests/setup/page-environment.js */
import '@testing-library/jest-dom/jest-globals';
import { screen, within } from '@testing-library/react';
import type { Role } from '../../../contract/access.ts';
import type { ClassChange, ListedClass } from '../../../contract/catalogue.ts';
import { CataloguePane } from '../../../addin/catalogue/CataloguePane.tsx';
import type { ClassChanged } from '../../../addin/catalogue/catalogue-state.ts';
import { startShared } from '../../../addin/session/shared-state.ts';
import { aConnection } from '../../fakes/a-connection.ts';
import { aClassifier } from '../../fakes/contract-data.ts';
import { renderPane } from '../../fakes/render-pane.tsx';

const aClass = (id: number, name: string, fields: Partial<ListedClass> = {}): ListedClass => ({
  id,
  name,
  description: '',
  aliases: [],
  state: 'active',
  mergedInto: null,
  rows: 3,
  saidOf: 3,
  firstSaid: null,
  lastSaid: null,
  ...fields,
});
const CLASSES = [
  aClass(1, 'Travel > Flights', { description: 'By air', aliases: ['Flight'] }),
  aClass(2, 'Travel > Rail'),
  aClass(3, 'Meals', { state: 'retired' }),
  aClass(4, 'Mael', { rows: 0, saidOf: 0 }),
  aClass(5, 'Planes', { state: 'merged', mergedInto: 1, rows: 0, saidOf: 7 }),
];

function show(
  classes: readonly ListedClass[] = CLASSES,
  { roles = ['admin'], changed = null }: { roles?: Role[]; changed?: ClassChanged | null } = {},
) {
  const done: (ClassChange | string)[] = [];
  const person = { person: 'Ada', roles, signIn: 'demo' as const };
  const element = (
    <CataloguePane
      work={{ ...startShared(aConnection(aClassifier())), person }}
      catalogue={{ list: { changes: 1, classes: [...classes] }, changed }}
      tasks={{}}
      actions={{
        openCatalogue: () => done.push('open'),
        closeCatalogue: () => done.push('close'),
        changeClass: (change) => done.push(change),
        undoClassChange: () => done.push('undo'),
        letClassesIn: (isOpen) => done.push(isOpen ? 'opened' : 'closed'),
        retry: () => done.push('retry'),
      }}
    />
  );
  return { done, ...renderPane(element) };
}
const names = () => screen.getAllByRole('listitem').map((item) => item.getAttribute('aria-label'));
const press = (name: string) => screen.getByRole('button', { name });

describe('the list of classes', () => {
  test('says of each what it means and comes to, under the levels that names share', () => {
    show();
    expect(screen.getAllByRole('heading', { level: 3 }).map((heading) => heading.textContent)).toEqual([
      'Other classes',
      'Travel',
    ]);
    expect(names()).toEqual(['Mael', 'Meals', 'Planes', 'Travel > Flights', 'Travel > Rail']);
    expect(screen.getByRole('listitem', { name: 'Travel > Flights' })).toHaveTextContent(
      'By air3 rows; Also meant by “Flight”',
    );
    expect(screen.getByRole('listitem', { name: 'Planes' })).toHaveTextContent('became “Travel > Flights”');
    expect(screen.getByRole('listitem', { name: 'Meals' })).toHaveTextContent('retired');
  });

  test('is searched by name, other word and description; 300 are shown 50 at first', async () => {
    const { person } = show([...CLASSES, ...Array.from({ length: 295 }, (_, n) => aClass(10 + n, `C${n}`))]);
    expect(names()).toHaveLength(50);
    await person.click(press('Show all 300'));
    expect(names()).toHaveLength(300);
    await person.type(screen.getByLabelText('Find a class'), 'AIR');
    expect(names()).toEqual(['Travel > Flights']);
  });

  test('changes nothing for whoever may not, and is closed for new classes by admins alone', () => {
    show(CLASSES, { roles: ['corrector'] });
    expect(screen.queryByRole('button', { name: /^Change/ })).toBeNull();
    expect(screen.queryByLabelText('Name of the new class')).toBeNull();
    expect(screen.queryByRole('switch')).toBeNull();
  });
});

describe('a class in the list', () => {
  test('is renamed by the keyboard, described, and merged after what follows is said', async () => {
    const { person, done } = show();
    press('Change the class Travel > Rail').focus();
    await person.keyboard('{Enter}');
    await person.clear(screen.getByLabelText('Name'));
    await person.type(screen.getByLabelText('Name'), 'Travel > Trains{Enter}');
    await person.click(press('Change the class Travel > Rail'));
    await person.type(screen.getByLabelText('What belongs to it'), 'On rails');
    await person.click(press('Save'));
    await person.click(press('Change the class Travel > Rail'));
    await person.selectOptions(screen.getByLabelText('Merge it into'), '1');
    expect(screen.getByText(/^3 rows move to “Travel > Flights”/)).toBeVisible();
    await person.click(press('Merge into “Travel > Flights”'));
    expect(done).toEqual([
      { do: 'rename', class: 2, name: 'Travel > Trains' },
      { do: 'describe', class: 2, description: 'On rails' },
      { do: 'merge', class: 2, into: 1 },
    ]);
  });

  test('is retired, used again, parted, and removed only where no row has it', async () => {
    const { person, done } = show();
    for (const [name, what] of [
      ['Travel > Rail', 'Retire'],
      ['Meals', 'Use it again'],
      ['Planes', 'Take the merge back'],
      ['Mael', 'Remove'],
    ] as const) {
      await person.click(press(`Change the class ${name}`));
      await person.click(within(screen.getByRole('listitem', { name })).getByRole('button', { name: what }));
    }
    await person.click(press('Change the class Meals'));
    expect(screen.queryByRole('button', { name: 'Remove' })).toBeNull();
    expect(done).toEqual([
      { do: 'retire', class: 2 },
      { do: 'reopen', class: 3 },
      { do: 'part', class: 5 },
      { do: 'remove', class: 4 },
    ]);
  });
});

test('a class is added, a change taken back, the catalogue closed for new ones, and left', async () => {
  const changed = {
    change: { do: 'merge' as const, class: 5, into: 1 },
    name: 'Planes',
    into: 'Travel',
    rows: 7,
    undo: { do: 'part' as const, class: 5 },
  };
  const { person, done } = show(CLASSES, { changed });
  expect(screen.getByText('7 rows of “Planes” became “Travel”.')).toBeVisible();
  await person.click(press('Undo'));
  await person.type(screen.getByLabelText('Name of the new class'), ' Gifts {Enter}');
  await person.click(screen.getByRole('switch', { name: 'Only classes of this list' }));
  await person.click(press('Back to the work'));
  expect(done).toEqual(['undo', { do: 'add', name: 'Gifts' }, 'closed', 'close']);
});
