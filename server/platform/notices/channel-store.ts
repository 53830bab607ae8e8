import type { Kysely } from 'kysely';
import type { ChannelKind } from '../../../contract/channel.ts';
import { ProblemError } from '../../../contract/problem.ts';
import type { Language } from '../../../contract/language/language.ts';
import type { Database } from '../database/schema.ts';

/** Where notices go, with what must be known to send them there. */
export interface StoredChannel {
  readonly id: string;
  readonly kind: ChannelKind;
  readonly name: string;
  readonly isOn: boolean;
  /** A secret, but for e-mail. */
  readonly address: string;
  /** What a webhook's notices are signed with; null of other kinds. */
  readonly secret: string | null;
  /** That its notices are said in. */
  readonly language: Language;
  /** Whether the signed heads of logs go there. */
  readonly getsAnchors: boolean;
  /** Whether it is told who is mentioned in comments. */
  readonly getsMentions: boolean;
  readonly madeBy: string;
  readonly madeAt: Date;
}

export async function insertChannel(db: Kysely<Database>, channel: StoredChannel): Promise<void> {
  const { id, kind, name, isOn, address, secret, language, getsAnchors, getsMentions, madeBy, madeAt } = channel;
  await db
    .insertInto('notice_channels')
    .values({
      ...{ id, kind, name, address, secret, language },
      is_on: isOn,
      gets_anchors: getsAnchors,
      gets_mentions: getsMentions,
      made_by: madeBy,
      made_at: madeAt,
    })
    .execute();
}

/** Those of admins, by name. */
export async function readChannels(db: Kysely<Database>): Promise<StoredChannel[]> {
  return selectChannels(db).orderBy('name').orderBy('id').execute();
}

/** @throws {ProblemError} unknown-channel */
export async function readChannel(db: Kysely<Database>, id: string): Promise<StoredChannel> {
  const found = await selectChannels(db).where('id', '=', id).executeTakeFirst();
  if (found === undefined) throw new ProblemError('unknown-channel', { reason: 'none', given: id });
  return found;
}

export async function updateChannel(
  db: Kysely<Database>,
  id: string,
  {
    name,
    isOn,
    address,
    language,
    getsAnchors,
    getsMentions,
  }: Pick<StoredChannel, 'name' | 'isOn' | 'address' | 'language' | 'getsAnchors' | 'getsMentions'>,
): Promise<void> {
  await db
    .updateTable('notice_channels')
    .set({ name, is_on: isOn, address, language, gets_anchors: getsAnchors, gets_mentions: getsMentions })
    .where('id', '=', id)
    .execute();
}

/** With all that was sent there and all that waits. */
export async function deleteChannel(db: Kysely<Database>, id: string): Promise<void> {
  await db.deleteFrom('notice_channels').where('id', '=', id).execute();
}

function selectChannels(db: Kysely<Database>) {
  return db
    .selectFrom('notice_channels')
    .where('person_id', 'is', null)
    .select([
      'id',
      'kind',
      'name',
      'is_on as isOn',
      'address',
      'secret',
      'language',
      'gets_anchors as getsAnchors',
      'gets_mentions as getsMentions',
      'made_by as madeBy',
      'made_at as madeAt',
    ]);
}
