import { makeAuditKey } from '../../server/platform/audit/anchor.ts';

/** That heads of logs are signed with. */
export const AUDIT_KEY = makeAuditKey().key;
