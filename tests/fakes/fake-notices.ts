import type {
  Channel,
  ChannelChange,
  ChannelDraft,
  Delivery,
  DeliveryQuery,
  SendingOutcome,
} from '../../contract/channel.ts';
import type { NoticesPort } from '../../addin/ports/notices-port.ts';

export const aChannel = (changes: Partial<Channel> = {}): Channel => ({
  id: '7b0e3f6a-3c0d-4d52-9a55-4b7d7a2c9e10',
  kind: 'slack',
  name: 'Operations',
  isOn: true,
  getsAnchors: false,
  getsMentions: false,
  shownAddress: 'hooks.slack.com/…1234',
  language: 'en',
  madeBy: 'Ada Admin',
  madeAt: '2026-03-01T09:00:00.000Z',
  ...changes,
});

export const aDelivery = (changes: Partial<Delivery> = {}): Delivery => ({
  id: '0a3c7d52-9e1f-4b6a-8c2d-1f5e7a9b3c4d',
  number: 7,
  channel: { id: aChannel().id, name: 'Operations', kind: 'slack' },
  kind: 'backup-late',
  title: 'A backup is late',
  sentence: 'The last backup was written long ago.',
  state: 'sent',
  attempts: 1,
  writtenAt: '2026-03-01T09:00:00.000Z',
  nextAttemptAt: null,
  sentAt: '2026-03-01T09:00:01.000Z',
  fault: null,
  ...changes,
});

/** Channels in memory, and what was asked of them. */
export class FakeNotices implements NoticesPort {
  channels: Channel[] = [];
  hasMail = false;
  secret: string | null = null;
  outcome: SendingOutcome = { isSent: true, sentence: 'The receiver took it: “200 ok”.', nextStep: 'Look.' };
  deliveries: Delivery[] = [];
  readonly asked: unknown[][] = [];
  /** Thrown by the next call. */
  failure: Error | null = null;

  async listChannels() {
    this.#note('listChannels');
    return { channels: this.channels, hasMail: this.hasMail };
  }

  async makeChannel(draft: ChannelDraft) {
    this.#note('makeChannel', draft);
    const channel = aChannel({ kind: draft.kind, name: draft.name });
    this.channels = [...this.channels, channel];
    return { channel, secret: this.secret };
  }

  async changeChannel(channelId: string, change: ChannelChange) {
    this.#note('changeChannel', channelId, change);
    const channel = this.channels.find(({ id }) => id === channelId)!;
    const {
      address,
      language = channel.language,
      getsAnchors = channel.getsAnchors,
      getsMentions = channel.getsMentions,
      ...rest
    } = change;
    const shown = address === undefined ? {} : { shownAddress: `…${address.slice(-4)}` };
    return { ...channel, ...rest, language, getsAnchors, getsMentions, ...shown };
  }

  async removeChannel(channelId: string) {
    this.#note('removeChannel', channelId);
  }

  async testChannel(channelId: string) {
    this.#note('testChannel', channelId);
    return this.outcome;
  }

  /** A page is of two. */
  async listDeliveries({ before, state }: DeliveryQuery) {
    this.#note('listDeliveries', { before, state });
    const all = this.deliveries.filter((each) => each.number < Number(before ?? Infinity));
    const found = all.filter((each) => state === undefined || each.state === state);
    return { deliveries: found.slice(0, 2), next: found.length > 2 ? found[1]!.number : null };
  }

  async sendAgain(deliveryId: string) {
    this.#note('sendAgain', deliveryId);
    const delivery = this.deliveries.find(({ id }) => id === deliveryId)!;
    return { ...delivery, state: 'waiting' as const, attempts: 0, fault: null, nextAttemptAt: delivery.writtenAt };
  }

  #note(...call: unknown[]): void {
    this.asked.push(call);
    const { failure } = this;
    this.failure = null;
    if (failure !== null) throw failure;
  }
}
