import type { ChannelKind } from '../../contract/channel.ts';
import { calledBy } from '../../contract/language/catalogue.ts';
import { noticesWords } from './words/notices-words.ts';

/** What a kind of channel is called, and what its address is. */
export interface ChannelKindWords {
  readonly title: string;
  readonly address: string;
  readonly hint: string;
}

export const CHANNEL_KINDS: Readonly<Record<ChannelKind, ChannelKindWords>> = {
  slack: calledBy(noticesWords, { title: 'slack', address: 'slackAddress', hint: 'slackHint' }),
  teams: calledBy(noticesWords, { title: 'teams', address: 'teamsAddress', hint: 'teamsHint' }),
  email: calledBy(noticesWords, { title: 'email', address: 'emailAddress', hint: 'emailHint' }),
  webhook: calledBy(noticesWords, { title: 'webhook', address: 'webhookAddress', hint: 'webhookHint' }),
};
