import type { LookupAddress } from 'node:dns';
import { lookup } from 'node:dns/promises';
import { request as requestHttp, type IncomingHttpHeaders, type IncomingMessage, type RequestOptions } from 'node:http';
import { request as requestHttps } from 'node:https';
import { once } from 'node:events';
import type { LookupFunction } from 'node:net';
import { addressFault, canonicalAddress, ipOf, mayReach, reachOf } from './address-rules.ts';
import { DeliveryError, shownAnswer } from './delivery-error.ts';
import { retryAfterMs } from './next-attempt.ts';

/** Of an answer to a notice so much is read; the status says the rest. */
const MAX_ANSWER = 16_384;
const ANSWER_MS = 10_000;

/** What is posted: JSON, with headers of its own. */
export interface Posted {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export interface PostServices {
  readonly clock: () => Date;
  /** Origins that the operator lets through, as `NOTICE_HOSTS` has them. */
  readonly named: readonly string[];
  /** Where a host is; default: as this machine knows it. */
  readonly resolve?: (host: string) => Promise<readonly LookupAddress[]>;
  /** How long an answer may take; default: 10 s. */
  readonly answerMs?: number;
  /** Certificates to trust in place of those that Node does; for tests. */
  readonly ca?: string;
}

/** What came back, whatever it says. */
export interface Exchanged {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  /** As far as it is read. */
  readonly text: string;
  /** Whether that is all of it: it was not cut, and the connection did not break. */
  readonly isWhole: boolean;
  /** Whether the time was over before it ended. */
  readonly isLate: boolean;
}

/**
 * Posts JSON to an address that somebody typed, as {@link exchangeSafely} does.
 *
 * @returns status and what was said, such as “200 ok”
 * @throws {DeliveryError} when it was not taken, or nothing may be sent there
 */
export async function postSafely(typed: string, posted: Posted, services: PostServices): Promise<string> {
  const { status, headers, text } = await exchangeSafely(typed, posted, services);
  const said = shownAnswer(text, canonicalAddress(typed) ?? undefined);
  if (status >= 200 && status < 300) return `${status} ${said}`.trim();
  throw new DeliveryError({ reason: 'status', status, said }, retryAfterMs(headers['retry-after'], services.clock()));
}

/**
 * Posts JSON to an address that somebody typed, without letting it reach what only this server can: over https, to a
 * machine all of whose addresses are public. The connection goes to the addresses that were checked, and to no others
 * that the name may have a moment later. No redirect is followed, and what is answered beyond a bound is not read.
 *
 * @param mostAnswer characters that are read; default: 16,384
 * @throws {DeliveryError} when nothing came back, or nothing may be sent there
 */
export async function exchangeSafely(
  typed: string,
  posted: Posted,
  services: PostServices,
  mostAnswer = MAX_ANSWER,
): Promise<Exchanged> {
  const { named, answerMs = ANSWER_MS } = services;
  const address = canonicalAddress(typed);
  if (address === null) throw new DeliveryError({ reason: 'address', fault: 'malformed', host: '' });
  const fault = addressFault(address, named);
  if (fault !== null) throw new DeliveryError({ reason: 'address', fault, host: address.host });
  const deadline = AbortSignal.timeout(answerMs);
  try {
    const addresses = await within(deadline, checkedAddresses(address, services));
    const response = await send(address, posted, { addresses, deadline, ca: services.ca });
    const { statusCode: status = 0, headers } = response;
    if (status >= 300 && status < 400) throw new DeliveryError({ reason: 'redirect', status });
    const read = await readStart(response, mostAnswer);
    return { status, headers, ...read, isLate: !read.isWhole && deadline.aborted };
  } catch (error) {
    if (error instanceof DeliveryError) throw error;
    if (deadline.aborted) throw new DeliveryError({ reason: 'slow', seconds: Math.ceil(answerMs / 1_000) });
    throw faultOfConnection(error);
  }
}

/** Where a host is, when a connection to each of its addresses is allowed. */
async function checkedAddresses(
  address: URL,
  { named, resolve = resolveHere }: PostServices,
): Promise<readonly LookupAddress[]> {
  const ip = ipOf(address);
  if (ip !== null) return [{ address: ip, family: ip.includes(':') ? 6 : 4 }]; // checked already
  const { hostname } = address;
  const found = await resolve(hostname).catch((error: unknown) => {
    throw new DeliveryError({ reason: 'unknown-host', host: hostname }, 0, { cause: error });
  });
  if (found.length === 0) throw new DeliveryError({ reason: 'unknown-host', host: hostname });
  const reach = reachOf(address, named);
  if (!found.every((each) => mayReach(each.address, reach)))
    throw new DeliveryError({ reason: 'address', fault: 'internal', host: hostname });
  return found;
}

function resolveHere(host: string): Promise<LookupAddress[]> {
  return lookup(host, { all: true });
}

interface Connecting {
  readonly addresses: readonly LookupAddress[];
  readonly deadline: AbortSignal;
  readonly ca: string | undefined;
}

/** Sends over a connection of its own, which nobody uses again. */
async function send(
  address: URL,
  { headers, body }: Posted,
  { addresses, deadline, ca }: Connecting,
): Promise<IncomingMessage> {
  const [first] = addresses;
  // Whoever connects is told what was checked, and asks nobody again.
  const toChecked: LookupFunction = (_host, options, callback) => {
    if (options.all === true) callback(null, [...addresses]);
    else callback(null, first!.address, first!.family);
  };
  const options: RequestOptions & { ca?: string } = {
    method: 'POST',
    headers: {
      ...headers,
      'content-type': 'application/json; charset=utf-8',
      'content-length': Buffer.byteLength(body),
      'user-agent': 'Amend',
    },
    lookup: toChecked,
    agent: false,
    signal: deadline,
    ...(ca !== undefined && { ca }),
  };
  const request = address.protocol === 'https:' ? requestHttps(address, options) : requestHttp(address, options);
  const answered = once(request, 'response');
  request.end(body);
  const [response] = (await answered) as [IncomingMessage];
  // From here on a connection that breaks is told by the answer that ends early.
  request.on('error', () => undefined);
  return response;
}

/** The beginning of an answer. One that breaks off has its status all the same, which says whether it was taken. */
async function readStart(
  response: IncomingMessage,
  most: number,
): Promise<{ readonly text: string; readonly isWhole: boolean }> {
  let text = '';
  try {
    response.setEncoding('utf8');
    for await (const part of response as AsyncIterable<string>) {
      text += part;
      if (text.length >= most) return { text: text.slice(0, most), isWhole: false }; // which ends the connection
    }
  } catch {
    return { text, isWhole: false };
  }
  return { text, isWhole: true };
}

/** By the code that Node gives: it names no part of the address. */
function faultOfConnection(error: unknown): DeliveryError {
  const { code = 'unknown' } = error as NodeJS.ErrnoException;
  const isOfTls = /CERT|TLS|SSL|SELF_SIGNED|UNABLE_TO|EPROTO/.test(code);
  return new DeliveryError({ reason: isOfTls ? 'untrusted' : 'unreachable', code }, 0, { cause: error });
}

/** What is waited for no longer than that. */
async function within<Result>(deadline: AbortSignal, work: Promise<Result>): Promise<Result> {
  deadline.throwIfAborted();
  let onAbort: () => void = () => undefined;
  const tooLate = new Promise<never>((_, reject) => {
    onAbort = () => reject(deadline.reason as Error);
    deadline.addEventListener('abort', onAbort);
  });
  try {
    return await Promise.race([work, tooLate]);
  } finally {
    deadline.removeEventListener('abort', onAbort);
  }
}
