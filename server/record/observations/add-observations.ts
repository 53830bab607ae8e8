import { createHash } from 'node:crypto';
import type { z } from 'zod';
import type { FeedbackEvent } from '../../../contract/feedback.ts';
import type {
  Decision,
  observationDraft,
  ObservationsReceipt,
  observationsUpload,
} from '../../../contract/observation.ts';
import { recordFeedback, type FeedbackServices, type Speaker } from '../feedback/record-feedback.ts';
import { MEASURED_COLUMNS, measuredCells, type Measured } from './observation-cells.ts';
import { countObservations } from './observation-store.ts';
import { readMetric } from './read-metric.ts';
import { readObservations } from './read-observations.ts';

/** An observation that is to be recorded; its id is its row key, too. */
interface NewObservation extends Measured {
  readonly id: string;
  readonly decision: Decision;
}

/**
 * Records one observation. Said again under its id it adds nothing.
 *
 * @throws {ProblemError} unknown-classifier, not-a-metric, classifier-archived, event-conflict, too-many-classes
 */
export async function addObservation(
  services: FeedbackServices,
  classifierId: string,
  draft: z.output<typeof observationDraft>,
  speaker: Speaker,
): Promise<ObservationsReceipt> {
  return record(services, classifierId, [{ ...draft, id: draft.id.toLowerCase() }], speaker);
}

/**
 * Records the observations of a file: all of them, in one commit, or none.
 *
 * @throws {ProblemError} as {@link addObservation}; csv-unreadable
 */
export async function uploadObservations(
  services: FeedbackServices,
  classifierId: string,
  upload: z.output<typeof observationsUpload>,
  speaker: Speaker,
): Promise<ObservationsReceipt> {
  const rows = readObservations(upload).map((row) => ({ ...row, id: idOfLine(upload.id.toLowerCase(), row.line) }));
  return record(services, classifierId, rows, speaker);
}

async function record(
  services: FeedbackServices,
  classifierId: string,
  observations: readonly NewObservation[],
  speaker: Speaker,
): Promise<ObservationsReceipt> {
  await readMetric(services.db, classifierId);
  const saidAt = services.clock().toISOString();
  const events = observations.map((each): FeedbackEvent => ({
    id: each.id,
    kind: 'correct',
    // The decision came with the row: it answers nothing that Amend had said.
    origin: 'label-column',
    key: each.id,
    cells: measuredCells(each),
    class: each.decision,
    saidAt,
  }));
  const request = { columns: [...MEASURED_COLUMNS], events };
  const { recorded, repeated } = await recordFeedback(services, classifierId, request, speaker);
  return { added: recorded, repeated, total: await countObservations(services.db, classifierId) };
}

/** The id of a line of an upload: the same whenever it is sent. A UUID of version 8, which leaves its bits to us. */
function idOfLine(upload: string, line: number): string {
  const hash = createHash('sha256').update(`${upload}/${line}`).digest('hex');
  return `${hash.slice(0, 8)}-${hash.slice(8, 12)}-8${hash.slice(13, 16)}-8${hash.slice(17, 20)}-${hash.slice(20, 32)}`;
}
