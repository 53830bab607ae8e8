import { slackMessage, teamsMessage } from './chat-messages.ts';
import type { StoredChannel } from './channel-store.ts';
import { DeliveryError } from './delivery-error.ts';
import type { MailSettings } from './mail-settings.ts';
import type { Message } from './message.ts';
import { postSafely, type PostServices } from './post-safely.ts';
import { sendMail } from './send-mail.ts';
import { webhookMessage } from './webhook-message.ts';

export interface SendServices extends PostServices {
  /** Null where no mail server is set. */
  readonly mail: MailSettings | null;
}

/** What must be known of a channel to send something there. */
export type SendTarget = Pick<StoredChannel, 'kind' | 'address' | 'secret'>;

/** Sends a notice to a channel. @returns what the receiver said @throws {DeliveryError} when it was not taken */
export type SendNotice = (channel: SendTarget, message: Message) => Promise<string>;

/** How notices are sent, by the kind of their channel. */
export function createSender(services: SendServices): SendNotice {
  return async ({ kind, address, secret }, message) => {
    switch (kind) {
      case 'webhook':
        return postSafely(address, webhookMessage(message, secret ?? '', services.clock()), services);
      case 'slack':
        return postSafely(address, slackMessage(message), services);
      case 'teams':
        return postSafely(address, teamsMessage(message), services);
      case 'email':
        if (services.mail === null) throw new DeliveryError({ reason: 'mail-off' });
        return sendMail(services.mail, address, message, services.answerMs);
    }
  };
}
