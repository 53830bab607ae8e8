import { Button, Checkbox, Field, Input, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useEffect } from 'react';
import type { Channel } from '../../../contract/channel.ts';
import type { Column } from '../../../contract/classifier.ts';
import { ANSWER_COLUMNS } from '../../../contract/feeds/feed-sink.ts';
import { ConditionField } from '../../elements/fields/ConditionField.tsx';
import { PlainList } from '../../elements/lists/PlainList.tsx';
import { TaskNotice } from '../../elements/progress/TaskNotice.tsx';
import { taskOf } from '../../tasks/tasks.ts';
import { conditionFault } from '../../words/condition-fault.ts';
import { emptyAction, type ActionForm } from '../form/feed-form.ts';
import { answerColumns } from '../form/settings-of-form.ts';
import { changedAt, MOST_OF_FEED, withoutAt } from '../form/typed-list.ts';
import type { StepProps } from './step-props.ts';
import { setupWords } from './words/feed-setup-words.ts';

const useStyles = makeStyles({
  item: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  channels: { display: 'flex', flexDirection: 'column' },
  left: { alignSelf: 'start' },
});

/** Who is told of which records. */
export function ActionsStep({ form, feeds, work, tasks, actions, onType }: StepProps) {
  const styles = useStyles();
  const columns = answerColumns(form, work.classifier);
  useEffect(() => actions.listFeedChannels(), [actions]);
  const change = (at: number, fields: Partial<ActionForm>) => onType({ actions: changedAt(form.actions, at, fields) });
  return (
    <>
      <Text>{setupWords('actionsLead')}</Text>
      <TaskNotice task={taskOf(tasks, 'feed-channels')} onRetry={() => actions.retry('feed-channels')} />
      {form.actions.length === 0 && <Text size={200}>{setupWords('noActions')}</Text>}
      <PlainList label={setupWords('stepActions')}>
        {form.actions.map((action, at) => (
          <ActionFields
            key={at}
            {...{ action, at, columns, channels: feeds.channels }}
            onChange={(fields) => change(at, fields)}
            onRemove={() => onType({ actions: withoutAt(form.actions, at) })}
          />
        ))}
      </PlainList>
      {form.actions.length < MOST_OF_FEED && (
        <Button
          size="small"
          className={styles.left}
          onClick={() => onType({ actions: [...form.actions, emptyAction] })}
        >
          {setupWords('addAction')}
        </Button>
      )}
      <Text>{setupWords('lagLead')}</Text>
      <Field label={setupWords('lagRecords')} hint={setupWords('lagHint')}>
        <Input inputMode="numeric" value={form.lagRecords} onChange={(_, data) => onType({ lagRecords: data.value })} />
      </Field>
      <Field label={setupWords('lagMinutes')} hint={setupWords('lagHint')}>
        <Input inputMode="numeric" value={form.lagMinutes} onChange={(_, data) => onType({ lagMinutes: data.value })} />
      </Field>
    </>
  );
}

interface ActionFieldsProps {
  readonly action: ActionForm;
  readonly at: number;
  readonly columns: readonly Column[];
  /** Null until they are known. */
  readonly channels: readonly Channel[] | null;
  readonly onChange: (fields: Partial<ActionForm>) => void;
  readonly onRemove: () => void;
}

function ActionFields({ action, at, columns, channels, onChange, onRemove }: ActionFieldsProps) {
  const styles = useStyles();
  const { when: text, everyMinutes } = action;
  const fault = text.trim() === '' ? null : conditionFault(text, columns);
  const choose = (id: string, isChosen: boolean) =>
    onChange({ channels: isChosen ? [...action.channels, id] : action.channels.filter((each) => each !== id) });
  return (
    <li className={styles.item} aria-label={setupWords('action', { at: at + 1 })}>
      <Text weight="semibold">{setupWords('action', { at: at + 1 })}</Text>
      <ConditionField
        label={setupWords('condition')}
        hint={setupWords('conditionHint', { example: `${ANSWER_COLUMNS.confidence} < 0.5` })}
        {...{ text, fault }}
        onType={(when) => onChange({ when })}
      />
      {channels?.length === 0 && <Text size={200}>{setupWords('noChannels')}</Text>}
      <div className={styles.channels} role="group" aria-label={setupWords('channels')}>
        <Text size={200}>{setupWords('channels')}</Text>
        {(channels ?? []).map(({ id, name }) => (
          <Checkbox
            key={id}
            label={name}
            checked={action.channels.includes(id)}
            onChange={(_, data) => choose(id, data.checked === true)}
          />
        ))}
      </div>
      <Field label={setupWords('everyMinutes')} hint={setupWords('everyHint')}>
        <Input
          inputMode="numeric"
          value={everyMinutes}
          onChange={(_, data) => onChange({ everyMinutes: data.value })}
        />
      </Field>
      <Button
        size="small"
        className={styles.left}
        aria-label={setupWords('removeOf', { what: setupWords('actionOf', { at: at + 1 }) })}
        onClick={onRemove}
      >
        {setupWords('remove')}
      </Button>
    </li>
  );
}
