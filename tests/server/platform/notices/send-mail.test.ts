import { createServer, type AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { SMTPServer } from 'smtp-server';
import { DeliveryError } from '../../../../server/platform/notices/delivery-error.ts';
import { messageOf } from '../../../../server/platform/notices/message.ts';
import { sendMail } from '../../../../server/platform/notices/send-mail.ts';

const ID = '7b0e3f6a-3c0d-4d52-9a55-4b7d7a2c9e10';
const FROM = 'amend@example.org';
const AT = new Date('2026-11-02T09:00:00Z');
const ADDRESS = 'https://amend.example.org';

interface Mail {
  readonly from: string;
  readonly to: readonly string[];
  readonly raw: string;
  readonly user: string | undefined;
}

let server: SMTPServer;
let port: number;
const mails: Mail[] = [];
beforeAll(async () => {
  server = new SMTPServer({
    authOptional: true,
    allowInsecureAuth: true,
    disabledCommands: ['STARTTLS'],
    logger: false,
    onAuth: ({ username, password }, _session, answer) =>
      password === 'p@ss' ? answer(null, { user: username }) : answer(new Error('Invalid username or password')),
    onRcptTo: ({ address }, _session, answer) =>
      answer(
        address.startsWith('nobody') ? Object.assign(new Error('No such user here'), { responseCode: 550 }) : undefined,
      ),
    onData: (stream, { envelope, user }, answer) => {
      void text(stream).then((raw) => {
        const from = envelope.mailFrom === false ? '' : envelope.mailFrom.address;
        // Without the soft line ends of quoted-printable.
        mails.push({ from, to: envelope.rcptTo.map(({ address }) => address), raw: raw.replace(/=\r\n/g, ''), user });
        answer(null, 'taken');
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  port = (server.server.address() as AddressInfo).port;
});
afterAll(() => new Promise<void>((resolve) => server.close(resolve)));
beforeEach(() => void (mails.length = 0));

const message = messageOf(ID, ['test', { person: 'Zoë' }], 'en', AT, ADDRESS);
const settings = (address: string) => ({ server: new URL(address), from: FROM });
const send = (address: string, to = 'ops@example.org', answerMs?: number) =>
  sendMail(settings(address), to, message, answerMs);
const faultOf = async (sending: Promise<unknown>) => {
  const error: unknown = await sending.catch((thrown: unknown) => thrown);
  if (!(error instanceof DeliveryError)) throw new Error(`arrived, or failed otherwise: ${String(error)}`);
  return error.fault;
};

describe('an e-mail', () => {
  test('arrives with the sentences, and the notice’s id as its own at each attempt', async () => {
    expect(await send(`smtp://127.0.0.1:${port}`)).toBe('250 taken');
    await send(`smtp://127.0.0.1:${port}`);
    expect(mails).toHaveLength(2);
    const [{ from, to, raw }] = mails as [Mail, Mail];
    expect([from, to]).toEqual([FROM, ['ops@example.org']]);
    expect(raw).toMatch(/^Subject: A test notice\r$/m);
    expect(raw).toMatch(/^From: "?Amend"? <amend@example\.org>\r$/m);
    expect(raw).toMatch(/^Date: Mon, 02 Nov 2026 09:00:00 \+0000\r$/m);
    expect(raw).toMatch(/^Auto-Submitted: auto-generated\r$/m);
    expect(raw).toContain('They do: there is nothing to be done.');
    expect(raw).toContain(ADDRESS);
    for (const mail of mails) expect(mail.raw).toMatch(new RegExp(`^Message-ID: <${ID}@example\\.org>\r$`, 'm'));
  });

  test('is in the language of where it goes', async () => {
    const inPortuguese = messageOf(ID, ['test', { person: 'Ana' }], 'pt', AT, ADDRESS);
    await sendMail(settings(`smtp://127.0.0.1:${port}`), 'ops@example.org', inPortuguese);
    const { raw } = mails[0]!;
    expect(raw).toMatch(/^Subject: Um aviso de teste\r$/m);
    expect(raw).toMatch(/^Content-Language: pt\r$/m);
    expect(raw).toContain('Chegam: n=C3=A3o h=C3=A1 nada a fazer.');
  });

  test('goes with name and password, percent-encoded in the setting', async () => {
    await send(`smtp://ann%40example.org:p%40ss@127.0.0.1:${port}`);
    expect(mails.map(({ user }) => user)).toEqual(['ann@example.org']);
  });

  test('a wrong password, an unknown address: what the mail server said', async () => {
    expect(await faultOf(send(`smtp://ann:wrong@127.0.0.1:${port}`))).toMatchObject({
      reason: 'mail',
      said: expect.stringMatching(/^535 /),
    });
    expect(await faultOf(send(`smtp://127.0.0.1:${port}`, 'nobody@example.org'))).toEqual({
      reason: 'mail',
      said: '550 No such user here',
    });
  });

  test('a subject with line ends adds no header', async () => {
    const sly = messageOf(
      ID,
      ['training-failed', { classifier: 'a\r\nBcc: eve@example.org', problem: ['internal', { reason: 'training' }] }],
      'en',
      AT,
      ADDRESS,
    );
    await sendMail(settings(`smtp://127.0.0.1:${port}`), 'ops@example.org', sly);
    expect(mails[0]!.to).toEqual(['ops@example.org']);
    expect(mails[0]!.raw.slice(0, mails[0]!.raw.indexOf('\r\n\r\n'))).not.toMatch(/^Bcc:/im);
  });

  test('nobody listens, or says nothing', async () => {
    const mute = createServer();
    await new Promise<void>((resolve) => mute.listen(0, '127.0.0.1', resolve));
    const address = `smtp://127.0.0.1:${(mute.address() as AddressInfo).port}`;
    expect(await faultOf(send(address, 'ops@example.org', 100))).toEqual({ reason: 'slow', seconds: 1 });
    await new Promise<void>((resolve) => mute.close(() => resolve()));
    expect(await faultOf(send(address))).toMatchObject({ reason: 'unreachable' });
  });
});
