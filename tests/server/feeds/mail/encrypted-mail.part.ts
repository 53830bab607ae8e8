import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import type { ConnectionOf } from '../../../../contract/feeds/connection.ts';
import { openMailSource } from '../../../../server/feeds/mail/open-mail-source.ts';
import { testImap } from '../../../../server/feeds/mail/test-imap.ts';
import type { OpeningServices } from '../../../../server/feeds/ports/opening.ts';
import { describePart } from '../../../setup/parts/describe-part.ts';
import { SILENT } from '../../../setup/test-server.ts';
import { useDatabase } from '../../../setup/use-database.ts';
import { KeptRecords } from '../kept-records.ts';
import { startChangingProxy } from './changing-proxy.ts';
import { hasDovecot, startDovecot } from './start-dovecot.ts';
import { numberedMail } from './mails.ts';

describePart('Dovecot', hasDovecot, () => {
  let server: Awaited<ReturnType<typeof startDovecot>>;
  let kept: KeptRecords;
  const ends: (() => Promise<void>)[] = [];
  const database = useDatabase(() => kept.close());
  beforeAll(async () => {
    server = await startDovecot();
    kept = await KeptRecords.open(database.url);
  }, 120_000);
  afterAll(() => server.stop());
  afterEach(async () => {
    for (const end of ends.splice(0)) await end();
  });
  const reach = (more: Partial<ConnectionOf<'imap'>> = {}): ConnectionOf<'imap'> => ({
    ...server.connection,
    ...{ host: 'localhost', security: 'starttls', certificateAuthority: server.certificate },
    ...more,
  });
  const fault = async (more: Partial<ConnectionOf<'imap'>>) => (await testImap(reach(more), SILENT)).fault;

  test('a mailbox is read and marked by STARTTLS, as mails come; one that is numbered anew brings no mail twice', async () => {
    const sender = await server.client();
    await sender.mailboxCreate('Feed');
    const settings = { kind: 'imap', connection: '', mailbox: 'Feed', takesPresent: true, marksSeen: true } as const;
    const services: OpeningServices = {
      connectionOf: (() => Promise.resolve(reach())) as OpeningServices['connectionOf'],
      clock: () => new Date(),
      log: SILENT,
    };
    const run = async () => {
      const stopping = new AbortController();
      const idle = kept.untilIdle();
      const ended = (await openMailSource(settings, services)).run(kept.running(stopping.signal));
      await Promise.race([idle, ended]);
      return async () => {
        stopping.abort();
        await ended;
      };
    };
    const stop = await run();
    const mails = Array.from({ length: 105 }, (_, at) => numberedMail(at + 1));
    for (const each of mails) await sender.append('Feed', each);
    await kept.untilKept(105);
    await stop();
    await sender.mailboxOpen('Feed');
    expect(await sender.search({ seen: true }, { uid: true })).toHaveLength(105);
    const before = (await kept.positions())['Feed'];

    await sender.mailboxClose();
    await sender.mailboxRename('Feed', 'Old');
    await sender.mailboxCreate('Feed');
    await sender.mailboxOpen('Old');
    await sender.messageMove('1:*', 'Feed');
    await sender.append('Feed', numberedMail(106));
    await (
      await run()
    )();
    await expect(kept.count()).resolves.toBe(106);
    await expect(kept.repeats()).resolves.toBe(105);
    expect((await kept.positions())['Feed']!.split(':')[0]).not.toBe(before!.split(':')[0]);
  });

  test('a certificate that nobody vouches for, or of another name, is not taken, and no password is sent', async () => {
    const { certificateAuthority: _, ...untold } = reach();
    expect((await testImap(untold, SILENT)).fault).toMatchObject({ reason: 'untrusted', host: 'localhost' });
    await expect(fault({ host: '127.0.0.1' })).resolves.toMatchObject({ reason: 'untrusted' });
    await expect(fault({ security: 'tls', port: server.tlsPort })).resolves.toBeNull();
  });

  test('STARTTLS that somebody on the way takes out is refused before the password is sent', async () => {
    const proxy = await startChangingProxy(server.connection.port, (text) => text.replaceAll(' STARTTLS', ''));
    ends.push(proxy.close);
    await expect(fault({ port: proxy.port })).resolves.toEqual({
      reason: 'untrusted',
      host: 'localhost',
      code: 'STARTTLS',
    });
    expect(proxy.said.client).not.toMatch(/login|authenticate|pass-of-feed/i);
  });

  test('a wrong password is said, without it', async () => {
    const wrong = await fault({ password: 'wrong-one' });
    expect(wrong).toMatchObject({ reason: 'sign-in' });
    expect(JSON.stringify(wrong)).not.toContain('wrong-one');
  }, 30_000);
});
