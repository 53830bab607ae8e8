import { scopesAt } from '../../contract/access.ts';
import type { IncidentChange } from '../../contract/incident.ts';
import type { Session } from '../../contract/session.ts';
import type { Pacing } from '../ports/pacing.ts';
import type { WatchPort } from '../ports/watch-port.ts';
import type { Store } from '../session/store.ts';
import { createTaskRunner } from '../tasks/task-runner.ts';
import type { LandingEvent, LandingState } from './landing-state.ts';
import { landingWords } from './words/landing-words.ts';

/** What the page asks of the server. */
export interface LandingPort extends Pick<
  WatchPort,
  'listIncidents' | 'listIncidentOwners' | 'changeIncident' | 'openReport'
> {
  nameOf(classifierId: string): Promise<string>;
}

/** What one does on the page of an incident. Nothing here throws or rejects: failures are shown by the state. */
export interface LandingActions {
  load(session: Session): void;
  change(change: IncidentChange['change']): void;
}

export function createLandingActions(
  store: Store<LandingState, LandingEvent>,
  port: LandingPort,
  pacing: Pick<Pacing, 'now'>,
): LandingActions {
  const tasks = createTaskRunner(store, pacing);
  return {
    load: (session) =>
      void tasks.run('incidents', { doing: landingWords('fetching') }, async () => {
        const { place } = store.getState();
        if (place === null) return;
        const { classifier: id, number } = place;
        const classifier = await port.nameOf(id);
        const incident = (await port.listIncidents(id)).incidents.find((each) => each.number === number);
        const report = incident?.report == null ? null : await port.openReport(id, incident.report);
        const owners = scopesAt(session, 'watch', id) === null ? await port.listIncidentOwners(id) : [];
        store.dispatch({ type: 'incident-read', classifier, incident, report, owners });
      }),
    change: (change) =>
      void tasks.run('incident', { doing: landingWords('saving') }, async () => {
        const { classifier, number } = store.getState().place!;
        store.dispatch({ type: 'incident-changed', incident: await port.changeIncident(classifier, number, change) });
      }),
  };
}
