import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { scopesAt } from '../../contract/access.ts';
import { offeredClasses } from '../../contract/class-history.ts';
import { gathersTyped } from '../../contract/correcting.ts';
import type { Draft } from '../../contract/draft.ts';
import { nearClasses } from '../../contract/near-class.ts';
import type { CorrectState } from '../correct/correct-state.ts';
import { Note } from '../elements/notes/Note.tsx';
import { PaneSection } from '../elements/page/PaneSection.tsx';
import { TaskNotice } from '../elements/progress/TaskNotice.tsx';
import type { TypedCorrection } from '../ports/workbook-port.ts';
import type { SharedState } from '../session/shared-state.ts';
import { taskOf, type Tasks } from '../tasks/tasks.ts';
import { BatchQuestion } from './BatchQuestion.tsx';
import { DraftItem } from './DraftItem.tsx';
import type { DraftsActions } from './drafts-actions.ts';
import type { DraftsState } from './drafts-state.ts';
import { SentNote } from './SentNote.tsx';
import { draftsWords } from './words/drafts-words.ts';

const SHOWN_AT_ONCE = 10;

const useStyles = makeStyles({
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
  },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  left: { alignSelf: 'start' },
});

export interface DraftsProps {
  readonly work: SharedState & CorrectState & DraftsState;
  readonly tasks: Tasks;
  readonly actions: DraftsActions & { showRow(key: string): void; retry(task: 'drafts' | 'draft-list'): void };
  /** Begins a rule of a correction; null for who may not. */
  readonly onRule: ((typed: TypedCorrection) => void) | null;
}

/** What the person has typed and not sent: each can be looked at, noted and taken out, and all are sent as one. */
export function Drafts({ work, tasks, actions, onRule }: DraftsProps) {
  const { drafts = [], elsewhere = [] } = work.corrections.drafts ?? {};
  const isAsked = gathersTyped(work.classifier.policies);
  const changing = taskOf(tasks, 'drafts');
  const fetching = taskOf(tasks, 'draft-list');
  if (drafts.length + elsewhere.length === 0 && !isAsked && work.sentBatch === null) return null;
  const isBusy = changing.kind === 'running';
  return (
    <PaneSection
      title={draftsWords('title', { drafts: drafts.length })}
      lead={drafts.length === 0 ? draftsWords('leadNone') : draftsWords('lead', { drafts: drafts.length })}
    >
      {work.sentBatch !== null && (
        <SentNote
          batch={work.sentBatch}
          isBusy={isBusy || taskOf(tasks, 'undo').kind === 'running'}
          onTakeBack={actions.takeBackBatch}
          onClose={actions.closeBatch}
        />
      )}
      {changing.kind !== 'idle' && <TaskNotice task={changing} onRetry={() => actions.retry('drafts')} />}
      {fetching.kind === 'failed' && <TaskNotice task={fetching} onRetry={actions.loadDrafts} />}
      {drafts.length > 0 && <DraftItems work={work} drafts={drafts} isBusy={isBusy} actions={actions} />}
      {elsewhere.length > 0 && (
        <Note
          intent="warning"
          actions={
            <Button size="small" disabledFocusable={isBusy} onClick={() => actions.takeOutDrafts(elsewhere)}>
              {draftsWords('takeOutElsewhere', { drafts: elsewhere.length })}
            </Button>
          }
        >
          {draftsWords('elsewhere', { drafts: elsewhere.length })}
        </Note>
      )}
      {work.askedDrafts !== null && (
        <BatchQuestion
          asked={work.askedDrafts}
          columns={work.classifier.columns}
          onDecide={actions.decideBatch}
          onLeave={actions.leaveBatch}
          onRule={onRule}
        />
      )}
      {drafts.length > 0 && work.askedDrafts === null && (
        <Sending work={work} drafts={drafts} isBusy={isBusy} actions={actions} />
      )}
    </PaneSection>
  );
}

interface SendingProps extends Pick<DraftsProps, 'work' | 'actions'> {
  readonly drafts: readonly Draft[];
  readonly isBusy: boolean;
}

/** The first of them; the others on demand. */
function DraftItems({ work, drafts, isBusy, actions }: SendingProps) {
  const styles = useStyles();
  const [isMoreWanted, setIsMoreWanted] = useState(false);
  const offered = offeredClasses(work.classifier);
  const shown = isMoreWanted ? drafts : drafts.slice(0, SHOWN_AT_ONCE);
  return (
    <>
      <ul className={styles.list}>
        {shown.map((draft) => (
          <li key={draft.id}>
            <DraftItem
              draft={draft}
              person={work.person?.person ?? null}
              reasons={work.classifier.policies.reasons}
              isBusy={isBusy}
              onShow={() => actions.showRow(draft.key)}
              near={draft.hindrance === null || draft.class === null ? [] : nearClasses(draft.class, offered)}
              onReword={(name) => actions.rewordDraft(draft, name)}
              onNote={(note) => actions.noteDraft(draft, note)}
              onTakeOut={() => actions.takeOutDrafts([draft.id])}
            />
          </li>
        ))}
      </ul>
      {shown.length < drafts.length && (
        <Button className={styles.left} size="small" onClick={() => setIsMoreWanted(true)}>
          {draftsWords('moreDrafts', { drafts: drafts.length - shown.length })}
        </Button>
      )}
    </>
  );
}

/** Sends all, or discards all once asked. */
function Sending({ work: { person, classifier }, drafts, isBusy, actions }: SendingProps) {
  const styles = useStyles();
  const [isAsking, setIsAsking] = useState(false);
  const ready = drafts.filter(({ hindrance }) => hindrance === null).length;
  const maySend = person === null || scopesAt(person, 'correct', classifier.id)?.length !== 0;
  const values = { drafts: drafts.length };
  if (isAsking)
    return (
      <>
        <Text>{draftsWords('discardQuestion', values)}</Text>
        <div className={styles.buttons}>
          <Button
            appearance="primary"
            onClick={() => {
              setIsAsking(false);
              actions.takeOutDrafts(drafts.map(({ id }) => id));
            }}
          >
            {draftsWords('discardAll', values)}
          </Button>
          <Button onClick={() => setIsAsking(false)}>{draftsWords('keepThem')}</Button>
        </div>
      </>
    );
  return (
    <>
      {!maySend && <Note intent="warning">{draftsWords('mayNotSend')}</Note>}
      <div className={styles.buttons}>
        {maySend && ready > 0 && (
          <Button appearance="primary" disabledFocusable={isBusy} onClick={actions.sendDrafts}>
            {draftsWords('send', { drafts: ready })}
          </Button>
        )}
        <Button disabledFocusable={isBusy} onClick={() => setIsAsking(true)}>
          {draftsWords('discard')}
        </Button>
      </div>
    </>
  );
}
