import type { Request, Response } from 'express';
import { SESSION_COOKIE } from '../../../contract/session.ts';

/**
 * No script may read it. Excel on the web frames the pane, so another site is around it: a browser sends the cookie
 * there only with SameSite=None, and keeps it apart for each such site with Partitioned. That a page of another site
 * cannot ask for anything in its holder's name is seen to by `ownOriginOnly` and by JSON bodies.
 */
const ATTRIBUTES = 'Path=/; Secure; HttpOnly; SameSite=None; Partitioned';

/** Hands a browser the token of its session, until the session ends at the latest. */
export function setSessionCookie(response: Response, token: string, endsAt: Date): void {
  response.append('Set-Cookie', `${SESSION_COOKIE}=${token}; Expires=${endsAt.toUTCString()}; ${ATTRIBUTES}`);
}

/** Has a browser forget its session. */
export function clearSessionCookie(response: Response): void {
  response.append('Set-Cookie', `${SESSION_COOKIE}=; Max-Age=0; ${ATTRIBUTES}`);
}

/** The token that a browser sent, or null. */
export function sessionTokenOf(request: Request): string | null {
  for (const pair of (request.headers.cookie ?? '').split(';')) {
    const [name = '', value = ''] = pair.trim().split('=');
    if (name === SESSION_COOKIE && value !== '') return value;
  }
  return null;
}
