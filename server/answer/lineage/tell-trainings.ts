import type { Kysely } from 'kysely';
import type { Database } from '../../platform/database/schema.ts';
import { dropEvents, noteEvents, noteOutcome, takeEvent } from './lineage-event-store.ts';
import { keepTelling, tellEvents, type EventServices } from './tell-events.ts';
import { trainingEvent } from './training-event.ts';

/** Trainings begun so long before are told when a catalogue is named. */
const LOOK_BACK_MS = 7 * 86_400_000;

export interface TellingServices extends EventServices {
  readonly db: Kysely<Database>;
}

/** Where jobs and datasets stand in the catalogue, and which release tells of them. */
export interface Told {
  readonly namespace: string;
  readonly version: string;
}

/**
 * Tells a catalogue of lineage of the trainings, from an outbox in the database, beside all that is done: a training
 * knows nothing of it. At least once each, the beginning before the end; what is not taken is tried again, later and
 * later up to an hour, for thirty days.
 *
 * @returns stops it, once what is being told is noted
 */
export function tellTrainings(services: TellingServices, told: Told): () => Promise<void> {
  return keepTelling('trainings', services.log, () => tellDue(services, told));
}

/** Tells all that is due. @returns how many attempts were made */
export async function tellDue({ db, ...services }: TellingServices, told: Told): Promise<number> {
  return tellEvents(services, {
    of: 'trainings',
    note: (now) => noteEvents(db, new Date(now.getTime() - LOOK_BACK_MS), now),
    drop: (before) => dropEvents(db, before),
    take: (now, until) => takeEvent(db, now, until),
    bodyOf: (event) => trainingEvent(event, told),
    noteOutcome: (event, outcome) => noteOutcome(db, event, outcome),
  });
}
