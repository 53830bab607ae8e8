import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import type { Proposal, VerdictKind } from '../../contract/approval.ts';
import { authorOf } from '../../contract/label.ts';
import { Note } from '../elements/notes/Note.tsx';
import { PaneSection } from '../elements/page/PaneSection.tsx';
import { PickList } from '../elements/lists/PickList.tsx';
import { TaskNotice } from '../elements/progress/TaskNotice.tsx';
import { readableKey } from '../table/keyed-rows.ts';
import type { Task } from '../tasks/tasks.ts';
import type { ApprovalsActions } from './approvals-actions.ts';
import { isFiltered, type ApprovalsState, type Judged } from './approvals-state.ts';
import { JudgeAll } from './JudgeAll.tsx';
import { ProposalCard } from './ProposalCard.tsx';
import { QueueChoice } from './QueueChoice.tsx';
import { approvalsWords } from './words/approvals-words.ts';

/** Proposals listed below the one in hand. */
const LISTED = 6;

const useStyles = makeStyles({
  queue: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  left: { alignSelf: 'start' },
});

export interface ApprovalQueueProps {
  readonly approvals: ApprovalsState['approvals'];
  readonly classes: readonly string[];
  readonly fetching: Task;
  readonly judging: Task;
  readonly actions: ApprovalsActions & { retry(task: 'judge'): void };
  readonly onShow: (key: string) => void;
}

/** What waits for approval, for whoever may approve: one in hand, the next ones listed, all of them at once. */
export function ApprovalQueue({ approvals, classes, fetching, judging, actions, onShow }: ApprovalQueueProps) {
  const styles = useStyles();
  const [picked, setPicked] = useState<number | null>(null);
  const [note, setNote] = useState('');
  const noteRef = useRef<HTMLTextAreaElement>(null);
  const { queue, filter, waiting } = approvals;
  const { loadQueue } = actions;
  const isUnknown = queue === null;
  useEffect(() => {
    if (isUnknown) loadQueue();
  }, [isUnknown, loadQueue]);
  const all = queue?.proposals ?? [];
  const inHand = all.find(({ sequence }) => sequence === picked) ?? all[0];
  const isBusy = judging.kind === 'running';
  const judge = (verdict: VerdictKind) => {
    if (inHand === undefined || inHand.isOwn || isBusy) return;
    actions.judge(inHand, verdict, note);
    setNote('');
  };
  const onKeyDown = byKeys({ a: () => judge('approve'), r: () => judge('reject'), n: () => noteRef.current?.focus() });
  return (
    <PaneSection title={approvalsWords('title')} lead={leadOf(queue?.total ?? waiting, isFiltered(filter))}>
      <div className={styles.queue} onKeyDown={onKeyDown}>
        <HowItGoes {...{ fetching, judging, actions, approvals }} isEmpty={queue !== null && inHand === undefined} />
        {inHand && (
          <ProposalCard
            key={inHand.sequence}
            proposal={inHand}
            note={note}
            noteRef={noteRef}
            isBusy={isBusy}
            onNote={setNote}
            onJudge={judge}
            onShow={() => onShow(inHand.key)}
          />
        )}
        <NextOnes proposals={all.filter((each) => each !== inHand)} onPick={setPicked} />
        {queue !== null && queue.total > 1 && (
          <JudgeAll
            count={queue.total}
            isBusy={isBusy}
            onJudge={(verdict) => {
              actions.judgeAll(verdict, note);
              setNote('');
            }}
          />
        )}
        {queue !== null && (queue.total > 0 || isFiltered(filter)) && (
          <QueueChoice filter={filter} proposals={all} classes={classes} onChoose={actions.filterQueue} />
        )}
        <Button className={styles.left} size="small" appearance="subtle" onClick={loadQueue}>
          {approvalsWords('refresh')}
        </Button>
      </div>
    </PaneSection>
  );
}

function leadOf(waiting: number, isChosen: boolean): string | undefined {
  if (waiting === 0) return undefined;
  return approvalsWords(isChosen ? 'leadFiltered' : 'lead', { waiting });
}

/** How fetching and judging go, and what came of it. */
function HowItGoes({
  approvals: { queue, judged, filter },
  fetching,
  judging,
  actions,
  isEmpty,
}: Pick<ApprovalQueueProps, 'approvals' | 'fetching' | 'judging' | 'actions'> & { readonly isEmpty: boolean }) {
  return (
    <>
      {(queue === null || fetching.kind === 'failed') && <TaskNotice task={fetching} onRetry={actions.loadQueue} />}
      {judging.kind === 'failed' && <TaskNotice task={judging} onRetry={() => actions.retry('judge')} />}
      {judged !== null && <Outcome judged={judged} />}
      {isEmpty && <Note intent="success">{approvalsWords(isFiltered(filter) ? 'nothingSuch' : 'nothing')}</Note>}
    </>
  );
}

/** What single keys do, unless somebody is typing: the keys are of everything within, wherever the focus is. */
function byKeys(does: Readonly<Record<string, () => void>>) {
  return (event: KeyboardEvent<HTMLElement>) => {
    const doIt = does[event.key.toLowerCase()];
    if (doIt === undefined || isTyping(event) || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    doIt();
  };
}

function isTyping({ target }: KeyboardEvent<HTMLElement>): boolean {
  return target instanceof HTMLElement && ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName);
}

/** What became of the last verdicts, those that were not taken among them. */
function Outcome({ judged: { approved, rejected, refused } }: { judged: Judged }) {
  return (
    <>
      {approved > 0 && <Note intent="success">{approvalsWords('approvedDone', { count: approved })}</Note>}
      {rejected > 0 && <Note intent="success">{approvalsWords('rejectedDone', { count: rejected })}</Note>}
      {refused.map(({ reason, sentence, count }) => (
        <Note key={reason} intent="warning">
          {approvalsWords('refused', { count, sentence })}
        </Note>
      ))}
    </>
  );
}

function NextOnes({ proposals, onPick }: { proposals: readonly Proposal[]; onPick: (sequence: number) => void }) {
  return <PickList label={approvalsWords('next')} rows={proposals.slice(0, LISTED).map(nextOne)} onPick={onPick} />;
}

function nextOne({ sequence, key, class: name, person }: Proposal) {
  const [row, author] = [readableKey(key), authorOf(person)];
  const title = approvalsWords('nextOne', { row, class: name ?? approvalsWords('takesBack'), person: author });
  return { id: sequence, title };
}
