import { Button, Checkbox, Field, Input, Switch, Text } from '@fluentui/react-components';
import { useState } from 'react';
import type { EndpointTrial, ModelEndpoint } from '../../contract/model-endpoint.ts';
import { Form } from '../elements/fields/Form.tsx';
import { Note } from '../elements/notes/Note.tsx';
import { Buttons } from '../elements/page/Buttons.tsx';
import { PaneSection } from '../elements/page/PaneSection.tsx';
import { TaskNotice } from '../elements/progress/TaskNotice.tsx';
import type { Task } from '../tasks/tasks.ts';
import type { EndpointActions } from './endpoint-actions.ts';
import { draftOf, LIMITS, missingOf, typedOf, type Limit, type TypedEndpoint } from './typed-endpoint.ts';
import { endpointWords } from './words/endpoint-words.ts';

export interface ServerEndpointProps {
  readonly entered: ModelEndpoint | null;
  readonly trial: EndpointTrial | null;
  readonly tasks: { readonly save: Task; readonly attempt: Task };
  readonly actions: Pick<EndpointActions, 'saveEndpoint' | 'removeEndpoint' | 'tryEndpoint'>;
}

/** For who has the server: where the model is, how much it is asked, and whether it answers. */
export function ServerEndpoint({ entered, trial, tasks, actions }: ServerEndpointProps) {
  const [typed, setTyped] = useState(() => typedOf(entered));
  const [isLeaving, setLeaving] = useState(false);
  const type = (fields: Partial<TypedEndpoint>) => setTyped({ ...typed, ...fields });
  const isBusy = tasks.attempt.kind === 'running' || tasks.save.kind === 'running';
  return (
    <PaneSection title={endpointWords('serverTitle')} lead={endpointWords('serverLead')}>
      <Form
        action={endpointWords('save')}
        task={tasks.save}
        missing={missingOf(typed)}
        onSend={() => actions.saveEndpoint(draftOf(typed))}
      >
        <Place typed={typed} entered={entered} onType={type} />
        {(Object.keys(LIMITS) as Limit[]).map((each) => (
          <Field key={each} label={endpointWords(each)}>
            <Input value={typed[each]} inputMode="numeric" onChange={(_, { value }) => type({ [each]: value })} />
          </Field>
        ))}
        <Switch
          checked={typed.isOn}
          label={endpointWords('isOn')}
          onChange={(_, { checked }) => type({ isOn: checked })}
        />
      </Form>
      {entered !== null && (
        <>
          <Text size={200}>{endpointWords('rowsToday', { rows: entered.rowsToday })}</Text>
          <TaskNotice task={tasks.attempt} />
          {trial !== null && (
            <Note intent={trial.isAnswered ? 'success' : 'warning'}>{`${trial.sentence} ${trial.nextStep}`}</Note>
          )}
          <Text size={200}>{endpointWords('tryHint')}</Text>
          <Buttons>
            <Button disabledFocusable={isBusy} onClick={() => (isBusy ? undefined : actions.tryEndpoint())}>
              {endpointWords('try')}
            </Button>
            {!isLeaving && <Button onClick={() => setLeaving(true)}>{endpointWords('remove')}</Button>}
          </Buttons>
          {isLeaving && (
            <>
              <Note intent="warning">{endpointWords('removeMeans')}</Note>
              <Buttons>
                <Button disabledFocusable={isBusy} onClick={() => (isBusy ? undefined : actions.removeEndpoint())}>
                  {endpointWords('removeIt')}
                </Button>
                <Button onClick={() => setLeaving(false)}>{endpointWords('keepIt')}</Button>
              </Buttons>
            </>
          )}
        </>
      )}
    </PaneSection>
  );
}

interface PlaceProps {
  readonly typed: TypedEndpoint;
  readonly entered: ModelEndpoint | null;
  readonly onType: (fields: Partial<TypedEndpoint>) => void;
}

function Place({ typed, entered, onType }: PlaceProps) {
  return (
    <>
      <Field label={endpointWords('url')} hint={endpointWords('urlHint')}>
        <Input value={typed.url} maxLength={500} onChange={(_, { value }) => onType({ url: value })} />
      </Field>
      <Field label={endpointWords('model')}>
        <Input value={typed.model} maxLength={200} onChange={(_, { value }) => onType({ model: value })} />
      </Field>
      {!typed.needsNoKey && (
        <Field label={endpointWords('key')} hint={endpointWords(entered?.hasKey === true ? 'keyKept' : 'keyHint')}>
          <Input
            type="password"
            autoComplete="off"
            value={typed.key}
            maxLength={2_000}
            onChange={(_, { value }) => onType({ key: value })}
          />
        </Field>
      )}
      <Checkbox
        label={endpointWords('noKey')}
        checked={typed.needsNoKey}
        onChange={(_, { checked }) => onType({ needsNoKey: checked === true })}
      />
    </>
  );
}
