import { once } from 'node:events';
import { get, type IncomingMessage } from 'node:http';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { Router, type RequestHandler } from 'express';
import type { ClassifierState } from '../../../../contract/classifier-state.ts';
import { policies } from '../../../../contract/classifier.ts';
import { ProblemError } from '../../../../contract/problem.ts';
import { streamEndpoint, type EventStream } from '../../../../server/platform/http/event-stream.ts';
import { rememberSession } from '../../../../server/platform/http/session.ts';
import { startTestServer, type TestServer } from '../../../setup/test-server.ts';

const ID = '7b0e3f6a-3c0d-4d52-9a55-4b7d7a2c9e10';
const STATE: ClassifierState = {
  lastSequence: 1,
  champion: null,
  championPinned: false,
  latestVersion: null,
  training: null,
  policies: policies.parse({}),
};

describe('event stream', () => {
  let server: TestServer;
  let begin: (stream: EventStream<ClassifierState>) => Promise<void>;
  let goesOn: () => Promise<boolean>;
  beforeAll(async () => {
    const router = Router();
    streamEndpoint(router, 'followClassifier', (_, stream) => begin(stream));
    const signIn: RequestHandler = (_request, response, next) => {
      rememberSession(response, { person: 'Ann', roles: ['viewer'], signIn: 'local', goesOn: () => goesOn() });
      next();
    };
    server = await startTestServer([router], { signIn });
  });
  afterAll(() => server.close());
  beforeEach(() => {
    goesOn = () => Promise.resolve(true);
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  const open = (): Promise<IncomingMessage> =>
    new Promise((resolve, reject) => {
      get(`${server.url}/api/classifiers/${ID}/events`, { headers: { 'Accept-Encoding': 'gzip' } }, resolve).once(
        'error',
        reject,
      );
    });

  test('whoever asks for its head alone has that, and no more', async () => {
    begin = async (stream) => stream.send(STATE);
    const response = await fetch(`${server.url}/api/classifiers/${ID}/events`, { method: 'HEAD' });
    expect([response.status, response.headers.get('Content-Type')]).toEqual([200, 'text/event-stream']);
    expect(await response.text()).toBe('');
  });

  test('each message arrives as it is sent', async () => {
    let opened: EventStream<ClassifierState> | undefined;
    begin = async (stream) => {
      (opened = stream).send(STATE);
    };
    const response = await open();
    response.setEncoding('utf8');
    expect(await once(response, 'data')).toEqual([`data: ${JSON.stringify(STATE)}\n\n`]);
    opened!.send({ ...STATE, lastSequence: 2 });
    expect(await once(response, 'data')).toEqual([`data: ${JSON.stringify({ ...STATE, lastSequence: 2 })}\n\n`]);
    opened!.end();
    await once(response, 'end');
    opened!.send(STATE);
  });

  test('a failure before the first message is a problem as any other', async () => {
    begin = async () => {
      throw new ProblemError('unknown-classifier', { reason: 'none', classifier: ID });
    };
    const response = await fetch(`${server.url}/api/classifiers/${ID}/events`);
    expect(response.status).toBe(404);
    expect(await response.json()).toMatchObject({
      code: 'unknown-classifier',
      detail: `There is no classifier ${ID}.`,
    });
  });

  const holdIntervals = () =>
    jest.useFakeTimers({
      doNotFake: [
        'Date',
        'hrtime',
        'nextTick',
        'performance',
        'queueMicrotask',
        'setImmediate',
        'clearImmediate',
        'setTimeout',
        'clearTimeout',
      ],
    });

  test('a comment every 20 s keeps it alive', async () => {
    holdIntervals();
    begin = async (stream) => stream.send(STATE);
    const response = await open();
    response.setEncoding('utf8');
    await once(response, 'data');
    const heard = once(response, 'data');
    jest.advanceTimersByTime(20_000);
    expect(await heard).toEqual([':\n\n']);
    response.destroy();
  });

  test('whoever was signed out meanwhile hears no more', async () => {
    holdIntervals();
    begin = async (stream) => stream.send(STATE);
    const response = await open();
    await once(response, 'data');
    goesOn = () => Promise.resolve(false);
    jest.advanceTimersByTime(20_000);
    response.resume();
    await once(response, 'end');
  });

  test('it goes on while nobody can tell who is signed in', async () => {
    holdIntervals();
    begin = async (stream) => stream.send(STATE);
    const response = await open();
    response.setEncoding('utf8');
    await once(response, 'data');
    goesOn = () => Promise.reject(new Error('the database is away'));
    const heard = once(response, 'data');
    jest.advanceTimersByTime(20_000);
    expect(await heard).toEqual([':\n\n']);
    response.destroy();
  });

  test('a client that does not read is let go', async () => {
    let sent = 0;
    const letGo = new Promise<void>((resolve) => {
      begin = async (stream) => {
        stream.closed.addEventListener('abort', () => resolve());
        const send = (): void => {
          for (let i = 0; i < 50; i++, sent++) stream.send(STATE);
          if (!stream.closed.aborted) setImmediate(send);
        };
        send();
      };
    });
    const response = await open();
    response.pause();
    response.once('error', () => undefined);
    await letGo;
    expect(sent).toBeGreaterThan(50);
  });
});
