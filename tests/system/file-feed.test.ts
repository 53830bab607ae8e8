import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { beforeAll, expect, test } from '@jest/globals';
import { purchaseDraft, purchases, say, train, type Purchase } from '../setup/purchases.ts';
import { useAmend } from '../setup/use-amend.ts';

const amend = useAmend();
let classifier: string;
let feed: string;
beforeAll(async () => {
  classifier = (await amend.call('createClassifier', { body: purchaseDraft('Cards') })).id;
  await say(amend, classifier, purchases(300, 11), { origin: 'label-column' });
  await train(amend, classifier, 'linear');
  const settings = {
    source: { kind: 'file' as const, format: {} },
    key: ['Nr'],
    columns: [
      { name: 'Merchant', from: 'Händler', clean: ['trim' as const] },
      { name: 'Amount', from: 'Betrag' },
      { name: 'Centre', from: 'Stelle' },
    ],
    malformed: 'dead-letter' as const,
    ...{ sinks: [], actions: [], sendsCorrections: false },
  };
  feed = (await amend.call('makeFeed', { params: { classifier }, body: { name: 'Files', settings } })).id;
  await amend.call('startFeed', { params: { classifier, feed }, body: {} });
});

/** As a German Excel writes it. */
const fileOf = (rows: readonly Purchase[], more = '') =>
  `Nr;Händler;Betrag;Stelle\r\n${rows
    .map(({ key, cells: [merchant, amount, centre] }) =>
      [key, merchant, String(amount).replace('.', ','), centre].join(';'),
    )
    .join('\r\n')}\r\n${more}`;

async function upload(name: string, text: string, id = randomUUID()) {
  const path = `/api/classifiers/${classifier}/feeds/${feed}/files?id=${id}&name=${encodeURIComponent(name)}`;
  const headers = { 'content-type': 'application/octet-stream' };
  const answer = await fetch(`${amend.url}${path}`, { method: 'POST', headers, body: Buffer.from(text) });
  return { status: answer.status, body: (await answer.json()) as { id: string; state: string } };
}

/** How a file stands once it is read or refused. */
async function settled(id: string) {
  for (;;) {
    const { files } = await amend.call('listFeedFiles', { params: { classifier, feed } });
    const file = files.find((each) => each.id === id)!;
    if (file.state !== 'waiting') return file;
    await setTimeout(20);
  }
}

const statusOf = async () => (await amend.call('listFeeds', { params: { classifier } })).feeds[0]!.status;

test('a file that somebody sends is answered row by row, once, and the log has who sent it', async () => {
  const id = randomUUID();
  const text = fileOf(purchases(120, 5, 1_000));
  expect(await upload('May.csv', text, id)).toMatchObject({ status: 201, body: { id, name: 'May.csv' } });
  expect(await settled(id)).toMatchObject({
    ...{ state: 'read', rows: 120, faults: [], format: { delimiter: ';', encoding: 'utf-8', decimal: ',' } },
  });
  expect(await statusOf()).toMatchObject({ answered: 120, malformed: 0 });
  const count = (partition: string) =>
    amend.call('countForward', { params: { classifier }, query: { feed, partition } }).then(({ answers }) => answers);
  expect([await count('May.csv'), await count('May'), await count('may.csv')]).toEqual([120, 0, 0]);
  // Sent again under its id it is the same file; under another, it was read before.
  expect((await upload('May.csv', text, id)).body.id).toBe(id);
  const again = await upload('May.csv', text);
  expect((await settled(again.body.id)).state).toBe('repeated');
  expect((await statusOf()).answered).toBe(120);
  const { events } = await amend.call('listAudit', { params: { classifier } });
  expect(events.filter(({ kind }) => kind === 'feed-file-sent').map(({ person }) => person)).toEqual(
    expect.arrayContaining(['Demo user']),
  );
});

test('the same bytes under another name are answered only when somebody says so, and the log has who did', async () => {
  const { body } = await upload('Copy of May.csv', fileOf(purchases(120, 5, 1_000)));
  expect(body.state).toBe('asked');
  await amend.call('decideFeedFile', { params: { classifier, feed, file: body.id }, body: { reads: false } });
  expect((await settled(body.id)).state).toBe('repeated');
  expect((await statusOf()).answered).toBe(120);
  const { events } = await amend.call('listAudit', { params: { classifier } });
  expect(events.find(({ kind }) => kind === 'feed-file-decided')).toMatchObject({
    person: 'Demo user',
    subject: body.id,
  });
});

test('a file with a row that is wrong is refused whole, with its lines', async () => {
  const { body } = await upload('June.csv', fileOf(purchases(30, 6, 2_000), 'p9999;Taxi;1,5\r\n'));
  const file = await settled(body.id);
  expect(file).toMatchObject({
    ...{ state: 'refused', faultCount: 1, faults: [{ line: 32, fault: { reason: 'cells', found: 3, expected: 4 } }] },
  });
  expect(await statusOf()).toMatchObject({ answered: 120, malformed: 1, deadLetters: 1 });
});
