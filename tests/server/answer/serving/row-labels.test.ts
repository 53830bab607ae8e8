import { describe, expect, test } from '@jest/globals';
import type { LabelEvent } from '../../../../contract/label.ts';
import { RowLabels } from '../../../../server/answer/serving/row-labels.ts';

let sequence = 0;
const said = (
  kind: LabelEvent['kind'],
  key: string,
  rowHash: string,
  name: string | null = null,
  more: Partial<LabelEvent> = {},
): LabelEvent => ({
  sequence: ++sequence,
  kind,
  origin: 'review',
  key,
  rowHash,
  class: name,
  person: 'Ann',
  basedOn: null,
  ...more,
});

const labelsAfter = (...events: LabelEvent[]): RowLabels => {
  const labels = new RowLabels();
  for (const event of events) labels.apply(Object.freeze(event));
  return labels;
};

describe('RowLabels', () => {
  test('answers a row with its own latest label', () => {
    const labels = labelsAfter(said('correct', 'k', 'h', 'a'), said('accept', 'k', 'h', 'b'));
    expect(labels.answerFor('k', 'h')).toEqual({ class: 'b', confidence: 1 });
  });

  test('leaves an edited row to the model', () => {
    expect(labelsAfter(said('correct', 'k', 'h', 'a')).answerFor('k', 'edited')).toBeNull();
  });

  test('answers an identical row with the class its twins agree on, the surer the more they are', () => {
    const labels = labelsAfter(said('correct', 'k', 'h', 'a'));
    // By hand: (1 + 1) / (1 + 2), then (2 + 1) / (2 + 2).
    expect(labels.answerFor('twin', 'h')).toEqual({ class: 'a', confidence: 2 / 3 });
    labels.apply(said('accept', 'l', 'h', 'a'));
    expect(labels.answerFor('twin', 'h')).toEqual({ class: 'a', confidence: 3 / 4 });
  });

  test('leaves an identical row to the model where its twins disagree', () => {
    const labels = labelsAfter(said('correct', 'k', 'h', 'a'), said('correct', 'l', 'h', 'b'));
    expect(labels.answerFor('twin', 'h')).toBeNull();
    expect(labels.answerFor('k', 'h')).toEqual({ class: 'a', confidence: 1 });
  });

  test('forgets a withdrawn label, for the row and for its twins', () => {
    const labels = labelsAfter(said('correct', 'k', 'h', 'a'), said('withdraw', 'k', 'h'));
    expect(labels.answerFor('k', 'h')).toBeNull();
    expect(labels.answerFor('twin', 'h')).toBeNull();
    expect(labels.isAnswered('k', 'h')).toBe(false);
    // It had one, though: a version that learned before it was withdrawn knows the row.
    expect(['k', 'twin'].map((key) => labels.hasHeardOf(key))).toEqual([true, false]);
  });

  test('moves a label with the edited row it was given again for', () => {
    const labels = labelsAfter(said('correct', 'k', 'h', 'a'), said('correct', 'k', 'edited', 'b'));
    expect(labels.answerFor('twin', 'h')).toBeNull();
    expect(labels.answerFor('twin', 'edited')?.class).toBe('b');
  });

  test('keeps the label of a row that somebody was unsure of later', () => {
    const labels = labelsAfter(said('correct', 'k', 'h', 'a'), said('unsure', 'k', 'h'));
    expect(labels.answerFor('k', 'h')?.class).toBe('a');
  });

  test('counts unsure as an answer, until the row is edited', () => {
    const labels = labelsAfter(said('unsure', 'k', 'h'));
    expect(labels.answerFor('k', 'h')).toBeNull();
    expect(labels.isAnswered('k', 'h')).toBe(true);
    expect(labels.isAnswered('k', 'edited')).toBe(false);
  });

  test('counts what waits for approval as an answer, until the row is edited or it is rejected', () => {
    const proposed = said('correct', 'k', 'h', 'a', { needsApproval: true });
    const labels = labelsAfter(proposed);
    expect(labels.answerFor('k', 'h')).toBeNull();
    expect(labels.isAnswered('k', 'h')).toBe(true);
    expect(labels.isAnswered('k', 'edited')).toBe(false);
    labels.apply(said('reject', 'k', 'h', null, { person: 'Cora', judges: proposed.sequence }));
    expect(labels.isAnswered('k', 'h')).toBe(false);
  });

  test('takes a class called __proto__ like any other', () => {
    expect(labelsAfter(said('correct', '__proto__', 'h', '__proto__')).answerFor('__proto__', 'h')?.class).toBe(
      '__proto__',
    );
  });

  test('answers nothing with a label that repeats what Amend had answered, and asks a person about the row', () => {
    const labels = labelsAfter(said('adopt', 'k', 'h', 'a', { origin: 'label-column' }));
    expect(labels.answerFor('k', 'h')).toBeNull();
    expect(labels.answerFor('twin', 'h')).toBeNull();
    expect(labels.isAnswered('k', 'h')).toBe(false);
  });

  test('answers with the label that stands, and says what contradicts it', () => {
    const first = said('correct', 'k', 'h', 'a');
    const labels = labelsAfter(first, said('correct', 'k', 'h', 'b', { person: 'Bob', basedOn: first.sequence - 1 }));
    expect(labels.answerFor('k', 'h')).toEqual({
      class: 'a',
      confidence: 1,
      dispute: { standing: { class: 'a', person: 'Ann' }, contender: { class: 'b', person: 'Bob' } },
    });
    labels.apply(said('accept', 'k', 'h', 'b'));
    expect(labels.answerFor('k', 'h')).toEqual({ class: 'b', confidence: 1 });
  });
});
