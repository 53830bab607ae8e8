import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { sql } from 'kysely';
import type { ImapFlow } from 'imapflow';
import { hasGreenMail, startGreenMail, type MailServer } from '../../../../demo/mail/mail-server.ts';
import { seededRandom } from '../../../../ml/random.ts';
import { KilledServer, until } from '../../../faults/killed-server.ts';
import { describePart } from '../../../setup/parts/describe-part.ts';
import { startChangingProxy, type ChangingProxy } from './changing-proxy.ts';
import { numberedMail } from './mails.ts';

const KILLS = 20;

describePart('GreenMail', hasGreenMail, () => {
  let mails: MailServer;
  let sender: ImapFlow;
  let way: ChangingProxy;
  let killed: KilledServer;
  let sent = 0;
  beforeAll(async () => {
    mails = await startGreenMail();
    sender = await mails.client();
    await sender.mailboxOpen('INBOX');
    way = await startChangingProxy(mails.connection.port);
    killed = await KilledServer.open();
    const reach = { ...mails.connection, port: way.port };
    const { id: connection } = await killed.call('makeConnection', { body: { name: 'Mailbox', settings: reach } });
    await killed.startFeed({
      name: 'Mails',
      settings: {
        source: { kind: 'imap', connection, mailbox: 'INBOX', takesPresent: true, marksSeen: true },
        key: ['messageId'],
        columns: [
          { name: 'Merchant', from: 'subject' },
          { name: 'Amount', from: 'size' },
          { name: 'Centre', from: 'from' },
        ],
        malformed: 'dead-letter',
        ...{ sinks: [], actions: [], sendsCorrections: false },
      },
    });
  }, 240_000);
  afterAll(async () => {
    await killed.close();
    await way.close();
    await mails.stop();
  });

  const put = async (count: number) => {
    for (let number = 0; number < count; number++) await sender.append('INBOX', numberedMail(++sent));
  };
  /** Message ids of the mails that are marked as seen. */
  const seen = async (): Promise<string[]> => {
    await sender.noop();
    const uids = (await sender.search({ seen: true }, { uid: true })) || [];
    if (uids.length === 0) return [];
    const found = await sender.fetchAll(uids.join(','), { uid: true, envelope: true }, { uid: true });
    return found.map(({ envelope }) => envelope!.messageId!);
  };
  const committed = async () => {
    const { rows } = await sql<{ key: string }>`select row_key as key from feed_records`.execute(killed.db);
    return new Set(rows.map(({ key }) => key));
  };

  test('a server that is killed 20 times while mails come answers each once, and marks none as seen that it has not recorded', async () => {
    const random = seededRandom(13);
    for (let round = 0; round < KILLS; round++) {
      const before = await killed.taken();
      // Mails come before, while and after it reads some; it is killed among them.
      await put(1 + random.integer(25));
      const more = random.integer(sent - before);
      await until(
        () => killed.taken(),
        (taken) => taken > before + more || taken === sent,
      );
      await put(random.integer(4));
      await killed.kill();
      const known = await committed();
      expect((await seen()).filter((id) => !known.has(id))).toEqual([]);
      await killed.start();
    }
    const status = await until(
      () => killed.status(),
      ({ answered }) => answered >= sent,
    );
    expect(status).toMatchObject({ read: sent, answered: sent, malformed: 0, fault: null });
    const answers = await until(
      () => killed.answers(),
      ({ size }) => size >= sent,
    );
    expect([...answers.values()].filter((times) => times !== 1)).toEqual([]);
    expect(answers.size).toBe(sent);
    await until(seen, ({ length }) => length === sent);
  }, 600_000);

  test('a mailbox that is away is waited for, and what came meanwhile is answered once it is back', async () => {
    const { port } = way;
    await way.close();
    const away = await until(
      () => killed.status(),
      ({ state }) => state === 'waiting',
    );
    expect(away.fault).toMatchObject({ fault: { reason: 'unreachable', host: '127.0.0.1' } });
    await put(5);
    way = await startChangingProxy(mails.connection.port, undefined, port);
    const back = await until(
      () => killed.status(),
      ({ answered, fault }) => answered === sent && fault === null,
    );
    expect(back).toMatchObject({ state: 'running', answered: sent });
    await until(seen, ({ length }) => length === sent);
  }, 120_000);
});
