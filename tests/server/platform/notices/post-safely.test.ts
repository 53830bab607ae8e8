import type { LookupAddress } from 'node:dns';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { generate } from 'selfsigned';
import { DeliveryError } from '../../../../server/platform/notices/delivery-error.ts';
import { postSafely, type PostServices } from '../../../../server/platform/notices/post-safely.ts';
import { closing, hanging, startReceiver, withStatus, type NoticeReceiver } from '../../../setup/notice-receiver.ts';

const HOST = 'hooks.example.org';
const NOW = new Date('2026-11-02T09:00:00Z');
const HERE: LookupAddress = { address: '127.0.0.1', family: 4 };
const POSTED = { headers: { 'webhook-id': 'i1' }, body: '{"text":"é"}' };

let receiver: NoticeReceiver;
let secure: NoticeReceiver;
let ca: string;
beforeAll(async () => {
  const { private: key, cert } = await generate([{ name: 'commonName', value: HOST }], {
    keySize: 2048,
    extensions: [{ name: 'subjectAltName', altNames: [{ type: 2, value: HOST }] }],
  });
  ca = cert;
  receiver = await startReceiver();
  secure = await startReceiver({ key, cert });
});
afterAll(() => Promise.all([receiver.close(), secure.close()]));
beforeEach(() => {
  receiver.received.length = 0;
  secure.received.length = 0;
  receiver.answer();
  secure.answer();
});

/** Asks a resolver of the test, which notes what it was asked. */
function resolving(...answers: readonly (readonly LookupAddress[])[]) {
  const asked: string[] = [];
  const resolve = async (host: string) => answers[Math.min(asked.push(host), answers.length) - 1]!;
  return { asked, resolve };
}
const services = (changes: Partial<PostServices> = {}): PostServices => ({
  clock: () => NOW,
  named: [receiver.origin, `https://${HOST}:${secure.port}`],
  ca,
  ...changes,
});
const fault = async (typed: string, changes: Partial<PostServices> = {}) => {
  const error: unknown = await postSafely(typed, POSTED, services(changes)).catch((thrown: unknown) => thrown);
  if (!(error instanceof DeliveryError)) throw new Error(`arrived, or failed otherwise: ${String(error)}`);
  return error;
};

describe('what is posted', () => {
  test('arrives as JSON, over https at a host that the operator named, by its name', async () => {
    const { resolve, asked } = resolving([HERE]);
    const said = await postSafely(`https://${HOST}:${secure.port}/a?b=1#c`, POSTED, services({ resolve }));
    expect(said).toBe('200 ok');
    expect(asked).toEqual([HOST]);
    expect(secure.received).toMatchObject([
      {
        path: '/a?b=1',
        body: '{"text":"é"}',
        headers: {
          host: `${HOST}:${secure.port}`,
          'content-type': 'application/json; charset=utf-8',
          'content-length': '13',
          'webhook-id': 'i1',
        },
      },
    ]);
  });

  test('is answered with the beginning of what was said, however long it goes on', async () => {
    receiver.answer((response) => {
      const pour = () => void (response.destroyed || response.write('x'.repeat(65_536), pour));
      response.writeHead(202);
      pour();
    });
    expect(await postSafely(receiver.origin, POSTED, services())).toBe(`202 ${'x'.repeat(200)}…`);
  });

  test('counts as taken by its status when the answer breaks off, or drips', async () => {
    receiver.answer(
      (response) => void response.writeHead(200, { 'content-length': '100' }).write('o', () => response.destroy()),
      (response) => void response.writeHead(200).write('slowly'),
    );
    expect(await postSafely(receiver.origin, POSTED, services())).toBe('200 o');
    expect(await postSafely(receiver.origin, POSTED, services({ answerMs: 2_000 }))).toBe('200 slowly');
  });
});

describe('what does not reach a receiver', () => {
  test.each([
    ['not an address', 'malformed'],
    ['http://hooks.example.org/x', 'scheme'],
    ['https://ann:pw@hooks.example.org/x', 'userinfo'],
    ['https://hooks.example.org:25/x', 'port'],
    ['https://2130706433/x', 'internal'],
    ['https://[::ffff:127.0.0.1]/x', 'internal'],
    ['https://127.0.0.1./x', 'internal'],
  ])('%s: %s, and nobody is asked where it is', async (typed, why) => {
    const { resolve, asked } = resolving([HERE]);
    expect((await fault(typed, { resolve })).fault).toMatchObject({ reason: 'address', fault: why });
    expect(asked).toEqual([]);
  });

  test.each([
    ['a loopback address', [HERE]],
    [
      'a public and a private one',
      [
        { address: '93.184.216.34', family: 4 },
        { address: '10.0.0.5', family: 4 },
      ],
    ],
    ['an address of a cloud’s machines', [{ address: '169.254.169.254', family: 4 }]],
    ['an IPv4 address inside an IPv6 one', [{ address: '::ffff:7f00:1', family: 6 }]],
  ])('a public name that leads to %s', async (_, addresses) => {
    const { resolve } = resolving(addresses);
    for (const typed of ['https://rebound.example/x', 'https://rebound.example./x'])
      expect((await fault(typed, { resolve })).fault).toEqual({
        reason: 'address',
        fault: 'internal',
        host: 'rebound.example',
      });
  });

  test('a named host that leads to a cloud’s credentials all the same', async () => {
    const { resolve } = resolving([{ address: '169.254.169.254', family: 4 }]);
    expect((await fault(`https://${HOST}:${secure.port}/x`, { resolve })).fault).toMatchObject({ fault: 'internal' });
  });

  test('over http another machine than this one, whatever its name', async () => {
    const named = [`http://localhost:${receiver.port}`];
    const { resolve } = resolving([{ address: '10.0.0.5', family: 4 }]);
    const typed = `http://localhost:${receiver.port}/x`;
    expect((await fault(typed, { named, resolve })).fault).toMatchObject({ fault: 'internal' });
    expect(await postSafely(typed, POSTED, services({ named, resolve: resolving([HERE]).resolve }))).toBe('200 ok');
  });

  test('a name that means another machine a moment later: it is asked once, and connected to what was checked', async () => {
    const { resolve, asked } = resolving([HERE], [{ address: '169.254.169.254', family: 4 }]);
    expect(await postSafely(`https://${HOST}:${secure.port}/x`, POSTED, services({ resolve }))).toBe('200 ok');
    expect(asked).toHaveLength(1);
  });

  test('what a redirect leads to', async () => {
    receiver.answer(withStatus(307, '', { location: `${receiver.origin}/elsewhere` }));
    expect((await fault(`${receiver.origin}/x`)).fault).toEqual({ reason: 'redirect', status: 307 });
    expect(receiver.received.map(({ path }) => path)).toEqual(['/x']);
  });

  test('a receiver with the certificate of another', async () => {
    const named = [`https://other.example:${secure.port}`];
    const { resolve } = resolving([HERE]);
    expect((await fault(`https://other.example:${secure.port}/x`, { named, resolve })).fault).toEqual({
      reason: 'untrusted',
      code: 'ERR_TLS_CERT_ALTNAME_INVALID',
    });
    expect(secure.received).toEqual([]);
  });
});

describe('why it did not arrive', () => {
  test('the receiver refused: with what it said, but nothing of the address', async () => {
    receiver.answer(withStatus(404, 'Cannot POST /services/T0A1B2C3'));
    const { fault: why } = await fault(`${receiver.origin}/services/T0A1B2C3`);
    expect(why).toEqual({ reason: 'status', status: 404, said: 'Cannot POST /…/…' });
  });

  test('the receiver asks to be left alone for a while', async () => {
    receiver.answer(withStatus(429, 'slow down', { 'retry-after': '90' }));
    const error = await fault(receiver.origin);
    expect([error.fault, error.waitMs]).toEqual([{ reason: 'status', status: 429, said: 'slow down' }, 90_000]);
  });

  test('the receiver hangs', async () => {
    receiver.answer(hanging);
    expect((await fault(receiver.origin, { answerMs: 100 })).fault).toEqual({ reason: 'slow', seconds: 1 });
  });

  test('nobody says where it is', async () => {
    const never = () => new Promise<LookupAddress[]>(() => undefined);
    expect((await fault('https://a.example/x', { resolve: never, answerMs: 100 })).fault).toMatchObject({
      reason: 'slow',
    });
  });

  test('the receiver closes', async () => {
    receiver.answer(closing);
    expect((await fault(receiver.origin)).fault).toEqual({ reason: 'unreachable', code: 'ECONNRESET' });
  });

  test('nobody listens', async () => {
    const gone = await startReceiver();
    await gone.close();
    expect((await fault(gone.origin, { named: [gone.origin] })).fault).toEqual({
      reason: 'unreachable',
      code: 'ECONNREFUSED',
    });
  });

  test('nobody knows the name', async () => {
    const resolve = () => Promise.reject(Object.assign(new Error('no'), { code: 'ENOTFOUND' }));
    const unknown = { reason: 'unknown-host', host: 'a.example' };
    expect((await fault('https://a.example/x', { resolve })).fault).toEqual(unknown);
    expect((await fault('https://a.example/x', { resolve: async () => [] })).fault).toEqual(unknown);
  });
});
