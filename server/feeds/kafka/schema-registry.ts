import { request as requestPlain, type RequestOptions } from 'node:http';
import { request as requestByTls } from 'node:https';
import { z } from 'zod';
import type { ConnectionOf } from '../../../contract/feeds/connection.ts';
import { FeedError } from '../ports/source.ts';
import { untrustedCode } from './kafka-faults.ts';

const ANSWER_SECONDS = 10;
/** A schema is text that people wrote. */
const MOST_BYTES = 5_000_000;
const MOST_SAID = 300;
const CONTENT = 'application/vnd.schemaregistry.v1+json';
/** Of Confluent's API: there is no such schema, or no such version of a subject. */
const NOT_FOUND = 404;

const referenced = z.object({ subject: z.string(), version: z.number().int() });
const foundSchema = z.object({
  schema: z.string(),
  schemaType: z.string().default('AVRO'),
  references: z.array(referenced).default([]),
});
const registered = z.object({ id: z.number().int() });
const refusal = z.object({ message: z.string() });

/** A schema that writers of records named by its number. */
export interface KnownSchema {
  /** Such as AVRO, JSON or PROTOBUF. */
  readonly kind: string;
  readonly text: string;
  /** Schemas that it names types of, those first that others need. */
  readonly referenced: readonly string[];
  /** As the registry has them, to be given with a schema that is made of this one. */
  readonly references: readonly unknown[];
}

/**
 * A registry with Confluent's API. Schemas never change: each is asked for once.
 *
 * @throws {FeedError} from each of them
 */
export class SchemaRegistry {
  readonly #schemas = new Map<number, KnownSchema>();
  readonly #numbers = new Map<string, number>();

  constructor(private readonly connection: ConnectionOf<'kafka'>) {}

  /** @returns null when there is none by that number */
  async schemaOf(id: number): Promise<KnownSchema | null> {
    const kept = this.#schemas.get(id);
    if (kept !== undefined) return kept;
    const found = await this.#ask('GET', `/schemas/ids/${id}`);
    if (found === null) return null;
    const { schema, schemaType, references } = parsed(foundSchema, found);
    const known = {
      kind: schemaType,
      text: schema,
      referenced: await this.#schemasOf(references),
      references: (found as { references?: unknown[] }).references ?? [],
    };
    this.#schemas.set(id, known);
    return known;
  }

  /**
   * The number of a schema of a subject, which is told of it where it is new: whether it fits those before it, the
   * registry says by its own setting.
   */
  async register(subject: string, schema: string, references: readonly unknown[]): Promise<number> {
    const key = `${subject}\n${schema}`;
    const kept = this.#numbers.get(key);
    if (kept !== undefined) return kept;
    const path = `/subjects/${encodeURIComponent(subject)}/versions`;
    const answer = await this.#ask('POST', path, references.length === 0 ? { schema } : { schema, references });
    const { id } = parsed(registered, answer);
    this.#numbers.set(key, id);
    return id;
  }

  /** Whether it answers, and may be asked. */
  async check(): Promise<void> {
    await this.#ask('GET', '/subjects');
  }

  async #schemasOf(references: readonly z.infer<typeof referenced>[]): Promise<string[]> {
    const texts: string[] = [];
    for (const { subject, version } of references) {
      const found = await this.#ask('GET', `/subjects/${encodeURIComponent(subject)}/versions/${version}`);
      if (found === null) continue;
      const { schema, references: deeper } = parsed(foundSchema, found);
      texts.push(...(await this.#schemasOf(deeper)), schema);
    }
    return [...new Set(texts)];
  }

  /** @returns null when it is not there */
  async #ask(method: 'GET' | 'POST', path: string, body?: unknown): Promise<unknown> {
    const { status, text } = await this.#send(method, path, body);
    if (status === NOT_FOUND && method === 'GET') return null;
    const answer = jsonOf(text);
    if (status >= 200 && status < 300) return answer;
    const said = refusal.safeParse(answer).data?.message ?? `HTTP ${status}`;
    throw new FeedError(faultOfStatus(status, said.slice(0, MOST_SAID)));
  }

  #send(method: string, path: string, body: unknown): Promise<{ status: number; text: string }> {
    const { registry, registryUser, registryPassword = '', certificateAuthority } = this.connection;
    if (registry === undefined) throw new FeedError({ reason: 'unsupported', what: 'Avro without a schema registry' });
    const address = new URL(registry.replace(/\/+$/, '') + path);
    const send = address.protocol === 'https:' ? requestByTls : requestPlain;
    const options: RequestOptions & { ca?: string } = {
      method,
      headers: { accept: `${CONTENT}, application/json`, ...(body === undefined ? {} : { 'content-type': CONTENT }) },
      signal: AbortSignal.timeout(ANSWER_SECONDS * 1_000),
    };
    if (registryUser !== undefined) options.auth = `${registryUser}:${registryPassword}`;
    if (certificateAuthority !== undefined) options.ca = certificateAuthority;
    return new Promise((resolve, reject) => {
      const fail = (error: Error) => reject(new FeedError(faultOfError(error, address), { cause: error }));
      const request = send(address, options, (response) => {
        const pieces: Buffer[] = [];
        let bytes = 0;
        response.on('error', fail);
        response.on('data', (piece: Buffer) => {
          bytes += piece.length;
          if (bytes > MOST_BYTES) response.destroy(new RangeError('too much was answered'));
          else pieces.push(piece);
        });
        response.on('end', () =>
          resolve({ status: response.statusCode ?? 0, text: Buffer.concat(pieces).toString('utf8') }),
        );
      });
      request.on('error', fail);
      request.end(body === undefined ? undefined : JSON.stringify(body));
    });
  }
}

function parsed<Schema extends z.ZodType>(schema: Schema, answer: unknown): z.infer<Schema> {
  const result = schema.safeParse(answer);
  if (result.success) return result.data;
  throw new FeedError({ reason: 'refused', said: 'no answer of a schema registry' });
}

/** What is no JSON is no answer of a registry: an empty one is told from it by nobody. */
function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return {};
    throw error;
  }
}

function faultOfStatus(status: number, said: string): FeedError['fault'] {
  if (status === 401) return { reason: 'sign-in', said };
  if (status === 403) return { reason: 'permission', what: 'REGISTRY', said };
  return { reason: 'refused', said };
}

function faultOfError(error: Error, { host }: URL): FeedError['fault'] {
  if (error.name === 'TimeoutError' || error.name === 'AbortError') return { reason: 'slow', seconds: ANSWER_SECONDS };
  const { code } = error as NodeJS.ErrnoException;
  const untrusted = untrustedCode(code);
  if (untrusted !== null) return { reason: 'untrusted', host, code: untrusted };
  return { reason: 'unreachable', host, code: code ?? error.name };
}
