import { z } from 'zod';
import type { Endpoints } from './endpoint.ts';
import { isStorable } from './storable-text.ts';
import { language } from './language/language.ts';
import { refused } from './words/refusal-words.ts';

/**
 * Where notices go: to a program (`webhook`, JSON with a signature), to a channel of `slack` (an incoming webhook) or
 * of `teams` (a webhook of its Workflows), or by `email`.
 */
export const channelKind = z.enum(['webhook', 'slack', 'teams', 'email']);
export type ChannelKind = z.infer<typeof channelKind>;

const name = z
  .string()
  .trim()
  .min(1, refused('empty'))
  .max(100, refused('tooLong', { most: 100 }))
  .refine(isStorable, refused('unstorable'));
/** Of the web, or of e-mail: by the channel's kind. */
const address = z
  .string()
  .trim()
  .min(1, refused('empty'))
  .max(2_000, refused('tooLong', { most: 2_000 }))
  .refine(isStorable, refused('unstorable'));

const channelDraft = z.strictObject({
  kind: channelKind,
  name,
  address,
  /** That its notices are said in. Left out, it is that of the person who makes it. */
  language: language.optional(),
});
export type ChannelDraft = z.infer<typeof channelDraft>;

const channelChange = z.strictObject({
  name,
  /** Nothing is sent, and nothing new is written for it, while it is off. */
  isOn: z.boolean(),
  /** Left out, it stays. */
  address: address.optional(),
  /** Left out, it stays. */
  language: language.optional(),
  /** Whether the signed heads of logs go there. Left out, it stays; a channel that is no webhook never gets any. */
  getsAnchors: z.boolean().optional(),
  /** Whether it is told who is mentioned in comments, of the classifiers whose policy has it. Left out, it stays. */
  getsMentions: z.boolean().optional(),
});
export type ChannelChange = z.infer<typeof channelChange>;

export const channel = z.object({
  id: z.uuid(),
  kind: channelKind,
  name: z.string(),
  isOn: z.boolean(),
  /** Of an address of the web, which is a secret, the host and the last characters; of e-mail, the address. */
  shownAddress: z.string(),
  /** That its notices are said in. */
  language,
  /** Whether the signed heads of logs go there, too: of a webhook. */
  getsAnchors: z.boolean(),
  /** Whether it is told who is mentioned in comments, of the classifiers whose policy `tellMentions` has it. */
  getsMentions: z.boolean(),
  madeBy: z.string(),
  madeAt: z.iso.datetime(),
});
export type Channel = z.infer<typeof channel>;

/** What came of sending somewhere, in a sentence, and what to do. */
export const sendingOutcome = z.object({ isSent: z.boolean(), sentence: z.string(), nextStep: z.string() });
export type SendingOutcome = z.infer<typeof sendingOutcome>;

/** `waiting` for its first or its next attempt; `sent`; or `given-up`, after a day of attempts. */
export const deliveryState = z.enum(['waiting', 'sent', 'given-up']);
export type DeliveryState = z.infer<typeof deliveryState>;

/** One notice on its way to one channel. */
export const delivery = z.object({
  /** The id that the receiver is given with it, the same for each attempt. */
  id: z.uuid(),
  /** Counts up; pages go by it. */
  number: z.number().int(),
  channel: channel.pick({ id: true, name: true, kind: true }),
  /** Of the notice: an open list, see `docs/operations.md`. */
  kind: z.string(),
  title: z.string(),
  sentence: z.string(),
  state: deliveryState,
  attempts: z.number().int(),
  writtenAt: z.iso.datetime(),
  /** Null once nothing is tried any more. */
  nextAttemptAt: z.iso.datetime().nullable(),
  sentAt: z.iso.datetime().nullable(),
  /** Why the last attempt failed; null where none did, and once it is sent. */
  fault: z.object({ reason: z.string(), sentence: z.string(), nextStep: z.string() }).nullable(),
});
export type Delivery = z.infer<typeof delivery>;

const deliveryQuery = z.strictObject({
  /** Those with smaller numbers, for the next page. */
  before: z.coerce.number().int().min(1).max(Number.MAX_SAFE_INTEGER).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(20),
  state: deliveryState.optional(),
});
export type DeliveryQuery = z.input<typeof deliveryQuery>;

const CHANNEL_EXAMPLE = {
  kind: 'slack',
  name: 'Operations',
  address: 'https://hooks.slack.com/services/T000/B000/XXXX',
} as const;

/** For admins: where notices go, and what became of them. */
export const channelEndpoints = {
  listChannels: {
    method: 'get',
    path: '/api/channels',
    right: 'notices',
    rows: 'none',
    status: 200,
    answer: z.object({
      channels: z.array(channel),
      /** Whether e-mails can be sent: a mail server is set. */
      hasMail: z.boolean(),
    }),
    problems: [],
    does: 'The channels that notices go to, by name; of their addresses only what is no secret.',
  },
  makeChannel: {
    method: 'post',
    path: '/api/channels',
    right: 'notices',
    rows: 'none',
    status: 201,
    body: channelDraft,
    answer: z.object({
      channel,
      /** What a webhook’s notices are signed with; null of other kinds. */
      secret: z.string().nullable(),
    }),
    problems: ['channel-unfit', 'too-many-channels', 'mail-off'],
    does: 'Makes a channel. The secret of a webhook is shown here and nowhere again.',
    example: CHANNEL_EXAMPLE,
  },
  changeChannel: {
    method: 'put',
    path: '/api/channels/:channel',
    right: 'notices',
    rows: 'none',
    status: 200,
    body: channelChange,
    answer: channel,
    problems: ['channel-unfit'],
    does: 'Names a channel anew, turns it on or off, gives it another address or another language, or has the signed heads of logs go there.',
    example: { name: 'Operations', isOn: false },
  },
  removeChannel: {
    method: 'delete',
    path: '/api/channels/:channel',
    right: 'notices',
    rows: 'none',
    status: 200,
    answer: z.object({}),
    problems: [],
    does: 'Removes a channel, with what was sent to it and what waits.',
  },
  testChannel: {
    method: 'post',
    path: '/api/channels/:channel/test',
    right: 'notices',
    rows: 'none',
    status: 200,
    answer: sendingOutcome,
    problems: [],
    does: 'Sends a test notice to a channel at once, and says what the receiver answered, or why it did not arrive.',
  },
  listDeliveries: {
    method: 'get',
    path: '/api/deliveries',
    right: 'notices',
    rows: 'none',
    status: 200,
    query: deliveryQuery,
    answer: z.object({
      deliveries: z.array(delivery),
      /** For `before`, where there are more; else null. */
      next: z.number().int().nullable(),
    }),
    problems: [],
    does: 'Notices and what became of each, the latest first, in pages.',
  },
  sendAgain: {
    method: 'post',
    path: '/api/deliveries/:delivery/again',
    right: 'notices',
    rows: 'none',
    status: 200,
    answer: delivery,
    problems: [],
    does: 'Sends a notice again, with the same id: it is tried at once, and then for a day.',
  },
} as const satisfies Endpoints;
