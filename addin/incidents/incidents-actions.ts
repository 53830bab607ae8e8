import { scopesAt } from '../../contract/access.ts';
import type { IncidentChange } from '../../contract/incident.ts';
import { withRetries } from '../ports/pacing.ts';
import { inOrder } from '../session/in-order.ts';
import { openWorkOf, type FeatureContext } from '../session/pane-context.ts';
import type { IncidentsEvent, IncidentsState } from './incidents-state.ts';
import { incidentsWords } from './words/incidents-words.ts';

type IncidentsContext = FeatureContext<IncidentsState, IncidentsEvent>;

export interface IncidentsActions {
  loadIncidents(): void;
  /** Acknowledges one, gives it to somebody, or notes something upon it. */
  changeIncident(number: number, change: IncidentChange['change']): void;
}

export function incidentsActions(pane: IncidentsContext): IncidentsActions {
  return {
    loadIncidents: () => void load(pane),
    changeIncident: (number, change) => void changeOne(pane, number, change),
  };
}

async function load(pane: IncidentsContext): Promise<void> {
  await pane.tasks.run('incidents', { doing: incidentsWords('fetching'), queued: true }, async ({ signal }) => {
    const { id } = openWorkOf(pane).work.classifier;
    await inOrder(pane, 'incidents', async () => {
      const listed = await withRetries(pane.pacing, () => pane.watching.listIncidents(id, { signal }), signal);
      signal.throwIfAborted();
      pane.store.dispatch({ type: 'incidents-listed', listed });
    });
    const { person } = openWorkOf(pane).work;
    if (person === null || scopesAt(person, 'watch', id) !== null) return;
    const people = await withRetries(pane.pacing, () => pane.watching.listIncidentOwners(id, { signal }), signal);
    signal.throwIfAborted();
    pane.store.dispatch({ type: 'incident-owners-listed', people });
  });
}

async function changeOne(pane: IncidentsContext, number: number, change: IncidentChange['change']): Promise<void> {
  await pane.tasks.run('incident', { doing: incidentsWords('saving') }, async ({ signal }) => {
    const { id } = openWorkOf(pane).work.classifier;
    await inOrder(pane, 'incidents', async () => {
      const incident = await pane.watching.changeIncident(id, number, change, { signal });
      pane.store.dispatch({ type: 'incident-changed', incident });
    });
  });
}
