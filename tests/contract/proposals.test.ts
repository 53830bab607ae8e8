import { describe, expect, test } from '@jest/globals';
import { evidenceOf, evolve, isSaid, labelOf, UNLABELLED, type LabelEvent } from '../../contract/label.ts';

/** Events of one row, numbered from 1 in their order. */
const labelAfter = (...events: Partial<LabelEvent>[]) =>
  events.reduce(
    (label, event, at) =>
      evolve(label, {
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
    UNLABELLED,
  );
const says = (person: string, name: string): Partial<LabelEvent> => ({ person, class: name });
const proposes = (person: string, name: string | null, basedOn: number | null = null): Partial<LabelEvent> => ({
  person,
  class: name,
  basedOn,
  needsApproval: true,
  ...(name === null ? { kind: 'withdraw' } : {}),
});
const judges = (kind: 'approve' | 'reject', judged: number, name: string | null): Partial<LabelEvent> => ({
  kind,
  judges: judged,
  person: 'Bea',
  class: name,
});

describe('what needs approval', () => {
  test('neither stands nor contends, and is no evidence', () => {
    const label = labelAfter(says('Cara', 'Meals'), proposes('Ann', 'Rent', 0));
    expect([labelOf(label)?.class, evidenceOf(label)?.person, label.contender]).toEqual(['Meals', 'Cara', null]);
    expect([label.proposals.map(({ class: name }) => name), isSaid(label, 'Rent')]).toEqual([['Rent'], true]);
  });

  test('is its author’s word from the place of the approval on, and notes who approved it', () => {
    const label = labelAfter(proposes('Ann', 'Rent'), judges('approve', 1, 'Rent'));
    expect(labelOf(label)).toMatchObject({ sequence: 2, class: 'Rent', person: 'Ann', approvedBy: 'Bea' });
    expect(label.proposals).toEqual([]);
  });

  test('is a conflict when another label came to stand since, whatever its author said that they had seen', () => {
    for (const basedOn of [null, 0]) {
      const label = labelAfter(proposes('Ann', 'Rent', basedOn), says('Cara', 'Meals'), judges('approve', 1, 'Rent'));
      expect([labelOf(label)?.class, label.contender?.class]).toEqual(['Meals', 'Rent']);
    }
  });

  test('takes back what stands only once it is approved', () => {
    const before = labelAfter(says('Ann', 'Meals'), proposes('Ann', null));
    expect(labelOf(before)?.class).toBe('Meals');
    expect(labelOf(labelAfter(says('Ann', 'Meals'), proposes('Ann', null), judges('approve', 2, null)))).toBeNull();
  });

  test('is replaced by what its author says next, and taken back by withdrawing, which takes nothing else', () => {
    const replaced = labelAfter(proposes('Ann', 'Rent'), proposes('Cara', 'Rent'), proposes('Ann', 'Meals'));
    expect(replaced.proposals.map(({ person, class: name }) => [person, name])).toEqual([
      ['Cara', 'Rent'],
      ['Ann', 'Meals'],
    ]);
    const withdrawn = labelAfter(says('Cara', 'Meals'), proposes('Ann', 'Rent'), { kind: 'withdraw' });
    expect([labelOf(withdrawn)?.class, withdrawn.proposals]).toEqual(['Meals', []]);
  });

  test('rejected, is remembered until its author says something else; judged again, it changes nothing', () => {
    const rejected = labelAfter(proposes('Ann', 'Rent'), judges('reject', 1, null));
    expect([labelOf(rejected), rejected.rejected.map(({ class: name }) => name)]).toEqual([null, ['Rent']]);
    expect(isSaid(rejected, 'Rent')).toBe(true);
    expect(labelAfter(proposes('Ann', 'Rent'), judges('reject', 1, null), judges('approve', 1, 'Rent'))).toEqual(
      rejected,
    );
    const again = labelAfter(proposes('Ann', 'Rent'), judges('reject', 1, null), proposes('Ann', 'Rent'));
    expect([again.rejected, again.proposals.length]).toEqual([[], 1]);
  });

  test('is left by what the table says, and by doubt', () => {
    const label = labelAfter(
      proposes('Ann', 'Rent'),
      { origin: 'label-column', class: 'Meals' },
      { kind: 'unsure', person: 'Ann' },
    );
    expect([label.proposals.length, labelOf(label)?.class, label.unsureOf]).toEqual([1, 'Meals', 'h']);
  });
});
