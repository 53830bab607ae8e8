import type { AuditVerdict } from '../../contract/audit.ts';
import type { Changes } from '../session/store.ts';

export interface AuditState {
  /** What the last check of the logs found; null before one. */
  readonly logCheck: AuditVerdict | null;
}

export type AuditStateEvent = { readonly type: 'log-checked'; readonly verdict: AuditVerdict };

export const startAudit: AuditState = { logCheck: null };

export const auditChanges: Changes<AuditState, AuditState, AuditStateEvent> = {
  'log-checked': (_, { verdict }) => ({ logCheck: verdict }),
};
