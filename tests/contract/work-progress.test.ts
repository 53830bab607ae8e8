import { describe, expect, test } from '@jest/globals';
import { evolve, UNLABELLED, type LabelEvent } from '../../contract/label.ts';
import { countWork, isLeftTo, paceOf, workOn, type WorkedRow } from '../../contract/work-progress.ts';

const SINCE = 10;
const event = (sequence: number, fields: Partial<LabelEvent> = {}): LabelEvent => ({
  sequence,
  kind: 'correct',
  origin: 'review',
  key: 'p1',
  rowHash: 'h',
  class: fields.kind === 'unsure' || fields.kind === 'withdraw' ? null : 'Meals',
  person: 'Ann',
  basedOn: null,
  ...fields,
});

/** A row of which this was said, in order. */
function rowOf(events: readonly LabelEvent[], aside: WorkedRow['aside'] = []): WorkedRow {
  return {
    label: events.reduce(evolve, UNLABELLED),
    lastUnsure: events.findLast(({ kind }) => kind === 'unsure')?.sequence ?? null,
    aside,
  };
}
const stateOf = (events: readonly LabelEvent[], aside?: WorkedRow['aside']) => workOn(rowOf(events, aside), SINCE);

describe('a row of a work-list', () => {
  test('is done by what a person said after the list was given, and stands', () => {
    expect(stateOf([event(11)])).toBe('done');
    expect(stateOf([event(11, { kind: 'accept' })])).toBe('done');
    expect(stateOf([event(3), event(11, { person: 'Ben', class: 'Travel' })])).toBe('done');
    expect(stateOf([event(11), event(12, { kind: 'unsure' })])).toBe('done');
  });

  test('waits while nobody has: what was said before, what the table says and what was taken back is nothing', () => {
    expect(stateOf([])).toBe('waiting');
    expect(stateOf([event(9)])).toBe('waiting');
    expect(stateOf([event(11, { origin: 'label-column', person: 'Ann' })])).toBe('waiting');
    expect(stateOf([event(11, { kind: 'adopt', person: null })])).toBe('waiting');
    expect(stateOf([event(11), event(12, { kind: 'withdraw' })])).toBe('waiting');
    expect(stateOf([event(5, { kind: 'unsure' })])).toBe('waiting');
  });

  test('is proposed while what was said does not count: for approval, or unseen beside another’s word', () => {
    expect(stateOf([event(11, { needsApproval: true })])).toBe('proposed');
    expect(
      stateOf([event(11, { needsApproval: true }), event(12, { kind: 'approve', judges: 11, person: 'Bea' })]),
    ).toBe('done');
    expect(
      stateOf([event(11, { needsApproval: true }), event(12, { kind: 'reject', judges: 11, person: 'Bea' })]),
    ).toBe('waiting');
    expect(stateOf([event(8), event(11, { person: 'Ben', class: 'Travel', basedOn: 2 })])).toBe('proposed');
  });

  test('is unsure when somebody was since, and nobody has said more', () => {
    expect(stateOf([event(11, { kind: 'unsure' })])).toBe('unsure');
    expect(stateOf([event(4, { kind: 'unsure' }), event(11, { kind: 'unsure' })])).toBe('unsure');
    expect(stateOf([event(11, { kind: 'unsure' }), event(12)])).toBe('done');
  });

  test('that two people are asked about unseen by each other is left to the second, and counts as done by neither yet', () => {
    const once = rowOf([], [{ person: 'Ann', kind: 'double' }]);
    expect(workOn(once, SINCE)).toBe('proposed');
    expect([isLeftTo(once, SINCE, 'Ann'), isLeftTo(once, SINCE, 'Ben')]).toEqual([false, true]);
    const twice = rowOf(
      [],
      [
        { person: 'Ann', kind: 'double' },
        { person: 'Ben', kind: 'double' },
      ],
    );
    expect([workOn(twice, SINCE), isLeftTo(twice, SINCE, 'Cleo')]).toEqual(['proposed', false]);
    const golden = rowOf([], [{ person: 'Ann', kind: 'golden' }]);
    expect([workOn(golden, SINCE), isLeftTo(golden, SINCE, 'Ben')]).toEqual(['done', false]);
  });

  test('is counted once', () => {
    expect(countWork(['done', 'waiting', 'unsure', 'done', 'proposed'])).toEqual({
      rows: 5,
      done: 2,
      proposed: 1,
      unsure: 1,
      waiting: 1,
    });
  });
});

describe('the pace of a list', () => {
  const givenAt = new Date('2026-03-02T08:00:00Z');
  const at = (minutes: number) => new Date(givenAt.getTime() + minutes * 60_000);
  const evenly = (person: string, count: number, every: number, from = 0) =>
    Array.from({ length: count }, (_, n) => ({ person, saidAt: at(from + n * every) }));

  test('is nobody’s guess: too few rows, or less than a minute of work, tell nothing', () => {
    expect(paceOf(evenly('Ann', 10, 1), 5, { givenAt, now: at(30) })).toEqual({
      perHour: null,
      perDay: null,
      endsAt: null,
    });
    expect(paceOf(evenly('Ann', 500, 0), 5, { givenAt, now: at(30) }).perHour).toBeNull();
  });

  test('in rows an hour leaves breaks out, and does not take two people’s rows for one’s', () => {
    // Eleven rows a minute apart, a break of two hours, and ten more; another works beside, half a minute later.
    const ann = [...evenly('Ann', 11, 1), ...evenly('Ann', 10, 1, 130)];
    expect(paceOf(ann, 5, { givenAt, now: at(200) }).perHour).toEqual({ rows: 60, steps: 19 });
    const ben = evenly('Ben', 11, 2, 0.5);
    expect(paceOf([...ann, ...ben], 5, { givenAt, now: at(200) }).perHour).toEqual({ rows: 44.6, steps: 29 });
  });

  test('in rows a day counts idle days, and says when it ends only from two days of work on', () => {
    const day = 24 * 60;
    const one = evenly('Ann', 20, 1);
    expect(paceOf(one, 10, { givenAt, now: at(4 * day) })).toMatchObject({ perDay: null, endsAt: null });
    const two = [...evenly('Ann', 10, 1), ...evenly('Ben', 10, 1, day)];
    expect(paceOf(two, 10, { givenAt, now: at(4 * day) })).toMatchObject({
      perDay: 5,
      endsAt: at(6 * day).toISOString(),
    });
    expect(paceOf(two, 0, { givenAt, now: at(4 * day) }).endsAt).toBeNull();
  });
});
