import { SchemaRegistry as ConfluentRegistry } from '@kafkajs/confluent-schema-registry';
import avsc from 'avsc';
import { AvroEnricher } from '../../../../server/feeds/kafka/enrich-avro.ts';
import { SchemaRegistry } from '../../../../server/feeds/kafka/schema-registry.ts';
import { framed, MemoryRegistry } from '../../../../demo/broker/memory-registry.ts';
import { sinkRecord } from '../../../setup/parts/sink-record.ts';

const SCHEMA = {
  ...{ type: 'record', name: 'Row', namespace: 'x.y', doc: 'Rows of the shop.' },
  fields: [
    { name: 'id', type: 'long' },
    { name: 'text', type: ['null', 'string'], default: null },
  ],
};

describe('a record of Avro with its answer', () => {
  let stub: MemoryRegistry;
  let enricher: AvroEnricher;
  beforeEach(async () => {
    stub = await MemoryRegistry.start();
    const connection = { brokers: ['localhost:1'], tls: false, registry: stub.address };
    enricher = new AvroEnricher(new SchemaRegistry({ kind: 'kafka', ...connection }), 'answers');
  });
  afterEach(() => stub.close());
  /** By the reader that others use. */
  const decode = async (bytes: Uint8Array) =>
    (await new ConfluentRegistry({ host: stub.address }).decode(Buffer.from(bytes))) as Record<string, unknown>;

  it('is what it was, byte for byte, and one field more, by a schema of its own with one field more', async () => {
    const id = stub.add('rows-value', { schema: JSON.stringify(SCHEMA) });
    const own = avsc.Type.forSchema(SCHEMA as avsc.Schema).toBuffer({ id: 2 ** 52, text: 'größer' });
    const enriched = Buffer.from(await enricher.enrich(sinkRecord({ bytes: framed(id, own) })));
    expect(enriched.subarray(5, 5 + own.length)).toEqual(own);
    expect(await decode(enriched)).toMatchObject({
      ...{ id: 2 ** 52, text: 'größer' },
      amend: { class: 'negative', confidence: 0.9, modelVersion: 3, predictionId: 'p-1', position: '7', sequence: 1 },
    });
    const registered = JSON.parse(stub.schemas.get(enriched.readUInt32BE(1))!.schema) as typeof SCHEMA;
    expect(registered).toMatchObject({ name: 'Row', namespace: 'x.y', doc: SCHEMA.doc });
    expect(registered.fields.slice(0, 2)).toEqual(SCHEMA.fields);
    expect(registered.fields[2]).toMatchObject({ name: 'amend', default: null });
    // The subject of the topic; asked for once.
    await enricher.enrich(sinkRecord({ bytes: framed(id, own) }));
    expect(stub.asked.filter((asked) => asked.startsWith('POST'))).toEqual(['POST /subjects/answers-value/versions -']);
  });

  it('keeps an answer that it had', async () => {
    const id = stub.add('rows-value', { schema: JSON.stringify(SCHEMA) });
    const own = avsc.Type.forSchema(SCHEMA as avsc.Schema).toBuffer({ id: 1, text: null });
    const once = await enricher.enrich(sinkRecord({ bytes: framed(id, own) }));
    const twice = await enricher.enrich(sinkRecord({ bytes: once, sequence: 9 }));
    expect(await decode(twice)).toMatchObject({ id: 1, amend: { sequence: 1 }, amend2: { sequence: 9 } });
  });

  it('is its fields by path where it was of another format', async () => {
    const fields = new Map<string, string | number | boolean | null>([
      ['kafka.key', 'k'],
      ['user.name', 'Ann'],
      ['id', 7],
      ['isNew', true],
      ['none', null],
    ]);
    for (const bytes of [null, Buffer.from('{"id":7}')])
      expect(await decode(await enricher.enrich(sinkRecord({ bytes, fields })))).toMatchObject({
        ...{ fields: { 'user.name': 'Ann', id: 7, isNew: true, none: null }, amend: { class: 'negative' } },
      });
  });

  it('waits where the registry refuses its schema, and goes once it does not', async () => {
    const id = stub.add('rows-value', { schema: JSON.stringify(SCHEMA) });
    const own = avsc.Type.forSchema(SCHEMA as avsc.Schema).toBuffer({ id: 1, text: null });
    const record = sinkRecord({ bytes: framed(id, own) });
    // Found before the registry refuses.
    const other = sinkRecord({ bytes: null, fields: new Map([['id', 1]]) });
    stub.refusal = { status: 409, message: 'incompatible' };
    await expect(enricher.enrich(other)).rejects.toMatchObject({ fault: { reason: 'refused', said: 'incompatible' } });
    stub.refusal = null;
    expect(await decode(await enricher.enrich(other))).toMatchObject({ fields: { id: 1 } });
    expect(await decode(await enricher.enrich(record))).toMatchObject({ id: 1 });
  });
});
