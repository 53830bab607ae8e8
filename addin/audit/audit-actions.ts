import type { ExportFormat } from '../../contract/audit-export.ts';
import type { ExportedLog } from '../ports/server-port.ts';
import { openWorkOf, type FeatureContext } from '../session/pane-context.ts';
import type { AuditState, AuditStateEvent } from './audit-state.ts';
import { auditWords } from './words/audit-words.ts';

type AuditContext = FeatureContext<AuditState, AuditStateEvent>;

export interface AuditActions {
  checkLog(): void;
  downloadLog(log: ExportedLog, format: ExportFormat): void;
}

export function auditActions(pane: AuditContext): AuditActions {
  return {
    checkLog: () =>
      void pane.tasks.run('check-log', { doing: auditWords('checking') }, async ({ signal }) => {
        const { classifier } = openWorkOf(pane).work;
        const verdict = await pane.server.verifyAudit(classifier.id, { signal });
        signal.throwIfAborted();
        pane.store.dispatch({ type: 'log-checked', verdict });
      }),
    downloadLog: (log, format) =>
      void pane.tasks.run('download-log', { doing: auditWords('downloading') }, async ({ signal }) => {
        const { id, name } = openWorkOf(pane).work.classifier;
        const file = await pane.server.exportLog(id, log, format, { signal });
        signal.throwIfAborted();
        pane.carrying.saveFile(`${name.replace(/[^\p{L}\p{N} ._-]+/gu, ' ').trim()} ${log}.${format}`, file);
      }),
  };
}
