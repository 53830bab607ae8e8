import { describe, expect, test } from '@jest/globals';
import { noNotices, reduceNotices, type NoticesEvent } from '../../../addin/notices/notices-state.ts';
import { aChannel, aDelivery } from '../../fakes/fake-notices.ts';

const after = (...events: NoticesEvent[]) => events.reduce(reduceNotices, noNotices);
const listed: NoticesEvent = { type: 'channels-listed', channels: [aChannel()], hasMail: true };
const outcome = { isSent: true, sentence: 'It did.', nextStep: 'Look.' };

describe('the state of notices', () => {
  test('what a test said is gone with the next change of channels', () => {
    const tested: NoticesEvent = { type: 'channel-tested', channelId: aChannel().id, outcome };
    expect(after(listed, tested).tested?.outcome).toEqual(outcome);
    expect(after(listed, tested, { type: 'channel-changed', channel: aChannel() }).tested).toBeNull();
  });

  test('a secret is kept until channels are listed again, and for webhooks alone', () => {
    const made: NoticesEvent = { type: 'channel-made', channel: aChannel({ id: 'c2' }), secret: 'whsec_x' };
    expect(after(listed, made).secret).toEqual({ name: 'Operations', secret: 'whsec_x' });
    expect(after(listed, made, listed).secret).toBeNull();
    expect(after(listed, { ...made, secret: null }).secret).toBeNull();
  });

  test('what goes with a channel goes from the list', () => {
    const deliveries = [aDelivery(), aDelivery({ id: 'd2', channel: { id: 'c2', name: 'Two', kind: 'teams' } })];
    const list: NoticesEvent = { type: 'deliveries-listed', state: null, deliveries, next: null };
    const { channels, list: left } = after(listed, list, { type: 'channel-removed', channelId: aChannel().id });
    expect([channels, left?.deliveries.map(({ id }) => id)]).toEqual([[], ['d2']]);
  });

  test('an earlier page comes below, and what arrives before anything is listed changes nothing', () => {
    const more: NoticesEvent = { type: 'more-listed', deliveries: [aDelivery({ id: 'd2' })], next: null };
    expect(after(more).list).toBeNull();
    const first: NoticesEvent = { type: 'deliveries-listed', state: 'sent', deliveries: [aDelivery()], next: 7 };
    expect(after(first, more).list).toMatchObject({ state: 'sent', deliveries: [{}, { id: 'd2' }], next: null });
  });
});
