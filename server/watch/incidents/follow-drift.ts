import { followChecks, type CheckServices } from '../archive/check-drift.ts';
import { keepDays } from '../profiles/keep-days.ts';
import { retrainForIncidents, type RetrainForIncident } from './retrain-for-incidents.ts';
import { settleAccuracy } from './settle-accuracy.ts';
import { settleIncidents, type Tell } from './settle-incidents.ts';

/** What is needed to watch all classifiers. */
export interface WatchingServices extends Pick<CheckServices, 'db' | 'clock' | 'log' | 'makeReport'> {
  readonly tell: Tell;
  readonly retrain: RetrainForIncident;
}

/**
 * What becomes of a check: incidents by what it says, and by how good the answers are; trainings by the drift policy; a
 * failure is told once a day. With each look, days that are over are kept as one profile.
 */
export function checksWithIncidents({ tell, retrain, ...services }: WatchingServices): CheckServices {
  const { db } = services;
  return {
    ...services,
    onChecked: async (check, report, at) => {
      if (report !== null) await settleIncidents({ db, tell }, check, report, at);
      await settleAccuracy({ db, tell }, check, at);
    },
    onLooked: async (at) => {
      await retrainForIncidents({ db, retrain }, at);
      await keepDays(db, at);
    },
    onFailed: async (transaction, { classifierId, classifier, owner }, problem, at) => {
      const day = at.toISOString().slice(0, 'yyyy-mm-dd'.length);
      const key = `check-failed:${classifierId}:${day}`;
      await tell(transaction, ['check-failed', { classifier, problem }], key, owner, at);
    },
  };
}

/** Checks all classifiers for drift by themselves, until it is stopped. */
export function followDrift(services: WatchingServices, onError: (error: Error) => void): { stop(): Promise<void> } {
  return followChecks(checksWithIncidents(services), onError);
}
