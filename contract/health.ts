import { z } from 'zod';
import type { Endpoints } from './endpoint.ts';

export const health = z.object({
  status: z.enum(['ok', 'unavailable']),
  version: z.string(),
  database: z.enum(['embedded', 'url']),
});
export type Health = z.infer<typeof health>;

export const healthEndpoints = {
  health: {
    method: 'get',
    path: '/api/health',
    right: 'nothing',
    rows: 'none',
    status: 200,
    answer: health,
    problems: [],
    does: 'Says whether server and database answer.',
  },
} as const satisfies Endpoints;
