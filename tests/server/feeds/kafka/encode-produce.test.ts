import fc from 'fast-check';
import { expect, test } from '@jest/globals';
import type { Message } from 'kafkajs';
import produce from 'kafkajs/src/protocol/requests/produce/index.js';
import { encodeProduce, type ProduceRequest } from '../../../../server/feeds/kafka/encode-produce.ts';

const bytes = fc.oneof(
  fc.uint8Array({ maxLength: 300 }).map((each) => Buffer.from(each)),
  fc.string({ unit: 'binary', maxLength: 40 }),
);
const headers = fc.dictionary(
  fc.string({ unit: 'grapheme', maxLength: 20 }),
  fc.oneof(bytes, fc.array(bytes, { maxLength: 3 })),
  { maxKeys: 5 },
);
const time = fc.option(fc.integer({ min: 1_600_000_000_000, max: 1_900_000_000_000 }).map(String), { nil: undefined });
const message: fc.Arbitrary<Message> = fc
  .record({ key: fc.option(bytes), value: fc.option(bytes), headers, timestamp: time })
  .map(({ timestamp, ...rest }) => (timestamp === undefined ? rest : { ...rest, timestamp }));
const partition = fc.record({
  partition: fc.nat(50),
  firstSequence: fc.nat(2 ** 31 - 1),
  messages: fc.array(message, { minLength: 1, maxLength: 70 }),
});
const request: fc.Arbitrary<ProduceRequest> = fc.record({
  acks: fc.constantFrom(-1, 0, 1),
  timeout: fc.nat(60_000),
  compression: fc.constantFrom(0, 1),
  transactionalId: fc.option(fc.string({ minLength: 1, maxLength: 20 }), { nil: undefined }),
  producerId: fc.bigInt(-1n, 2n ** 62n).map(String),
  producerEpoch: fc.nat(30_000),
  topicData: fc.array(
    fc.record({ topic: fc.string({ maxLength: 30 }), partitions: fc.array(partition, { maxLength: 4 }) }),
    { maxLength: 3 },
  ),
});

test('records are written byte for byte as kafkajs writes them, compressed or not', async () => {
  const { now } = Date;
  // kafkajs asks the clock by itself.
  Date.now = () => 1_764_000_000_000;
  try {
    await fc.assert(
      fc.asyncProperty(request, fc.constantFrom(3, 5, 7), async (asked, version) => {
        const theirs = await produce.protocol({ version })(asked).request.encode();
        expect((await encodeProduce(asked)).equals(theirs.buffer)).toBe(true);
      }),
      { seed: 20_261_130, numRuns: 300 },
    );
  } finally {
    Date.now = now;
  }
});
