import { describe, expect, test } from '@jest/globals';
import {
  evidenceOf,
  evolve,
  isSaid,
  labelOf,
  UNLABELLED,
  type LabelEvent,
  type RowLabel,
} from '../../contract/label.ts';

/** Events of one row, numbered from 1 in their order. */
const labelAfter = (...events: Partial<LabelEvent>[]): RowLabel =>
  events.reduce<RowLabel>(
    (label, event, at) =>
      evolve(
        label,
        Object.freeze({
          sequence: at + 1,
          kind: 'correct',
          origin: 'correction-column',
          key: 'PC-1',
          rowHash: 'h',
          class: null,
          person: 'Ann',
          basedOn: null,
          ...event,
        }),
      ),
    UNLABELLED,
  );

const table = (name: string | null, more: Partial<LabelEvent> = {}): Partial<LabelEvent> => ({
  origin: 'label-column',
  class: name,
  ...(name === null ? { kind: 'withdraw' } : {}),
  ...more,
});
const says = (person: string | null, name: string | null, basedOn: number | null = null): Partial<LabelEvent> => ({
  person,
  class: name,
  basedOn,
  ...(name === null ? { kind: 'withdraw' } : {}),
  ...(person === null ? { origin: 'found' } : {}),
});
const standing = (label: RowLabel) => {
  const { class: name, person, origin } = labelOf(label) ?? {};
  return labelOf(label) === null ? null : [name, origin === 'label-column' ? 'table' : person];
};

describe('the label of a row', () => {
  test.each<[string, Partial<LabelEvent>[], unknown]>([
    ['is what was said last', [table('Travel'), says('Ann', 'Meals'), says('Bob', 'Office')], ['Office', 'Bob']],
    ['is the table’s when the table changed after', [says('Ann', 'Meals'), table('Office')], ['Office', 'table']],
    ['stays a person’s when the table repeats it', [says('Ann', 'Meals'), table('Meals')], ['Meals', 'Ann']],
    [
      'is the table’s when the table repeats it of other cells',
      [says('Ann', 'Meals'), table('Meals', { rowHash: 'edited' })],
      ['Meals', 'table'],
    ],
    ['is none when nothing was said', [{ kind: 'unsure' }], null],
    [
      'stays what it was while somebody is unsure',
      [says('Ann', 'Meals'), { kind: 'unsure', person: 'Bob' }],
      ['Meals', 'Ann'],
    ],
  ])('%s', (_, events, label) => expect(standing(labelAfter(...events))).toEqual(label));
});

describe('withdrawing', () => {
  test.each<[string, Partial<LabelEvent>[], unknown]>([
    [
      'a correction brings back the table’s class',
      [table('Travel'), says('Ann', 'Meals'), says('Ann', null)],
      ['Travel', 'table'],
    ],
    [
      'a correction brings back another person’s before it',
      [says('Ann', 'Meals'), says('Bob', 'Office'), says('Bob', null)],
      ['Meals', 'Ann'],
    ],
    ['takes back the word that stands, whoever withdraws it', [says('Ann', 'Meals'), says('Bob', null)], null],
    [
      'does not bring back what the same person said before',
      [says('Ann', 'Meals'), says('Ann', 'Office'), says('Ann', null)],
      null,
    ],
    ['the table’s class leaves a person’s', [table('Travel'), says('Ann', 'Meals'), table(null)], ['Meals', 'Ann']],
    ['nothing changes nothing', [table('Travel'), says('Ann', null)], ['Travel', 'table']],
    [
      'what it had not seen leaves it, and takes back the own word alone',
      [says('Ann', 'Meals'), says('Bob', 'Office'), says('Ann', null, 1)],
      ['Office', 'Bob'],
    ],
  ])('%s', (_, events, label) => expect(standing(labelAfter(...events))).toEqual(label));
});

describe('who had not seen the label that stands', () => {
  test('does not replace it: what they say contends, until somebody who has seen both speaks', () => {
    const disputed = labelAfter(says('Ann', 'Meals', 0), says('Bob', 'Office', 0));
    expect(standing(disputed)).toEqual(['Meals', 'Ann']);
    expect(disputed.contender).toMatchObject({ class: 'Office', person: 'Bob', sequence: 2 });
    const settled = labelAfter(says('Ann', 'Meals', 0), says('Bob', 'Office', 0), says('Cara', 'Office', 2));
    expect([standing(settled), settled.contender]).toEqual([['Office', 'Cara'], null]);
  });
  test('agrees without a dispute', () =>
    expect(labelAfter(says('Ann', 'Meals', 0), says('Bob', 'Meals', 0)).contender).toBeNull());
  test('replaces their own earlier word', () =>
    expect(standing(labelAfter(says('Ann', 'Meals', 0), says('Ann', 'Office', 0)))).toEqual(['Office', 'Ann']));
  test('stays in dispute while a third person speaks who has not seen it either', () => {
    expect(
      labelAfter(says('Ann', 'Meals', 0), says('Bob', 'Office', 0), says('Ann', 'Travel', 1)).contender?.class,
    ).toBe('Office');
  });
  test('stands once what it contradicts is withdrawn', () => {
    expect(standing(labelAfter(says('Ann', 'Meals', 0), says('Bob', 'Office', 0), says('Ann', null, 1)))).toEqual([
      'Office',
      'Bob',
    ]);
  });
  test('may be the table: a column sent late does not undo a correction', () => {
    const label = labelAfter(table('Travel'), says('Ann', 'Meals', 1), table('Office', { basedOn: 1 }));
    expect([standing(label), label.contender?.class]).toEqual([['Meals', 'Ann'], 'Office']);
  });
  test('may be nobody: what was found does not replace a person’s word that its sheet had not shown', () => {
    const label = labelAfter(says('Ann', 'Meals'), says(null, 'Office', 0));
    expect([standing(label), label.contender?.class]).toEqual([['Meals', 'Ann'], 'Office']);
  });
});

describe('an adopted answer', () => {
  const adopts = (name: string) => table(name, { kind: 'adopt' });
  test('is a label, but no evidence', () => {
    expect([standing(labelAfter(adopts('Travel'))), evidenceOf(labelAfter(adopts('Travel')))]).toEqual([
      ['Travel', 'table'],
      null,
    ]);
  });
  test('never replaces a person’s word', () =>
    expect(standing(labelAfter(says('Ann', 'Meals'), adopts('Travel')))).toEqual(['Meals', 'Ann']));
  test('becomes evidence when a person accepts it', () => {
    expect(evidenceOf(labelAfter(adopts('Travel'), { kind: 'accept', class: 'Travel' }))).toMatchObject({
      class: 'Travel',
      person: 'Ann',
    });
  });
});

test('what contends was said, what was withdrawn and what the table says was not', () => {
  const label = labelAfter(table('Travel'), says('Ann', 'Meals', 0), says('Bob', 'Office', 0));
  expect(['Travel', 'Meals', 'Office', 'Hotels'].map((name) => isSaid(label, name))).toEqual([
    false,
    true,
    true,
    false,
  ]);
});
