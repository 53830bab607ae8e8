import { Checkbox, makeStyles, Switch, Text } from '@fluentui/react-components';
import { useState } from 'react';
import type { Column } from '../../contract/classifier.ts';
import type { EndpointUse, ShownEndpointUse } from '../../contract/model-endpoint.ts';
import { Form } from '../elements/fields/Form.tsx';
import { Note } from '../elements/notes/Note.tsx';
import type { Task } from '../tasks/tasks.ts';
import { endpointWords } from './words/endpoint-words.ts';

const useStyles = makeStyles({ columns: { display: 'flex', flexDirection: 'column', overflowWrap: 'anywhere' } });

export interface UseFormProps {
  readonly shown: ShownEndpointUse;
  readonly columns: readonly Column[];
  readonly task: Task;
  readonly onSave: (use: EndpointUse) => void;
}

/** Whether first answers come from the endpoint, of which columns, and what leaves the server as it is set now. */
export function UseForm({ shown, columns, task, onSave }: UseFormProps) {
  const styles = useStyles();
  const [firstAnswers, setFirstAnswers] = useState(shown.use.firstAnswers);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set(shown.use.columns));
  const choose = (name: string, isChosen: boolean) =>
    setChosen(new Set(isChosen ? [...chosen, name] : [...chosen].filter((each) => each !== name)));
  const names = columns.filter(({ type }) => type !== 'ignored').map(({ name }) => name);
  const sent = names.filter((name) => chosen.has(name));
  return (
    <>
      <Note intent={shown.use.firstAnswers && shown.endpoint?.isOn === true ? 'warning' : 'info'}>{shown.leaves}</Note>
      <Form
        action={endpointWords('save')}
        task={task}
        missing={firstAnswers && sent.length === 0 ? endpointWords('columnMissing') : null}
        onSend={() => onSave({ firstAnswers, columns: sent })}
      >
        <Switch
          checked={firstAnswers}
          label={endpointWords('useSwitch')}
          onChange={(_, { checked }) => setFirstAnswers(checked)}
        />
        {firstAnswers && (
          <div role="group" aria-label={endpointWords('columns')} className={styles.columns}>
            <Text>{endpointWords('columns')}</Text>
            {names.map((name) => (
              <Checkbox
                key={name}
                label={name}
                checked={chosen.has(name)}
                onChange={(_, { checked }) => choose(name, checked === true)}
              />
            ))}
            <Text size={200}>{endpointWords('columnsHint')}</Text>
          </div>
        )}
      </Form>
    </>
  );
}
