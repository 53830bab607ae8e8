/**
 * How far a mailbox is read. UIDs grow within one UIDVALIDITY; under another one the server numbers its mails anew.
 *
 * @see https://www.rfc-editor.org/rfc/rfc9051#section-2.3.1.1 on both
 */
export interface MailCursor {
  readonly validity: bigint;
  /** The last UID that was taken; 0 before the first. */
  readonly uid: number;
  /** The first of the batch that ended there: whether these were marked as seen is not known after a crash. */
  readonly batchFrom: number;
  /** Mails from before are not taken, in seconds since 1970; 0 where those that were there are wanted, too. */
  readonly since: number;
}

/** @example formatCursor({ validity: 7n, uid: 12, batchFrom: 11, since: 0 }) // => '7:12:11:0' */
export function formatCursor({ validity, uid, batchFrom, since }: MailCursor): string {
  return [validity, uid, batchFrom, since].join(':');
}

/**
 * @param text as {@link formatCursor} writes it
 * @throws {RangeError} for any other text
 * @example parseCursor('7:12:11:0').uid // => 12
 */
export function parseCursor(text: string): MailCursor {
  const parts = /^(\d+):(\d+):(\d+):(\d+)$/.exec(text);
  if (parts === null) throw new RangeError(`requires the position of a mailbox, not ${text}`);
  const [, validity = '', uid, batchFrom, since] = parts;
  return { validity: BigInt(validity), uid: Number(uid), batchFrom: Number(batchFrom), since: Number(since) };
}
