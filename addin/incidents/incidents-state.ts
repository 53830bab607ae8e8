import type { Incident } from '../../contract/incident.ts';
import type { Changes } from '../session/store.ts';

export interface IncidentsState {
  /** The open ones first; null until they are known. */
  readonly incidents: readonly Incident[] | null;
  /** Whom they can be given to; nobody until it is known, and to whoever may give none. */
  readonly incidentOwners: readonly string[];
}

export type IncidentsEvent =
  | { readonly type: 'incidents-listed'; readonly incidents: readonly Incident[] }
  | { readonly type: 'incident-owners-listed'; readonly people: readonly string[] }
  | { readonly type: 'incident-changed'; readonly incident: Incident };

export const startIncidents: IncidentsState = { incidents: null, incidentOwners: [] };

export const incidentsChanges: Changes<IncidentsState, IncidentsState, IncidentsEvent> = {
  'incidents-listed': (_, { incidents }) => ({ incidents }),
  'incident-owners-listed': (_, { people }) => ({ incidentOwners: people }),
  'incident-changed': ({ incidents }, { incident }) => ({
    incidents: incidents?.map((each) => (each.number === incident.number ? incident : each)) ?? null,
  }),
};
