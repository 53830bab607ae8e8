import type { DriftReport } from '../../contract/drift.ts';
import type { Incident } from '../../contract/incident.ts';
import type { IncidentPlace } from '../../contract/incident-link.ts';
import { reduceTasks, type TaskEvent, type Tasks } from '../tasks/tasks.ts';

/** What the page of one incident shows. */
export interface LandingState {
  /** Null where the address asks for none. */
  readonly place: IncidentPlace | null;
  /** Name of the classifier; null until it is known. */
  readonly classifier: string | null;
  /** Null until it is known; undefined where there is none of the number. */
  readonly incident: Incident | null | undefined;
  /** Of the report that says so; null of how good the answers are. */
  readonly report: DriftReport | null;
  readonly owners: readonly string[];
  readonly tasks: Tasks;
}

export type LandingEvent =
  | TaskEvent
  | {
      readonly type: 'incident-read';
      readonly classifier: string;
      readonly incident: Incident | undefined;
      readonly report: DriftReport | null;
      readonly owners: readonly string[];
    }
  | { readonly type: 'incident-changed'; readonly incident: Incident };

export function landing(place: IncidentPlace | null): LandingState {
  return { place, classifier: null, incident: null, report: null, owners: [], tasks: {} };
}

export function reduceLanding(state: LandingState, event: LandingEvent): LandingState {
  switch (event.type) {
    case 'incident-read': {
      const { type: _type, ...read } = event;
      return { ...state, ...read };
    }
    case 'incident-changed':
      return { ...state, incident: event.incident };
    default:
      return { ...state, tasks: reduceTasks(state.tasks, event) };
  }
}
