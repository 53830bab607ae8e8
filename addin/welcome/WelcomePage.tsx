import { Button, makeStyles, Text, Title3, tokens } from '@fluentui/react-components';
import { BrainCircuit24Regular } from '@fluentui/react-icons/svg/brain-circuit';
import { EditLineHorizontal324Regular } from '@fluentui/react-icons/svg/edit-line-horizontal';
import { Table24Regular } from '@fluentui/react-icons/svg/table';
import type { ReactNode } from 'react';
import { PaneBody } from '../elements/page/PaneBody.tsx';
import { TaskNotice } from '../elements/progress/TaskNotice.tsx';
import { isRunning, taskOf, type Tasks } from '../tasks/tasks.ts';
import type { WelcomeActions } from './welcome-actions.ts';
import { welcomeWords as words } from './words/welcome-words.ts';

const useStyles = makeStyles({
  intro: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  title: { margin: 0 },
  points: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
  },
  point: { display: 'flex', gap: tokens.spacingHorizontalM, alignItems: 'start' },
  icon: { color: tokens.colorBrandForeground1, flexShrink: 0, lineHeight: 1 },
  hint: { color: tokens.colorNeutralForeground3 },
});

export interface WelcomePageProps {
  /** Whether the person may set a classifier up: the sample is for that. */
  readonly maySetUp: boolean;
  readonly tasks: Tasks;
  readonly actions: WelcomeActions;
}

/** For somebody who was never here: what this is for, and one thing to do. It is left by any of its buttons. */
export function WelcomePage({ maySetUp, tasks, actions }: WelcomePageProps) {
  const styles = useStyles();
  const isAdding = isRunning(tasks, 'sample');
  return (
    <PaneBody
      actions={
        <>
          <TaskNotice task={taskOf(tasks, 'sample')} />
          <Button appearance="primary" disabledFocusable={isAdding} onClick={actions.leaveWelcome}>
            {words('classify')}
          </Button>
          {maySetUp && (
            <Button disabledFocusable={isAdding} onClick={() => (isAdding ? undefined : actions.trySample())}>
              {words('trySample')}
            </Button>
          )}
          <Button appearance="subtle" disabledFocusable={isAdding} onClick={actions.leaveWelcome}>
            {words('skip')}
          </Button>
        </>
      }
    >
      <div className={styles.intro}>
        <Title3 as="h1" className={styles.title}>
          {words('title')}
        </Title3>
        <Text size={400}>{words('value')}</Text>
      </div>
      <ul className={styles.points} aria-label={words('howItWorks')}>
        <Point icon={<BrainCircuit24Regular />}>{words('learns')}</Point>
        <Point icon={<Table24Regular />}>{words('fills')}</Point>
        <Point icon={<EditLineHorizontal324Regular />}>{words('corrects')}</Point>
      </ul>
      {maySetUp && (
        <Text size={200} className={styles.hint}>
          {words('sampleHint')}
        </Text>
      )}
    </PaneBody>
  );
}

function Point({ icon, children }: { icon: ReactNode; children: ReactNode }) {
  const styles = useStyles();
  return (
    <li className={styles.point}>
      <span className={styles.icon} aria-hidden>
        {icon}
      </span>
      <Text>{children}</Text>
    </li>
  );
}
