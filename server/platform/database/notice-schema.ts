import type { ColumnType, Generated } from 'kysely';
import type { ChannelKind, DeliveryState } from '../../../contract/channel.ts';
import type { DeliveryFault } from '../../../contract/delivery-fault.ts';
import type { Notice, NoticeKind } from '../../../contract/notice.ts';
import type { Language } from '../../../contract/language/language.ts';

/** Where notices go. Address and secret are kept as they are, since they are needed to send. */
interface NoticeChannelsTable {
  id: string;
  kind: ChannelKind;
  name: string;
  is_on: Generated<boolean>;
  /** Of the web, where it is a secret; or of e-mail. */
  address: string;
  /** What a webhook's notices are signed with; null of other kinds. */
  secret: string | null;
  /** That its notices are said in. */
  language: Generated<Language>;
  /** Whether the signed heads of logs go there. */
  gets_anchors: Generated<boolean>;
  /** Whether it is told who is mentioned in comments. */
  gets_mentions: Generated<boolean>;
  /** Whose own it is, so that only what is for them goes there; null of those that admins made. */
  person_id: Generated<string | null>;
  made_by: string;
  made_at: Date;
}

/** The outbox: one notice on its way to one channel. */
interface NoticeDeliveriesTable {
  id: string;
  /** Order in which they were written. */
  number: Generated<number>;
  channel_id: string;
  /** Which occasion it is of; a channel is told of it once. */
  key: string;
  kind: NoticeKind;
  /** The values of the notice. */
  details: ColumnType<Notice[1], string, string>;
  state: Generated<DeliveryState>;
  attempts: Generated<number>;
  written_at: Date;
  /** From when the day counts after which it is given up. */
  waiting_since: Date;
  next_attempt_at: Date;
  sent_at: Generated<Date | null>;
  /** Why the last attempt failed. */
  fault: ColumnType<DeliveryFault | null, string | null | undefined, string | null>;
}

/** Backups that were written by `server/backup.ts`. */
interface BackupsTable {
  written_at: Date;
  bytes: number;
}

/** What is known between two looks at the server's own state: one row. */
interface UpkeepTable {
  is_only: Generated<boolean>;
  next_look_at: Date;
  /** Null while the provider answers, or there is none. */
  provider_away_since: Generated<Date | null>;
}

/** The tables of what admins are told. */
export interface NoticeTables {
  notice_channels: NoticeChannelsTable;
  notice_deliveries: NoticeDeliveriesTable;
  backups: BackupsTable;
  upkeep: UpkeepTable;
}
