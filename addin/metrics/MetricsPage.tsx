import { useEffect, useSyncExternalStore } from 'react';
import { hasRight } from '../../contract/access.ts';
import type { Session } from '../../contract/session.ts';
import type { Store } from '../session/store.ts';
import { MetricList } from './MetricList.tsx';
import type { MetricsActions } from './metrics-actions.ts';
import type { MetricsEvent, MetricsState } from './metrics-state.ts';
import { MetricView } from './MetricView.tsx';

export interface MetricsPageProps {
  readonly store: Store<MetricsState, MetricsEvent>;
  readonly actions: MetricsActions;
  readonly session: Session;
}

/** Roll back or go ahead: the metrics, or the one that is open. They stand beside the work with a table. */
export function MetricsPage({ store, actions, session }: MetricsPageProps) {
  const state = useSyncExternalStore(store.subscribe, store.getState);
  useEffect(() => actions.list(), [actions]);
  if (state.open !== null) return <MetricView state={state} open={state.open} session={session} actions={actions} />;
  return <MetricList state={state} mayMake={hasRight(session.roles, 'set-up')} actions={actions} />;
}
