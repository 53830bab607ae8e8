import { z } from 'zod';

/**
 * The header by which a client says that a request is the same as one before, so that it is answered once.
 * @see https://datatracker.ietf.org/doc/draft-ietf-httpapi-idempotency-key-header/
 */
export const IDEMPOTENCY_HEADER = 'Idempotency-Key';

/** For so long a key is known. */
export const IDEMPOTENT_HOURS = 24;

/** A key of the client's choice, such as a UUID. */
export const idempotencyKey = z
  .string()
  .min(1)
  .max(255)
  .meta({ description: 'Sent again under the same key within 24 hours, the same request gets the same answer.' });
