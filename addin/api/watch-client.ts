import type { WatchPort } from '../ports/watch-port.ts';
import { askServer, type ClientOptions } from './client.ts';

/** A year of checks takes the server a while. */
const LONG_ANSWER_MS = 120_000;

/** The port of how a classifier is watched, built from the contract's table of endpoints. */
export function createWatchClient(options: ClientOptions = {}): WatchPort {
  const timeoutMs = LONG_ANSWER_MS;
  return {
    listReports: (classifier, before, more) =>
      askServer(options, 'listDriftReports', {
        path: { classifier },
        query: { limit: 10, ...(before === null ? {} : { before }) },
        ...more,
      }),
    openReport: (classifier, number, more) =>
      askServer(options, 'readDriftReport', { path: { classifier, report: String(number) }, ...more }),
    readTimeline: (classifier, days, more) =>
      askServer(options, 'driftTimeline', { path: { classifier }, query: { days }, timeoutMs, ...more }),
    tryThresholds: (classifier, column, days, more) =>
      askServer(options, 'tryThresholds', { path: { classifier }, query: { column, days }, timeoutMs, ...more }),
    setThreshold: (classifier, body, more) =>
      askServer(options, 'setThreshold', { path: { classifier }, body, ...more }),
    readWatch: (classifier, more) => askServer(options, 'readWatch', { path: { classifier }, ...more }),
    setWatch: (classifier, body, more) => askServer(options, 'setWatch', { path: { classifier }, body, ...more }),
    setAccuracyRule: (classifier, body, more) =>
      askServer(options, 'setAccuracyRule', { path: { classifier }, body, ...more }),
    setDriftPolicy: (classifier, body, more) =>
      askServer(options, 'setDriftPolicy', { path: { classifier }, body, ...more }),
    listIncidentOwners: async (classifier, more) =>
      (await askServer(options, 'listIncidentOwners', { path: { classifier }, ...more })).people,
    readSources: (classifier, hours, more) =>
      askServer(options, 'driftSources', { path: { classifier }, query: { hours }, timeoutMs, ...more }),
    readSourceOwners: (classifier, more) => askServer(options, 'readSourceOwners', { path: { classifier }, ...more }),
    setSourceOwner: (classifier, body, more) =>
      askServer(options, 'setSourceOwner', { path: { classifier }, body, ...more }),
    tellSourceOwner: (classifier, report, body, more) =>
      askServer(options, 'tellSourceOwner', { path: { classifier, report: String(report) }, body, ...more }),
    readOverview: (more) => askServer(options, 'driftOverview', { ...more }),
    modelStatus: (classifier, more) => askServer(options, 'modelStatus', { path: { classifier }, ...more }),
    listShadows: async (classifier, more) =>
      (await askServer(options, 'listShadows', { path: { classifier }, ...more })).shadows,
    setShadow: async (classifier, body, more) =>
      (await askServer(options, 'setShadow', { path: { classifier }, body, ...more })).shadows,
    listIncidents: (classifier, more) => askServer(options, 'listIncidents', { path: { classifier }, ...more }),
    changeIncident: (classifier, incident, change, more) =>
      askServer(options, 'changeIncident', {
        path: { classifier, incident: String(incident) },
        body: { change },
        ...more,
      }),
  };
}
