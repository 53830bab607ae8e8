import { Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import type { ClassifierPlace } from '../../contract/classifier-life.ts';
import { Form } from '../elements/fields/Form.tsx';
import type { Task } from '../tasks/tasks.ts';
import { metricsWords } from './words/metrics-words.ts';

const FIELDS = ['name', 'category', 'project', 'origin'] as const;

export interface PlaceFormProps {
  readonly action: string;
  readonly place: ClassifierPlace;
  readonly task: Task;
  readonly onSend: (place: ClassifierPlace) => void;
}

/** What a metric is called, and where it is put. */
export function PlaceForm({ action, place, task, onSend }: PlaceFormProps) {
  const [typed, setTyped] = useState(place);
  const missing = typed.name.trim() === '' ? metricsWords('nameMissing') : null;
  return (
    <Form action={action} task={task} missing={missing} onSend={() => onSend(typed)}>
      {FIELDS.map((field) => (
        <Field key={field} label={metricsWords(field)}>
          <Input value={typed[field] ?? ''} onChange={(_, data) => setTyped({ ...typed, [field]: data.value })} />
        </Field>
      ))}
    </Form>
  );
}
