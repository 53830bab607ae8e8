import { AsyncLocalStorage } from 'node:async_hooks';
import { channel } from 'node:diagnostics_channel';
import { setTimeout as delay } from 'node:timers/promises';
import {
  defaultTextMapGetter,
  diag,
  DiagLogLevel,
  ROOT_CONTEXT,
  SpanKind,
  SpanStatusCode,
  trace,
  type Context,
  type Span,
  type Tracer,
} from '@opentelemetry/api';
import { W3CTraceContextPropagator } from '@opentelemetry/core';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { detectResources, envDetector, resourceFromAttributes } from '@opentelemetry/resources';
import { BasicTracerProvider, BatchSpanProcessor } from '@opentelemetry/sdk-trace-base';
import type { RequestHandler } from 'express';
import type { SeenQuery } from '../database/connect.ts';
import { methodOf, routeOf } from '../http/route-name.ts';
import { summaryOf } from './query-summary.ts';
import type { Tracing } from './tracing.ts';

/** Spans that wait to be sent at most; more are given up, so that a collector that is away takes no memory. */
const MOST_WAITING = 2_048;
const MOST_AT_ONCE = 256;
const SEND_EVERY_MS = 2_000;
const SEND_TIMEOUT_MS = 5_000;
/** How long a stop waits for the last ones to be taken. */
const STOP_MS = 2_000;
const FAULT_EVERY_MS = 60_000;

const propagator = new W3CTraceContextPropagator();

/**
 * Traces to a collector, by OTLP over HTTP. Everything that is not said here is OpenTelemetry's own setting:
 * `OTEL_EXPORTER_OTLP_HEADERS`, `OTEL_SERVICE_NAME`, `OTEL_RESOURCE_ATTRIBUTES`, `OTEL_TRACES_SAMPLER`.
 *
 * @param address of the collector, to which spans are posted
 */
export function sendSpans(address: URL, version: string, onFault: (fault: string) => void): Tracing {
  tellFaults(onFault);
  const exporter = new OTLPTraceExporter({ url: address.href, timeoutMillis: SEND_TIMEOUT_MS });
  const provider = new BasicTracerProvider({
    resource: resourceFromAttributes({ 'service.name': 'amend', 'service.version': version }).merge(
      detectResources({ detectors: [envDetector] }),
    ),
    spanProcessors: [
      new BatchSpanProcessor(exporter, {
        maxQueueSize: MOST_WAITING,
        maxExportBatchSize: MOST_AT_ONCE,
        scheduledDelayMillis: SEND_EVERY_MS,
        exportTimeoutMillis: SEND_TIMEOUT_MS,
      }),
    ],
  });
  const tracer = provider.getTracer('amend', version);
  const around = new AsyncLocalStorage<Context>();
  const stopHandingOn = handOn(around);
  return {
    trace: followRequests(tracer, around),
    onQuery: (query) => tellQuery(tracer, around.getStore(), query),
    inSpan: (name, story) => inSpan(tracer, around, name, story),
    stop: async () => {
      stopHandingOn();
      const sent = provider.shutdown().catch(() => undefined); // the faults were told
      await Promise.race([sent, delay(STOP_MS, undefined, { ref: false })]);
      diag.disable();
    },
  };
}

function followRequests(tracer: Tracer, around: AsyncLocalStorage<Context>): RequestHandler {
  return (request, response, next) => {
    const caller = propagator.extract(ROOT_CONTEXT, request.headers, defaultTextMapGetter);
    const method = methodOf(request.method);
    const { path } = request;
    const attributes = { 'http.request.method': method, 'url.scheme': request.protocol };
    const span = tracer.startSpan(method, { kind: SpanKind.SERVER, attributes }, caller);
    response.once('close', () => {
      const route = routeOf(request, path);
      span.updateName(`${method} ${route}`);
      span.setAttributes({ 'http.route': route, 'http.response.status_code': response.statusCode });
      if (response.statusCode >= 500) span.setStatus({ code: SpanStatusCode.ERROR });
      span.end();
    });
    around.run(trace.setSpan(caller, span), next);
  };
}

/** A statement is told when it has ended, so its span is made backwards. */
function tellQuery(tracer: Tracer, context: Context | undefined, { statement, ms, fault }: SeenQuery): void {
  if (context === undefined) return;
  const { operation, table } = summaryOf(statement);
  const end = Date.now();
  const span = tracer.startSpan(
    table === null ? operation : `${operation} ${table}`,
    {
      kind: SpanKind.CLIENT,
      startTime: end - ms,
      attributes: {
        'db.system.name': 'postgresql',
        'db.operation.name': operation,
        ...(table !== null && { 'db.collection.name': table }),
        ...(fault !== null && { 'error.type': fault }),
      },
    },
    context,
  );
  if (fault !== null) span.setStatus({ code: SpanStatusCode.ERROR });
  span.end(end);
}

async function inSpan<Result>(
  tracer: Tracer,
  around: AsyncLocalStorage<Context>,
  name: string,
  story: () => Promise<Result>,
): Promise<Result> {
  const context = around.getStore() ?? ROOT_CONTEXT;
  const span = tracer.startSpan(name, { kind: SpanKind.INTERNAL }, context);
  try {
    return await around.run(trace.setSpan(context, span), story);
  } catch (error) {
    failed(span, error);
    throw error;
  } finally {
    span.end();
  }
}

/** By its kind alone: its message may hold what somebody typed. */
function failed(span: Span, error: unknown): void {
  span.setAttribute('error.type', error instanceof Error ? error.name : 'unknown');
  span.setStatus({ code: SpanStatusCode.ERROR });
}

/** A request that fetch is about to send. */
interface SentRequest {
  addHeader(name: string, value: string): void;
}

/**
 * Says of each request that this process sends by `fetch` which trace it is a part of (W3C `traceparent`), so that
 * whoever answers can go on with it.
 */
function handOn(around: AsyncLocalStorage<Context>): () => void {
  const sending = channel('undici:request:create');
  const tell = (message: unknown): void => {
    const context = around.getStore();
    if (context === undefined) return;
    const set = (request: SentRequest, name: string, value: string) => request.addHeader(name, value);
    propagator.inject(context, (message as { readonly request: SentRequest }).request, { set });
  };
  sending.subscribe(tell);
  return () => void sending.unsubscribe(tell);
}

function tellFaults(onFault: (fault: string) => void): void {
  let lastTold = -Infinity;
  const tell = (fault: string): void => {
    if (performance.now() - lastTold < FAULT_EVERY_MS) return;
    lastTold = performance.now();
    onFault(fault);
  };
  const ignore = (): void => undefined;
  diag.setLogger(
    { error: tell, warn: ignore, info: ignore, debug: ignore, verbose: ignore },
    { logLevel: DiagLogLevel.ERROR, suppressOverrideMessage: true },
  );
}
