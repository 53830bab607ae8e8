import type { Incident, IncidentList } from '../../contract/incident.ts';
import type { Changes } from '../session/store.ts';

export interface IncidentsState {
  /** The open ones first; null until they are known. */
  readonly incidents: readonly Incident[] | null;
  /** Classes and segments that are as bad and are no incident, because so many are open. */
  readonly moreIncidents: number;
  /** Whom they can be given to; nobody until it is known, and to whoever may give none. */
  readonly incidentOwners: readonly string[];
}

export type IncidentsEvent =
  | { readonly type: 'incidents-listed'; readonly listed: IncidentList }
  | { readonly type: 'incident-owners-listed'; readonly people: readonly string[] }
  | { readonly type: 'incident-changed'; readonly incident: Incident };

export const startIncidents: IncidentsState = { incidents: null, moreIncidents: 0, incidentOwners: [] };

export const incidentsChanges: Changes<IncidentsState, IncidentsState, IncidentsEvent> = {
  'incidents-listed': (_, { listed: { incidents, more } }) => ({ incidents, moreIncidents: more }),
  'incident-owners-listed': (_, { people }) => ({ incidentOwners: people }),
  'incident-changed': ({ incidents }, { incident }) => ({
    incidents: incidents?.map((each) => (each.number === incident.number ? incident : each)) ?? null,
  }),
};
