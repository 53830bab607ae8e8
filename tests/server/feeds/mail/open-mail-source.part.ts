import { spawn } from 'node:child_process';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { ImapFlow } from 'imapflow';
import type { ConnectionOf } from '../../../../contract/feeds/connection.ts';
import type { SourceOf } from '../../../../contract/feeds/feed-source.ts';
import { hasGreenMail, startGreenMail, type MailServer } from '../../../../demo/mail/mail-server.ts';
import { openMailSource } from '../../../../server/feeds/mail/open-mail-source.ts';
import { testImap } from '../../../../server/feeds/mail/test-imap.ts';
import type { OpeningServices } from '../../../../server/feeds/ports/opening.ts';
import { describePart } from '../../../setup/parts/describe-part.ts';
import { SILENT } from '../../../setup/test-server.ts';
import { useDatabase } from '../../../setup/use-database.ts';
import { KeptRecords } from '../kept-records.ts';
import { startChangingProxy } from './changing-proxy.ts';
import { mail, numberedMail } from './mails.ts';

const SETTINGS = { kind: 'imap', connection: '', mailbox: 'INBOX', takesPresent: true, marksSeen: true } as const;
/** Where a server tells nothing, it is asked at once. */
const TIMING = { renew: 200, poll: 50 };

describePart('GreenMail', hasGreenMail, () => {
  let server: MailServer;
  let kept: KeptRecords;
  const ends: (() => Promise<void>)[] = [];
  const database = useDatabase(() => kept.close());
  beforeAll(async () => {
    server = await startGreenMail();
    kept = await KeptRecords.open(database.url);
  }, 120_000);
  afterAll(() => server.stop());
  beforeEach(async () => {
    await kept.clear();
    await withClient(async (client) => {
      for (const { path } of await client.list()) if (path !== 'INBOX') await client.mailboxDelete(path);
      await client.mailboxOpen('INBOX');
      await client.messageDelete('1:*');
    });
  });
  afterEach(async () => {
    for (const end of ends.splice(0)) await end();
  });

  const services = (connection: ConnectionOf<'imap'>): OpeningServices => ({
    connectionOf: (() => Promise.resolve(connection)) as OpeningServices['connectionOf'],
    clock: () => new Date(),
    log: SILENT,
  });
  const open = (settings: Partial<SourceOf<'imap'>> = {}, reach: Partial<ConnectionOf<'imap'>> = {}, timing = TIMING) =>
    openMailSource({ ...SETTINGS, ...settings }, services({ ...server.connection, ...reach }), timing);
  /** By a connection of its own: one that stays open while others work on its mailbox, a busy GreenMail may end. */
  async function withClient<Result>(work: (client: ImapFlow) => Promise<Result>): Promise<Result> {
    const client = await server.client();
    try {
      return await work(client);
    } finally {
      client.close();
    }
  }
  const put = (...mails: Buffer[]) =>
    withClient(async (client) => {
      for (const each of mails) await client.append('INBOX', each);
    });
  const numbers = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, at) => from + at);
  const subjects = async () => (await kept.records()).map(({ fields }) => fields['subject']);
  const seen = (flags = { seen: true }) =>
    withClient(async (client) => {
      await client.mailboxOpen('INBOX');
      return ((await client.search(flags, { uid: true })) || []).length;
    });

  /** Runs a source beside the test until the test ends, or `stop` is called. */
  async function run(...[settings, reach, timing]: Parameters<typeof open>) {
    const source = await open(settings, reach, timing);
    const stopping = new AbortController();
    const idle = kept.untilIdle();
    const ended = source.run(kept.running(stopping.signal));
    const stop = async () => {
      stopping.abort();
      await ended.catch(() => undefined);
    };
    ends.push(stop);
    await Promise.race([idle, ended]);
    return { stop, ended };
  }

  test('takes the mails that are there and those that come, once each, and marks them as seen', async () => {
    await put(...numbers(1, 120).map(numberedMail));
    const { stop } = await run();
    await expect(subjects()).resolves.toEqual(numbers(1, 120).map((number) => `Mail ${number}`));
    await expect(seen()).resolves.toBe(120);
    await put(...numbers(121, 180).map(numberedMail));
    await kept.untilKept(180);
    await stop();
    await put(numberedMail(181));
    await run();
    await expect(subjects()).resolves.toEqual(numbers(1, 181).map((number) => `Mail ${number}`));
    await expect(kept.repeats()).resolves.toBe(0);
    await expect(seen()).resolves.toBe(181);
  });

  test('leaves out those that were there, where they are not wanted, also after a restart; marks nothing unless asked', async () => {
    await put(numberedMail(1), numberedMail(2));
    const first = await run({ takesPresent: false, marksSeen: false });
    await first.stop();
    await put(numberedMail(3));
    await run({ takesPresent: false, marksSeen: false });
    await expect(subjects()).resolves.toEqual(['Mail 3']);
    await expect(seen()).resolves.toBe(0);
  });

  test('marks nothing as seen that was not taken', async () => {
    await put(...numbers(1, 3).map(numberedMail));
    const source = await open();
    const running = { ...kept.running(new AbortController().signal), take: () => Promise.reject(new Error('no disk')) };
    await expect(source.run({ ...running, positionOf: () => Promise.resolve('1:0:1:0') })).rejects.toThrow('no disk');
    await expect(seen()).resolves.toBe(0);
  });

  test('marks what a process had taken when it ended', async () => {
    await put(...numbers(1, 3).map(numberedMail));
    const first = await run({ marksSeen: false });
    await first.stop();
    await expect(seen()).resolves.toBe(0);
    await run();
    await expect(seen()).resolves.toBe(3);
    await expect(kept.repeats()).resolves.toBe(0);
  });

  test('knows a mail again that was moved away and back, or whose mailbox is numbered anew', async () => {
    await put(...numbers(1, 4).map(numberedMail), mail({ Subject: 'without an id' }, 'x'));
    const first = await run();
    await withClient(async (client) => {
      await client.mailboxCreate('Away');
      await client.mailboxOpen('INBOX');
      await client.messageMove('1:2', 'Away');
      await client.mailboxOpen('Away');
      await client.messageMove('1:*', 'INBOX');
      // GreenMail does not get over the end of a connection that has a mailbox open which is deleted later.
      await client.mailboxOpen('INBOX');
    });
    await put(numberedMail(5));
    await kept.untilKept(6);
    await first.stop();
    await expect(kept.count()).resolves.toBe(6);
    await expect(kept.repeats()).resolves.toBe(2);

    // As a server says it that has lost its numbers.
    const proxy = await startChangingProxy(server.connection.port, (text) =>
      text.replace(/UIDVALIDITY \d+/g, 'UIDVALIDITY 77'),
    );
    ends.push(proxy.close);
    await run({}, { port: proxy.port });
    // The one without a Message-ID is known by its number alone.
    await expect(kept.count()).resolves.toBe(7);
  });

  test('takes two mails with one Message-ID that are different mails', async () => {
    const id = { 'Message-ID': '<same@example.test>' };
    await put(mail({ ...id, Subject: 'yours' }), mail({ ...id, Subject: 'forged' }));
    await run();
    await expect(subjects()).resolves.toEqual(['yours', 'forged']);
  });

  test('goes on after mails that nobody can read, or that are too large to be fetched', async () => {
    const large = Buffer.concat([numberedMail(2), Buffer.alloc(27_000_000, 'x\r\n')]);
    await put(numberedMail(1), Buffer.from(`${'X-A: b\r\n'.repeat(50_000)}\r\nx`), large, numberedMail(3));
    await run();
    const records = await kept.records();
    expect(records.map(({ fault, fields }) => fault ?? fields['subject'])).toEqual([
      'Mail 1',
      expect.objectContaining({ reason: 'unreadable', format: 'mail' }),
      { reason: 'too-large', bytes: expect.any(Number), most: 26_214_400 },
      'Mail 3',
    ]);
    await expect(seen()).resolves.toBe(4);
  });

  test('asks a server that tells nothing', async () => {
    const proxy = await startChangingProxy(server.connection.port, (text) => text.replaceAll(' IDLE', ''));
    ends.push(proxy.close);
    await run({}, { port: proxy.port });
    await put(numberedMail(1));
    await kept.untilKept(1);
    expect(proxy.said.client).not.toContain('IDLE');
  });

  test('renews its waiting, so that no server ends it', async () => {
    const proxy = await startChangingProxy(server.connection.port);
    ends.push(proxy.close);
    await run({}, { port: proxy.port });
    for (let times = 0; times < 3; times++) await kept.untilIdle();
    expect(proxy.said.client.match(/ IDLE\r\n/g)?.length).toBeGreaterThanOrEqual(3);
  });

  test('ends with a fault when the connection breaks while it waits, and finds what came meanwhile', async () => {
    const proxy = await startChangingProxy(server.connection.port);
    ends.push(proxy.close);
    const { ended } = await run({}, { port: proxy.port }, { renew: 60_000, poll: 60_000 });
    proxy.cut();
    await expect(ended).rejects.toMatchObject({ fault: { reason: 'unreachable', host: '127.0.0.1' } });
    await put(numberedMail(1));
    await run({}, { port: proxy.port });
    await expect(subjects()).resolves.toEqual(['Mail 1']);
  });

  test('says what is wrong: name or password, mailbox, encryption, certificate, port', async () => {
    const fault = async (...[settings, reach]: Parameters<typeof open>) => {
      const source = await open(settings, reach);
      return source.sample(1, new AbortController().signal).then(
        () => null,
        (error: { fault: unknown }) => error.fault,
      );
    };
    const wrong = await fault({}, { password: 'not the password' });
    expect(wrong).toMatchObject({ reason: 'sign-in' });
    expect(JSON.stringify(wrong)).not.toContain('not the password');
    await expect(fault({ mailbox: 'None' })).resolves.toEqual({ reason: 'missing', what: 'mailbox', name: 'None' });
    await expect(fault({}, { security: 'starttls' })).resolves.toMatchObject({ reason: 'untrusted' });
    await expect(fault({}, { security: 'tls', port: server.tlsPort })).resolves.toMatchObject({ reason: 'untrusted' });
    await expect(fault({}, { port: 1 })).resolves.toMatchObject({ reason: 'unreachable', code: 'ECONNREFUSED' });
  });

  test('shows the latest mails as they would come, and changes nothing', async () => {
    await put(...numbers(1, 5).map(numberedMail));
    const records = await (await open()).sample(2, new AbortController().signal);
    expect(records.map(({ fields, bytes }) => [fields.get('subject'), bytes])).toEqual([
      ['Mail 4', null],
      ['Mail 5', null],
    ]);
    await expect((await open()).sample(2, AbortSignal.abort())).resolves.toEqual([]);
    await expect(seen()).resolves.toBe(0);
  });

  test('a test of the connection names the mailboxes', async () => {
    await withClient((client) => client.mailboxCreate('Invoices'));
    await expect(testImap(server.connection, SILENT)).resolves.toEqual({ fault: null, found: ['INBOX', 'Invoices'] });
    const { fault } = await testImap({ ...server.connection, password: 'no' }, SILENT);
    expect(fault).toMatchObject({ reason: 'sign-in' });
  });

  describe('a process that is killed 20 times', () => {
    test('has taken every mail once at the end, and marked it as seen', async () => {
      let number = 0;
      const connection = JSON.stringify(server.connection);
      for (let time = 0; time < 20; time++) {
        await put(...numbers(number + 1, number + 15).map(numberedMail));
        number += 15;
        const script = 'tests/server/feeds/mail/reading-process.ts';
        const child = spawn(process.execPath, ['--import', 'tsx', script, connection, database.url], {
          stdio: ['ignore', 'pipe', 'inherit'],
        });
        const exited = new Promise((resolve) => child.once('exit', resolve));
        // When something was kept, before or while it is marked as seen; every other time as more mails come.
        if (time % 2 === 0) await new Promise((resolve) => child.stdout.once('data', resolve));
        else {
          await put(numberedMail(++number));
          await kept.count();
          await new Promise((resolve) => child.stdout.once('data', resolve));
          await put(numberedMail(++number));
        }
        child.kill('SIGKILL');
        await exited;
      }
      await run();
      const found = await subjects();
      expect(found.toSorted()).toEqual(
        numbers(1, number)
          .map((each) => `Mail ${each}`)
          .toSorted(),
      );
      await expect(seen()).resolves.toBe(number);
    }, 300_000);
  });
});
