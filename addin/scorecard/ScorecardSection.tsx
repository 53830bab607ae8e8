import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Scorecard, ScorecardTest, ScorecardTestName, TestDocument } from '../../contract/scorecard.ts';
import { Buttons } from '../elements/page/Buttons.tsx';
import { Note } from '../elements/notes/Note.tsx';
import { PaneSection } from '../elements/page/PaneSection.tsx';
import { TaskNotice } from '../elements/progress/TaskNotice.tsx';
import type { SharedActions } from '../session/pane-context.ts';
import { isRunning, taskOf, type Tasks } from '../tasks/tasks.ts';
import type { ScorecardActions } from './scorecard-actions.ts';
import type { ScorecardState } from './scorecard-state.ts';
import { TestRow } from './TestRow.tsx';
import { PlainList } from '../elements/lists/PlainList.tsx';
import { scorecardWords } from './words/scorecard-words.ts';

const useStyles = makeStyles({
  summary: { cursor: 'pointer', paddingBlock: tokens.spacingVerticalXS, fontWeight: tokens.fontWeightSemibold },
  rule: {
    margin: `${tokens.spacingVerticalXS} 0 0`,
    paddingLeft: tokens.spacingHorizontalL,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

export interface ScorecardSectionProps {
  readonly work: ScorecardState;
  readonly tasks: Tasks;
  readonly actions: SharedActions<never> & ScorecardActions;
  /** Whoever looks may write down that a test was run by hand. */
  readonly maySign: boolean;
}

/** The ML Test Score: what it is, test by test with its evidence, and as a worksheet. */
export function ScorecardSection({ work, tasks, actions, maySign }: ScorecardSectionProps) {
  const { scorecard, isScorecardWritten } = work;
  const task = taskOf(tasks, 'scorecard');
  const isBusy = isRunning(tasks, 'scorecard');
  return (
    <PaneSection title={scorecardWords('title')} lead={scorecardWords('lead')}>
      {isScorecardWritten && task.kind === 'idle' && <Note intent="success">{scorecardWords('written')}</Note>}
      <TaskNotice task={task} onRetry={() => actions.retry('scorecard')} />
      {scorecard !== null && (
        <>
          <Text weight="semibold">{scorecardWords('score', { score: scorecard.score })}</Text>
          <Text>{scorecard.meaning}</Text>
          <Tests scorecard={scorecard} isBusy={isBusy} onDocument={maySign ? actions.documentTest : null} />
          <Rule rule={scorecard.rule} />
        </>
      )}
      <Buttons>
        <Button disabledFocusable={isBusy} onClick={actions.readScorecard}>
          {scorecardWords(scorecard === null ? 'look' : 'again')}
        </Button>
        <Button disabledFocusable={isBusy} onClick={actions.writeScorecard}>
          {scorecardWords('write')}
        </Button>
      </Buttons>
    </PaneSection>
  );
}

interface TestsProps {
  readonly scorecard: Scorecard;
  readonly isBusy: boolean;
  /** Null for whoever may not. */
  readonly onDocument: ((test: ScorecardTestName, document: TestDocument | null) => void) | null;
}

/** Section by section, closed at first. What is being written down is kept until the server has it. */
function Tests({ scorecard, isBusy, onDocument }: TestsProps) {
  const styles = useStyles();
  const [edited, setEdited] = useState<{ readonly test: ScorecardTestName; readonly of: Scorecard } | null>(null);
  // Once it is noted, another scorecard is there.
  const editedTest = edited?.of === scorecard ? edited.test : null;
  const rowsOf = (tests: readonly ScorecardTest[]) =>
    tests.map((test) => (
      <TestRow
        key={test.test}
        test={test}
        isBusy={isBusy}
        isEdited={editedTest === test.test}
        onEdit={onDocument && ((isEdited) => setEdited(isEdited ? { test: test.test, of: scorecard } : null))}
        onDocument={(document) => onDocument?.(test.test, document)}
      />
    ));
  return scorecard.sections.map(({ section, title, points, of }) => (
    <details key={section}>
      {/* Excel on the web moves the focus itself on Tab, and does not know this element for a control. */}
      <summary tabIndex={0} className={styles.summary}>
        {scorecardWords('section', { section: title, points, of })}
      </summary>
      <PlainList>{rowsOf(scorecard.tests.filter((test) => test.section === section))}</PlainList>
    </details>
  ));
}

function Rule({ rule }: { readonly rule: readonly string[] }) {
  const styles = useStyles();
  return (
    <details>
      <summary tabIndex={0}>{scorecardWords('rule')}</summary>
      <ul className={styles.rule}>
        {rule.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </details>
  );
}
