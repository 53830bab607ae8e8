import { describe, expect, test } from '@jest/globals';
import { Webhook } from 'standardwebhooks';
import { messageOf } from '../../../../server/platform/notices/message.ts';
import { makeWebhookSecret, webhookMessage } from '../../../../server/platform/notices/webhook-message.ts';

const ID = '7b0e3f6a-3c0d-4d52-9a55-4b7d7a2c9e10';
const WRITTEN = new Date('2026-11-02T09:00:00Z');
const message = messageOf(ID, ['test', { person: 'Zoë' }], 'en', WRITTEN, 'https://amend.example.org');
// The library goes by the machine's clock, and takes five minutes.
const sentNow = (secret: string, at = new Date()) => webhookMessage(message, secret, at);

describe('a webhook', () => {
  test('says kind, time, sentences, values and server', () => {
    expect(JSON.parse(sentNow(makeWebhookSecret()).body)).toEqual({
      type: 'test',
      timestamp: '2026-11-02T09:00:00.000Z',
      data: {
        title: 'A test notice',
        sentence: 'Zoë tries out whether notices arrive here.',
        nextStep: 'They do: there is nothing to be done.',
        values: { person: 'Zoë' },
        server: 'https://amend.example.org',
        link: 'https://amend.example.org',
      },
    });
  });

  test('is signed as Standard Webhooks has it, by the judgement of its own library', () => {
    const secret = makeWebhookSecret();
    const { headers, body } = sentNow(secret);
    expect(headers['webhook-id']).toBe(ID);
    expect(new Webhook(secret).verify(body, { ...headers })).toMatchObject({ type: 'test' });
  });

  test('is not taken with another body, another id, another secret, or half an hour later', () => {
    const secret = makeWebhookSecret();
    const { headers, body } = sentNow(secret);
    const verify =
      (by: string, text: string, changes: Record<string, string> = {}) =>
      () =>
        new Webhook(by).verify(text, { ...headers, ...changes });
    expect(verify(secret, body.replace('Zoë', 'Eve'))).toThrow('No matching signature');
    expect(verify(secret, body, { 'webhook-id': 'another' })).toThrow('No matching signature');
    expect(verify(makeWebhookSecret(), body)).toThrow('No matching signature');
    const old = sentNow(secret, new Date(Date.now() - 1_800_000));
    expect(() => new Webhook(secret).verify(old.body, { ...old.headers })).toThrow('Message timestamp too old');
  });

  test('each secret is another, of 32 bytes', () => {
    const [one, other] = [makeWebhookSecret(), makeWebhookSecret()];
    expect(one).not.toBe(other);
    expect(Buffer.from(one.replace(/^whsec_/, ''), 'base64')).toHaveLength(32);
  });
});
