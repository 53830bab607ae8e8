/** @jest-environment ./tests/setup/page-environment.js */
import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { webcrypto } from 'node:crypto';
import { speakBy, speechFor } from '../../../contract/language/language.ts';
import { createAddinHost, type AddinHost } from '../../../workbench/transport/addin-host.ts';
import type { PaneExit } from '../../../workbench/transport/keyboard-exit.ts';
import { XdmError } from '../../../workbench/transport/xdm-messages.ts';

const PANE = 'https://localhost:3000/pane.html';
const answered: Record<string, unknown>[] = [];
const exits: PaneExit[] = [];
const execute = jest.fn<(request: string, flags: number) => Promise<string>>();
let host: AddinHost;
let conversation: string;

beforeEach(() => {
  speakBy(() => speechFor(['pt-BR']));
  Object.defineProperty(globalThis, 'crypto', { value: webcrypto, configurable: true });
  answered.length = 0;
  exits.length = 0;
  execute.mockReset();
  host = createAddinHost({
    container: document.body,
    paneUrl: PANE,
    title: 'Amend',
    execute,
    requirementSets: { ExcelApi: '1.15' },
    isReadOnly: false,
    onExit: (exit) => exits.push(exit),
  });
  conversation = String((JSON.parse(host.frame.name) as { xdmInfo: string }).xdmInfo.split('|')[0]);
  jest
    .spyOn(host.frame.contentWindow as Window, 'postMessage')
    .mockImplementation(
      ((text: string) => void answered.push(JSON.parse(text) as Record<string, unknown>)) as Window['postMessage'],
    );
});

afterEach(() => host.dispose());

/** Sends what a pane would; the answer is there when every promise has settled. */
async function say(message: object, origin = 'https://localhost:3000'): Promise<void> {
  const data = JSON.stringify({
    _messageType: 0,
    _actionType: 0,
    _conversationId: conversation,
    _correlationId: 'c1',
    ...message,
  });
  dispatchEvent(new MessageEvent('message', { data, origin, source: host.frame.contentWindow }));
  await new Promise((resolve) => setTimeout(resolve, 0));
}

const batch = {
  _actionName: 'executeMethod',
  _data: { DdaMethod: { DispatchId: 93 }, ArrayData: [0, 0, 0, 0, '{"Actions":[]}', 0, 64] },
};

test('the frame’s name says where it is, and in which language, before the frame is there', () => {
  const name = JSON.parse(host.frame.name) as { hostInfo: string };
  expect([host.frame.isConnected, host.frame.title, name.hostInfo]).toEqual([
    true,
    'Amend',
    expect.stringMatching(/^Excel\$Web\$16\.00\$pt-BR\$/),
  ]);
});

test('the start-up context claims the requirement sets, and is in the language that the workbench speaks', async () => {
  await say({ _actionName: 'ContextActivationManager_getAppContextAsync' });
  expect(answered).toEqual([
    expect.objectContaining({
      _messageType: 1,
      _responseType: 0,
      _correlationId: 'c1',
      _data: expect.objectContaining({
        _appName: 16,
        _appUILocale: 'pt-BR',
        _clientMode: 1,
        _requirementMatrix: '{"ExcelApi":"1.15"}',
      }),
    }),
  ]);
});

test('a batch is executed and answered', async () => {
  execute.mockResolvedValue('{"Results":[]}');
  await say(batch);
  expect([execute.mock.calls, answered[0]?.['_data']]).toEqual([
    [['{"Actions":[]}', 64]],
    { Version: 1, Error: 0, Data: [200, [], '{"Results":[]}'] },
  ]);
});

test('a batch that is refused is answered with the number', async () => {
  execute.mockRejectedValue(new XdmError(XdmError.REQUEST_TOO_LARGE));
  await say(batch);
  expect(answered[0]?.['_data']).toEqual({ Version: 1, Error: 5103 });
});

test('calls of the Common API that are not answered fail instead of succeeding with nothing', async () => {
  await say({ _actionName: 'executeMethod', _data: { DdaMethod: { DispatchId: 64 } } });
  await say({ _actionName: 'executeMethod', _data: { DdaMethod: { DispatchId: 76 } } });
  expect(answered.map((answer) => answer['_data'])).toEqual([
    { Version: 1, Error: 5001 },
    { Version: 1, Error: 0 },
  ]);
});

test('events go out only while the pane listens', async () => {
  host.fire('richApiMessage', 1);
  await say({ _actionType: 1, _actionName: 'richApiMessage', _correlationId: 'r1' });
  host.fire('richApiMessage', 2);
  await say({ _actionType: 2, _actionName: 'richApiMessage' });
  host.fire('richApiMessage', 3);
  expect(answered.map((answer) => [answer['_responseType'], answer['_correlationId'], answer['_data']])).toEqual([
    [0, 'r1', { Error: 0 }],
    [1, 'r1', 2],
    [0, 'c1', { Error: 0 }],
  ]);
});

test('another origin, another conversation and other messages are not heard; notifications need no answer', async () => {
  await say(batch, 'https://evil.example');
  await say({ ...batch, _conversationId: 'other' });
  dispatchEvent(
    new MessageEvent('message', {
      data: '{not json',
      origin: 'https://localhost:3000',
      source: host.frame.contentWindow,
    }),
  );
  await say({ _actionName: 'ContextActivationManager_notifyHost' });
  expect([answered, execute.mock.calls]).toEqual([[], []]);
});

test('a closed host has no frame and answers nothing', async () => {
  const { contentWindow } = host.frame;
  host.dispose();
  dispatchEvent(
    new MessageEvent('message', {
      data: JSON.stringify({ _messageType: 0, ...batch, _conversationId: conversation }),
      origin: 'https://localhost:3000',
      source: contentWindow,
    }),
  );
  expect([host.frame.isConnected, execute.mock.calls]).toEqual([false, []]);
});

test('a pane that keeps the keyboard from the browser gives it back to the host, which gives it by a notice', async () => {
  const notice = (action: number) =>
    say({ _actionName: 'ContextActivationManager_notifyHost', _data: ['pane', action] });
  for (const action of [0, 13, 14, 5, 6, 1]) await notice(action);
  expect(exits).toEqual(['next', 'previous', 'next-part', 'previous-part']);
  expect(answered).toEqual([]);
  host.enter();
  expect(document.activeElement).toBe(host.frame);
  expect(answered).toEqual([
    expect.objectContaining({
      _messageType: 0,
      _actionName: 'Office_notifyAgave',
      _conversationId: `${conversation}_ntf`,
      _data: [4],
    }),
  ]);
});
