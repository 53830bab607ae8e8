import type { Response, Router } from 'express';
import type { Answer, StreamName } from '../../../contract/endpoints.ts';
import { priorityGate } from '../turns/priority-gate.ts';
import { route, type Call } from './endpoint.ts';
import { sessionOf } from './session.ts';

/**
 * A comment passes so often, so that nothing on the way takes the stream for dead, and a dead one is noticed; and so
 * often it is asked whether its reader is signed in still, with the same roles.
 */
const HEARTBEAT_MS = 20_000;
/** Bytes that may wait for a client that does not read; then it is let go, and knows all when it comes back. */
const MOST_UNREAD = 65_536;

/** One client's stream of server-sent events. */
export interface EventStream<Message> {
  /** Begins the answer, if this is the first message. */
  send(message: Message): void;
  end(): void;
  /** Aborted when the stream has ended, whoever ended it. */
  readonly closed: AbortSignal;
}

/**
 * Registers an endpoint of the contract that answers with a stream. What the handler throws before its first message is
 * answered as a problem; the stream outlives the handler.
 *
 * Such as `streamEndpoint(router, 'followClassifier', ({ params }, stream) => events.follow(params.classifier,
 * stream))`.
 */
export function streamEndpoint<Name extends StreamName>(
  router: Router,
  name: Name,
  handler: (call: Call<Name>, stream: EventStream<Answer<Name>>) => Promise<void>,
): void {
  route(router, name, (call, response) => priorityGate.prioritize(() => handler(call, streamTo(response))));
}

function streamTo<Message>(response: Response): EventStream<Message> {
  const closed = new AbortController();
  response.once('close', () => closed.abort());
  return {
    closed: closed.signal,
    send(message) {
      if (closed.signal.aborted || response.writableEnded) return;
      if (!response.headersSent) open(response, closed.signal);
      // Who asks for the head alone would wait for it for ever: what is written after it is not sent.
      if (response.req.method === 'HEAD') return void response.end();
      if (response.writableLength > MOST_UNREAD) response.destroy();
      else response.write(`data: ${JSON.stringify(message)}\n\n`);
    },
    end() {
      if (response.headersSent) response.end();
    },
  };
}

function open(response: Response, closed: AbortSignal): void {
  response.writeHead(200, {
    'Content-Type': 'text/event-stream',
    // Compressing, here or on the way, would hold messages back until there are enough of them.
    'Cache-Control': 'no-store, no-transform',
    'X-Accel-Buffering': 'no',
    // Nothing else comes on it: when the stream ends, so does the connection, and a server that stops need not wait.
    Connection: 'close',
  });
  const heartbeat = setInterval(() => void beat(response), HEARTBEAT_MS);
  heartbeat.unref();
  closed.addEventListener('abort', () => clearInterval(heartbeat), { once: true });
}

/**
 * Whoever was signed out, or has other roles by now, hears no more; while nobody can tell, as when the database is
 * away, the stream goes on.
 */
async function beat(response: Response): Promise<void> {
  const goesOn = await (sessionOf(response).goesOn?.() ?? Promise.resolve(true)).catch(() => true);
  if (response.writableEnded || response.destroyed) return;
  if (goesOn) response.write(':\n\n');
  else response.end();
}
