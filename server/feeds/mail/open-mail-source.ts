import type { FetchMessageObject, ImapFlow } from 'imapflow';
import type { SourceOf } from '../../../contract/feeds/feed-source.ts';
import type { ConnectionOf } from '../../../contract/feeds/connection.ts';
import type { OpeningServices } from '../ports/opening.ts';
import { FeedError, type FeedSource, type Running, type SourceRecord } from '../ports/source.ts';
import { formatCursor, parseCursor, type MailCursor } from './mail-cursor.ts';
import { HEAD_BYTES, MOST_MAIL_BYTES, mailRecord } from './mail-record.ts';
import { MAIL_TIMING, MailNews, openMailbox, withMailServer, type MailTiming } from './mailbox.ts';

/** The most mails handed over at once, and the most bytes of them. */
const BATCH_MAILS = 50;
const BATCH_BYTES = 8_388_608;
/** The most mails that are looked at: each is fetched whole. */
const MOST_SAMPLED = 100;

/**
 * New mails of a mailbox, told by the server (IDLE) or asked for. A mail is one record, by its headers; its place in
 * the mailbox is where to go on. It is marked as seen after it was taken, also where the process ended in between.
 *
 * @throws {FeedError} where the connection is not there
 */
export async function openMailSource(
  settings: SourceOf<'imap'>,
  { connectionOf, clock, log }: OpeningServices,
  timing: MailTiming = MAIL_TIMING,
): Promise<FeedSource> {
  const connection = await connectionOf(settings.connection, 'imap');
  const reading = { settings, connection, clock, timing };
  return {
    isShared: false,
    run: (running) => withMailServer(connection, log, (client) => follow(client, reading, running)),
    sample: (count, signal) =>
      withMailServer(connection, log, (client) =>
        latest(client, settings.mailbox, Math.min(count, MOST_SAMPLED), signal),
      ),
  };
}

interface Reading {
  readonly settings: SourceOf<'imap'>;
  readonly connection: ConnectionOf<'imap'>;
  readonly clock: () => Date;
  readonly timing: MailTiming;
}

async function follow(client: ImapFlow, reading: Reading, running: Running): Promise<void> {
  const { mailbox, marksSeen } = reading.settings;
  const news = new MailNews(client, running.signal);
  await openMailbox(client, mailbox, { readOnly: !marksSeen });
  const reader = new MailboxReader(client, reading, running);
  await reader.begin();
  while (!running.signal.aborted) {
    await reader.catchUp();
    if (running.signal.aborted) return;
    running.onIdle();
    await news.wait(reading.timing);
  }
}

/** The last mails of a mailbox, the oldest first, as many as come in time; nothing is changed. */
async function latest(
  client: ImapFlow,
  mailbox: string,
  count: number,
  signal: AbortSignal,
): Promise<readonly SourceRecord[]> {
  await openMailbox(client, mailbox, { readOnly: true });
  const uids = (await uidsAfter(client, 0)).slice(-count);
  const sizes = await fetchSizes(client, uids);
  const records: SourceRecord[] = [];
  for (const mail of sizes) {
    if (signal.aborted) break;
    // What is looked at is neither delivered nor kept: a hundred mails need not be held.
    records.push(...(await fetchRecords(client, [mail])).map((record) => ({ ...record, bytes: null })));
  }
  return records;
}

/** Reads the open mailbox on from where it was read to. */
class MailboxReader {
  private cursor: MailCursor = { validity: 0n, uid: 0, batchFrom: 0, since: 0 };
  private readonly partition: string;

  constructor(
    private readonly client: ImapFlow,
    private readonly reading: Reading,
    private readonly running: Running,
  ) {
    this.partition = reading.settings.mailbox.slice(0, 200);
  }

  async begin(): Promise<void> {
    const { settings, clock } = this.reading;
    const validity = validityOf(this.client);
    const kept = await this.running.positionOf(this.partition);
    if (kept === null) {
      const since = settings.takesPresent ? 0 : Math.floor(clock().getTime() / 1_000);
      const uid = settings.takesPresent ? 0 : ((await uidsAfter(this.client, 0)).at(-1) ?? 0);
      this.cursor = { validity, uid, batchFrom: uid + 1, since };
      // What was there stays left out, whatever happens before the first new mail.
      await this.take([], 0);
      return;
    }
    const cursor = parseCursor(kept);
    this.cursor = cursor.validity === validity ? cursor : { ...cursor, validity, uid: 0, batchFrom: 1 };
    const { batchFrom, uid } = this.cursor;
    if (batchFrom > uid || !settings.marksSeen) return;
    // The process may have ended between taking these and marking them.
    const last = (await uidsAfter(this.client, batchFrom - 1)).filter((each) => each <= uid);
    await this.markSeen((await this.wantedOf(last)).map((mail) => mail.uid));
  }

  /** A server tells what came by and by, so it is asked until nothing more comes. */
  async catchUp(): Promise<void> {
    for (;;) {
      await this.client.noop();
      const uids = await uidsAfter(this.client, this.cursor.uid);
      if (uids.length === 0) return;
      for (let at = 0; at < uids.length; at += BATCH_MAILS) {
        const lag = uids.length - at;
        if (this.running.signal.aborted) return;
        await this.takeMails(uids.slice(at, at + BATCH_MAILS), lag);
      }
    }
  }

  private async takeMails(uids: readonly number[], lag: number): Promise<void> {
    const wanted = await this.wantedOf(uids);
    let taken = 0;
    for (const batch of inBatches(wanted)) {
      if (this.running.signal.aborted) return;
      const records = await fetchRecords(this.client, batch);
      const batchFrom = batch[0]!.uid;
      const uid = batch.at(-1)!.uid;
      taken += batch.length;
      this.cursor = { ...this.cursor, uid, batchFrom };
      await this.take(records, Math.max(0, lag - taken));
      await this.markSeen(batch.map((mail) => mail.uid));
    }
    // Mails that are gone by now, or are not wanted, are behind us, too.
    const last = uids.at(-1)!;
    if (this.cursor.uid < last) this.cursor = { ...this.cursor, uid: last, batchFrom: last + 1 };
  }

  /** Where a mailbox was numbered anew, mails that were left out at the start come again: they stay left out. */
  private async wantedOf(uids: readonly number[]): Promise<FetchMessageObject[]> {
    const { since } = this.cursor;
    const mails = await fetchSizes(this.client, uids);
    return mails.filter(({ internalDate }) => internalDate === undefined || +new Date(internalDate) >= since * 1_000);
  }

  private async take(records: readonly SourceRecord[], lag: number): Promise<void> {
    await this.running.take({ partition: this.partition, records, next: formatCursor(this.cursor), lag });
  }

  private async markSeen(uids: readonly number[]): Promise<void> {
    if (!this.reading.settings.marksSeen || uids.length === 0) return;
    const isMarked = await this.client.messageFlagsAdd(uids.join(','), ['\\Seen'], { uid: true });
    // Of mails that were taken away meanwhile there is nothing to mark.
    if (isMarked || !this.client.usable) return;
    const { mailbox } = this.reading.settings;
    throw new FeedError({ reason: 'permission', what: 'STORE', said: mailbox });
  }
}

function validityOf(client: ImapFlow): bigint {
  if (client.mailbox === false) throw new RangeError('requires an open mailbox');
  return client.mailbox.uidValidity;
}

/** UIDs beyond one, ascending. A range past the end answers the last mail all the same (RFC 9051, 6.4.9). */
async function uidsAfter(client: ImapFlow, uid: number): Promise<number[]> {
  const found = await client.search({ uid: `${uid + 1}:*` }, { uid: true });
  return (found || []).filter((each) => each > uid).sort((a, b) => a - b);
}

/** Ascending; those that are gone by now are left out. */
async function fetchSizes(client: ImapFlow, uids: readonly number[]): Promise<FetchMessageObject[]> {
  if (uids.length === 0) return [];
  const found = await client.fetchAll(uids.join(','), { uid: true, size: true, internalDate: true }, { uid: true });
  return found.sort((a, b) => a.uid - b.uid);
}

/** Mails in their order, parted so that no part has more bytes than are held at once, but for one large mail alone. */
function inBatches(mails: readonly FetchMessageObject[]): FetchMessageObject[][] {
  const batches: FetchMessageObject[][] = [];
  let bytes = Infinity;
  for (const mail of mails) {
    const own = isLarge(mail) ? HEAD_BYTES : (mail.size ?? 0);
    bytes += own;
    if (bytes > BATCH_BYTES) {
      batches.push([]);
      bytes = own;
    }
    batches.at(-1)!.push(mail);
  }
  return batches;
}

async function fetchRecords(client: ImapFlow, mails: readonly FetchMessageObject[]): Promise<SourceRecord[]> {
  const sources = new Map<number, Buffer>();
  const whole = mails.filter((mail) => !isLarge(mail));
  const large = mails.filter(isLarge);
  for (const [some, source] of [[whole, true] as const, [large, { maxLength: HEAD_BYTES }] as const]) {
    if (some.length === 0) continue;
    const range = some.map(({ uid }) => uid).join(',');
    for (const mail of await client.fetchAll(range, { uid: true, source }, { uid: true }))
      if (mail.source !== undefined) sources.set(mail.uid, mail.source);
  }
  const records: SourceRecord[] = [];
  for (const mail of mails) {
    const source = sources.get(mail.uid);
    // Somebody took it away since its size was asked for.
    if (source !== undefined) records.push(await mailRecord({ ...mail, source }, validityOf(client)));
  }
  return records;
}

function isLarge({ size = 0 }: FetchMessageObject): boolean {
  return size > MOST_MAIL_BYTES;
}
