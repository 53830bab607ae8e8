import { pino, type Logger } from 'pino';

/**
 * Logs to the standard error as JSON lines. Errors of the database driver carry their whole connection; it stays out.
 */
export function createLog(): Logger {
  const err = (error: unknown): unknown => {
    const { client: _connection, ...rest } = pino.stdSerializers.err(error as Error) as unknown as Record<
      string,
      unknown
    >;
    return rest;
  };
  return pino({ level: 'warn', serializers: { err } }, pino.destination({ fd: 2, sync: true }));
}
