import { makeStyles, Spinner, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useSyncExternalStore } from 'react';
import type { PaneActions } from './pane-actions.ts';
import type { PaneStore } from './pane-store.ts';
import { taskOf, type Task } from '../tasks/tasks.ts';
import { ErrorBar } from '../elements/notes/ErrorBar.tsx';
import { PaneBody } from '../elements/page/PaneBody.tsx';
import { SetUpPane } from '../setup/SetUpPane.tsx';
import { choicesFor } from '../correct/questions/did-you-mean.ts';
import { SetAsideList } from '../correct/unsent/SetAsideList.tsx';
import { UnsentList } from '../correct/unsent/UnsentList.tsx';
import { keepFocus } from '../elements/keyboard/keep-focus.ts';
import { SHORT_PANE } from '../elements/look/short-pane.ts';
import { showFocus } from '../elements/keyboard/show-focus.ts';
import { StatusLine } from '../elements/progress/StatusLine.tsx';
import { Themed } from '../elements/look/Themed.tsx';
import { WorkPane } from './WorkPane.tsx';
import { appWords } from './words/app-words.ts';

const useStyles = makeStyles({
  stage: {
    flexGrow: 1,
    minHeight: 0,
    display: 'flex',
    flexDirection: 'column',
    [SHORT_PANE]: { minHeight: 'auto', flexShrink: 0 },
  },
  pane: {
    height: '100%',
    display: 'flex',
    flexDirection: 'column',
    minWidth: '280px',
    backgroundColor: tokens.colorNeutralBackground1,
    [SHORT_PANE]: { overflowY: 'auto' },
  },
  spinner: { padding: tokens.spacingVerticalXXXL },
});

export interface AppProps {
  readonly store: PaneStore;
  readonly actions: PaneActions;
}

/** The whole pane: the stage the person is in, above the line that says what is saved. */
export function App({ store, actions }: AppProps) {
  const styles = useStyles();
  const state = useSyncExternalStore(store.subscribe, store.getState);
  const { stage, tasks, outbox } = state;
  const pane = useRef<HTMLDivElement>(null);
  useEffect(() => (pane.current === null ? undefined : keepFocus(pane.current)), []);
  useEffect(() => showFocus(document), []);
  return (
    <Themed>
      <div ref={pane} className={styles.pane}>
        <main className={styles.stage}>
          {stage.kind === 'opening' && <Opening task={taskOf(tasks, 'open')} onRetry={() => actions.retry('open')} />}
          {stage.kind === 'setting-up' && <SetUpPane setup={stage.setup} tasks={tasks} actions={actions} />}
          {stage.kind === 'working' && <WorkPane work={stage.work} tasks={tasks} actions={actions} outbox={outbox} />}
        </main>
        {outbox.setAside.length > 0 && (
          <SetAsideList
            items={outbox.setAside}
            classifierId={stage.kind === 'working' ? stage.work.classifier.id : null}
            task={taskOf(tasks, 'set-aside')}
            onRetry={actions.retrySetAside}
            onDrop={actions.dropSetAside}
            onShow={actions.showSetAside}
            choicesFor={(word) => (stage.kind === 'working' ? choicesFor(stage.work, word) : [])}
            onSayInstead={actions.sayInstead}
          />
        )}
        {outbox.waitingBecause !== null && outbox.unsent.length > 0 && <UnsentList items={outbox.unsent} />}
        <StatusLine outbox={outbox} onSendNow={actions.sendNow} />
      </div>
    </Themed>
  );
}

/** While the pane finds out what this workbook is about. */
function Opening({ task, onRetry }: { task: Task; onRetry: () => void }) {
  const styles = useStyles();
  return (
    <PaneBody>
      {task.kind === 'failed' ? (
        <ErrorBar problem={task.problem} onRetry={onRetry} />
      ) : (
        <Spinner className={styles.spinner} label={appWords('opening')} labelPosition="below" />
      )}
    </PaneBody>
  );
}
