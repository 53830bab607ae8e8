import type { Session } from '../../contract/session.ts';

/**
 * Whether somebody signs in with a password of this server's own.
 * @example hasPassword({ signIn: 'local' }) // => true
 * @example hasPassword({ signIn: 'openid' }) // => false
 */
export function hasPassword({ signIn }: Pick<Session, 'signIn'>): boolean {
  return signIn === 'local';
}
