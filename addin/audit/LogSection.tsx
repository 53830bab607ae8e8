import { useState } from 'react';
import { Button, Field, makeStyles, Select, Text, tokens } from '@fluentui/react-components';
import type { AuditVerdict } from '../../contract/audit.ts';
import { exportFormat, type ExportFormat } from '../../contract/audit-export.ts';
import { auditVerdictSentences } from '../../contract/words/audit-words.ts';
import { Note } from '../elements/notes/Note.tsx';
import { PaneSection } from '../elements/page/PaneSection.tsx';
import { TaskNotice } from '../elements/progress/TaskNotice.tsx';
import type { ExportedLog } from '../ports/server-port.ts';
import type { SharedActions } from '../session/pane-context.ts';
import { isRunning, taskOf, type Tasks } from '../tasks/tasks.ts';
import type { AuditActions } from './audit-actions.ts';
import { auditWords } from './words/audit-words.ts';

const useStyles = makeStyles({
  left: { alignSelf: 'start' },
  note: { color: tokens.colorNeutralForeground3 },
  choices: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, alignItems: 'end' },
});

const LOGS: readonly ExportedLog[] = ['feedback', 'audit', 'comments'];

export interface LogSectionProps {
  readonly verdict: AuditVerdict | null;
  readonly tasks: Tasks;
  readonly actions: SharedActions<never> & AuditActions;
}

/** Whether the logs are what was recorded, and the logs as files: for whoever answers for them. */
export function LogSection({ verdict, tasks, actions }: LogSectionProps) {
  const styles = useStyles();
  const checking = taskOf(tasks, 'check-log');
  return (
    <PaneSection title={auditWords('title')} lead={auditWords('lead')}>
      <TaskNotice task={checking} onRetry={() => actions.retry('check-log')} />
      {verdict !== null && checking.kind === 'idle' && (
        <Note intent={verdict.intact ? 'success' : 'warning'}>{auditVerdictSentences(verdict).join(' ')}</Note>
      )}
      <Button className={styles.left} disabledFocusable={isRunning(tasks, 'check-log')} onClick={actions.checkLog}>
        {auditWords('check')}
      </Button>
      <Download tasks={tasks} actions={actions} />
      <Text size={200} className={styles.note}>
        {auditWords('kept')}
      </Text>
    </PaneSection>
  );
}

function Download({ tasks, actions }: Omit<LogSectionProps, 'verdict'>) {
  const styles = useStyles();
  const [log, setLog] = useState<ExportedLog>('feedback');
  const [format, setFormat] = useState<ExportFormat>('xlsx');
  return (
    <>
      <div className={styles.choices}>
        <Field label={auditWords('log')}>
          <Select value={log} onChange={(_, { value }) => setLog(value as ExportedLog)}>
            {LOGS.map((each) => (
              <option key={each} value={each}>
                {auditWords(each)}
              </option>
            ))}
          </Select>
        </Field>
        <Field label={auditWords('format')}>
          <Select value={format} onChange={(_, { value }) => setFormat(value as ExportFormat)}>
            {exportFormat.options.map((each) => (
              <option key={each} value={each}>
                {auditWords(each)}
              </option>
            ))}
          </Select>
        </Field>
        <Button disabledFocusable={isRunning(tasks, 'download-log')} onClick={() => actions.downloadLog(log, format)}>
          {auditWords('download')}
        </Button>
      </div>
      <TaskNotice task={taskOf(tasks, 'download-log')} onRetry={() => actions.retry('download-log')} />
    </>
  );
}
