import type {
  Channel,
  ChannelChange,
  ChannelDraft,
  Delivery,
  DeliveryQuery,
  SendingOutcome,
} from '../../contract/channel.ts';

/**
 * What the pane asks the server of notices. Every method rejects with `ServerProblem` when the server refuses or does
 * not answer.
 */
export interface NoticesPort {
  listChannels(): Promise<{ readonly channels: readonly Channel[]; readonly hasMail: boolean }>;
  makeChannel(draft: ChannelDraft): Promise<{ readonly channel: Channel; readonly secret: string | null }>;
  changeChannel(channelId: string, change: ChannelChange): Promise<Channel>;
  removeChannel(channelId: string): Promise<unknown>;
  testChannel(channelId: string): Promise<SendingOutcome>;
  listDeliveries(
    query: DeliveryQuery,
  ): Promise<{ readonly deliveries: readonly Delivery[]; readonly next: number | null }>;
  sendAgain(deliveryId: string): Promise<Delivery>;
}
