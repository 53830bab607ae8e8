import { afterEach, expect, test } from '@jest/globals';
import { MessageChannel } from 'node:worker_threads';
import { speakBy, speechFor } from '../../../contract/language/language.ts';
import { FileProblem } from '../../../workbench/files/file-problem.ts';
import { openAside, type OpeningWorker } from '../../../workbench/opening-aside/open-aside.ts';
import type { OpeningStage } from '../../../workbench/opening-aside/open-calculated.ts';
import type { OpeningRequest } from '../../../workbench/opening-aside/opening-messages.ts';
import { serveOpening, type Asker } from '../../../workbench/opening-aside/serve-opening.ts';
import { saveWorkbook } from '../../../workbench/saving/save-workbook.ts';
import { bookOf, valuesAt } from '../workbook/book.ts';
import { formulasWithoutResults } from '../../setup/large-files.ts';
import { FakePacing } from '../recovery/fake-pacing.ts';

const ended: string[] = [];
afterEach(() => {
  ended.splice(0);
  speakBy(() => speechFor([]));
});

/** A worker of this very thread, which sends and gets copies as another one would. */
function workerHere(serve: (page: Asker) => void = serveOpening): OpeningWorker {
  const { port1, port2 } = new MessageChannel();
  const end = () => {
    ended.push('ended');
    port1.close();
  };
  serve({
    set onmessage(hear: Asker['onmessage']) {
      port2.on('message', (data: OpeningRequest) => hear?.(new MessageEvent('message', { data })));
    },
    get onmessage() {
      return null;
    },
    postMessage: (answer, { transfer }) => port2.postMessage(answer, transfer),
  });
  return Object.assign(port1, { terminate: end, onerror: null }) as unknown as OpeningWorker;
}

/** @param endAt the stage at which it is ended */
function opening(startWorker: (() => OpeningWorker) | null, endAt?: OpeningStage) {
  const ending = new AbortController();
  const stages: OpeningStage[] = [];
  const options = {
    startWorker,
    pacing: new FakePacing(),
    signal: ending.signal,
    onStage: (stage: OpeningStage) => {
      stages.push(stage);
      if (stage === endAt) ending.abort();
    },
  };
  return { stages, ending, open: (name: string, bytes: Uint8Array) => openAside(name, bytes, options) };
}

const text = (content: string) => new TextEncoder().encode(content);

test('a file is opened in a worker, which ends with it', async () => {
  const { open, stages } = opening(workerHere);
  const opened = await open('spend.csv', text('id,text\n1,x\n2'));
  expect(opened && valuesAt(opened.workbook, 'A1:B3')).toEqual([
    ['id', 'text'],
    [1, 'x'],
    [2, ''],
  ]);
  expect(opened?.notes).toEqual(['1 row ended before the last column; the missing cells are empty.']);
  expect([stages, ended]).toEqual([['reading', 'calculating', 'bringing'], ['ended']]);
});

test('formulas without results come calculated', async () => {
  const opened = await opening(workerHere).open('x.xlsx', formulasWithoutResults(3));
  expect(opened && valuesAt(opened.workbook, 'B1:B3')).toEqual([[1], [3], [5]]);
});

test('the bytes are given away, those of a file that was opened come with it', async () => {
  const bytes = saveWorkbook(bookOf([['a']]).workbook, null);
  const opened = await opening(workerHere).open('x.xlsx', bytes);
  expect(bytes.length).toBe(0);
  expect(opened?.origin?.pack.text('xl/workbook.xml')).toContain('<sheet ');
});

test.each([
  ['a worker', workerHere],
  ['the page itself', null],
])('why a file cannot be opened is said alike by %s', async (_, start) => {
  const problem = await opening(start)
    .open('empty.csv', text(''))
    .catch((error: unknown) => error);
  expect(problem).toBeInstanceOf(FileProblem);
  expect(String(problem)).toBe(
    'FileProblem: empty.csv is empty: there is nothing to open. Choose a file with at least a header row.',
  );
});

/** A worker that speaks English until it is told otherwise, as one that shares no module with the page. */
function englishWorker(page: Asker): void {
  serveOpening({
    set onmessage(hear: Asker['onmessage']) {
      page.onmessage = (event) => {
        speakBy(() => speechFor([]));
        hear?.(event);
      };
    },
    get onmessage() {
      return null;
    },
    postMessage: (answer, options) => page.postMessage(answer, options),
  });
}

test('a worker, which knows nothing of the page, says in its language why a file cannot be opened', async () => {
  speakBy(() => speechFor(['de-CH']));
  await expect(opening(() => workerHere(englishWorker)).open('leer.csv', text(''))).rejects.toThrow(
    'leer.csv ist leer: Es gibt nichts zu öffnen. Wählen Sie eine Datei mit mindestens einer Kopfzeile.',
  );
});

test('what nobody foresaw in the worker is no sentence for the person, and ends it', async () => {
  const problem = await opening(() =>
    workerHere((page) => {
      page.onmessage = () =>
        page.postMessage({ kind: 'failed', failure: { unforeseen: 'TypeError: x' } }, { transfer: [] });
      page.postMessage({ kind: 'ready' }, { transfer: [] });
    }),
  )
    .open('x.csv', text('a'))
    .catch((error: unknown) => error);
  expect(problem).not.toBeInstanceOf(FileProblem);
  expect([String(problem), ended]).toEqual(['Error: TypeError: x', ['ended']]);
});

test('a worker that breaks is an error', async () => {
  const worker = workerHere((page) => {
    page.onmessage = () => worker.onerror?.({ message: 'out of memory' } as ErrorEvent);
    page.postMessage({ kind: 'ready' }, { transfer: [] });
  });
  await expect(opening(() => worker).open('x.csv', text('a'))).rejects.toThrow('out of memory');
});

test('where a worker cannot be loaded the page opens the file itself', async () => {
  const worker = workerHere(() => undefined);
  const { open, stages } = opening(() => worker);
  const opened = open('x.csv', text('a,b\n1,2'));
  worker.onerror?.({} as ErrorEvent);
  expect((await opened)?.workbook.name).toBe('x.csv');
  expect(stages).toEqual(['reading', 'calculating']);
});

test.each(['reading', 'bringing'] as const)('what is ended while it is %s comes to nothing', async (when) => {
  expect(await opening(workerHere, when).open('x.csv', text('a,b\n1,2'))).toBeNull();
  expect(ended.length).toBeGreaterThan(0);
});

test('what is ended before the worker is there comes to nothing', async () => {
  const { open, ending } = opening(() => workerHere(() => undefined));
  const opened = open('x.csv', text('a'));
  ending.abort();
  expect(await opened).toBeNull();
});
