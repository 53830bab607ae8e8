import type { ChannelKind } from '../../contract/channel.ts';

/** What a kind of channel is called, and what its address is. */
export interface ChannelKindWords {
  readonly title: string;
  readonly address: string;
  readonly hint: string;
}

export const CHANNEL_KINDS: Readonly<Record<ChannelKind, ChannelKindWords>> = {
  slack: {
    title: 'Slack',
    address: 'Incoming webhook',
    hint: 'In Slack: Apps, Incoming Webhooks. It begins with https://hooks.slack.com/.',
  },
  teams: {
    title: 'Teams',
    address: 'Webhook of a workflow',
    hint: 'In Teams: Workflows, “Post to a channel when a webhook request is received”. Connectors of Office 365 are no more.',
  },
  email: { title: 'E-mail', address: 'E-mail address', hint: 'One address; a mailing list reaches several people.' },
  webhook: {
    title: 'Webhook',
    address: 'Address',
    hint: 'Of a program that takes JSON over https. You get the secret that its notices are signed with.',
  },
};
