import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A span as it arrived: its ids, its name, and its attributes by name. */
export interface ReceivedSpan {
  readonly traceId: string;
  readonly spanId: string;
  readonly parentSpanId: string | undefined;
  readonly name: string;
  readonly attributes: Readonly<Record<string, unknown>>;
  readonly isError: boolean;
}

export interface SpanReceiver {
  readonly url: string;
  readonly spans: ReceivedSpan[];
  /** All that arrived, as it was sent. */
  readonly bodies: string[];
  readonly paths: string[];
  /** Answers nothing from now on, until it is let go. */
  hold(): void;
  letGo(): void;
  close(): Promise<void>;
}

interface Sent {
  readonly resourceSpans: readonly { readonly scopeSpans: readonly { readonly spans: readonly SentSpan[] }[] }[];
}

interface SentSpan extends Omit<ReceivedSpan, 'attributes' | 'isError'> {
  readonly attributes: readonly { readonly key: string; readonly value: Readonly<Record<string, unknown>> }[];
  readonly status: { readonly code?: number };
}

/** Takes spans on the loopback address as a collector does: OTLP over HTTP, in JSON. */
export async function startSpanReceiver(): Promise<SpanReceiver> {
  const spans: ReceivedSpan[] = [];
  const bodies: string[] = [];
  const paths: string[] = [];
  let held: Promise<void> = Promise.resolve();
  let letGo: () => void = () => undefined;
  const server = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request) body += String(chunk);
    await held;
    bodies.push(body);
    paths.push(request.url ?? '');
    const { resourceSpans } = JSON.parse(body) as Sent;
    for (const span of resourceSpans.flatMap((each) => each.scopeSpans).flatMap((each) => each.spans))
      spans.push({
        ...{ traceId: span.traceId, spanId: span.spanId, parentSpanId: span.parentSpanId, name: span.name },
        attributes: Object.fromEntries(span.attributes.map(({ key, value }) => [key, Object.values(value)[0]])),
        isError: span.status.code === 2,
      });
    response.setHeader('Content-Type', 'application/json').end('{}');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    spans,
    bodies,
    paths,
    hold: () => {
      held = new Promise((resolve) => {
        letGo = resolve;
      });
    },
    letGo: () => letGo(),
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
