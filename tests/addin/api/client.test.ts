import { speakBy, speechFor } from '../../../contract/language/language.ts';
import { createClient } from '../../../addin/api/client.ts';
import { ServerProblem } from '../../../addin/ports/server-port.ts';
import { aClassifier, aVersion } from '../../fakes/contract-data.ts';

interface Asked {
  url: string;
  method: string;
  body: unknown;
}

/** A fetch that answers as told and notes what it was asked. */
function answering(status: number, body: unknown, asked: Asked[] = []): typeof fetch {
  return async (url, init) => {
    asked.push({
      url: String(url),
      method: init?.method ?? 'GET',
      body: init?.body === undefined ? undefined : JSON.parse(String(init.body)),
    });
    return new Response(typeof body === 'string' ? body : JSON.stringify(body), { status });
  };
}

async function problemFrom(send: typeof fetch, options: { timeoutMs?: number } = {}): Promise<ServerProblem> {
  const failed: unknown = await createClient({ fetch: send, ...options })
    .listClassifiers()
    .catch((error: unknown) => error);
  if (!(failed instanceof ServerProblem)) throw new Error(`not a ServerProblem: ${String(failed)}`);
  return failed;
}

describe('the client', () => {
  test('asks the address that the contract names, with its parameters escaped', async () => {
    const asked: Asked[] = [];
    const client = createClient({ fetch: answering(200, aClassifier(), asked), baseUrl: 'https://amend.test' });
    await client.getClassifier('a/b');
    expect(asked).toEqual([{ url: 'https://amend.test/api/classifiers/a%2Fb', method: 'GET', body: undefined }]);
  });

  test('sends a body as JSON and reads the answer by its schema', async () => {
    const asked: Asked[] = [];
    const version = await createClient({
      fetch: answering(200, { ...aVersion({ version: 2 }), more: 'dropped' }, asked),
    }).setChampion('c1', { version: 2 });
    expect(asked[0]).toEqual({ url: '/api/classifiers/c1/champion', method: 'PUT', body: { version: 2 } });
    expect(version).toEqual(aVersion({ version: 2 }));
  });

  test('asks in the language of the person, also where other headers are sent', async () => {
    const sent: unknown[] = [];
    const noting: typeof fetch = async (_, init) => {
      sent.push(new Headers(init?.headers).get('accept-language'));
      return new Response('[]');
    };
    const client = createClient({ fetch: noting, headers: () => ({ 'x-demo-person': 'corrector' }) });
    for (const tag of ['en', 'de-CH']) {
      speakBy(() => speechFor([tag]));
      await client.listClassifiers().catch(() => null);
    }
    speakBy(() => speechFor(['en']));
    expect(sent).toEqual(['en-GB', 'de-CH']);
  });

  test('tells the server’s version, whether or not it did what was asked', async () => {
    const heard: string[] = [];
    const saying = (status: number): typeof fetch => {
      return async () =>
        new Response('{"classifiers":[],"total":0}', { status, headers: { 'X-Amend-Version': '1.2.3' } });
    };
    const onVersion = (version: string) => heard.push(version);
    for (const status of [200, 404])
      await createClient({ fetch: saying(status), onVersion })
        .listClassifiers()
        .catch(() => null);
    await createClient({ fetch: answering(200, {}), onVersion })
      .listClassifiers()
      .catch(() => null);
    expect(heard).toEqual(['1.2.3', '1.2.3']);
  });

  test('puts the query behind the address', async () => {
    const asked: Asked[] = [];
    await createClient({ fetch: answering(200, { entries: [], last: 0 }, asked) }).listFeedback('c1', 41);
    expect(asked[0]?.url).toBe('/api/classifiers/c1/feedback?after=41&limit=1000');
  });

  test('a problem of the server keeps its code, sentence and next step', async () => {
    const body = {
      type: 'about:blank',
      title: 'A classifier of this name exists.',
      status: 409,
      code: 'classifier-exists',
      detail: 'There is a classifier “A” already.',
      nextStep: 'Choose another name.',
    };
    expect(await problemFrom(answering(409, body))).toMatchObject({
      code: 'classifier-exists',
      message: 'There is a classifier “A” already.',
      nextStep: 'Choose another name.',
      isTemporary: false,
    });
  });

  test('an internal problem tells the request id', async () => {
    const body = {
      type: 'about:blank',
      title: 'x',
      status: 500,
      code: 'internal',
      detail: 'Something went wrong on the server.',
      nextStep: 'Try again.',
      requestId: 'r-7',
    };
    expect((await problemFrom(answering(500, body))).nextStep).toBe('Try again. Request id: r-7.');
  });

  test('an invalid field is named', async () => {
    const body = {
      type: 'about:blank',
      title: 'x',
      status: 422,
      code: 'invalid-request',
      detail: 'The request does not fit.',
      nextStep: 'Correct it.',
      errors: [{ path: 'name', message: 'Too long' }],
    };
    expect((await problemFrom(answering(422, body))).message).toBe('The request does not fit. name: Too long.');
  });

  test('no connection is "server away", and may pass by itself', async () => {
    const failing: typeof fetch = async () => {
      throw new TypeError('Failed to fetch');
    };
    expect(await problemFrom(failing)).toMatchObject({
      code: 'server-away',
      isTemporary: true,
      message: 'The Amend server does not answer.',
    });
  });

  test.each([502, 503, 504])('a proxy that answers %d for the server is "server away"', async (status) => {
    expect((await problemFrom(answering(status, '<html>Bad gateway</html>'))).code).toBe('server-away');
  });

  test('an answer that is not JSON is unreadable', async () => {
    expect((await problemFrom(answering(200, '<html>'))).code).toBe('unreadable-answer');
  });

  test('an answer that does not fit the contract is unreadable', async () => {
    expect((await problemFrom(answering(200, { classifiers: [{ id: 1 }] }))).code).toBe('unreadable-answer');
  });

  test('a failure without a problem document is unreadable, whatever its text', async () => {
    expect((await problemFrom(answering(418, 'null'))).code).toBe('unreadable-answer');
  });

  test('no answer in time is "server slow"', async () => {
    const silent: typeof fetch = (_url, init) =>
      new Promise((_, reject) => init?.signal?.addEventListener('abort', () => reject(new Error('aborted'))));
    expect(await problemFrom(silent, { timeoutMs: 1 })).toMatchObject({ code: 'server-slow', isTemporary: true });
  });

  test('a cancelled request rejects with the reason of its signal', async () => {
    const silent: typeof fetch = (_url, init) =>
      new Promise((_, reject) => init?.signal?.addEventListener('abort', () => reject(new Error('aborted'))));
    const stop = new AbortController();
    const asked = createClient({ fetch: silent }).listClassifiers({ signal: stop.signal });
    stop.abort(new Error('The person left'));
    await expect(asked).rejects.toThrow('The person left');
  });
});
