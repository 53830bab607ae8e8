import { COMPATIBILITY, SchemaRegistry, SchemaType } from '@kafkajs/confluent-schema-registry';
import { openKafkaSink } from '../../../../server/feeds/kafka/open-kafka-sink.ts';
import { openKafkaSource } from '../../../../server/feeds/kafka/open-kafka-source.ts';
import { testKafka } from '../../../../server/feeds/kafka/test-kafka.ts';
import { describePart } from '../../../setup/parts/describe-part.ts';
import { HAS_KAFKA } from '../../../../demo/broker/kafka-broker.ts';
import { ApicurioRegistry, HAS_REGISTRY } from '../../../setup/parts/schema-registry.ts';
import { sinkRecord } from '../../../setup/parts/sink-record.ts';
import { TakenBatches } from '../../../setup/parts/taken-batches.ts';
import { servicesOf, settingsOf, useKafka } from '../../../setup/parts/use-kafka.ts';

const STARTING_MS = 150_000;
const FIRST = {
  ...{ type: 'record', name: 'Row', namespace: 'shop' },
  fields: [
    { name: 'id', type: 'long' },
    { name: 'at', type: { type: 'long', logicalType: 'timestamp-millis' } },
    { name: 'user', type: { type: 'record', name: 'User', fields: [{ name: 'name', type: 'string' }] } },
  ],
};
const withField = (field: object) => ({ ...FIRST, fields: [...FIRST.fields, field] });

describePart('Kafka and Apicurio’s schema registry', HAS_KAFKA && HAS_REGISTRY, () => {
  const kafka = useKafka();
  let apicurio: ApicurioRegistry;
  beforeAll(async () => {
    apicurio = await ApicurioRegistry.start();
  }, STARTING_MS);
  afterAll(() => apicurio?.stop());

  it('reads what another writer wrote, by two schemas, and writes answers that another reader reads', async () => {
    const [topic, answers] = [await kafka.topics.make(), await kafka.topics.make()];
    const peer = new SchemaRegistry({ host: apicurio.address });
    const register = async (schema: object, subject: string) =>
      (await peer.register({ type: SchemaType.AVRO, schema: JSON.stringify(schema) }, { subject })).id;
    const first = await register(FIRST, `${topic}-value`);
    const second = await register(withField({ name: 'more', type: 'string', default: '?' }), `${topic}-value`);
    const row = { id: 1, at: Date.parse('2015-02-22T00:00:00Z'), user: { name: 'Müller' } };
    await kafka.topics.send(topic, [
      { key: 'a', value: await peer.encode(first, row) },
      { key: 'b', value: await peer.encode(second, { ...row, id: 2, more: 'x' }) },
      { key: 'c', value: Buffer.from('{"id":3}') },
    ]);

    const connection = { ...kafka.plain, registry: apicurio.address };
    expect((await testKafka(connection)).fault).toBeNull();
    const taken = new TakenBatches();
    const source = await openKafkaSource(settingsOf(topic, { format: 'avro' }), servicesOf(connection));
    await taken.runUntil(source, () => taken.records.length === 3);
    expect(taken.records.map(({ fault }) => fault?.reason ?? null)).toEqual([null, null, 'unreadable']);
    const own = (at: number) =>
      Object.fromEntries([...taken.records[at]!.fields].filter(([path]) => !/^kafka/.test(path)));
    expect(own(0)).toEqual({ id: 1, at: '2015-02-22T00:00:00.000Z', 'user.name': 'Müller' });
    expect(own(1)).toEqual({ ...own(0), id: 2, more: 'x' });

    const settings = {
      kind: 'kafka',
      connection: settingsOf(topic).connection,
      topic: answers,
      what: 'enriched',
    } as const;
    const sink = await openKafkaSink({ ...settings, format: 'avro' }, servicesOf(connection));
    const records = taken.records
      .slice(0, 2)
      .map(({ bytes, fields, key }, at) => sinkRecord({ ...{ bytes, fields, sequence: at + 1 }, sourceKey: key }));
    await sink.deliver(records, AbortSignal.timeout(60_000));
    const found = await kafka.topics.contents(answers, 2);
    // A peer that has cached nothing.
    const reader = new SchemaRegistry({ host: apicurio.address });
    const read = await Promise.all(found.map(({ value }) => reader.decode(value!) as Promise<object>));
    expect(read).toMatchObject([
      { id: 1, user: { name: 'Müller' }, amend: { class: 'negative', sequence: 1 } },
      { id: 2, more: 'x', amend: { class: 'negative', sequence: 2 } },
    ]);

    // From now on the subject takes only what can be read with what was there before: a field without a default cannot.
    const config = await fetch(`${apicurio.address}/config/${answers}-value`, {
      ...{ method: 'PUT', headers: { 'content-type': 'application/json' } },
      body: JSON.stringify({ compatibility: COMPATIBILITY.BACKWARD }),
    });
    expect(config.ok).toBe(true);
    const third = await register(withField({ name: 'needed', type: 'string' }), `other-${topic}-value`);
    const bytes = await peer.encode(third, { ...row, needed: 'y' });
    await expect(sink.deliver([sinkRecord({ bytes })], AbortSignal.timeout(60_000))).rejects.toMatchObject({
      fault: { reason: 'refused' },
    });
    await sink.close();
  });
});
