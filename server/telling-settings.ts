import { z } from 'zod';
import { setting, webAddress } from './setting.ts';

/** Whom the server tells what it does: a collector of traces, a catalogue of lineage. */
export const TELLING_SETTINGS = {
  otlpEndpoint: setting(
    'OTEL_EXPORTER_OTLP_ENDPOINT',
    'Address of an OpenTelemetry collector, such as http://127.0.0.1:4318: traces are sent to /v1/traces there, by OTLP over HTTP (JSON). Without it, none are made. OpenTelemetry’s own variables for headers, service name and sampling hold, too.',
    webAddress.nullable().default(null),
  ),
  otlpTracesEndpoint: setting(
    'OTEL_EXPORTER_OTLP_TRACES_ENDPOINT',
    'The whole address that traces are sent to, in place of OTEL_EXPORTER_OTLP_ENDPOINT.',
    webAddress.nullable().default(null),
  ),
  openLineageUrl: setting(
    'OPENLINEAGE_URL',
    'Address of a catalogue of lineage that takes OpenLineage events, such as http://127.0.0.1:5000: trainings and the runs of feeds are told to /api/v1/lineage there. Without it, nobody is told.',
    webAddress.nullable().default(null),
  ),
  openLineageKey: setting(
    'OPENLINEAGE_API_KEY',
    'What that catalogue knows Amend by, sent as a bearer’s. Without it, nothing is sent.',
    z.string().min(1).nullable().default(null),
    { isSecret: true },
  ),
  openLineageNamespace: setting(
    'OPENLINEAGE_NAMESPACE',
    'The namespace of Amend’s jobs and datasets there.',
    z.string().min(1).max(200).default('amend'),
  ),
} as const;
