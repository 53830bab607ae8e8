import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';

/** Pauses between attempts to reconnect, in ms; the last one repeats. */
const RETRY_PAUSES_MS = [100, 500, 1_000, 2_000, 5_000];

export interface ListenOptions {
  /**
   * Called with payload and channel of each notification, and with null after every (re)connection: "you may have
   * missed some".
   */
  readonly onNotification: (payload: string | null, channel: string) => void;
  /** Called when the connection breaks; it is made again by itself. */
  readonly onError: (error: Error) => void;
}

export interface Listener {
  stop(): Promise<void>;
}

/**
 * Listens on channels of PostgreSQL over a connection of its own, for ever. A notification is a hint, never data:
 * what happened is read from the tables, so one that was lost while the connection was down costs nothing.
 *
 * Resolves when the first connection listens.
 */
export async function listen(
  url: string,
  channels: readonly string[],
  { onNotification, onError }: ListenOptions,
): Promise<Listener> {
  let stopped = false;
  let client: pg.Client | null = null;
  const connect = async (): Promise<void> => {
    const fresh = new pg.Client({ connectionString: url, application_name: 'amend listener', keepAlive: true });
    fresh.on('notification', (message) => onNotification(message.payload ?? '', message.channel));
    // pg says `error` and then `end`; the end is what is acted on.
    fresh.on('error', onError);
    await fresh.connect();
    await fresh.query(channels.map((channel) => `listen ${fresh.escapeIdentifier(channel)}`).join('; '));
    if (stopped) return fresh.end();
    client = fresh;
    fresh.once('end', () => {
      client = null;
      if (!stopped) void reconnect();
    });
    onNotification(null, '');
  };
  const reconnect = async (): Promise<void> => {
    for (let attempt = 0; !stopped; attempt++) {
      await delay(RETRY_PAUSES_MS[Math.min(attempt, RETRY_PAUSES_MS.length - 1)], undefined, { ref: false });
      try {
        if (!stopped) await connect();
        return;
      } catch (error) {
        onError(error as Error);
      }
    }
  };
  await connect();
  return {
    stop: async () => {
      stopped = true;
      await client?.end();
    },
  };
}
