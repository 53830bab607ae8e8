import { Button, Field, Input, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import {
  connectionKind,
  type Connection,
  type ConnectionDraft,
  type ConnectionKind,
} from '../../../contract/feeds/connection.ts';
import { calledBy } from '../../../contract/language/catalogue.ts';
import { quoted } from '../../../contract/words/phrases.ts';
import { ChoiceField } from '../../elements/fields/ChoiceField.tsx';
import { Form } from '../../elements/fields/Form.tsx';
import type { Task } from '../../tasks/tasks.ts';
import {
  connectionDraftOf,
  connectionFormOf,
  emptyConnection,
  missingOfConnection,
  USUAL_PORTS,
  type ConnectionForm,
} from './connection-form.ts';
import { ConnectionFields } from './ConnectionFields.tsx';
import { reachDraft, reachOf, type Reach, type ReachPlace } from './connection-reach.ts';
import { connectionWords } from './words/connection-words.ts';

export const CONNECTION_KINDS: Readonly<Record<ConnectionKind, string>> = calledBy(connectionWords, {
  postgres: 'postgres',
  mysql: 'mysql',
  imap: 'imap',
  kafka: 'kafka',
});

const useStyles = makeStyles({ left: { alignSelf: 'start' } });

export interface ConnectionEditorProps {
  /** The one that is changed; null for a new one. */
  readonly connection: Connection | null;
  /** Of which kind a new one is at first. */
  readonly kind: ConnectionKind;
  readonly task: Task;
  readonly place: ReachPlace;
  readonly onSave: (draft: ConnectionDraft) => void;
  readonly onLeave: () => void;
}

/** A connection, new or changed; one that is there stays of its kind. */
export function ConnectionEditor({ connection, kind, task, place, onSave, onLeave }: ConnectionEditorProps) {
  const styles = useStyles();
  const [form, setForm] = useState<ConnectionForm>(
    connection === null ? { ...emptyConnection, kind, port: USUAL_PORTS[kind] } : connectionFormOf(connection),
  );
  const [reach, setReach] = useState(() => reachOf(connection, place));
  const type = (fields: Partial<ConnectionForm>) => setForm({ ...form, ...fields });
  const choose = (chosen: ConnectionKind) =>
    type({ kind: chosen, ...(form.port === USUAL_PORTS[form.kind] ? { port: USUAL_PORTS[chosen] } : {}) });
  const kept = {
    password: connection?.hasPassword ?? false,
    registryPassword: connection?.hasRegistryPassword ?? false,
  };
  return (
    <>
      <Form
        action={connectionWords(connection === null ? 'make' : 'save')}
        task={task}
        missing={missingOfConnection(form)}
        onSend={() => onSave({ ...connectionDraftOf(form), ...reachDraft(reach, connection, place) })}
      >
        {connection === null && (
          <ChoiceField
            label={connectionWords('kind')}
            chosen={form.kind}
            choices={connectionKind.options.map((value) => ({ value, title: CONNECTION_KINDS[value] }))}
            onChoose={choose}
          />
        )}
        <Field label={connectionWords('name')}>
          <Input value={form.name} maxLength={100} onChange={(_, data) => type({ name: data.value })} />
        </Field>
        <ReachField {...{ connection, place }} chosen={reach} onChoose={setReach} />
        <ConnectionFields form={form} kept={kept} onType={type} />
      </Form>
      <Button size="small" className={styles.left} onClick={onLeave}>
        {connectionWords('leave')}
      </Button>
    </>
  );
}

interface ReachFieldProps extends Pick<ConnectionEditorProps, 'connection' | 'place'> {
  readonly chosen: Reach;
  readonly onChoose: (reach: Reach) => void;
}

/** For whose feeds it is: nobody is asked who has no choice. */
function ReachField({ connection, place, chosen, onChoose }: ReachFieldProps) {
  const { classifier, mayBeForAll } = place;
  const isOfSome = reachOf(connection, place) === 'kept';
  const classifiers = connection?.classifiers?.length ?? 0;
  const choices: { value: Reach; title: string }[] = [
    ...(mayBeForAll ? [{ value: 'all' as const, title: connectionWords('forAll') }] : []),
    { value: 'here', title: connectionWords('forHere', { name: quoted(classifier.name) }) },
    ...(isOfSome ? [{ value: 'kept' as const, title: connectionWords('forSome', { classifiers }) }] : []),
  ];
  if (choices.length === 1) return null;
  return <ChoiceField<Reach> label={connectionWords('for')} {...{ chosen, choices, onChoose }} />;
}
