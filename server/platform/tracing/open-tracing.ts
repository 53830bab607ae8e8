import type { Tracing } from './tracing.ts';

/** Where spans go: the values of OpenTelemetry's own settings. */
export interface TracingSettings {
  /** Of a collector; `/v1/traces` is put behind it. */
  readonly otlpEndpoint: URL | null;
  /** The whole address, in place of it. */
  readonly otlpTracesEndpoint: URL | null;
}

/**
 * Begins to trace where the settings say to whom; null elsewhere, where nothing of OpenTelemetry is loaded.
 *
 * @param onFault told, once a minute at most, that spans were not taken: they are given up then, and nothing waits
 */
export async function openTracing(
  { otlpEndpoint, otlpTracesEndpoint }: TracingSettings,
  version: string,
  onFault: (fault: string) => void,
): Promise<Tracing | null> {
  const address = otlpTracesEndpoint ?? (otlpEndpoint === null ? null : tracesBelow(otlpEndpoint));
  if (address === null) return null;
  const { sendSpans } = await import('./send-spans.ts');
  return sendSpans(address, version, onFault);
}

function tracesBelow(endpoint: URL): URL {
  const address = new URL(endpoint);
  address.pathname = `${address.pathname.replace(/\/$/, '')}/v1/traces`;
  return address;
}
