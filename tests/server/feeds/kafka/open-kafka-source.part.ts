import { openKafkaSource } from '../../../../server/feeds/kafka/open-kafka-source.ts';
import { FeedError, type FeedSource, type SourceBatch } from '../../../../server/feeds/ports/source.ts';
import { describePart } from '../../../setup/parts/describe-part.ts';
import { HAS_KAFKA } from '../../../../demo/broker/kafka-broker.ts';
import { TakenBatches } from '../../../setup/parts/taken-batches.ts';
import { servicesOf, settingsOf, useKafka } from '../../../setup/parts/use-kafka.ts';

describePart('a broker of Kafka', HAS_KAFKA, () => {
  const kafka = useKafka();
  const open = (topic: string, given: Parameters<typeof settingsOf>[1] = {}): Promise<FeedSource> =>
    openKafkaSource(settingsOf(topic, given), servicesOf(kafka.plain));
  const faultOf = async (work: Promise<unknown>) => {
    const error: unknown = await work.then(
      () => null,
      (reason: unknown) => reason,
    );
    expect(error).toBeInstanceOf(FeedError);
    return (error as FeedError).fault;
  };

  it('reads a topic from its beginning, with keys, headers and times, and says when there is nothing more', async () => {
    const topic = await kafka.topics.make();
    const value = '{"id": 569587686496825344, "user": {"followers": 7}}';
    const message = { key: 'k', value, headers: { trace: Buffer.from([0, 255]), two: ['a', 'b'] } };
    await kafka.topics.send(topic, [{ ...message, timestamp: '1424563200000' }]);

    const taken = new TakenBatches();
    const source = await open(topic);
    expect(source.isShared).toBe(true);
    await taken.runUntil(source, () => taken.idle > 0 && taken.batches.length > 0);

    expect(taken.batches.map(({ partition, next, lag }) => ({ partition, next, lag }))).toEqual([
      { partition: `${topic}-0`, next: '1', lag: 0 },
    ]);
    const [record] = taken.records;
    expect(record).toMatchObject({ position: '0', fault: null, at: new Date('2015-02-22T00:00:00Z') });
    expect(Buffer.from(record!.bytes!).toString()).toBe(value);
    expect(Buffer.from(record!.key!).toString()).toBe('k');
    expect(new Map([...record!.headers].map(([name, bytes]) => [name, [...bytes]]))).toEqual(
      new Map([
        ['trace', [0, 255]],
        ['two', [98]],
      ]),
    );
    expect(record!.fields).toEqual(
      new Map<string, unknown>([
        ['kafka.key', 'k'],
        ['kafka.time', '2015-02-22T00:00:00.000Z'],
        ['kafka.header.two', 'b'],
        ['id', '569587686496825344'],
        ['user.followers', 7],
      ]),
    );
  });

  it('hands malformed records and tombstones over with their faults and bytes, and goes on', async () => {
    const topic = await kafka.topics.make();
    const values = ['{"id": 1}', '{"id": ', '[1, 2]', null, Buffer.from([0xff, 0xfe]), '{"id": 2}'];
    await kafka.topics.send(
      topic,
      values.map((value) => ({ key: 'k', value })),
    );
    const taken = new TakenBatches();
    await taken.runUntil(await open(topic), () => taken.records.length === 6);
    expect(taken.records.map(({ fault }) => fault?.reason ?? null)).toEqual(
      [null, 'unreadable', 'no-fields', 'no-fields', 'unreadable', null], // as the values stand above
    );
    expect(taken.records.map(({ bytes }) => (bytes === null ? null : Buffer.from(bytes)))).toEqual(
      values.map((value) => (value === null ? null : Buffer.from(value))),
    );
  });

  it('goes on where its answers are kept, whatever the broker was told, and tells the broker after', async () => {
    const topic = await kafka.topics.make(2);
    await kafka.topics.sendNumbered(topic, 1_000);
    const ends = await kafka.topics.admin.fetchTopicOffsets(topic);
    const all = Object.fromEntries(ends.map(({ partition, high }) => [partition, high]));

    const first = new TakenBatches();
    const committed: unknown[] = [];
    await first.runUntil(
      await open(topic, { chunk: 100 }),
      () => first.records.length === 1_000,
      async () => {
        committed.push(await kafka.topics.committed(`g-${topic}`, topic));
      },
    );
    expect(committed[0]).toEqual({ 0: '-1', 1: '-1' });
    expect(await kafka.topics.committed(`g-${topic}`, topic)).toEqual(all);
    expect(Math.max(...first.batches.map(({ records }) => records.length))).toBe(100);
    expect(first.batches.find(({ partition }) => partition.endsWith('-0'))!.lag).toBe(Number(all[0]) - 100);

    // As after a restore: the broker believes that all was read.
    const again = new TakenBatches();
    again.positions.set(`${topic}-0`, '150').set(`${topic}-1`, all[1]!);
    await again.runUntil(await open(topic), () => again.records.length === Number(all[0]) - 150);
    expect(again.records[0]!.position).toBe('150');
    expect(again.records.at(-1)!.position).toBe(String(Number(all[0]) - 1));
  });

  it('begins with what comes next where it is told to, and misses nothing while it is away', async () => {
    const topic = await kafka.topics.make();
    await kafka.topics.sendNumbered(topic, 10);
    const taken = new TakenBatches();
    await taken.runUntil(await open(topic, { from: 'latest' }), () => taken.idle > 0);
    expect(taken.records).toEqual([]);
    await kafka.topics.sendNumbered(topic, 5, 10);
    await taken.runUntil(await open(topic, { from: 'latest' }), () => taken.records.length === 5);
    expect(taken.records.map(({ position }) => position)).toEqual(['10', '11', '12', '13', '14']);
  });

  it('stops at records that are no longer there, and says which', async () => {
    const topic = await kafka.topics.make();
    await kafka.topics.sendNumbered(topic, 100);
    await kafka.topics.cut(topic, '40');
    const kept = (position: string) => {
      const taken = new TakenBatches();
      taken.positions.set(`${topic}-0`, position);
      return taken;
    };
    const partition = `${topic}-0`;
    expect(await faultOf(kept('10').runUntil(await open(topic), () => false))).toEqual({
      ...{ reason: 'gap', partition, from: '10', to: '40', records: 30 },
    });
    // Made anew with fewer records: what comes next is another topic's.
    expect(await faultOf(kept('500').runUntil(await open(topic), () => false))).toEqual({
      ...{ reason: 'gap', partition, from: '500', to: '1:40', records: null },
    });

    // Cut while it is being read.
    const reading = kept('40');
    let isCut = false;
    const fault = await faultOf(
      reading.runUntil(
        await open(topic),
        () => false,
        async () => {
          if (isCut) return;
          isCut = true;
          await kafka.topics.sendNumbered(topic, 100, 100);
          await kafka.topics.cut(topic, '150');
        },
      ),
    );
    expect(fault).toEqual({ reason: 'gap', partition, from: '100', to: '150', records: 50 });
    expect(reading.records.map(({ position }) => Number(position))).toEqual(
      Array.from({ length: 60 }, (_, at) => 40 + at),
    );
  });

  it('names a topic that is missing, and makes none', async () => {
    const source = await open('not-there');
    const missing = { reason: 'missing', what: 'topic', name: 'not-there' };
    expect(await faultOf(new TakenBatches().runUntil(source, () => false))).toEqual(missing);
    expect(await faultOf(source.sample(5, AbortSignal.timeout(20_000)))).toEqual(missing);
    expect(await kafka.topics.admin.listTopics()).not.toContain('not-there');
  });

  it.each(['gzip', 'snappy', 'lz4', 'zstd'])('reads records that are compressed by %s', async (type) => {
    const configEntries = [{ name: 'compression.type', value: type }];
    const topic = await kafka.topics.make(1, { configEntries });
    const numbers = Array.from({ length: 3_000 }, (_, number) => number);
    const values = numbers.map((number) => JSON.stringify({ number, text: `größer ${'ab'.repeat(number % 50)}` }));
    await kafka.topics.send(
      topic,
      values.map((value) => ({ value })),
    );
    const taken = new TakenBatches();
    await taken.runUntil(await open(topic), () => taken.records.length === 3_000);
    expect(taken.records.map(({ bytes }) => Buffer.from(bytes!).toString())).toEqual(values);
  });

  it('ends with what taking throws, and takes the batch again the next time', async () => {
    const topic = await kafka.topics.make();
    await kafka.topics.sendNumbered(topic, 30);
    const taken = new TakenBatches();
    const refuse = () => Promise.reject(new RangeError('the database is away'));
    await expect(taken.runUntil(await open(topic, { chunk: 10 }), () => false, refuse)).rejects.toThrow('away');
    await taken.runUntil(await open(topic, { chunk: 10 }), () => taken.records.length === 30);
    expect(taken.records.map(({ position }) => Number(position))).toEqual(Array.from({ length: 30 }, (_, at) => at));
  });

  it('stays a member of its group while a batch is answered, however long that takes', async () => {
    const topic = await kafka.topics.make();
    await kafka.topics.sendNumbered(topic, 20);
    const timings = { session: 600, heartbeat: 100, rebalance: 10_000 };
    const source = await openKafkaSource(settingsOf(topic, { chunk: 10 }), servicesOf(kafka.plain), timings);
    const taken = new TakenBatches();
    const seen: string[] = [];
    await taken.runUntil(
      source,
      () => taken.records.length === 20,
      async ({ next }: SourceBatch) => {
        if (next !== '10') return;
        for (const end = performance.now() + 3 * timings.session; performance.now() < end;) {
          const { groups } = await kafka.topics.admin.describeGroups([`g-${topic}`]);
          seen.push(`${groups[0]!.state} ${groups[0]!.members.length}`);
        }
      },
    );
    expect(new Set(seen)).toEqual(new Set(['Stable 1']));
    expect(await kafka.topics.committed(`g-${topic}`, topic)).toEqual({ 0: '20' });
  });

  it('shows some records without marking them as read, and without disturbing those who read', async () => {
    const topic = await kafka.topics.make(2);
    expect(await (await open(topic)).sample(5, AbortSignal.timeout(20_000))).toEqual([]);
    await kafka.topics.sendNumbered(topic, 50);
    const numbers = async (from: 'earliest' | 'latest') => {
      const source = await open(topic, { from });
      return (await source.sample(5, AbortSignal.timeout(20_000))).map(({ fields }) => Number(fields.get('number')));
    };
    expect(await numbers('earliest')).toHaveLength(5);
    expect(Math.min(...(await numbers('latest')))).toBeGreaterThan(25);
    expect(await kafka.topics.committed(`g-${topic}`, topic)).toEqual({ 0: '-1', 1: '-1' });
    const { groups } = await kafka.topics.admin.listGroups();
    expect(groups.filter(({ groupId }) => groupId.includes('sample')).map(({ groupId }) => groupId)).toEqual([]);
  });

  it('looks at no more than some megabytes of large records', async () => {
    const topic = await kafka.topics.make(1);
    const value = Buffer.alloc(900_000, ' ');
    value.write('{"number":1}');
    for (let at = 0; at < 60; at++) await kafka.topics.send(topic, [{ value }]);
    const { length } = await (await open(topic)).sample(60, AbortSignal.timeout(20_000));
    expect(length).toBeGreaterThanOrEqual(37);
    expect(length).toBeLessThan(60);
  });
});
