import { followChecks, type CheckServices } from '../archive/check-drift.ts';
import { settleIncidents, type Tell } from './settle-incidents.ts';

/** What is needed to watch all classifiers. */
export interface WatchingServices extends Pick<CheckServices, 'db' | 'clock' | 'log' | 'makeReport'> {
  readonly tell: Tell;
}

/** What becomes of a check: incidents by what it says; a failure is told once a day. */
export function checksWithIncidents({ tell, ...services }: WatchingServices): CheckServices {
  return {
    ...services,
    onChecked: async (check, report, at) => {
      if (report !== null) await settleIncidents({ db: services.db, tell }, check, report, at);
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
