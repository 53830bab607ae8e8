import { createHash, timingSafeEqual } from 'node:crypto';
import type { Request } from 'express';
import { z } from 'zod';
import { fromThisMachine } from '../http/own-origin.ts';

/** Who may read the metrics: nobody, programs on this machine, or whoever has the token. */
export type MetricsAccess = 'off' | 'loopback' | { readonly token: string };

/** As it is set: `off`, `loopback`, or the token itself. */
export const metricsAccess = z
  .string()
  .regex(/^(off|loopback|\S{20,})$/, 'must be off, loopback, or a token of 20 characters or more without blanks')
  .default('off')
  .transform((text): MetricsAccess => (text === 'off' || text === 'loopback' ? text : { token: text }));

/** Whether a request may read the metrics. How long that takes says nothing of the token. */
export function mayReadMetrics(access: Exclude<MetricsAccess, 'off'>, request: Request): boolean {
  if (access === 'loopback') return fromThisMachine(request);
  const [, given = ''] = /^Bearer (\S+)$/i.exec(request.get('Authorization') ?? '') ?? [];
  return timingSafeEqual(sha256(given), sha256(access.token));
}

function sha256(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
