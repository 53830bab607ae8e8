import type { z } from 'zod';
import { acceptanceEndpoints } from './acceptance.ts';
import { accessKeyEndpoints } from './access-key.ts';
import { agreementEndpoints } from './agreement.ts';
import { anomalyEndpoints } from './anomaly.ts';
import { approvalEndpoints } from './approval.ts';
import { auditEndpoints } from './audit.ts';
import { auditExportEndpoints } from './audit-export.ts';
import { carryingEndpoints } from './carrying.ts';
import { channelEndpoints } from './channel.ts';
import { classChangeEndpoints } from './catalogue.ts';
import { classifierEndpoints } from './classifier.ts';
import { classifierLifeEndpoints } from './classifier-life.ts';
import { classifierStateEndpoints } from './classifier-state.ts';
import { columnChangeEndpoints } from './column-change.ts';
import { commentEndpoints } from './comment.ts';
import { disputeEndpoints } from './dispute.ts';
import { draftEndpoints } from './draft.ts';
import { driftSourceEndpoints } from './drift-source.ts';
import { driftEndpoints } from './drift.ts';
import { driftArchiveEndpoints } from './drift-archive.ts';
import { explanationEndpoints } from './explanation.ts';
import { connectionEndpoints } from './feeds/connection.ts';
import { deadLetterEndpoints } from './feeds/dead-letter.ts';
import { feedExportEndpoints } from './feeds/feed-export.ts';
import { feedLineageEndpoints } from './feeds/feed-lineage.ts';
import { feedFileEndpoints } from './feeds/feed-file.ts';
import { feedMessageEndpoints } from './feeds/feed-message.ts';
import { feedFiguresEndpoints } from './feeds/feed-figures.ts';
import { streamProjectEndpoints } from './feeds/stream-project.ts';
import { feedLearningEndpoints } from './feeds/feed-learning.ts';
import { feedEndpoints } from './feeds/feed.ts';
import { elsewhereEndpoints } from './elsewhere.ts';
import { feedbackEndpoints } from './feedback.ts';
import { giveawayEndpoints } from './giveaway.ts';
import { groupingEndpoints } from './grouping.ts';
import { healthEndpoints } from './health.ts';
import { incidentEndpoints } from './incident.ts';
import { knownRowsEndpoints } from './known-rows.ts';
import { lineageEndpoints } from './lineage.ts';
import { modelCallEndpoints } from './model-call.ts';
import { modelEndpointEndpoints } from './model-endpoint.ts';
import { modelReportEndpoints } from './model-report.ts';
import { observationEndpoints } from './observation.ts';
import { openIdEndpoints } from './openid.ts';
import { overrideEndpoints } from './overrides.ts';
import { peopleEndpoints } from './people.ts';
import { periodPackEndpoints } from './period-pack.ts';
import { modelStatusEndpoints } from './model-status.ts';
import { predictionExportEndpoints } from './prediction-export.ts';
import { predictionEndpoints } from './prediction.ts';
import { rollbackEndpoints } from './rollback.ts';
import { rowPredictionEndpoints } from './row-predictions.ts';
import { ruleEndpoints } from './rule.ts';
import { scheduleEndpoints } from './schedule.ts';
import { scorecardEndpoints } from './scorecard.ts';
import { segmentEndpoints } from './segment-list.ts';
import { selfCheckEndpoints } from './self-check.ts';
import { sessionEndpoints } from './session.ts';
import { shadowEndpoints } from './shadow.ts';
import { sourceOwnerEndpoints } from './source-owner.ts';
import { skewEndpoints } from './skew.ts';
import { trainingEndpoints } from './training.ts';
import { trustEndpoints } from './trust.ts';
import { workListEndpoints } from './work-list.ts';

/**
 * Everything that can be asked of the server, each row from its component. Routes, the add-in's client, `docs/api.md`
 * and the OpenAPI description are all built from this table.
 */
export const ENDPOINTS = {
  ...healthEndpoints,
  ...sessionEndpoints,
  ...peopleEndpoints,
  ...openIdEndpoints,
  ...accessKeyEndpoints,
  ...channelEndpoints,
  ...selfCheckEndpoints,
  ...classifierEndpoints,
  ...classifierLifeEndpoints,
  ...columnChangeEndpoints,
  ...classChangeEndpoints,
  ...classifierStateEndpoints,
  ...carryingEndpoints,
  ...auditEndpoints,
  ...auditExportEndpoints,
  ...giveawayEndpoints,
  ...feedbackEndpoints,
  ...draftEndpoints,
  ...anomalyEndpoints,
  ...approvalEndpoints,
  ...commentEndpoints,
  ...knownRowsEndpoints,
  ...disputeEndpoints,
  ...observationEndpoints,
  ...groupingEndpoints,
  ...trainingEndpoints,
  ...modelEndpointEndpoints,
  ...modelReportEndpoints,
  ...modelStatusEndpoints,
  ...shadowEndpoints,
  ...sourceOwnerEndpoints,
  ...acceptanceEndpoints,
  ...predictionEndpoints,
  ...rowPredictionEndpoints,
  ...modelCallEndpoints,
  ...predictionExportEndpoints,
  ...lineageEndpoints,
  ...skewEndpoints,
  ...ruleEndpoints,
  ...rollbackEndpoints,
  ...explanationEndpoints,
  ...segmentEndpoints,
  ...driftEndpoints,
  ...driftSourceEndpoints,
  ...elsewhereEndpoints,
  ...scorecardEndpoints,
  ...driftArchiveEndpoints,
  ...incidentEndpoints,
  ...periodPackEndpoints,
  ...overrideEndpoints,
  ...agreementEndpoints,
  ...trustEndpoints,
  ...workListEndpoints,
  ...connectionEndpoints,
  ...feedEndpoints,
  ...deadLetterEndpoints,
  ...feedLineageEndpoints,
  ...feedExportEndpoints,
  ...feedFileEndpoints,
  ...feedMessageEndpoints,
  ...feedFiguresEndpoints,
  ...streamProjectEndpoints,
  ...feedLearningEndpoints,
  ...scheduleEndpoints,
} as const;

export type EndpointName = keyof typeof ENDPOINTS;
type Row<Name extends EndpointName> = (typeof ENDPOINTS)[Name];
/** The endpoints that answer with a stream. */
export type StreamName = { [Name in EndpointName]: Row<Name> extends { isStream: true } ? Name : never }[EndpointName];
/** The endpoints that answer with a file, and those that take one. */
export type FileName = { [Name in EndpointName]: Row<Name> extends { isFile: true } ? Name : never }[EndpointName];
export type UploadName = { [Name in EndpointName]: Row<Name> extends { takesFile: true } ? Name : never }[EndpointName];
/** The endpoints that also take lines of JSON. */
export type LinesName = { [Name in EndpointName]: Row<Name> extends { lines: object } ? Name : never }[EndpointName];
type InputOf<Schema> = Schema extends z.ZodType ? z.input<Schema> : never;

export type Answer<Name extends EndpointName> = z.output<Row<Name>['answer']>;
/** The query as it is asked: with defaults left out, and numbers as numbers. */
export type Query<Name extends EndpointName> = Row<Name> extends { query: infer Schema } ? InputOf<Schema> : undefined;
export type Body<Name extends EndpointName> = Row<Name> extends { body: infer Schema } ? InputOf<Schema> : undefined;
