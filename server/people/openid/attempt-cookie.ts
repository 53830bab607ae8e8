import type { Request, Response } from 'express';

/** As the session's, see `sessions/session-cookie.ts`: only this server's own name may set it. */
const NAME = '__Host-amend-openid';
/**
 * A browser that comes back from the provider by an address sends it, as with Lax alone; a page of another site that
 * posts does not. It is set and read in a window of its own, never in a frame.
 */
const ATTRIBUTES = 'Path=/; Secure; HttpOnly; SameSite=Lax';

/** Hands a browser the secret of its sign-in by the provider, for as long as that may take. */
export function setAttemptCookie(response: Response, secret: string, seconds: number): void {
  response.append('Set-Cookie', `${NAME}=${secret}; Max-Age=${seconds}; ${ATTRIBUTES}`);
}

export function clearAttemptCookie(response: Response): void {
  response.append('Set-Cookie', `${NAME}=; Max-Age=0; ${ATTRIBUTES}`);
}

/** The secret that a browser sent, or null. */
export function attemptSecretOf(request: Request): string | null {
  for (const pair of (request.headers.cookie ?? '').split(';')) {
    const [name = '', value = ''] = pair.trim().split('=');
    if (name === NAME && value !== '') return value;
  }
  return null;
}
