import { openKafkaSink } from '../../../../server/feeds/kafka/open-kafka-sink.ts';
import type { SinkRecord } from '../../../../server/feeds/ports/sink.ts';
import type { SinkOf } from '../../../../contract/feeds/feed-sink.ts';
import { describePart } from '../../../setup/parts/describe-part.ts';
import { HAS_KAFKA } from '../../../../demo/broker/kafka-broker.ts';
import { servicesOf, useKafka } from '../../../setup/parts/use-kafka.ts';
import { sinkRecord } from '../../../setup/parts/sink-record.ts';

const SIGNAL = AbortSignal.timeout(240_000);

describePart('a broker of Kafka', HAS_KAFKA, () => {
  const kafka = useKafka();
  const deliver = async (
    topic: string,
    records: readonly SinkRecord[],
    what: SinkOf<'kafka'>['what'] = 'enriched',
    more: Partial<SinkOf<'kafka'>> = {},
  ) => {
    const settings: SinkOf<'kafka'> = {
      ...{ kind: 'kafka', connection: '7f2b0a52-6c8e-4a3e-9f53-0d2f1f1d7a11', topic, format: 'json', what },
      ...more,
    };
    const sink = await openKafkaSink(settings, servicesOf(kafka.plain));
    try {
      return await sink.deliver(records, SIGNAL);
    } finally {
      await sink.close();
    }
  };

  it('appends records with their answers: their own data untouched, key and headers kept, position beside', async () => {
    const topic = await kafka.topics.make();
    const own = '{ "id": 569587686496825344, "text":"größer" }';
    const headers = new Map([['trace', Buffer.from('t-1')]]);
    await deliver(topic, [sinkRecord({ bytes: Buffer.from(own), sourceKey: Buffer.from('K'), headers, sequence: 41 })]);
    const [found] = await kafka.topics.contents(topic, 1);
    expect(found!.value!.toString()).toBe(
      '{ "id": 569587686496825344, "text":"größer" ,"amend":' +
        '{"class":"negative","confidence":0.9,"source":"model","modelVersion":3,' +
        '"answeredAt":"2026-11-30T08:00:00.000Z","predictionId":"p-41","partition":"tweets-0","position":"7",' +
        '"sequence":41,"cause":"record"}}',
    );
    expect(found).toMatchObject({ key: 'K' });
    expect(found!.headers).toEqual({
      trace: 't-1',
      ...{ 'amend-sequence': '41', 'amend-partition': 'tweets-0', 'amend-position': '7', 'amend-cause': 'record' },
    });
  });

  it('appends records as they came, byte for byte', async () => {
    const topic = await kafka.topics.make();
    const bytes = Buffer.from([0, 0xff, 0xfe, 1]);
    await deliver(topic, [sinkRecord({ bytes })], 'raw');
    expect((await kafka.topics.contents(topic, 1))[0]!.value).toEqual(bytes);
  });

  it('keeps the order of those with one key, and delivers more than a request holds', async () => {
    const topic = await kafka.topics.make(4);
    const filling = 'x'.repeat(2_000);
    const records = Array.from({ length: 2_000 }, (_, sequence) =>
      sinkRecord({
        ...{ sequence, sourceKey: null, key: [`row ${sequence % 7}`] },
        bytes: Buffer.from(JSON.stringify({ sequence, filling })),
      }),
    );
    await deliver(topic, records);
    const found = await kafka.topics.contents(topic, 2_000);
    const byKey = new Map<string, (typeof found)[number][]>();
    for (const each of found) byKey.set(each.key!, [...(byKey.get(each.key!) ?? []), each]);
    expect(byKey.size).toBe(7);
    for (const each of byKey.values()) {
      expect(new Set(each.map(({ partition }) => partition)).size).toBe(1);
      const numbers = each.map(({ headers }) => Number(headers['amend-sequence']));
      expect(numbers).toEqual([...numbers].sort((a, b) => a - b));
    }
  });

  it('names a topic that is missing, and makes none', async () => {
    await expect(deliver('not-there-either', [sinkRecord({})])).rejects.toMatchObject({
      fault: { reason: 'missing', what: 'topic', name: 'not-there-either' },
    });
    expect(await kafka.topics.admin.listTopics()).not.toContain('not-there-either');
  });

  it('tells apart what a topic refuses as too large, and where it has the others, also where they are too large together', async () => {
    const configEntries = [{ name: 'max.message.bytes', value: '1500' }];
    const topic = await kafka.topics.make(2, { configEntries });
    const large = Buffer.from(JSON.stringify({ text: 'x'.repeat(2_000) }));
    const records = Array.from({ length: 12 }, (_, at) =>
      sinkRecord({ sequence: at + 1, key: [`row ${at}`], ...(at === 5 ? { bytes: large } : {}) }),
    );
    const outcome = await deliver(topic, records);
    expect(outcome).toMatchObject({ refused: [{ sequence: 6, fault: { reason: 'too-large-for-topic', topic } }] });
    const told = new Map(
      outcome!.places!.flatMap(({ partition, firstPosition, sequences }) =>
        sequences.map((sequence, at) => [`${partition} ${firstPosition + at}`, String(sequence)] as const),
      ),
    );
    expect([...told.values()].map(Number).sort((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 7, 8, 9, 10, 11, 12]);
    const held = (await kafka.topics.admin.fetchTopicOffsets(topic)).reduce((sum, { high }) => sum + Number(high), 0);
    const places = new Map<number, number>();
    for (const { partition, headers } of await kafka.topics.contents(topic, held)) {
      const at = places.get(partition) ?? 0;
      places.set(partition, at + 1);
      // What was sent again after a part was refused stands there twice; the last place is told.
      const place = told.get(`${topic}-${partition} ${at}`);
      if (place !== undefined) expect(headers['amend-sequence']).toBe(place);
    }
  });

  it('compresses by gzip where it is told to, so that the topic takes what it would refuse', async () => {
    const topic = await kafka.topics.make(1, { configEntries: [{ name: 'max.message.bytes', value: '1500' }] });
    const bytes = Buffer.from(JSON.stringify({ text: 'x'.repeat(5_000) }));
    expect(await deliver(topic, [sinkRecord({ bytes })], 'raw', { compression: 'gzip' })).toMatchObject({
      refused: [],
    });
    expect((await kafka.topics.contents(topic, 1))[0]!.value).toEqual(bytes);
  });
});
