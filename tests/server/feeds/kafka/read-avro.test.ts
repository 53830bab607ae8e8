import avsc from 'avsc';
import { AvroReader } from '../../../../server/feeds/kafka/read-avro.ts';
import { SchemaRegistry } from '../../../../server/feeds/kafka/schema-registry.ts';
import { framed, MemoryRegistry } from '../../../../demo/broker/memory-registry.ts';

const long = avsc.types.LongType.__with({
  fromBuffer: (bytes: Buffer) => bytes.readBigInt64LE(),
  toBuffer: (value: bigint) => {
    const bytes = Buffer.alloc(8);
    bytes.writeBigInt64LE(value);
    return bytes;
  },
  ...{ fromJSON: BigInt, toJSON: Number, isValid: (value: unknown) => typeof value === 'bigint', compare: () => 0 },
});
/** Writes every long as BigInt, whatever it stands for; bytes as bytes. */
const bytesOf = (schema: object, value: object) =>
  avsc.Type.forSchema(schema as avsc.Schema, {
    wrapUnions: 'always',
    typeHook: (each) => (each === 'long' || (each as { type?: unknown }).type === 'long' ? long : undefined),
  }).toBuffer(value);
const record = (...fields: [string, unknown][]) => ({
  ...{ type: 'record', name: 'Row', namespace: 'x.y' },
  fields: fields.map(([name, type]) => ({ name, type })),
});
const of = (logicalType: string, type: unknown, more: object = {}) => ({ type, logicalType, ...more });

describe('a record of Avro', () => {
  let stub: MemoryRegistry;
  let reader: AvroReader;
  beforeEach(async () => {
    stub = await MemoryRegistry.start();
    reader = new AvroReader(
      new SchemaRegistry({ kind: 'kafka', brokers: ['localhost:1'], tls: false, registry: stub.address }),
    );
  });
  afterEach(() => stub.close());

  const read = async (schema: object, value: object) => {
    const id = stub.add('rows-value', { schema: JSON.stringify(schema) });
    const { fields, fault } = await reader.read(framed(id, bytesOf(schema, value)));
    expect(fault).toBeNull();
    return Object.fromEntries(fields!);
  };

  it('keeps every digit of a long and of a decimal', async () => {
    const decimal = of('decimal', 'bytes', { precision: 38, scale: 2 });
    const schema = record(
      ...(
        [
          ['max', 'long'],
          ['min', 'long'],
          ['small', { type: 'long' }],
          ['none', ['null', 'long']],
        ] as const
      ).map(([name, type]): [string, unknown] => [name, type]),
      ...['price', 'debt', 'huge', 'zero'].map((name): [string, unknown] => [name, decimal]),
      ['fixed', ['null', of('decimal', 'fixed', { name: 'F', size: 4, precision: 9, scale: 3 })]],
    );
    const value = {
      ...{ max: 2n ** 63n - 1n, min: -(2n ** 63n), small: 7n, none: null },
      ...{ price: Buffer.from([0x30, 0x39]), debt: Buffer.from([0xff, 0x85]) },
      ...{ huge: Buffer.from('0b14f24f7dc9a0cd6e2f', 'hex'), zero: Buffer.from([]) },
      fixed: { 'x.y.F': Buffer.from([0xff, 0xff, 0xff, 0xff]) },
    };
    expect(await read(schema, value)).toEqual({
      ...{ max: '9223372036854775807', min: '-9223372036854775808', small: 7, none: null },
      // 0x3039 = 12345; 0xff85 = −123; both of scale 2
      ...{ price: 123.45, debt: -1.23, huge: '523324265056255668014.55', zero: 0, fixed: -0.001 },
    });
  });

  it('reads dates and times as ISO text, with all the digits that they have', async () => {
    const schema = record(
      ['date', of('date', 'int')],
      ['time', of('time-millis', 'int')],
      ['micros', of('time-micros', 'long')],
      ['at', of('timestamp-millis', 'long')],
      ['exact', ['null', of('timestamp-micros', 'long')]],
      ['nanos', of('timestamp-nanos', 'long')],
      ['local', of('local-timestamp-millis', 'long')],
      ['before', of('timestamp-micros', 'long')],
    );
    const value = {
      ...{ date: 16_488, time: 3_723_004, micros: 1n, at: 1_424_563_200_123n },
      ...{ exact: { long: 1_424_563_200_123_456n }, nanos: 1_424_563_200_123_456_789n, local: 0n, before: -1n },
    };
    expect(await read(schema, value)).toEqual({
      ...{ date: '2015-02-22', time: '01:02:03.004', micros: '00:00:00.000001', at: '2015-02-22T00:00:00.123Z' },
      ...{ exact: '2015-02-22T00:00:00.123456Z', nanos: '2015-02-22T00:00:00.123456789Z' },
      ...{ local: '1970-01-01T00:00:00.000', before: '1969-12-31T23:59:59.999999Z' },
    });
  });

  it('reads what lies within others by its path, lists as JSON, and unions whichever of their types it is', async () => {
    const user = { type: 'record', name: 'User', fields: [{ name: 'followers', type: 'int' }] };
    const schema = record(
      ['user', user],
      ['kind', { type: 'enum', name: 'Kind', symbols: ['A', 'B'] }],
      ['tags', { type: 'array', items: ['string', 'long'] }],
      ['scores', { type: 'map', values: 'double' }],
      ['amount', ['int', 'double', 'string']],
      ['raw', 'bytes'],
    );
    const value = {
      ...{ user: { followers: 7 }, kind: 'B', tags: [{ string: 'a' }, { long: 2n ** 60n }], scores: { x: 0.5 } },
      ...{ amount: { double: 1.5 }, raw: Buffer.from([1]) },
    };
    expect(await read(schema, value)).toEqual({
      ...{ 'user.followers': 7, kind: 'B', tags: '["a","1152921504606846976"]', 'scores.x': 0.5, amount: 1.5 },
      raw: null,
    });
  });

  it('reads schemas that name types of others, and asks for each once', async () => {
    const user = { type: 'record', name: 'User', namespace: 'x', fields: [{ name: 'name', type: 'string' }] };
    stub.add('user', { schema: JSON.stringify(user) });
    const schema = record(['user', 'x.User']);
    const references = [{ name: 'x.User', subject: 'user', version: 1 }];
    const id = stub.add('rows-value', { schema: JSON.stringify(schema), references });
    const bytes = framed(id, bytesOf(record(['user', user]), { user: { name: 'Ann' } }));
    for (let time = 0; time < 3; time++)
      expect((await reader.read(bytes)).fields).toEqual(new Map([['user.name', 'Ann']]));
    expect(stub.asked).toHaveLength(2);
  });

  it('is refused with its fault: an unknown schema, another kind of one, bytes that are cut or no Avro', async () => {
    const schema = record(['text', 'string']);
    const id = stub.add('rows-value', { schema: JSON.stringify(schema) });
    const whole = framed(id, bytesOf(schema, { text: 'where is my bag' }));
    const protobuf = stub.add('other', { schema: 'syntax = "proto3";', schemaType: 'PROTOBUF' });
    const broken = stub.add('broken', { schema: '{"type":"no-such-type"}' });
    const faultOf = async (bytes: Buffer) => (await reader.read(bytes)).fault;

    expect(await faultOf(framed(99, Buffer.from([0])))).toEqual({ reason: 'schema-unknown', schema: '99' });
    expect(await faultOf(framed(protobuf, Buffer.from([0])))).toMatchObject({
      said: expect.stringMatching('PROTOBUF'),
    });
    for (const bytes of [
      ...[whole.subarray(0, -1), Buffer.concat([whole, Buffer.from([0])]), framed(broken, Buffer.from([0]))],
      ...[Buffer.from('{"text":"where is my bag"}'), Buffer.from([0]), Buffer.from([])],
    ])
      expect(await faultOf(bytes)).toMatchObject({ reason: 'unreadable', format: 'Avro' });

    // Registered meanwhile.
    while (stub.schemas.size < 99)
      stub.add('more', { schema: JSON.stringify(record([`f${stub.schemas.size}`, 'int'])) });
    reader.forgetUnknown();
    expect(await faultOf(framed(99, Buffer.from([2])))).toBeNull();
  });

  it('waits for a registry that does not answer: it is no fault of the record', async () => {
    stub.refusal = { status: 503, message: 'later' };
    await expect(reader.read(framed(1, Buffer.from([0])))).rejects.toMatchObject({
      fault: { reason: 'refused', said: 'later' },
    });
  });
});
