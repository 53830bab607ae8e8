import { Field, Input } from '@fluentui/react-components';
import { useEffect, useId, useState } from 'react';
import type { Schedule, ScheduleChange, Trigger } from '../../contract/schedule.ts';
import { Form } from '../elements/fields/Form.tsx';
import type { Task } from '../tasks/tasks.ts';
import { missingOf, triggerOf, typedOf, type TypedTrigger } from './typed-trigger.ts';
import { schedulesWords } from './words/schedules-words.ts';

export interface ScheduleFormProps {
  readonly schedule: Schedule;
  readonly task: Task;
  readonly onChange: (change: Omit<ScheduleChange, 'schedule'>) => void;
  readonly onDone: () => void;
}

/** When it is to run, as somebody types it. */
export function ScheduleForm({ schedule, task, onChange, onDone }: ScheduleFormProps) {
  const { kind, trigger, isOn } = schedule;
  const [typed, setTyped] = useState(() => typedOf(kind, trigger));
  const [because, setBecause] = useState('');
  const [sent, setSent] = useState<Trigger | null>(null);
  const wanted = triggerOf(kind, trigger, typed);
  // What was typed stays until it holds: the server may refuse it.
  const holds = sent !== null && isSame(sent, trigger);
  useEffect(() => {
    if (holds) onDone();
  }, [holds, onDone]);
  const send = () => {
    if (wanted === null) return;
    setSent(wanted);
    if (!isSame(wanted, trigger)) onChange({ isOn, trigger: wanted, because });
  };
  return (
    <Form action={schedulesWords('save')} task={task} missing={missingOf(kind, trigger, typed)} onSend={send}>
      <TriggerFields {...{ schedule, typed }} onType={(part) => setTyped({ ...typed, ...part })} />
      <Field label={schedulesWords('because')}>
        <Input value={because} onChange={(_, { value }) => setBecause(value)} />
      </Field>
    </Form>
  );
}

function isSame(one: Trigger, other: Trigger): boolean {
  return JSON.stringify(Object.entries(one).sort()) === JSON.stringify(Object.entries(other).sort());
}

interface TriggerFieldsProps {
  readonly schedule: Schedule;
  readonly typed: TypedTrigger;
  readonly onType: (part: Partial<TypedTrigger>) => void;
}

function TriggerFields({ schedule: { kind, trigger }, typed, onType }: TriggerFieldsProps) {
  const zones = useId();
  if (trigger.kind === 'cron')
    return (
      <>
        <Field label={schedulesWords('times')} hint={schedulesWords('timesHint')}>
          <Input value={typed.cron} onChange={(_, { value: cron }) => onType({ cron })} />
        </Field>
        <Field label={schedulesWords('zone')}>
          <Input value={typed.zone} list={zones} onChange={(_, { value: zone }) => onType({ zone })} />
          <datalist id={zones}>
            {['UTC', ...Intl.supportedValuesOf('timeZone')].map((zone) => (
              <option key={zone} value={zone} />
            ))}
          </datalist>
        </Field>
      </>
    );
  const label = trigger.kind === 'event' ? 'afterCount' : kind === 'drift-check' ? 'everyHours' : 'everySeconds';
  return (
    <Field label={schedulesWords(label)}>
      <Input value={typed.count} inputMode="numeric" onChange={(_, { value: count }) => onType({ count })} />
    </Field>
  );
}
