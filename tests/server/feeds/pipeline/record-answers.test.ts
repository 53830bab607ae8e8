import { describe, expect, test } from '@jest/globals';
import type { AnsweredRecords, Foretold } from '../../../../server/feeds/answering/answer-records.ts';
import { sinkRecords, takenRecords, writtenAnswer } from '../../../../server/feeds/pipeline/record-answers.ts';

const FORETOLD: readonly (Foretold | null)[] = [
  { value: 12.5, low: 10, high: 15 },
  { value: 3, low: null, high: null },
  null,
];

/** Three records answered by a feed of one sink, which get no corrections later. */
function answered({ foretold, scores }: Pick<AnsweredRecords, 'foretold' | 'scores'>): AnsweredRecords {
  const record = (position: string) => ({
    record: { position, bytes: null, fields: new Map([['text', 'x']]), key: null, headers: [], at: null, fault: null },
    row: { key: position, keyCells: [position], cells: [], label: null, lesson: null },
  });
  return {
    plan: { settings: { sendsCorrections: false, sinks: [{}] } },
    rows: ['a', 'b', 'c'].map((key) => ({
      ...{ key, rowHash: '', cells: [] },
      prediction: { class: 'Said "so"', confidence: 0.75, source: 'model' },
    })),
    records: ['1', '2', '3'].map(record),
    batch: { id: 'batch-1', modelVersion: 4, predictedAt: new Date('2026-11-30T10:20:00Z') },
    sinks: [[0], [0], [0]],
    foretold,
    scores,
  } as unknown as AnsweredRecords;
}

describe.each([
  ['an answer alone', answered({ foretold: [null, null, null] })],
  ['with what was foretold', answered({ foretold: FORETOLD })],
  ['with scores', answered({ foretold: [null, null, null], scores: [0.9, 0, 0.25] })],
])('what a sink is given of a batch, %s', (_, batch) => {
  const taken = takenRecords(batch, 7);
  const given = sinkRecords(batch, taken, '0', 0);

  test('is the same from memory as it is kept in the outbox', () => {
    expect(taken.map(({ outgoing }) => JSON.parse(outgoing[0]!.answer) as unknown)).toEqual(
      given.map(({ answer }) => JSON.parse(writtenAnswer(answer!)) as unknown),
    );
  });

  test('says of each row what was foretold of it and how unusual it is, or neither', () => {
    expect(given.map(({ answer }) => answer!.foretold ?? null)).toEqual(batch.foretold);
    expect(given.map(({ answer }) => answer!.score ?? null)).toEqual(batch.scores ?? [null, null, null]);
    expect(given.map(({ sequence, answer }) => [sequence, answer!.predictionId])).toEqual([
      [7, 'batch-1:0'],
      [8, 'batch-1:1'],
      [9, 'batch-1:2'],
    ]);
  });
});
