import { Link, makeStyles, Text, Title2, tokens } from '@fluentui/react-components';
import { useSyncExternalStore } from 'react';
import { scopesAt } from '../../contract/access.ts';
import type { DriftReport } from '../../contract/drift.ts';
import type { Session } from '../../contract/session.ts';
import { quoted } from '../../contract/words/phrases.ts';
import { Note } from '../elements/notes/Note.tsx';
import { PaneBody } from '../elements/page/PaneBody.tsx';
import { PaneSection } from '../elements/page/PaneSection.tsx';
import { TaskNotice } from '../elements/progress/TaskNotice.tsx';
import { IncidentItem } from '../incidents/IncidentItem.tsx';
import type { Store } from '../session/store.ts';
import { isRunning, taskOf } from '../tasks/tasks.ts';
import type { LandingActions } from './landing-actions.ts';
import type { LandingEvent, LandingState } from './landing-state.ts';
import { landingWords } from './words/landing-words.ts';

const useStyles = makeStyles({
  page: {
    width: '100%',
    maxWidth: '720px',
    margin: '0 auto',
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXL,
  },
  title: { margin: 0, overflowWrap: 'anywhere' },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  steps: { margin: 0, paddingLeft: tokens.spacingHorizontalXL },
});

export interface IncidentPageProps {
  readonly store: Store<LandingState, LandingEvent>;
  readonly actions: LandingActions;
  readonly session: Session;
}

/** Where the link of a notice leads: one incident, what is done about it, and how it is opened in Excel. */
export function IncidentPage({ store, actions, session }: IncidentPageProps) {
  const styles = useStyles();
  const { place, classifier, incident, report, owners, tasks } = useSyncExternalStore(store.subscribe, store.getState);
  const isBusy = isRunning(tasks, 'incident') || isRunning(tasks, 'incidents');
  const mayChange = place !== null && scopesAt(session, 'watch', place.classifier) === null;
  return (
    <PaneBody>
      <main className={styles.page}>
        <Title2 as="h1" className={styles.title}>
          {classifier === null ? landingWords('page') : landingWords('title', { classifier: quoted(classifier) })}
        </Title2>
        {place === null && <Note intent="warning">{landingWords('noPlace')}</Note>}
        <TaskNotice task={taskOf(tasks, 'incidents')} onRetry={() => actions.load(session)} />
        <TaskNotice task={taskOf(tasks, 'incident')} onRetry={() => actions.load(session)} />
        {incident === undefined && <Note intent="warning">{landingWords('none', { number: place?.number ?? 0 })}</Note>}
        {incident != null && (
          <ul className={styles.list}>
            <IncidentItem
              {...{ incident, owners, isBusy, mayChange }}
              person={session.person}
              onChange={actions.change}
              onOpenReport={null}
            />
          </ul>
        )}
        {report !== null && <ReportSection report={report} />}
        {classifier !== null && <OpenInExcel classifier={classifier} />}
      </main>
    </PaneBody>
  );
}

function ReportSection({ report: { number, headline, reasons } }: { readonly report: DriftReport }) {
  const styles = useStyles();
  return (
    <PaneSection title={landingWords('report', { number })} lead={headline}>
      <ul className={styles.steps}>
        {reasons.map((reason) => (
          <li key={reason}>
            <Text>{reason}</Text>
          </li>
        ))}
      </ul>
    </PaneSection>
  );
}

function OpenInExcel({ classifier }: { readonly classifier: string }) {
  const styles = useStyles();
  return (
    <PaneSection title={landingWords('inExcel')}>
      <ol className={styles.steps}>
        {(['stepWorkbook', 'stepPane', 'stepDrift'] as const).map((step) => (
          <li key={step}>
            <Text>{landingWords(step, { classifier: quoted(classifier) })}</Text>
          </li>
        ))}
      </ol>
      <Link href="/workbench/">{landingWords('workbench')}</Link>
    </PaneSection>
  );
}
