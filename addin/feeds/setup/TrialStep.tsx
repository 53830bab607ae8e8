import { Button, Field, Input, makeStyles, Text, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import { MAX_REASON } from '../../../contract/training.ts';
import { PlainList } from '../../elements/lists/PlainList.tsx';
import { PointList } from '../../elements/lists/PointList.tsx';
import { Note } from '../../elements/notes/Note.tsx';
import { Buttons } from '../../elements/page/Buttons.tsx';
import { TaskNotice } from '../../elements/progress/TaskNotice.tsx';
import { taskOf } from '../../tasks/tasks.ts';
import { SETUP_STEPS } from '../form/feed-form.ts';
import { settingsKey } from '../form/settings-of-form.ts';
import { missingAt } from './missing-of.ts';
import { STEP_TITLES } from './step-titles.ts';
import type { StepProps } from './step-props.ts';
import { TriedRecordItem } from './TriedRecordItem.tsx';
import { setupWords } from './words/feed-setup-words.ts';

const useStyles = makeStyles({ left: { alignSelf: 'start' } });

/** Tries the feed on some records, and saves it once that was done with all as it is typed. */
export function TrialStep(props: StepProps) {
  const { form, feeds, work, tasks, onType } = props;
  const missing = SETUP_STEPS.flatMap((step) => {
    const what = missingAt(step, form, work.classifier);
    return what === null ? [] : [setupWords('atStep', { step: STEP_TITLES[step], what })];
  });
  const isSettled = missing.length === 0;
  const isTried = feeds.trial?.of === settingsKey(form);
  return (
    <>
      <Field label={setupWords('name')}>
        <Input value={form.name} maxLength={100} onChange={(_, data) => onType({ name: data.value })} />
      </Field>
      <Field label={setupWords('because')}>
        <Textarea value={form.because} maxLength={MAX_REASON} onChange={(_, data) => onType({ because: data.value })} />
      </Field>
      {!isSettled && (
        <PointList>
          {missing.map((each) => (
            <li key={each}>{each}</li>
          ))}
        </PointList>
      )}
      <Trial {...props} isTried={isTried} />
      <TaskNotice task={taskOf(tasks, 'save-feed')} />
      <SaveButtons {...props} isReady={isSettled && isTried} />
    </>
  );
}

/** What records would become; what was tried before a change is shown no more. */
function Trial({ form, feeds, work, tasks, actions, isTried }: StepProps & { readonly isTried: boolean }) {
  const styles = useStyles();
  const [given, setGiven] = useState('');
  const task = taskOf(tasks, 'try-feed');
  const steps = SETUP_STEPS.filter((step) => step !== 'trial');
  const isReady = task.kind !== 'running' && steps.every((step) => missingAt(step, form, work.classifier) === null);
  const { trial } = feeds;
  const wasTried = trial !== null && trial.of !== '';
  return (
    <>
      <Text weight="semibold">{setupWords('trialTitle')}</Text>
      <Text size={200}>{setupWords('trialLead')}</Text>
      <Field label={setupWords('given')} hint={setupWords('givenHint')}>
        <Textarea value={given} maxLength={100_000} onChange={(_, data) => setGiven(data.value)} />
      </Field>
      <Button
        className={styles.left}
        appearance={isTried ? 'secondary' : 'primary'}
        disabledFocusable={!isReady}
        onClick={() => (isReady ? actions.tryFeed(given) : undefined)}
      >
        {setupWords('try')}
      </Button>
      <TaskNotice task={task} onCancel={() => actions.cancel('try-feed')} />
      {!isTried && <Text size={200}>{setupWords(wasTried ? 'stale' : 'tryFirst')}</Text>}
      {isTried && trial !== null && (
        <>
          {trial.trial.detail !== null && <Note intent="warning">{trial.trial.detail}</Note>}
          <Text>{setupWords('became', { records: trial.trial.records.length })}</Text>
          <PlainList>
            {trial.trial.records.map((record) => (
              <TriedRecordItem key={record.position} {...{ record, form }} connections={feeds.connections ?? []} />
            ))}
          </PlainList>
        </>
      )}
    </>
  );
}

function SaveButtons({ form, feeds, tasks, actions, isReady }: StepProps & { readonly isReady: boolean }) {
  const isSaving = taskOf(tasks, 'save-feed').kind === 'running';
  const now = feeds.listed?.find(({ id }) => id === form.of?.id);
  const isPaused = now === undefined || now.status.state === 'paused';
  // What is typed of a feed that somebody else has changed is not saved before that was seen.
  const isFree = isReady && !isSaving && (form.of === null || now?.version === form.of.version);
  const starts = isPaused && feeds.trial?.trial.fault == null;
  return (
    <Buttons>
      {starts && (
        <Button
          appearance="primary"
          disabledFocusable={!isFree}
          onClick={() => (isFree ? actions.saveFeed(true) : undefined)}
        >
          {setupWords('saveAndStart')}
        </Button>
      )}
      <Button disabledFocusable={!isFree} onClick={() => (isFree ? actions.saveFeed(false) : undefined)}>
        {setupWords('save')}
      </Button>
    </Buttons>
  );
}
