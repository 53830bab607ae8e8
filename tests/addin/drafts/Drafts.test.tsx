/** @jest-environment ./tests/setup/page-environment.js */
import '@testing-library/jest-dom/jest-globals';
import { screen, within } from '@testing-library/react';
import { startWork, type WorkState } from '../../../addin/app/work-state.ts';
import { Drafts } from '../../../addin/drafts/Drafts.tsx';
import type { Draft } from '../../../contract/draft.ts';
import { aClassifier, draftOf } from '../../fakes/contract-data.ts';
import { aConnection } from '../../fakes/a-connection.ts';
import { notedActions, renderPane } from '../../fakes/render-pane.tsx';

const aDraft = (key: string, fields: Partial<Draft> = {}): Draft => ({
  ...draftOf(
    {
      id: `id-of-${key}`,
      kind: 'correct',
      origin: 'correction-column',
      key,
      cells: ['Cafe', 4.5],
      class: 'Meals',
      predictedClass: 'Travel',
      saidAt: '2026-03-01T09:00:00.000Z',
    },
    ['Merchant', 'Amount'],
  ),
  ...fields,
});

function show(drafts: readonly Draft[], fields: Partial<WorkState> = {}, elsewhere: string[] = [], mayPropose = true) {
  const { actions, asked } = notedActions();
  const start = startWork(aConnection(aClassifier()));
  const list = { drafts: [...drafts], elsewhere, seen: 1, ended: [] };
  const work = { ...start, corrections: { ...start.corrections, drafts: list }, ...fields };
  return {
    asked,
    ...renderPane(<Drafts work={work} tasks={{}} actions={actions} onRule={mayPropose ? actions.draftRuleOf : null} />),
  };
}

test('without a draft, and sent at once, nothing is said', () => {
  const { container } = show([]);
  expect(container).toHaveTextContent('');
});

test('each is listed with its row, what it changes and its note, and all that can be is sent', async () => {
  const { asked, person } = show([
    aDraft('p4', { note: 'client meeting' }),
    aDraft('p5', { class: null, hindrance: null }),
    aDraft('p6', { hindrance: 'class-retired' }),
    aDraft('p7', { hindrance: 'note-missing' }),
  ]);
  expect(screen.getByRole('heading', { name: '4 corrections are not sent' })).toBeVisible();
  const first = within(screen.getByRole('group', { name: 'p4' }));
  for (const text of ['Travel → Meals', 'Cafe, 4.5', 'client meeting']) expect(first.getByText(text)).toBeVisible();
  expect(screen.getByText('Travel → (taken back)')).toBeVisible();
  expect(screen.getByText(/“Meals” is retired since/)).toBeVisible();
  expect(screen.getByText(/A reason is needed before it is sent/)).toBeVisible();
  await person.click(first.getByRole('button', { name: 'Take out' }));
  await person.click(screen.getByRole('button', { name: 'Send 2 corrections' }));
  expect(asked).toEqual([['takeOutDrafts', ['id-of-p4']], ['sendDrafts']]);
});

test('what was said of the row meanwhile is said, by whom', () => {
  show(
    [
      aDraft('p4', { meanwhile: { class: 'Office', person: 'Bea', isHidden: false } }),
      aDraft('p5', { meanwhile: { class: 'Office', person: 'Ada', isHidden: false } }),
      aDraft('p6', { meanwhile: { class: null, person: null, isHidden: false } }),
      aDraft('p7', { meanwhile: { class: null, person: null, isHidden: true } }),
    ],
    { person: { person: 'Ada', roles: ['admin'], signIn: 'demo' } },
  );
  expect(screen.getByText('Meanwhile Bea said Office. Sent, yours takes its place.')).toBeVisible();
  expect(screen.getByText('Meanwhile you said Office. Sent, this takes its place.')).toBeVisible();
  expect(screen.getByText('Meanwhile what was said of the row was taken back.')).toBeVisible();
  expect(screen.getByText(/a class that you are not shown/)).toBeVisible();
});

test('a note is written or chosen, and saved by Enter', async () => {
  const { asked, person } = show([aDraft('p4')]);
  await person.click(screen.getByRole('button', { name: 'Add a note' }));
  await person.keyboard('a hotel{Enter}');
  expect(asked).toMatchObject([['noteDraft', { key: 'p4' }, 'a hotel']]);
});

test('discarding is asked about; rows that are not one’s own any more can only be taken out', async () => {
  const { asked, person } = show([aDraft('p4'), aDraft('p5')], {}, ['id-elsewhere']);
  await person.click(screen.getByRole('button', { name: 'Discard' }));
  expect(asked).toEqual([]);
  await person.click(screen.getByRole('button', { name: 'Discard all' }));
  await person.click(screen.getByRole('button', { name: 'Take it out' }));
  expect(asked).toEqual([
    ['takeOutDrafts', ['id-of-p4', 'id-of-p5']],
    ['takeOutDrafts', ['id-elsewhere']],
  ]);
});

test('who may correct no more can only discard them', () => {
  show([aDraft('p4')], { person: { person: 'Ada', roles: ['viewer'], signIn: 'demo' } });
  expect(screen.getByText(/You may not correct this classifier any more/)).toBeVisible();
  expect(screen.queryByRole('button', { name: /Send/ })).toBeNull();
});

test('what was sent is told, and can be taken back as one', async () => {
  const said = [{ key: 'p4', kind: 'correct' as const, class: 'Meals', before: null, cells: [] }];
  const { asked, person } = show([], { sentBatch: { said, earlier: 1, gone: 1, held: 0 } });
  expect(screen.getByText(/One correction was sent. One had been sent already/)).toHaveTextContent(
    'One was taken out or replaced meanwhile, and not sent.',
  );
  await person.click(screen.getByRole('button', { name: 'Take this batch back' }));
  expect(asked).toEqual([['takeBackBatch']]);
});

test('one whose word is none of a closed catalogue offers the classes that it may be a slip of', async () => {
  const slip = aDraft('p4', { class: 'Travle', hindrance: 'class-unknown' });
  const { asked, person } = show([slip, aDraft('p5', { class: 'Travle', hindrance: null })], {
    classifier: { ...aClassifier(), classes: ['Travel', 'Meals'] },
  });
  await person.click(screen.getByRole('button', { name: 'I meant Travel' }));
  expect(asked).toEqual([['rewordDraft', slip, 'Travel']]);
});

describe('before what would change many rows is sent', () => {
  const reach = {
    rows: 32,
    changed: [{ key: 'p9', before: 'Travel', after: 'Meals', confidence: 0.8 }],
    looked: 50,
    shown: 50,
  };

  test('its author is asked how far it goes, and may make a rule of one', async () => {
    const drafts = [aDraft('p4')];
    const { asked, person } = show(drafts, { askedDrafts: { drafts, reach } });
    expect(screen.getByText(/Your correction would change the class of 32 other rows/)).toBeVisible();
    expect(screen.queryByRole('button', { name: /Send/ })).toBeNull();
    for (const name of ['Take', 'Only this row', 'Leave it for now', 'Make a rule'])
      await person.click(screen.getByRole('button', { name }));
    expect(asked).toEqual([
      ['decideBatch', 'all'],
      ['decideBatch', 'row'],
      ['leaveBatch'],
      ['decideBatch', 'row'],
      [
        'draftRuleOf',
        expect.objectContaining({
          key: 'p4',
          class: 'Meals',
          cells: drafts[0]!.cells.map((_, at) => ({ name: ['Merchant', 'Amount'][at], value: drafts[0]!.values[at] })),
        }),
      ],
    ]);
  });

  test.each([
    ['of several', ['p4', 'p5'], true],
    ['by who may propose none', ['p4'], false],
  ] as const)('no rule is made %s', (_, keys, mayPropose) => {
    const drafts = keys.map((key) => aDraft(key));
    show(drafts, { askedDrafts: { drafts, reach } }, [], mayPropose);
    expect(screen.getByRole('button', { name: 'Take' })).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Make a rule' })).toBeNull();
  });
});
