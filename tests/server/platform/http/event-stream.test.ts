import { once } from 'node:events';
import { get, type IncomingMessage } from 'node:http';
import { afterAll, afterEach, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { Router } from 'express';
import type { ClassifierState } from '../../../../contract/classifier-state.ts';
import { policies } from '../../../../contract/classifier.ts';
import { ProblemError } from '../../../../contract/problem.ts';
import { streamEndpoint, type EventStream } from '../../../../server/platform/http/event-stream.ts';
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
  beforeAll(async () => {
    const router = Router();
    streamEndpoint(router, 'followClassifier', (_, stream) => begin(stream));
    server = await startTestServer([router]);
  });
  afterAll(() => server.close());
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

  test('a comment every 20 s keeps it alive', async () => {
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
    begin = async (stream) => stream.send(STATE);
    const response = await open();
    response.setEncoding('utf8');
    await once(response, 'data');
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
