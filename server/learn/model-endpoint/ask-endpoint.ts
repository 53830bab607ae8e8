import { canonicalAddress } from '../../platform/notices/address-rules.ts';
import { DeliveryError, shownAnswer } from '../../platform/notices/delivery-error.ts';
import { retryAfterMs } from '../../platform/notices/next-attempt.ts';
import { exchangeSafely, type Exchanged, type PostServices } from '../../platform/notices/post-safely.ts';
import { unseal, type SealKey } from '../../platform/secrets/secret-seal.ts';
import { contentOf, type Message } from './class-question.ts';
import { EndpointError } from './endpoint-error.ts';
import type { StoredEndpoint } from './model-endpoint-store.ts';

/** What the key is sealed for. */
export const KEY_PURPOSE = 'model-endpoint key';

/** Of an answer so many characters are read: those about twenty rows have a few hundred. */
const MOST_ANSWER = 1_000_000;
/** How long an endpoint that failed is left alone, where it does not say so itself. */
const REST_MS = 15_000;
/** However long an endpoint asks to be left alone, it is tried again after an hour. */
const LONGEST_REST_MS = 3_600_000;

export interface AskingServices extends Pick<PostServices, 'clock' | 'named' | 'resolve' | 'ca'> {
  readonly key: SealKey;
}

/**
 * Asks a model endpoint, so many questions at once as it may be asked in this process. One that failed is left alone
 * for a while: whoever asks meanwhile is told why at once, and waits for nothing.
 */
export class EndpointAsker {
  private readonly services: AskingServices;
  private asking = 0;
  private readonly waiting: (() => void)[] = [];
  /** Why it is left alone and until when; of the endpoint as it was set then. */
  private rest: { readonly error: EndpointError; readonly until: number; readonly changedAt: number } | null = null;

  constructor(services: AskingServices) {
    this.services = services;
  }

  /** Why the endpoint is left alone just now; null when it may be asked. */
  resting(endpoint: StoredEndpoint): EndpointError | null {
    const now = this.services.clock().getTime();
    if (this.rest === null || this.rest.changedAt !== endpoint.changedAt.getTime() || this.rest.until <= now)
      return null;
    const { error, until } = this.rest;
    if (error.fault.reason !== 'too-many') return error;
    return new EndpointError({ reason: 'too-many', seconds: Math.ceil((until - now) / 1_000) }, { cause: error });
  }

  /**
   * @returns what the model says
   * @throws {EndpointError} also while it is left alone
   */
  async ask(endpoint: StoredEndpoint, messages: readonly Message[]): Promise<string> {
    await this.turn(endpoint.inFlight);
    try {
      const resting = this.resting(endpoint);
      if (resting !== null) throw resting;
      return await this.askNow(endpoint, messages);
    } finally {
      this.asking--;
      this.waiting.shift()?.();
    }
  }

  /** The same at once, also while it is left alone: somebody wants to see what comes of it. */
  async askNow(endpoint: StoredEndpoint, messages: readonly Message[]): Promise<string> {
    try {
      const content = await askOnce(this.services, endpoint, messages);
      this.rest = null;
      return content;
    } catch (error) {
      if (error instanceof EndpointError) this.leaveAlone(endpoint, error);
      throw error;
    }
  }

  private leaveAlone({ changedAt }: StoredEndpoint, error: EndpointError): void {
    const { fault } = error;
    if (fault.reason === 'not-understood' || fault.reason === 'too-long') return;
    const asked = fault.reason === 'too-many' ? Math.min(fault.seconds * 1_000, LONGEST_REST_MS) : REST_MS;
    this.rest = { error, until: this.services.clock().getTime() + asked, changedAt: changedAt.getTime() };
  }

  private async turn(inFlight: number): Promise<void> {
    while (this.asking >= inFlight) await new Promise<void>((resolve) => this.waiting.push(resolve));
    this.asking++;
  }
}

async function askOnce(
  services: AskingServices,
  endpoint: StoredEndpoint,
  messages: readonly Message[],
): Promise<string> {
  const secret = endpoint.key === null ? null : unseal(services.key, endpoint.key, KEY_PURPOSE);
  if (endpoint.key !== null && secret === null) throw new EndpointError({ reason: 'key-unreadable' });
  const { model, seconds } = endpoint;
  const body = JSON.stringify({ model, messages, temperature: 0, response_format: { type: 'json_object' } });
  const headers: Record<string, string> = secret === null ? {} : { authorization: `Bearer ${secret}` };
  const url = completionsOf(endpoint.url);
  try {
    const sending = { ...services, answerMs: seconds * 1_000 };
    return contentOfAnswer(await exchangeSafely(url, { headers, body }, sending, MOST_ANSWER), {
      ...{ url, secret, seconds },
      now: services.clock(),
    });
  } catch (error) {
    throw error instanceof DeliveryError ? translated(error, new URL(url).host) : error;
  }
}

/**
 * Where a chat completion is asked for.
 * @example completionsOf('https://a.example/v1/') // => 'https://a.example/v1/chat/completions'
 */
export function completionsOf(base: string): string {
  const address = canonicalAddress(base);
  if (address === null) return base;
  address.pathname = `${address.pathname.replace(/\/+$/, '')}/chat/completions`;
  return address.href;
}

interface AskedAs {
  readonly url: string;
  readonly secret: string | null;
  readonly seconds: number;
  readonly now: Date;
}

/** @throws {EndpointError} */
function contentOfAnswer(answer: Exchanged, { url, secret, seconds, now }: AskedAs): string {
  const { status, headers, text, isWhole, isLate } = answer;
  if (status === 401 || status === 403) throw new EndpointError({ reason: 'key-refused', status });
  if (status === 429) {
    const waitMs = retryAfterMs(headers['retry-after'], now);
    throw new EndpointError({ reason: 'too-many', seconds: Math.ceil((waitMs === 0 ? REST_MS : waitMs) / 1_000) });
  }
  if (status < 200 || status >= 300)
    throw new EndpointError({ reason: 'status', status, said: shownAnswer(withoutSecret(text, secret), new URL(url)) });
  if (isLate) throw new EndpointError({ reason: 'slow', seconds });
  if (!isWhole) throw new EndpointError({ reason: text.length < MOST_ANSWER ? 'not-understood' : 'too-long' });
  const content = contentOf(text);
  if (content === null) throw new EndpointError({ reason: 'not-understood' });
  return content;
}

/** Some servers repeat what they were sent. */
function withoutSecret(text: string, secret: string | null): string {
  return secret === null ? text : text.replaceAll(secret, '…');
}

function translated(error: DeliveryError, host: string): EndpointError {
  const { fault } = error;
  switch (fault.reason) {
    case 'address':
    case 'unknown-host':
    case 'slow':
    case 'redirect':
      return new EndpointError(fault, { cause: error });
    case 'untrusted':
      return new EndpointError({ reason: 'untrusted', host, code: fault.code }, { cause: error });
    case 'unreachable':
      return new EndpointError({ reason: 'unreachable', host, code: fault.code }, { cause: error });
    default:
      throw error;
  }
}
