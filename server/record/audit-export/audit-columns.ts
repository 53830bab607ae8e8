import type { AuditEntry } from '../../platform/audit/audit-store.ts';
import type { ExportColumn } from './export-column.ts';
import { exportWords as words } from './words/export-words.ts';

/** The columns of an audit log. */
export function auditColumns(): ExportColumn<AuditEntry>[] {
  return [
    { name: 'sequence', type: 'integer', meaning: words('sequence'), valueOf: ({ sequence }) => sequence },
    { name: 'at', type: 'moment', meaning: words('at'), valueOf: ({ at }) => at.toISOString() },
    { name: 'person', type: 'text', meaning: words('author'), valueOf: ({ author }) => author },
    { name: 'kind', type: 'text', meaning: words('auditKind'), valueOf: ({ kind }) => kind },
    { name: 'subject', type: 'text', meaning: words('subject'), valueOf: ({ subject }) => subject },
    { name: 'reason', type: 'text', meaning: words('reason'), valueOf: ({ reason }) => reason },
    { name: 'before', type: 'json', meaning: words('before'), valueOf: ({ details }) => details?.['before'] ?? null },
    { name: 'after', type: 'json', meaning: words('after'), valueOf: ({ details }) => details?.['after'] ?? null },
    { name: 'details', type: 'json', meaning: words('details'), valueOf: ({ details }) => details },
    { name: 'form', type: 'integer', meaning: words('form'), valueOf: ({ seal }) => seal.form },
    { name: 'salt', type: 'text', meaning: words('salt'), valueOf: ({ seal }) => seal.salt },
    {
      name: 'payload_digest',
      type: 'text',
      meaning: words('payloadDigest'),
      valueOf: ({ seal }) => seal.payloadDigest,
    },
    { name: 'hash', type: 'text', meaning: words('hash'), valueOf: ({ hash }) => hash },
  ];
}
