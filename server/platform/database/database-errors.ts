/** Codes of the socket that mean nobody answers. */
const SOCKET_CODES = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ETIMEDOUT',
  'EPIPE',
  'ENOTFOUND',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'EAI_AGAIN',
]);
/**
 * SQLSTATEs, by their beginning, that mean the server is not at work or too busy; 55P03 is a lock, 57014 a statement
 * and 25P03 a transaction over its limit of time.
 */
const SQLSTATES = ['08', '53', '57P', '55P03', '57014', '25P03'];
const DISK_FULL = '53100';

/** What `pg` says without a code when a connection ends under a query, or none is to be had in time. */
const MESSAGES =
  /Connection terminated|timeout expired|timeout exceeded when trying to connect|Client has encountered a connection error|Client was closed/i;

/**
 * Whether a failure says that PostgreSQL is away (not started, stopping, hanging, out of connections or disk, network
 * down), so that the same request may succeed later.
 *
 * @see https://www.postgresql.org/docs/18/errcodes-appendix.html
 */
export function isDatabaseUnavailable(error: unknown): boolean {
  const { code, message, errors } = asFailure(error);
  if (Array.isArray(errors) && errors.some(isDatabaseUnavailable)) return true; // every address of a name was tried
  if (typeof code === 'string') return SOCKET_CODES.has(code) || SQLSTATES.some((start) => code.startsWith(start));
  return typeof message === 'string' && MESSAGES.test(message);
}

/** Whether PostgreSQL could not write because its disk is full. */
export function isDiskFull(error: unknown): boolean {
  return asFailure(error).code === DISK_FULL;
}

/** Whether PostgreSQL refused a value: SQLSTATE class 22, such as text with a NUL or a date out of range. */
export function isUnstorableValue(error: unknown): boolean {
  return /^22...$/.test(String(asFailure(error).code ?? ''));
}

/**
 * Whether a statement broke a unique index.
 *
 * @param index name of the index or constraint
 */
export function isUniqueViolation(error: unknown, index: string): boolean {
  const { code, constraint } = asFailure(error);
  return code === '23505' && constraint === index;
}

/** What errors of sockets and of the driver carry, if this is one. */
function asFailure(error: unknown): { code?: unknown; message?: unknown; constraint?: unknown; errors?: unknown } {
  return typeof error === 'object' && error !== null ? error : {};
}

/** Whether PostgreSQL refused a row: a value that it cannot hold, or that breaks a constraint. */
export function isRefusedValue(error: unknown): boolean {
  return /^2[23]...$/.test(String(asFailure(error).code ?? ''));
}
