import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

interface Kept {
  readonly schema: string;
  readonly schemaType?: string;
  readonly references?: readonly unknown[];
}

/** The endpoints of a schema registry that Amend asks, in memory: small beside Apicurio, for demos and tests. */
export class MemoryRegistry {
  readonly asked: string[] = [];
  /** By their number. */
  readonly schemas = new Map<number, Kept>();
  readonly #subjects = new Map<string, number[]>();
  /** Why it refuses what it is asked; null where it answers. */
  refusal: { status: number; message: string } | null = null;

  private constructor(
    readonly address: string,
    readonly close: () => Promise<void>,
  ) {}

  static async start(): Promise<MemoryRegistry> {
    const server = createServer((request, response) => {
      void registry.#answer(request).then(({ status, body }) => {
        response.writeHead(status, { 'content-type': 'application/vnd.schemaregistry.v1+json' });
        response.end(JSON.stringify(body));
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const registry: MemoryRegistry = new MemoryRegistry(`http://127.0.0.1:${port}`, async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    });
    return registry;
  }

  /** @returns the schema's number */
  add(subject: string, kept: Kept): number {
    const known = [...this.schemas].find(([, { schema }]) => schema === kept.schema)?.[0];
    const id = known ?? this.schemas.size + 1;
    this.schemas.set(id, kept);
    const versions = this.#subjects.get(subject) ?? [];
    if (!versions.includes(id)) this.#subjects.set(subject, [...versions, id]);
    return id;
  }

  async #answer(request: IncomingMessage): Promise<{ status: number; body: unknown }> {
    const { method = '', url = '', headers } = request;
    const body = await text(request);
    this.asked.push(`${method} ${url} ${headers.authorization ?? '-'}`);
    if (this.refusal !== null) return { status: this.refusal.status, body: { message: this.refusal.message } };
    const [, what, name = '', ...rest] = url.split('/').map(decodeURIComponent);
    if (method === 'GET' && what === 'subjects' && name === '')
      return { status: 200, body: [...this.#subjects.keys()] };
    if (method === 'GET' && what === 'schemas') return this.#found(this.schemas.get(Number(rest[0])));
    if (method === 'GET') return this.#found(this.schemas.get(this.#subjects.get(name)?.[Number(rest[1]) - 1] ?? 0));
    return { status: 200, body: { id: this.add(name, JSON.parse(body) as Kept) } };
  }

  #found(kept: Kept | undefined): { status: number; body: unknown } {
    return kept === undefined ? { status: 404, body: { message: 'not found' } } : { status: 200, body: kept };
  }
}

/** A record as Confluent's serializers write it. */
export function framed(id: number, value: Uint8Array): Buffer {
  const prefix = Buffer.alloc(5);
  prefix.writeUInt32BE(id, 1);
  return Buffer.concat([prefix, value]);
}
