import { z } from 'zod';
import { role } from './access.ts';
import type { Endpoints } from './endpoint.ts';

/** Who is at the keyboard. `demo` is a sign-in without a password; it exists on loopback only. */
export const session = z.object({ person: z.string(), roles: z.array(role), signIn: z.enum(['demo']) });
export type Session = z.infer<typeof session>;

export const health = z.object({
  status: z.enum(['ok', 'unavailable']),
  version: z.string(),
  database: z.enum(['embedded', 'url']),
});
export type Health = z.infer<typeof health>;

export const sessionEndpoints = {
  health: {
    method: 'get',
    path: '/api/health',
    right: 'read',
    status: 200,
    answer: health,
    problems: [],
    does: 'Says whether server and database answer.',
  },
  session: {
    method: 'get',
    path: '/api/session',
    right: 'read',
    status: 200,
    answer: session,
    problems: [],
    does: 'Says who is signed in.',
  },
} as const satisfies Endpoints;
