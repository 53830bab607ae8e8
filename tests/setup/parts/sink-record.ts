import type { SinkRecord } from '../../../server/feeds/ports/sink.ts';

/** A record with its answer, on its way to a sink. */
export function sinkRecord(given: Partial<SinkRecord>): SinkRecord {
  const sequence = given.sequence ?? 1;
  return {
    ...{
      sequence,
      partition: 'tweets-0',
      position: '7',
      key: ['7'],
      fields: new Map(),
      bytes: Buffer.from('{"id":7}'),
    },
    ...{ sourceKey: null, headers: new Map(), cause: 'record' },
    answer: {
      ...{ class: 'negative', confidence: 0.9, source: 'model', modelVersion: 3 },
      ...{ answeredAt: new Date('2026-11-30T08:00:00Z'), predictionId: `p-${sequence}` },
    },
    ...given,
  };
}
