import { randomUUID } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { ChannelChange, ChannelDraft, ChannelKind } from '../../../contract/channel.ts';
import { ProblemError } from '../../../contract/problem.ts';
import type { Changing } from '../../platform/audit/audit-store.ts';
import type { JsonObject } from '../../platform/audit/canonical-json.ts';
import type { Database } from '../../platform/database/schema.ts';
import { addressFault, canonicalAddress } from '../../platform/notices/address-rules.ts';
import {
  deleteChannel,
  insertChannel,
  readChannel,
  readChannels,
  updateChannel,
  type StoredChannel,
} from '../../platform/notices/channel-store.ts';
import { mailAddress } from '../../platform/notices/mail-settings.ts';
import { makeWebhookSecret } from '../../platform/notices/webhook-message.ts';
import { changePeople } from '../directory/people-log.ts';
import { shownAddress } from './shown-channel.ts';

/** More than anybody reads. */
const MOST_CHANNELS = 50;

/** Where notices may go here. */
export interface ChannelRules {
  /** Origins that the operator lets through, as `NOTICE_HOSTS` has them. */
  readonly named: readonly string[];
  /** Whether a mail server is set. */
  readonly hasMail: boolean;
}

/**
 * Makes a channel, and for a webhook a secret.
 *
 * @throws {ProblemError} channel-unfit; mail-off; too-many-channels
 */
export async function makeChannel(
  db: Kysely<Database>,
  { kind, name, address: typed, language }: ChannelDraft & Pick<StoredChannel, 'language'>,
  { named, hasMail }: ChannelRules,
  { person, at }: Changing,
): Promise<StoredChannel> {
  const address = fitAddress(kind, typed, named);
  if (kind === 'email' && !hasMail) throw new ProblemError('mail-off', {});
  const secret = kind === 'webhook' ? makeWebhookSecret() : null;
  const made = { isOn: true, getsAnchors: false, getsMentions: false, madeBy: person, madeAt: at };
  const channel = { id: randomUUID(), kind, name, address, secret, language, ...made };
  await changePeople(db, { author: person, at }, async (transaction, note) => {
    if ((await readChannels(transaction)).length >= MOST_CHANNELS)
      throw new ProblemError('too-many-channels', { most: MOST_CHANNELS });
    await insertChannel(transaction, channel);
    await note('channel-made', channel.id, asJson(channel));
  });
  return channel;
}

/**
 * Changes a channel. The same changes nothing, and nothing is noted.
 * @throws {ProblemError} unknown-channel; channel-unfit
 */
export async function changeChannel(
  db: Kysely<Database>,
  id: string,
  { name, isOn, address: typed, language: chosen, getsAnchors: anchors, getsMentions: mentions }: ChannelChange,
  { named }: ChannelRules,
  { person: author, at }: Changing,
): Promise<StoredChannel> {
  return changePeople(db, { author, at }, async (transaction, note) => {
    const before = await readChannel(transaction, id);
    const address = typed === undefined ? before.address : fitAddress(before.kind, typed, named);
    const language = chosen ?? before.language;
    const getsAnchors = before.kind === 'webhook' && (anchors ?? before.getsAnchors);
    const getsMentions = mentions ?? before.getsMentions;
    const after = { ...before, name, isOn, address, language, getsAnchors, getsMentions };
    await updateChannel(transaction, id, after);
    const isOtherAddress = address !== before.address;
    if (isOtherAddress || JSON.stringify(asJson(after)) !== JSON.stringify(asJson(before)))
      // Two addresses may look the same where only their ends are shown.
      await note('channel-changed', id, { before: asJson(before), after: asJson(after), isOtherAddress });
    return after;
  });
}

/**
 * Removes a channel, with what was sent there and what waits.
 * @throws {ProblemError} unknown-channel
 */
export async function removeChannel(db: Kysely<Database>, id: string, { person: author, at }: Changing): Promise<void> {
  await changePeople(db, { author, at }, async (transaction, note) => {
    const channel = await readChannel(transaction, id);
    await deleteChannel(transaction, id);
    await note('channel-removed', id, asJson(channel));
  });
}

/** An address as it is kept. Where its host is, is asked each time that something is sent there. */
function fitAddress(kind: ChannelKind, typed: string, named: readonly string[]): string {
  if (kind === 'email') {
    if (!mailAddress.safeParse(typed).success)
      throw new ProblemError('channel-unfit', { reason: 'mail-address' }, { field: 'body.address' });
    return typed;
  }
  const address = canonicalAddress(typed);
  const reason = address === null ? 'malformed' : addressFault(address, named);
  if (reason !== null)
    throw new ProblemError('channel-unfit', { reason, host: address?.host ?? '' }, { field: 'body.address' });
  return address!.href;
}

/** As a log keeps it: without what is secret. */
function asJson(channel: StoredChannel): JsonObject {
  const { kind, name, isOn, language, getsAnchors, getsMentions } = channel;
  const shown = { kind, name, isOn, address: shownAddress(channel), language, getsMentions };
  return kind === 'webhook' ? { ...shown, getsAnchors } : shown;
}
