import { sql, type Kysely, type RawBuilder } from 'kysely';
import type { Channel, DeliveryState } from '../../../contract/channel.ts';
import type { DeliveryFault } from '../../../contract/delivery-fault.ts';
import type { Notice } from '../../../contract/notice.ts';
import { ProblemError } from '../../../contract/problem.ts';
import type { Database } from '../database/schema.ts';
import type { StoredChannel } from './channel-store.ts';

/**
 * Whoever takes a notice has so long to send it and say so; then another may. Longer than sending takes, by mail in
 * several steps of 10 s each, and than a break of the database that one waits for.
 */
const TAKEN_MS = 120_000;

/**
 * Writes a notice for every channel of admins that is on, in the transaction of what it is about: both are there, or
 * neither.
 *
 * @param key which occasion it is of, such as a training's id: no channel is told of one twice
 */
export async function writeNotice(db: Kysely<Database>, notice: Notice, key: string, at: Date): Promise<void> {
  await writeFor(db, sql`is_on and person_id is null`, notice, key, at);
}

/** The same for the channels that an admin chose for the signed heads of logs: programs, which keep them. */
export async function writeAnchorNotice(db: Kysely<Database>, notice: Notice, key: string, at: Date): Promise<void> {
  await writeFor(db, sql`is_on and gets_anchors`, notice, key, at);
}

/** The same for the channels that an admin chose for who is mentioned: such as one of Slack or Teams. */
export async function writeMentionNotice(db: Kysely<Database>, notice: Notice, key: string, at: Date): Promise<void> {
  await writeFor(db, sql`is_on and gets_mentions and person_id is null`, notice, key, at);
}

/** The same for some channels alone, such as people's own. */
export async function writeNoticeTo(
  db: Kysely<Database>,
  channels: readonly string[],
  notice: Notice,
  key: string,
  at: Date,
): Promise<void> {
  if (channels.length > 0) await writeFor(db, sql`is_on and id = any(${[...channels]}::uuid[])`, notice, key, at);
}

async function writeFor(
  db: Kysely<Database>,
  which: RawBuilder<unknown>,
  [kind, values]: Notice,
  key: string,
  at: Date,
): Promise<void> {
  await sql`
    insert into notice_deliveries (id, channel_id, key, kind, details, written_at, waiting_since, next_attempt_at)
    select gen_random_uuid(), id, ${key}::text, ${kind}::text, ${JSON.stringify(values)}::jsonb,
      ${at}::timestamptz, ${at}::timestamptz, ${at}::timestamptz
    from notice_channels where ${which}
    on conflict on constraint notice_deliveries_once do nothing`.execute(db);
}

/** A notice that somebody has taken to send. */
export interface TakenDelivery {
  readonly id: string;
  readonly channel: Pick<StoredChannel, 'id' | 'kind' | 'address' | 'secret' | 'language'>;
  readonly notice: Notice;
  /** With this one. */
  readonly attempts: number;
  readonly writtenAt: Date;
  readonly waitingSince: Date;
}

/** A row of it, as it is read. */
interface TakenRow extends Omit<TakenDelivery, 'notice'> {
  readonly kind: Notice[0];
  readonly details: Notice[1];
}

/**
 * Takes notices that are due, the longest due first: each is taken by one process. Who takes one and says nothing, as
 * when it is killed, has it no more after two minutes.
 *
 * @param most      how many at a time
 * @param ofChannel of these, how many of one channel at most
 * @param busy      ids of the channels that something is being sent to, which counts there
 */
export async function takeDue(
  db: Kysely<Database>,
  now: Date,
  { most, ofChannel = most, busy = [] }: { most: number; ofChannel?: number; busy?: readonly string[] },
): Promise<TakenDelivery[]> {
  const { rows } = await sql<TakenRow>`
    with under_way as (
      select channel_id, count(*) as deliveries from unnest(${[...busy]}::uuid[]) as busy (channel_id) group by channel_id
    ), queued as (
      select id, row_number() over (partition by channel_id order by next_attempt_at, number)
        + coalesce(under_way.deliveries, 0) as place
      from notice_deliveries left join under_way using (channel_id)
      where state = 'waiting' and next_attempt_at <= ${now}
    ), due as (
      select waiting.id from notice_deliveries waiting join queued on queued.id = waiting.id
      join notice_channels on notice_channels.id = waiting.channel_id
      where state = 'waiting' and next_attempt_at <= ${now} and is_on and place <= ${ofChannel}
      order by next_attempt_at, number limit ${most}
      for update of waiting skip locked
    )
    update notice_deliveries taken
    set attempts = attempts + 1, next_attempt_at = ${new Date(now.getTime() + TAKEN_MS)}
    from due, notice_channels
    where taken.id = due.id and notice_channels.id = taken.channel_id
    returning taken.id, taken.kind, details, attempts, written_at as "writtenAt", waiting_since as "waitingSince",
      jsonb_build_object('id', notice_channels.id, 'kind', notice_channels.kind, 'address', address,
        'secret', secret, 'language', language) as channel`.execute(db);
  return rows.map(({ kind, details, ...row }) => ({ ...row, notice: [kind, details] as unknown as Notice }));
}

/** What is noted only while nobody else took it up meanwhile. */
function ifStillTaken(db: Kysely<Database>, { id, attempts }: Pick<TakenDelivery, 'id' | 'attempts'>) {
  return db
    .updateTable('notice_deliveries')
    .where('id', '=', id)
    .where('state', '=', 'waiting')
    .where('attempts', '=', attempts);
}

export async function noteSent(db: Kysely<Database>, taken: TakenDelivery, at: Date): Promise<void> {
  await ifStillTaken(db, taken).set({ state: 'sent', sent_at: at, fault: null }).execute();
}

/** @param next when it is tried again; null when it is given up */
export async function noteFailure(
  db: Kysely<Database>,
  taken: TakenDelivery,
  fault: DeliveryFault,
  next: Date | null,
): Promise<void> {
  const outcome = next === null ? { state: 'given-up' as const } : { next_attempt_at: next };
  await ifStillTaken(db, taken)
    .set({ ...outcome, fault: JSON.stringify(fault) })
    .execute();
}

/** A notice and what became of it. */
export interface StoredDelivery {
  readonly id: string;
  readonly number: number;
  readonly channel: Pick<Channel, 'id' | 'name' | 'kind'>;
  readonly notice: Notice;
  readonly state: DeliveryState;
  readonly attempts: number;
  readonly writtenAt: Date;
  readonly nextAttemptAt: Date;
  readonly sentAt: Date | null;
  readonly fault: DeliveryFault | null;
}

/** Which of them, the latest first. */
export interface DeliveryPart {
  readonly before?: number | undefined;
  readonly limit: number;
  readonly state?: DeliveryState | undefined;
}

export async function readDeliveries(
  db: Kysely<Database>,
  { before, limit, state }: DeliveryPart,
): Promise<StoredDelivery[]> {
  let selected = selectDeliveries(db).orderBy('number', 'desc').limit(limit);
  if (before !== undefined) selected = selected.where('number', '<', before);
  if (state !== undefined) selected = selected.where('state', '=', state);
  return (await selected.execute()).map(toDelivery);
}

/**
 * Lets a notice be tried again, from now for a day.
 * @throws {ProblemError} unknown-delivery
 */
export async function tryAgain(db: Kysely<Database>, id: string, at: Date): Promise<StoredDelivery> {
  await db
    .updateTable('notice_deliveries')
    .set({ state: 'waiting', attempts: 0, waiting_since: at, next_attempt_at: at, sent_at: null, fault: null })
    .where('id', '=', id)
    .execute();
  const found = await selectDeliveries(db).where('notice_deliveries.id', '=', id).executeTakeFirst();
  if (found === undefined) throw new ProblemError('unknown-delivery', { reason: 'none', given: id });
  return toDelivery(found);
}

/** Deletes what is settled and older. @returns how many */
export async function deleteSettledBefore(db: Kysely<Database>, before: Date): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom('notice_deliveries')
    .where('state', '!=', 'waiting')
    .where('written_at', '<', before)
    .executeTakeFirst();
  return Number(numDeletedRows);
}

function selectDeliveries(db: Kysely<Database>) {
  return db
    .selectFrom('notice_deliveries')
    .innerJoin('notice_channels', 'notice_channels.id', 'channel_id')
    .select([
      'notice_deliveries.id as id',
      'number',
      'notice_channels.id as channelId',
      'notice_channels.name as channelName',
      'notice_channels.kind as channelKind',
      'notice_deliveries.kind as kind',
      'details',
      'state',
      'attempts',
      'written_at as writtenAt',
      'next_attempt_at as nextAttemptAt',
      'sent_at as sentAt',
      'fault',
    ]);
}

type DeliveryRow = Awaited<ReturnType<ReturnType<typeof selectDeliveries>['executeTakeFirstOrThrow']>>;

function toDelivery(row: DeliveryRow): StoredDelivery {
  const { channelId, channelName, channelKind, kind, details, ...delivery } = row;
  return {
    ...delivery,
    channel: { id: channelId, name: channelName, kind: channelKind },
    notice: [kind, details] as unknown as Notice,
  };
}
