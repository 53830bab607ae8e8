import { createHmac, randomBytes } from 'node:crypto';
import type { Message } from './message.ts';
import type { Posted } from './post-safely.ts';

const SECRET_PREFIX = 'whsec_';
const SECRET_BYTES = 32;

/** A secret that a webhook's notices are signed with, in the form of Standard Webhooks. */
export function makeWebhookSecret(): string {
  return `${SECRET_PREFIX}${randomBytes(SECRET_BYTES).toString('base64')}`;
}

/**
 * A notice for a program: JSON, signed by HMAC-SHA256 over id, time and body, so that nobody else sends in Amend's
 * name, and nobody sends it again later.
 *
 * @param at when it is sent
 * @see https://www.standardwebhooks.com for the form of headers, secret and signature
 */
export function webhookMessage(
  { id, notice, words, at: writtenAt, server, link }: Message,
  secret: string,
  at: Date,
): Posted {
  const [type, values] = notice;
  const body = JSON.stringify({ type, timestamp: writtenAt.toISOString(), data: { ...words, values, server, link } });
  const timestamp = String(Math.floor(at.getTime() / 1_000));
  const headers = {
    'webhook-id': id,
    'webhook-timestamp': timestamp,
    'webhook-signature': `v1,${signatureOf(secret, `${id}.${timestamp}.${body}`)}`,
  };
  return { headers, body };
}

function signatureOf(secret: string, content: string): string {
  const key = Buffer.from(secret.slice(SECRET_PREFIX.length), 'base64');
  return createHmac('sha256', key).update(content).digest('base64');
}
