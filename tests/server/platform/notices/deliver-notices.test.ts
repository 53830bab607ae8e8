import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Kysely } from 'kysely';
import type { Notice } from '../../../../contract/notice.ts';
import { ENGLISH, speakBy, speechFor } from '../../../../contract/language/language.ts';
import { connectDatabase } from '../../../../server/platform/database/connect.ts';
import type { Database } from '../../../../server/platform/database/schema.ts';
import { NoticeDelivery } from '../../../../server/platform/notices/deliver-notices.ts';
import { readDeliveries, takeDue, writeNotice } from '../../../../server/platform/notices/delivery-store.ts';
import { messageOf } from '../../../../server/platform/notices/message.ts';
import { createSender, type SendNotice } from '../../../../server/platform/notices/send-notice.ts';
import { closing, hanging, startReceiver, withStatus, type NoticeReceiver } from '../../../setup/notice-receiver.ts';
import { storedChannel } from '../../../setup/stored-channel.ts';
import { SILENT } from '../../../setup/test-server.ts';
import { useDatabase } from '../../../setup/use-database.ts';

const START = new Date('2026-11-02T09:00:00Z');
const HOUR_MS = 3_600_000;
const NOTICE: Notice = ['test', { person: 'Ann' }];
const publicAddress = () => 'https://amend.example.org';

describe('a notice on its way', () => {
  const database = useDatabase();
  let receiver: NoticeReceiver;
  let now = START;
  const clock = () => now;
  beforeAll(async () => {
    receiver = await startReceiver();
  });
  afterAll(() => receiver.close());
  beforeEach(async () => {
    now = START;
    receiver.received.length = 0;
    receiver.answer();
    await database.db.deleteFrom('notice_channels').execute();
    const address = `${receiver.origin}/hooks/secret-of-ours`;
    await storedChannel(database.db, { kind: 'webhook', address, secret: 'whsec_c2VjcmV0' });
  });
  const sender = (answerMs = 10_000): SendNotice =>
    createSender({ clock, named: [receiver.origin], mail: null, answerMs });
  const process = (changes: { send?: SendNotice; db?: Kysely<Database> } = {}) =>
    new NoticeDelivery({
      db: database.db,
      clock,
      log: SILENT,
      send: sender(),
      publicAddress,
      random: () => 0,
      ...changes,
    });
  const write = (key = 'a') => writeNotice(database.db, NOTICE, key, now);
  const advance = (ms: number) => (now = new Date(now.getTime() + ms));
  const stored = async () => (await readDeliveries(database.db, { limit: 100 }))[0]!;
  const ids = () => receiver.received.map(({ headers }) => headers['webhook-id']);

  test('arrives once', async () => {
    await write();
    const delivery = process();
    expect(await delivery.deliverDue()).toBe(1);
    expect(await delivery.deliverDue()).toBe(0);
    expect(receiver.received).toMatchObject([{ path: '/hooks/secret-of-ours' }]);
    expect(await stored()).toMatchObject({ state: 'sent', sentAt: now, attempts: 1, fault: null });
  });

  test('is said in the language of its channel, whoever has it sent', async () => {
    await database.db.updateTable('notice_channels').set({ language: 'pt' }).execute();
    await write();
    speakBy(() => speechFor(['de']));
    await process().deliverDue();
    speakBy(() => ENGLISH);
    expect(JSON.parse(receiver.received[0]!.body)).toMatchObject({ data: { title: 'Um aviso de teste' } });
  });

  test('that is answered with 500 is tried again after a while, with the same id', async () => {
    receiver.answer(withStatus(500, 'oh'), withStatus(200));
    await write();
    const delivery = process();
    await delivery.deliverDue();
    expect(await stored()).toMatchObject({
      state: 'waiting',
      fault: { reason: 'status', status: 500, said: 'oh' },
      nextAttemptAt: new Date(START.getTime() + 5_000),
    });
    advance(4_999);
    expect(await delivery.deliverDue()).toBe(0);
    advance(1);
    expect(await delivery.deliverDue()).toBe(1);
    expect(await stored()).toMatchObject({ state: 'sent', attempts: 2, fault: null });
    expect(new Set(ids()).size).toBe(1);
  });

  test('is not tried before the receiver wants it', async () => {
    receiver.answer(withStatus(429, '', { 'retry-after': '600' }));
    await write();
    const delivery = process();
    await delivery.deliverDue();
    advance(599_999);
    expect(await delivery.deliverDue()).toBe(0);
    advance(1);
    expect(await delivery.deliverDue()).toBe(1);
    expect((await stored()).state).toBe('sent');
  });

  test.each([
    ['hangs', hanging, 100, { reason: 'slow', seconds: 1 }],
    ['closes', closing, 10_000, { reason: 'unreachable', code: 'ECONNRESET' }],
  ])('to a receiver that %s is tried again', async (_, responder, answerMs, fault) => {
    receiver.answer(responder);
    await write();
    await process({ send: sender(answerMs) }).deliverDue();
    expect(await stored()).toMatchObject({ state: 'waiting', fault });
    advance(5_000);
    await process().deliverDue();
    expect((await stored()).state).toBe('sent');
  });

  test('is given up after a day, with why, and never tried by itself again', async () => {
    receiver.answer(...Array.from({ length: 200 }, () => withStatus(404, 'no_service')));
    await write();
    const delivery = process();
    for (let hour = 0; hour < 26; hour++) {
      await delivery.deliverDue();
      advance(HOUR_MS);
    }
    const { state, attempts, fault } = await stored();
    expect([state, fault]).toEqual(['given-up', { reason: 'status', status: 404, said: 'no_service' }]);
    expect(attempts).toBe(25);
    expect(await delivery.deliverDue()).toBe(0);
  });

  test('of many arrives once each, whichever of two processes takes it', async () => {
    for (let n = 0; n < 40; n++) await write(`n${n}`);
    const other = connectDatabase(database.url, { onError: () => undefined });
    const attempts = await Promise.all([process().deliverDue(), process({ db: other }).deliverDue()]);
    expect(attempts[0]! + attempts[1]!).toBe(40);
    expect(new Set(ids()).size).toBe(40);
    expect(receiver.received).toHaveLength(40);
    await other.destroy();
  });

  test('whose process is killed between sending and noting is sent again after two minutes: at least once, by its id', async () => {
    await write();
    const [taken] = await takeDue(database.db, now, { most: 1 });
    await sender()(taken!.channel, messageOf(taken!.id, taken!.notice, 'en', now, publicAddress()));
    const next = process();
    advance(119_999);
    expect(await next.deliverDue()).toBe(0);
    advance(1);
    expect(await next.deliverDue()).toBe(1);
    expect(ids()).toEqual([taken!.id, taken!.id]);
    expect(await stored()).toMatchObject({ state: 'sent', attempts: 2 });
  });

  test('is noted when the database comes back that went away while it was sent, and not sent again', async () => {
    const way = await startBreakableWay(database.url);
    const db = connectDatabase(way.url, { onError: () => undefined });
    const send: SendNotice = async (channel, message) => {
      const said = await sender()(channel, message);
      way.breakOff();
      return said;
    };
    await write();
    await process({ db, send }).deliverDue();
    expect(way.refused).toBe(1);
    expect(await stored()).toMatchObject({ state: 'sent', attempts: 1 });
    expect(receiver.received).toHaveLength(1);
    await db.destroy();
    await way.close();
  });

  test('is noted, when the server stops while it is sent, before it has stopped', async () => {
    await write();
    let stopped: Promise<void> = Promise.resolve();
    const delivery: NoticeDelivery = process({
      send: (channel, message) => {
        stopped = delivery.stop();
        return sender()(channel, message);
      },
    });
    delivery.wake();
    await until(() => receiver.received.length === 1);
    await stopped;
    expect(await stored()).toMatchObject({ state: 'sent' });
  });

  test('that this program cannot make is tried again, too, and keeps no other back', async () => {
    const sent = sender();
    await write('a');
    await write('b');
    let first = true;
    const send: SendNotice = (channel, message) => {
      if (!first) return sent(channel, message);
      first = false;
      throw new RangeError('a mistake');
    };
    await process({ send }).deliverDue();
    const all = await readDeliveries(database.db, { limit: 10 });
    expect(all.map(({ state }) => state).sort()).toEqual(['sent', 'waiting']);
    expect(all.find(({ state }) => state === 'waiting')?.fault).toEqual({ reason: 'unreachable', code: 'internal' });
  });

  test('to a channel that hangs keeps back what goes there alone, four at a time, also what is written meanwhile', async () => {
    await storedChannel(database.db, { name: 'Hangs', address: 'https://hangs.example.org/' });
    let hanging = 0;
    let answer = (): void => undefined;
    const answered = new Promise<void>((resolve) => (answer = resolve));
    const send: SendNotice = async (channel, message) => {
      if (!channel.address.includes('hangs')) return sender()(channel, message);
      hanging++;
      await answered;
      return 'ok';
    };
    for (let n = 0; n < 30; n++) await write(`n${n}`);
    const delivery = process({ send });
    delivery.wake();
    await until(() => receiver.received.length === 30);
    expect(hanging).toBe(4);
    await write('later');
    delivery.wake();
    await until(() => receiver.received.length === 31);
    expect(hanging).toBe(4);
    answer();
    await until(() => hanging === 31);
    await delivery.stop();
    const all = await readDeliveries(database.db, { limit: 100 });
    expect([all.length, all.filter(({ state }) => state === 'sent').length]).toEqual([62, 62]);
    expect(new Set(ids()).size).toBe(31);
  });

  test('by e-mail says that no mail server is set', async () => {
    await database.db.deleteFrom('notice_channels').execute();
    await storedChannel(database.db, { kind: 'email', address: 'ops@example.org' });
    await write();
    await process().deliverDue();
    expect(await stored()).toMatchObject({ state: 'waiting', fault: { reason: 'mail-off' } });
  });
});

/** Looks again with each turn of the event loop. */
async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((resolve) => setImmediate(resolve));
}

/** A way to the database that breaks: all connections end, and the next one is refused. */
async function startBreakableWay(databaseUrl: string) {
  const target = new URL(databaseUrl);
  const sockets = new Set<Socket>();
  let isBroken = false;
  const way = { refused: 0 };
  const server: Server = createServer((near) => {
    if (isBroken) {
      isBroken = false;
      way.refused++;
      near.destroy();
      return;
    }
    const far = connect(Number(target.port), target.hostname);
    for (const [socket, other] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(socket);
      socket.on('error', () => socket.destroy());
      socket.on('close', () => other.destroy());
      socket.pipe(other);
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = new URL(databaseUrl);
  url.hostname = '127.0.0.1';
  url.port = String((server.address() as AddressInfo).port);
  const endAll = () => {
    for (const socket of sockets) socket.destroy();
    sockets.clear();
  };
  return {
    url: url.href,
    get refused() {
      return way.refused;
    },
    breakOff: () => {
      isBroken = true;
      endAll();
    },
    close: () => {
      endAll();
      return new Promise((resolve) => server.close(resolve));
    },
  };
}
