const MINUTE_MS = 60_000;

/** A minute of one key: it begins with the first request that falls in none. */
interface Minute {
  readonly begins: number;
  requests: number;
}

/**
 * Counts the requests of each key, a minute at a time. It is held in the memory of the process, as the rate of an
 * address is, so that counting costs no write: several servers on one database let a key make as many each.
 */
export class KeyRates {
  private readonly minutes = new Map<string, Minute>();

  /**
   * Counts a request that may be made. One that may not is not counted.
   *
   * @param most requests a minute, from 1
   * @returns null; or the whole seconds, from 1 to 60, after which the next one may be made
   */
  take(keyId: string, most: number, now: Date): number | null {
    const at = now.getTime();
    const minute = this.minutes.get(keyId);
    // A clock that was set back begins a minute, too: nobody waits for an hour that comes again.
    if (minute === undefined || at < minute.begins || at >= minute.begins + MINUTE_MS) {
      this.minutes.set(keyId, { begins: at, requests: 1 });
      return null;
    }
    if (minute.requests >= most) return Math.ceil((minute.begins + MINUTE_MS - at) / 1_000);
    minute.requests++;
    return null;
  }
}
