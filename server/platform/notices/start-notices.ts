import type { Kysely } from 'kysely';
import type { Logger } from 'pino';
import type { Database } from '../database/schema.ts';
import { NoticeDelivery } from './deliver-notices.ts';
import type { MailSettings } from './mail-settings.ts';
import { createSender, type SendNotice } from './send-notice.ts';

/** Where notices may go, as the configuration says it. */
export interface NoticeSettings {
  /** Origins that the operator lets through, as `NOTICE_HOSTS` has them. */
  readonly named: readonly string[];
  /** Null where no mail server is set. */
  readonly mail: MailSettings | null;
}

export interface NoticeServices {
  readonly db: Kysely<Database>;
  readonly clock: () => Date;
  readonly log: Logger;
  readonly settings: NoticeSettings;
  /** The address that people open. */
  readonly publicAddress: () => string;
}

/** Sends what is in the outbox from now on, until it is stopped. */
export function startNotices({ settings, ...services }: NoticeServices): {
  send: SendNotice;
  delivery: NoticeDelivery;
} {
  const send = createSender({ clock: services.clock, ...settings });
  const delivery = new NoticeDelivery({ ...services, send });
  delivery.start();
  return { send, delivery };
}
