import type { Channel, Delivery } from '../../../contract/channel.ts';
import { deliveryWords } from '../../../contract/words/delivery-words.ts';
import { noticeWords } from '../../../contract/words/notice-words.ts';
import type { StoredChannel } from '../../platform/notices/channel-store.ts';
import type { StoredDelivery } from '../../platform/notices/delivery-store.ts';

/** An address of the web with less behind its host has no end that is shown: that would be half of it. */
const LEAST_HIDDEN = 12;
const SHOWN_END = 4;

/**
 * Of a channel's address what is no secret: of the web its host, and its last characters, by which two are told apart;
 * of e-mail all of it.
 *
 * @example shownAddress({ kind: 'slack', address: 'https://hooks.slack.com/services/T0/B0/abcd1234' }) // => 'hooks.slack.com/…1234'
 */
export function shownAddress({ kind, address }: Pick<StoredChannel, 'kind' | 'address'>): string {
  if (kind === 'email') return address;
  const { host, pathname, search } = new URL(address);
  const hidden = `${pathname}${search}`;
  return `${host}/…${hidden.length < LEAST_HIDDEN ? '' : hidden.slice(-SHOWN_END)}`;
}

/** A channel as admins see it. */
export function describeChannel(channel: StoredChannel): Channel {
  const { id, kind, name, isOn, language, getsAnchors, getsMentions, madeBy, madeAt } = channel;
  const shown = {
    id,
    kind,
    name,
    isOn,
    shownAddress: shownAddress(channel),
    language,
    getsAnchors,
    getsMentions,
    madeBy,
  };
  return { ...shown, madeAt: madeAt.toISOString() };
}

/** A notice on its way, in words. */
export function describeDelivery({ notice, nextAttemptAt, fault, ...delivery }: StoredDelivery): Delivery {
  const { id, number, channel, state, attempts, writtenAt, sentAt } = delivery;
  const { title, sentence } = noticeWords(notice);
  return {
    id,
    number,
    channel: { ...channel },
    kind: notice[0],
    title,
    sentence,
    state,
    attempts,
    writtenAt: writtenAt.toISOString(),
    nextAttemptAt: state === 'waiting' ? nextAttemptAt.toISOString() : null,
    sentAt: sentAt?.toISOString() ?? null,
    fault: fault === null ? null : { reason: fault.reason, ...deliveryWords(fault) },
  };
}
