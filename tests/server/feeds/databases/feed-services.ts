import pino from 'pino';
import type { ConnectionSettings } from '../../../../contract/feeds/connection.ts';
import type { OpeningServices } from '../../../../server/feeds/ports/opening.ts';

/** A source or sink is opened with this connection, whichever it asks for. */
export function servicesWith(settings: () => ConnectionSettings): OpeningServices {
  return {
    connectionOf: async (_, kind) => {
      const given = settings();
      if (given.kind !== kind) throw new RangeError(`servicesWith requires a connection of the kind ${kind}`);
      return given as Extract<ConnectionSettings, { kind: typeof kind }>;
    },
    clock: () => new Date(),
    log: pino({ level: 'silent' }),
  };
}

/** A connection to a PostgreSQL by its address. */
export function postgresAt(url: string): ConnectionSettings & { readonly kind: 'postgres' } {
  const { hostname, port, pathname, username, password } = new URL(url);
  return {
    kind: 'postgres',
    ...{ host: hostname, port: Number(port), database: pathname.slice(1) },
    ...{ user: decodeURIComponent(username), password: decodeURIComponent(password), tls: false },
  };
}
