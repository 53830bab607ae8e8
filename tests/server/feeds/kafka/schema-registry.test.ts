import { SchemaRegistry } from '../../../../server/feeds/kafka/schema-registry.ts';
import type { ConnectionOf } from '../../../../contract/feeds/connection.ts';
import { serveHttps } from '../../../setup/https-page.ts';
import { MemoryRegistry } from '../../../../demo/broker/memory-registry.ts';

const connectionTo = (registry: string | undefined, given: object = {}): ConnectionOf<'kafka'> => ({
  ...{ kind: 'kafka', brokers: ['localhost:1'], tls: false },
  ...(registry === undefined ? {} : { registry }),
  ...given,
});

describe('a schema registry', () => {
  let stub: MemoryRegistry;
  beforeEach(async () => {
    stub = await MemoryRegistry.start();
  });
  afterEach(() => stub.close());

  it('is asked once for a schema, and told once of one, by the name and password of the connection', async () => {
    const id = stub.add('rows-value', { schema: '"string"' });
    const registry = new SchemaRegistry(
      connectionTo(`${stub.address}/`, { registryUser: 'ann', registryPassword: 'secret' }),
    );
    for (let time = 0; time < 2; time++) {
      expect(await registry.schemaOf(id)).toMatchObject({ kind: 'AVRO', text: '"string"' });
      expect(await registry.register('a/b-value', '"long"', [])).toBe(2);
    }
    expect(await registry.schemaOf(77)).toBeNull();
    await registry.check();
    const authorization = `Basic ${Buffer.from('ann:secret').toString('base64')}`;
    expect(stub.asked).toEqual([
      ...[`GET /schemas/ids/${id}`, 'POST /subjects/a%2Fb-value/versions', 'GET /schemas/ids/77', 'GET /subjects'].map(
        (asked) => `${asked} ${authorization}`,
      ),
    ]);
  });

  it.each([
    [401, { reason: 'sign-in', said: 'no' }],
    [403, { reason: 'permission', what: 'REGISTRY', said: 'no' }],
    [409, { reason: 'refused', said: 'no' }],
  ])('that answers %s is told as a fault', async (status, fault) => {
    stub.refusal = { status, message: 'no' };
    await expect(new SchemaRegistry(connectionTo(stub.address)).check()).rejects.toMatchObject({ fault });
  });

  it('that is none, is away, or proves nothing by its certificate is told as a fault', async () => {
    const faultOf = async (connection: ConnectionOf<'kafka'>) =>
      new SchemaRegistry(connection).schemaOf(1).then(
        () => null,
        ({ fault }: { fault: unknown }) => fault,
      );
    expect(await faultOf(connectionTo(undefined))).toMatchObject({ reason: 'unsupported' });
    expect(await faultOf(connectionTo('http://127.0.0.1:1'))).toEqual({
      ...{ reason: 'unreachable', host: '127.0.0.1:1', code: 'ECONNREFUSED' },
    });
    const pages = await serveHttps({ '/schemas/ids/1': 'a page' });
    try {
      expect(await faultOf(connectionTo(pages.origin))).toMatchObject({
        ...{ reason: 'untrusted', code: 'DEPTH_ZERO_SELF_SIGNED_CERT' },
      });
    } finally {
      await pages.close();
    }
    stub.schemas.set(1, 'a page' as never);
    expect(await faultOf(connectionTo(stub.address))).toMatchObject({ reason: 'refused' });
  });
});
