import { createServer, type IncomingHttpHeaders, type RequestListener, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

/** What a model is asked, as the protocol of chat completions has it. */
export interface AskedModel {
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly model: string;
  readonly classes: readonly { readonly name: string; readonly description?: string }[];
  readonly rows: readonly {
    readonly row: number;
    readonly cells: readonly { readonly column: string; readonly value: unknown }[];
  }[];
  /** The body as it came. */
  readonly body: string;
}

/** How a question is answered. */
export type ModelReply = (asked: AskedModel, response: ServerResponse) => void;

/** A server that speaks OpenAI's protocol of chat completions, on the loopback address. */
export interface ModelServer {
  readonly origin: string;
  readonly asked: AskedModel[];
  /** The most questions that were open at once. */
  readonly mostAtOnce: number;
  /** How the next questions are answered, one after the other; those after them by the model. */
  reply(...replies: readonly ModelReply[]): void;
  /** Forgets what was asked. */
  forget(): void;
  close(): Promise<void>;
}

/** Says something as a model does. */
export const saying =
  (content: string): ModelReply =>
  (_, response) =>
    void response
      .writeHead(200, { 'content-type': 'application/json' })
      .end(
        JSON.stringify({ object: 'chat.completion', choices: [{ index: 0, message: { role: 'assistant', content } }] }),
      );

/** Names a class for each row. */
export const naming =
  (classOf: (cells: readonly unknown[]) => unknown): ModelReply =>
  (asked, response) =>
    saying(
      JSON.stringify({
        answers: asked.rows.map(({ row, cells }) => ({ row, class: classOf(cells.map(({ value }) => value)) })),
      }),
    )(asked, response);

export const failing =
  (status: number, said = '', headers: Record<string, string> = {}): ModelReply =>
  (_, response) =>
    void response.writeHead(status, headers).end(said);

export const hanging: ModelReply = () => undefined;
export const closing: ModelReply = (_, response) => void response.socket?.destroy();

/** @param model answers whatever nothing else was said of */
export async function startModelServer(model: ModelReply): Promise<ModelServer> {
  const asked: AskedModel[] = [];
  let replies: ModelReply[] = [];
  const open = { now: 0, most: 0 };
  const take: RequestListener = async (request, response) => {
    open.most = Math.max(open.most, ++open.now);
    response.on('close', () => open.now--);
    const body = await text(request);
    const { model: name, messages } = JSON.parse(body) as { model: string; messages: { content: string }[] };
    const shown = JSON.parse(messages.at(-1)!.content) as Pick<AskedModel, 'classes' | 'rows'>;
    const question = { path: request.url ?? '', headers: request.headers, model: name, ...shown, body };
    asked.push(question);
    (replies.shift() ?? model)(question, response);
  };
  const server = createServer(take);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    get mostAtOnce() {
      return open.most;
    },
    reply: (...next) => {
      replies = [...next];
    },
    forget: () => {
      asked.length = 0;
      open.most = 0;
    },
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}
