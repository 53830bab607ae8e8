import { createHash, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';

/** Who may read the metrics: nobody, programs on this machine, or whoever has the token. */
export type MetricsAccess = 'off' | 'loopback' | { readonly token: string };

/** As it is set: `off`, `loopback`, or the token itself. */
export const metricsAccess = z
  .string()
  .regex(/^(off|loopback|\S{20,})$/, 'must be off, loopback, or a token of 20 characters or more without blanks')
  .default('off')
  .transform((text): MetricsAccess => (text === 'off' || text === 'loopback' ? text : { token: text }));

/** Who asks for the metrics. */
export interface MetricsReader {
  readonly isOnThisMachine: boolean;
  /** The header. */
  readonly authorization: string | undefined;
}

/** Whether somebody may read the metrics. How long that takes says nothing of the token. */
export function mayReadMetrics(access: Exclude<MetricsAccess, 'off'>, reader: MetricsReader): boolean {
  if (access === 'loopback') return reader.isOnThisMachine;
  const [, given = ''] = /^Bearer (\S+)$/i.exec(reader.authorization ?? '') ?? [];
  return timingSafeEqual(sha256(given), sha256(access.token));
}

function sha256(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
