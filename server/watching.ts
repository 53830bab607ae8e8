import type { Router } from 'express';
import { tellOwner } from './people/channels/tell-owner.ts';
import { acceptanceRoutes } from './watch/acceptance/routes.ts';
import { accuracyRoutes } from './watch/accuracy/routes.ts';
import type { CheckServices } from './watch/archive/check-drift.ts';
import { archiveRoutes } from './watch/archive/routes.ts';
import { elsewhereRoutes } from './watch/elsewhere/routes.ts';
import { followDrift } from './watch/incidents/follow-drift.ts';
import type { RetrainForIncident } from './watch/incidents/retrain-for-incidents.ts';
import { incidentRoutes, type IncidentServices } from './watch/incidents/routes.ts';
import { sourceRoutes, type SourceServices } from './watch/sources/routes.ts';
import { makeDriftReport } from './watch/monitoring/make-drift-report.ts';
import { monitoringRoutes } from './watch/monitoring/routes.ts';
import type { PackServices } from './watch/packs/freeze-pack.ts';
import { packRoutes } from './watch/packs/routes.ts';
import { scorecardRoutes } from './watch/scorecard/routes.ts';

/**
 * How answers are watched: drift, what was kept of it, incidents, how good
 * answers are, what needs no look, how ready it all is, and months to sign.
 */
export function routesOfWatching(
  services: Parameters<typeof monitoringRoutes>[0] & Parameters<typeof elsewhereRoutes>[0],
  archive: IncidentServices & SourceServices,
  auditKey: PackServices['auditKey'],
): Router[] {
  return [
    monitoringRoutes(services),
    archiveRoutes(archive),
    incidentRoutes(archive),
    sourceRoutes(archive),
    acceptanceRoutes(services),
    accuracyRoutes(services),
    scorecardRoutes(services),
    packRoutes({ ...services, auditKey }),
    elsewhereRoutes(services),
  ];
}

/** Checks classifiers for drift by themselves; whose they are is told by e-mail, where that can be sent. */
export function watchDrift(
  { db, clock, log }: Pick<CheckServices, 'db' | 'clock' | 'log'>,
  services: Parameters<typeof makeDriftReport>[0],
  { retrain, hasMail }: { readonly retrain: RetrainForIncident; readonly hasMail: boolean },
  onError: (error: Error) => void,
): { stop(): Promise<void> } {
  return followDrift(
    {
      ...{ db, clock, log },
      retrain,
      makeReport: (classifier, hours) => makeDriftReport(services, classifier, { hours }, null),
      tell: (transaction, notice, key, owner, at) => tellOwner(transaction, notice, { key, owner, at, hasMail }),
    },
    onError,
  );
}
