import type { NextFunction, Request, Response } from 'express';
import { ProblemError } from '../../../contract/problem.ts';

/** What this machine calls itself in an address. */
export const LOOPBACK_NAMES: readonly string[] = ['localhost', '127.0.0.1', '[::1]'];

/**
 * Refuses requests that another site's page makes in a person's browser: a foreign `Origin`, or a foreign `Host` (a
 * name that an attacker's DNS points at this machine). Pages of the server's own addresses, and programs that send
 * no Origin, pass.
 *
 * @param publicUrl the address people use, if it is not the loopback address
 */
export function ownOriginOnly(publicUrl: URL | null) {
  return (request: Request, _response: Response, next: NextFunction): void => {
    const port = request.socket.localPort;
    const isOwn = (address: string) => {
      if (!URL.canParse(address)) return false;
      const url = new URL(address);
      if (publicUrl !== null && url.host === publicUrl.host && url.protocol === publicUrl.protocol) return true;
      return (
        url.protocol === `${request.protocol}:` &&
        LOOPBACK_NAMES.includes(url.hostname) &&
        Number(url.port || DEFAULT_PORT[url.protocol]) === port
      );
    };
    const origin = request.get('Origin');
    if (origin !== undefined && !isOwn(origin))
      throw new ProblemError('not-allowed', { reason: 'origin', origin: origin.slice(0, 100) });
    const host = request.get('Host') ?? '';
    // A proxy in front speaks to us under the public name but by its own protocol.
    if (host !== publicUrl?.host && !isOwn(`${request.protocol}://${host}`))
      throw new ProblemError('not-allowed', { reason: 'host', host: host.slice(0, 100) });
    next();
  };
}

const DEFAULT_PORT: Readonly<Record<string, number>> = { 'https:': 443, 'http:': 80 };

/**
 * Whether a request comes from this machine itself. What a proxy on it passes on comes from elsewhere.
 *
 * @example fromThisMachine({ headers: {}, socket: { remoteAddress: '127.0.0.1' } }) // => true
 * @example fromThisMachine({ headers: { 'x-forwarded-for': '203.0.113.7' }, socket: { remoteAddress: '::1' } }) // => false
 */
export function fromThisMachine({ headers, socket }: Pick<Request, 'headers'> & { socket: Peer }): boolean {
  const isForwarded = headers['forwarded'] !== undefined || headers['x-forwarded-for'] !== undefined;
  const address = socket.remoteAddress ?? '';
  return !isForwarded && (address === '::1' || /^(::ffff:)?127\./.test(address));
}

/** Who is at the other end of a connection. */
interface Peer {
  readonly remoteAddress?: string | undefined;
}
