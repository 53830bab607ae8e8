import { Button, makeStyles } from '@fluentui/react-components';
import { scopesAt } from '../../contract/access.ts';
import { PaneSection } from '../elements/page/PaneSection.tsx';
import { TaskNotice } from '../elements/progress/TaskNotice.tsx';
import type { SharedState } from '../session/shared-state.ts';
import { taskOf, type Tasks } from '../tasks/tasks.ts';
import { Adjudications } from './Adjudications.tsx';
import type { AgreementActions } from './agreement-actions.ts';
import { AgreementReport } from './AgreementReport.tsx';
import type { AgreementState } from './agreement-state.ts';
import { CertainRows } from './CertainRows.tsx';
import { WhoseWords } from './WhoseWords.tsx';
import { agreementWords } from './words/agreement-words.ts';

const useStyles = makeStyles({ left: { alignSelf: 'start' } });

export interface AgreementPartProps {
  readonly work: SharedState & AgreementState;
  readonly tasks: Tasks;
  readonly actions: AgreementActions;
}

/** For approvers of all rows: how far people agree, what is to be decided, and whose words count. */
export function AgreementPart({ work, tasks, actions }: AgreementPartProps) {
  const styles = useStyles();
  const { person, classifier, agreement } = work;
  if (person === null || scopesAt(person, 'approve', classifier.id) !== null) return null;
  const loading = taskOf(tasks, 'agreement');
  const deciding = taskOf(tasks, 'decide');
  return (
    <>
      <PaneSection title={agreementWords('title')} lead={agreementWords('lead')}>
        <TaskNotice task={loading} onRetry={actions.loadAgreement} />
        {agreement !== null && <AgreementReport measured={agreement.measured} />}
        <Button className={styles.left} disabledFocusable={loading.kind === 'running'} onClick={actions.loadAgreement}>
          {agreementWords(agreement === null ? 'show' : 'again')}
        </Button>
        <TaskNotice task={deciding} onRetry={actions.loadAgreement} />
      </PaneSection>
      {agreement !== null && (
        <>
          <Adjudications undecided={agreement.undecided} classes={classifier.classes} onDecide={actions.adjudicate} />
          <WhoseWords
            trust={agreement.trust}
            person={person.person}
            onDoubt={actions.doubtPerson}
            onDecide={actions.decideDoubt}
          />
          <CertainRows rows={agreement.golden.rows.length} classes={classifier.classes} onMark={actions.markGolden} />
        </>
      )}
    </>
  );
}
