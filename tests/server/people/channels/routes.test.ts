import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { pino } from 'pino';
import { channelRoutes } from '../../../../server/people/channels/routes.ts';
import { updateLanguage } from '../../../../server/people/directory/language-store.ts';
import { peopleLogRoutes } from '../../../../server/people/directory/routes.ts';
import { NoticeDelivery } from '../../../../server/platform/notices/deliver-notices.ts';
import { takeDue, writeNotice } from '../../../../server/platform/notices/delivery-store.ts';
import { createSender } from '../../../../server/platform/notices/send-notice.ts';
import { hanging, startReceiver, withStatus, type NoticeReceiver } from '../../../setup/notice-receiver.ts';
import { startTestServer, type TestServer } from '../../../setup/test-server.ts';
import { useDatabase } from '../../../setup/use-database.ts';
import { AUDIT_KEY } from '../../../setup/audit-key.ts';

const NOBODY = '7b0e3f6a-3c0d-4d52-9a55-4b7d7a2c9e10';
const START = new Date('2026-11-02T09:00:00Z');
const SLACK = {
  kind: 'slack' as const,
  name: 'Operations',
  address: 'https://hooks.slack.com/services/T0A1B2C3/B0D4E5F6/aVerySecretEnd',
};

describe('channels', () => {
  const database = useDatabase();
  const logged: string[] = [];
  let now = START;
  let hasMail = true;
  let receiver: NoticeReceiver;
  let server: TestServer;
  let delivery: NoticeDelivery;
  let woken = 0;
  beforeAll(async () => {
    receiver = await startReceiver();
    const { db } = database;
    const clock = () => now;
    const log = pino({ level: 'trace' }, { write: (line: string) => void logged.push(line) });
    const publicAddress = () => 'https://amend.example.org';
    const send = createSender({ clock, named: [receiver.origin], mail: null, answerMs: 2_000 });
    delivery = new NoticeDelivery({ db, clock, log, send, publicAddress, random: () => 0 });
    const services = {
      db,
      clock,
      send,
      wake: () => void woken++,
      publicAddress,
      named: [receiver.origin],
      get hasMail() {
        return hasMail;
      },
    };
    server = await startTestServer([channelRoutes(services), peopleLogRoutes({ db, auditKey: AUDIT_KEY })], { log });
  });
  afterAll(async () => {
    await server.close();
    await receiver.close();
  });
  beforeEach(async () => {
    now = START;
    hasMail = true;
    receiver.received.length = 0;
    receiver.answer();
    await database.db.deleteFrom('notice_channels').execute();
  });
  const lastEvent = async () => (await server.call('listPeopleAudit')).events.at(-1)!;
  const make = (body: object) => server.send('makeChannel', { body: body as typeof SLACK });
  const made = async (changes: object = {}) =>
    (await server.call('makeChannel', { body: { ...SLACK, ...changes } })).channel;
  const here = () => ({ kind: 'webhook' as const, address: `${receiver.origin}/hooks/secret-of-ours` });

  test('are made, listed by name, and show of an address what is no secret', async () => {
    await made({ name: 'Zebra' });
    const { channel, secret } = await server.call('makeChannel', { body: SLACK });
    expect(secret).toBeNull();
    expect(channel).toMatchObject({
      kind: 'slack',
      name: 'Operations',
      isOn: true,
      shownAddress: 'hooks.slack.com/…tEnd',
      madeBy: 'Demo user',
      madeAt: START.toISOString(),
    });
    const list = await server.call('listChannels');
    expect(list.channels.map(({ name }) => name)).toEqual(['Operations', 'Zebra']);
    expect(list.hasMail).toBe(true);
    await made({ kind: 'email', name: 'Mail', address: 'ops@example.org' });
    expect((await server.call('listChannels')).channels[0]).toMatchObject({ shownAddress: 'ops@example.org' });
  });

  test('speak the language that is chosen, else that of whoever makes them', async () => {
    expect(await made()).toMatchObject({ language: 'en' });
    expect(await made({ language: 'pt' })).toMatchObject({ language: 'pt' });
    const ada = { person: 'Demo user', signIn: 'demo' };
    await updateLanguage(database.db, ada, 'de');
    const channel = await made();
    expect(channel).toMatchObject({ language: 'de' });
    await updateLanguage(database.db, ada, null);
    const params = { channel: channel.id };
    const { name, isOn } = channel;
    expect(await server.call('changeChannel', { params, body: { name, isOn } })).toMatchObject({ language: 'de' });
    const body = { name, isOn, language: 'en' as const };
    expect(await server.call('changeChannel', { params, body })).toMatchObject({ language: 'en' });
    expect(await lastEvent()).toMatchObject({
      kind: 'channel-changed',
      details: { before: { language: 'de' }, after: { language: 'en' } },
    });
  });

  test('give a webhook a secret that is shown once', async () => {
    const { channel, secret } = await server.call('makeChannel', { body: { name: 'Program', ...here() } });
    expect(secret).toMatch(/^whsec_[\w+/]{43}=$/);
    const later = JSON.stringify([
      await server.call('listChannels'),
      await server.call('changeChannel', { params: { channel: channel.id }, body: { name: 'P', isOn: true } }),
      await server.call('listPeopleAudit'),
    ]);
    expect(later).not.toContain(secret!.slice(6));
  });

  test.each([
    [{ address: 'hooks.slack.com/services' }, 'malformed', 'This is no address of the web.'],
    [{ address: 'http://hooks.slack.com/x' }, 'scheme', 'Notices go to addresses that begin with https://.'],
    [{ address: 'https://a:b@hooks.slack.com/x' }, 'userinfo', /has a name or a password before its host/],
    [{ address: 'https://hooks.slack.com:22/x' }, 'port', /port of “hooks\.slack\.com:22” is neither 443 nor 8443/],
    [{ address: 'https://169.254.169.254/latest' }, 'internal', /“169\.254\.169\.254” leads into the server’s own/],
    [{ kind: 'email', address: 'ops@example.org, eve@example.org' }, 'mail-address', 'This is not one e-mail address.'],
    [{ kind: 'email', address: 'ops@example.org\r\nBcc: eve@example.org' }, 'mail-address', /not one e-mail/],
  ])('refuse an address that nothing can be sent to: %j', async (changes, reason, sentence) => {
    const { status, body } = await make({ ...SLACK, ...changes });
    expect(status).toBe(422);
    expect(body).toMatchObject({
      code: 'channel-unfit',
      values: { reason },
      detail: sentence instanceof RegExp ? expect.stringMatching(sentence) : sentence,
      errors: [{ path: 'body.address' }],
    });
    expect(await server.call('listChannels')).toMatchObject({ channels: [] });
  });

  test('are for e-mail only where a mail server is set', async () => {
    hasMail = false;
    expect(await make({ kind: 'email', name: 'Mail', address: 'ops@example.org' })).toMatchObject({
      status: 409,
      body: { code: 'mail-off', nextStep: expect.stringMatching(/SMTP_URL and MAIL_FROM/) },
    });
  });

  test('are fifty at most', async () => {
    for (let n = 0; n < 50; n++) await made({ name: `C${n}` });
    expect(await make(SLACK)).toMatchObject({ status: 409, body: { code: 'too-many-channels', values: { most: 50 } } });
  });

  test('are changed, and the log has old and new without what is secret', async () => {
    const { id } = await made();
    const params = { channel: id };
    expect(await lastEvent()).toMatchObject({
      kind: 'channel-made',
      subject: id,
      person: 'Demo user',
      details: { kind: 'slack', name: 'Operations', isOn: true, address: 'hooks.slack.com/…tEnd' },
    });
    const address = 'https://hooks.slack.com/services/T9/B9/anotherEnd';
    const changed = await server.call('changeChannel', { params, body: { name: 'Nights', isOn: false, address } });
    expect(changed).toMatchObject({ name: 'Nights', isOn: false, shownAddress: 'hooks.slack.com/…rEnd' });
    expect(await lastEvent()).toMatchObject({
      kind: 'channel-changed',
      details: {
        before: { name: 'Operations', isOn: true, address: 'hooks.slack.com/…tEnd' },
        after: { name: 'Nights', isOn: false, address: 'hooks.slack.com/…rEnd' },
        isOtherAddress: true,
      },
    });
    const { sequence } = await lastEvent();
    await server.call('changeChannel', { params, body: { name: 'Nights', isOn: false } });
    expect((await lastEvent()).sequence).toBe(sequence);
    const refused = await server.send('changeChannel', {
      params,
      body: { name: 'Nights', isOn: true, address: 'https://10.0.0.1/x' },
    });
    expect(refused.status).toBe(422);
    expect((await server.call('listChannels')).channels).toMatchObject([{ isOn: false }]);
  });

  test('are removed with all that was sent there', async () => {
    const { id } = await made();
    await writeNotice(database.db, ['test', { person: 'Ann' }], 'a', now);
    await server.call('removeChannel', { params: { channel: id } });
    expect(await server.call('listDeliveries')).toEqual({ deliveries: [], next: null });
    expect(await lastEvent()).toMatchObject({ kind: 'channel-removed', subject: id, details: { name: 'Operations' } });
  });

  test('that are not there are said to be so', async () => {
    const params = { channel: NOBODY };
    for (const name of ['removeChannel', 'testChannel'] as const)
      expect(await server.send(name, { params })).toMatchObject({ status: 404, body: { code: 'unknown-channel' } });
    const change = { params, body: { name: 'a', isOn: true } };
    expect((await server.send('changeChannel', change)).status).toBe(404);
    expect(await server.send('sendAgain', { params: { delivery: NOBODY } })).toMatchObject({
      status: 404,
      body: { code: 'unknown-delivery' },
    });
  });

  describe('a test notice', () => {
    test('arrives at once, in the name of who asks, and the answer is shown', async () => {
      const { id } = await made(here());
      receiver.answer(withStatus(202, 'thank you'));
      expect(await server.call('testChannel', { params: { channel: id } })).toEqual({
        isSent: true,
        sentence: 'The receiver took it: “202 thank you”.',
        nextStep: 'Look whether it is there.',
      });
      expect(JSON.parse(receiver.received[0]!.body)).toMatchObject({
        type: 'test',
        data: { sentence: 'Demo user tries out whether notices arrive here.', server: 'https://amend.example.org' },
      });
    });

    test.each([
      [withStatus(404, 'no_service'), 'The receiver refused it (404): “no_service”.'],
      [hanging, 'The receiver did not answer within 2 s.'],
    ])('that does not arrive is said to be so', async (responder, sentence) => {
      const { id } = await made(here());
      receiver.answer(responder);
      expect(await server.call('testChannel', { params: { channel: id } })).toMatchObject({ isSent: false, sentence });
    });
  });

  describe('what was sent', () => {
    test('is listed in words and pages, with why it did not arrive and when it is tried again', async () => {
      await made(here());
      receiver.answer(withStatus(503, 'later'));
      await writeNotice(database.db, ['provider-away', { since: '2026-11-02T08:00:00.000Z' }], 'a', now);
      await delivery.deliverDue();
      await writeNotice(database.db, ['test', { person: 'Ann' }], 'b', now);
      const first = await server.call('listDeliveries', { query: { limit: 1 } });
      expect(first.deliveries).toMatchObject([{ kind: 'test', state: 'waiting', attempts: 0, fault: null }]);
      const second = await server.call('listDeliveries', { query: { before: first.next!, limit: 1 } });
      expect(second).toMatchObject({
        deliveries: [
          {
            channel: { name: 'Operations', kind: 'webhook' },
            kind: 'provider-away',
            title: 'Nobody can sign in: the provider does not answer',
            sentence: expect.stringMatching(/has not answered since 2 November 2026, 08:00 UTC/),
            state: 'waiting',
            attempts: 1,
            nextAttemptAt: '2026-11-02T09:00:05.000Z',
            fault: { reason: 'status', sentence: 'The receiver refused it (503): “later”.' },
          },
        ],
        next: null,
      });
      expect((await server.call('listDeliveries', { query: { state: 'sent' } })).deliveries).toEqual([]);
    });

    test('is sent again with its id, at once', async () => {
      await made(here());
      await writeNotice(database.db, ['test', { person: 'Ann' }], 'a', now);
      await delivery.deliverDue();
      const [sent] = (await server.call('listDeliveries')).deliveries;
      expect(sent).toMatchObject({ state: 'sent', nextAttemptAt: null });
      const before = woken;
      const again = await server.call('sendAgain', { params: { delivery: sent!.id } });
      expect(again).toMatchObject({ id: sent!.id, state: 'waiting', attempts: 0, sentAt: null });
      expect(woken).toBe(before + 1);
      await delivery.deliverDue();
      expect(receiver.received.map(({ headers }) => headers['webhook-id'])).toEqual([sent!.id, sent!.id]);
      expect(await takeDue(database.db, now, { most: 1 })).toEqual([]);
    });
  });

  test('leave nothing secret in answers, in the audit log or in the log', async () => {
    const { secret } = await server.call('makeChannel', { body: { name: 'Program', ...here() } });
    receiver.answer(withStatus(500, `Cannot POST ${here().address}`));
    await writeNotice(database.db, ['test', { person: 'Ann' }], 'a', now);
    await delivery.deliverDue();
    const seen = JSON.stringify([
      await server.call('listChannels'),
      await server.call('listDeliveries'),
      await server.call('listPeopleAudit'),
      logged,
    ]);
    expect(seen).toContain('refused it (500)');
    for (const hidden of [secret!.slice(6), 'secret-of-ours', 'aVerySecret']) expect(seen).not.toContain(hidden);
    expect(await server.call('verifyPeopleAudit')).toMatchObject({ intact: true });
  });

  test('are for admins alone', async () => {
    const headers = { 'X-Demo-Person': 'approver' };
    expect((await server.send('listChannels', { headers })).status).toBe(403);
    expect((await server.send('makeChannel', { headers, body: SLACK })).status).toBe(403);
  });
});
