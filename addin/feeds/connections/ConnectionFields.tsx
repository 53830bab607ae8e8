import { Field, Input, Switch, Textarea } from '@fluentui/react-components';
import { ChoiceField } from '../../elements/fields/ChoiceField.tsx';
import { SASL_MECHANISMS, type ConnectionForm } from './connection-form.ts';
import { connectionWords } from './words/connection-words.ts';

export interface ConnectionFieldsProps {
  readonly form: ConnectionForm;
  /** Secrets that are kept, and stay where theirs is left empty. */
  readonly kept: { readonly password: boolean; readonly registryPassword: boolean };
  readonly onType: (fields: Partial<ConnectionForm>) => void;
}

/** The fields of the kind that is chosen. */
export function ConnectionFields(props: ConnectionFieldsProps) {
  const { form } = props;
  return form.kind === 'kafka' ? <KafkaFields {...props} /> : <HostFields {...props} />;
}

type TextName = 'host' | 'port' | 'database' | 'user' | 'registryUser';

function TextField({ form, name, onType }: Omit<ConnectionFieldsProps, 'kept'> & { readonly name: TextName }) {
  return (
    <Field label={connectionWords(name)}>
      <Input
        value={form[name]}
        maxLength={255}
        autoComplete="off"
        onChange={(_, data) => onType({ [name]: data.value })}
      />
    </Field>
  );
}

/** A secret is never shown, and stays where nothing is typed. */
function Secret({
  form,
  kept,
  name,
  onType,
}: ConnectionFieldsProps & { readonly name: 'password' | 'registryPassword' }) {
  return (
    <Field label={connectionWords(name)} hint={kept[name] ? connectionWords('passwordStays') : null}>
      <Input
        type="password"
        value={form[name]}
        maxLength={1_000}
        autoComplete="new-password"
        onChange={(_, data) => onType({ [name]: data.value })}
      />
    </Field>
  );
}

function Authority({ form, onType }: Omit<ConnectionFieldsProps, 'kept'>) {
  return (
    <Field label={connectionWords('certificateAuthority')} hint={connectionWords('authorityHint')}>
      <Textarea
        value={form.certificateAuthority}
        onChange={(_, data) => onType({ certificateAuthority: data.value })}
      />
    </Field>
  );
}

function Encrypted({ form, onType }: Omit<ConnectionFieldsProps, 'kept'>) {
  return (
    <>
      <Field hint={connectionWords('tlsMeans')}>
        <Switch
          label={connectionWords('tls')}
          checked={form.tls}
          onChange={(_, data) => onType({ tls: data.checked })}
        />
      </Field>
      {form.tls && <Authority {...{ form, onType }} />}
    </>
  );
}

function HostFields({ form, kept, onType }: ConnectionFieldsProps) {
  const isMailbox = form.kind === 'imap';
  return (
    <>
      <TextField {...{ form, onType }} name="host" />
      <TextField {...{ form, onType }} name="port" />
      {!isMailbox && <TextField {...{ form, onType }} name="database" />}
      <TextField {...{ form, onType }} name="user" />
      <Secret {...{ form, kept, onType }} name="password" />
      {isMailbox ? (
        <>
          <ChoiceField<ConnectionForm['security']>
            label={connectionWords('security')}
            chosen={form.security}
            choices={[
              { value: 'tls', title: connectionWords('securityTls') },
              { value: 'starttls', title: connectionWords('securityStarttls') },
              { value: 'none', title: connectionWords('securityNone') },
            ]}
            onChoose={(security) => onType({ security })}
          />
          {form.security !== 'none' && <Authority {...{ form, onType }} />}
        </>
      ) : (
        <Encrypted {...{ form, onType }} />
      )}
    </>
  );
}

function KafkaFields({ form, kept, onType }: ConnectionFieldsProps) {
  return (
    <>
      <Field label={connectionWords('brokers')} hint={connectionWords('brokersHint')}>
        <Textarea value={form.brokers} onChange={(_, data) => onType({ brokers: data.value })} />
      </Field>
      <Encrypted {...{ form, onType }} />
      <ChoiceField<ConnectionForm['sasl']>
        label={connectionWords('sasl')}
        chosen={form.sasl}
        choices={[
          { value: 'none', title: connectionWords('saslNone') },
          ...SASL_MECHANISMS.map((value) => ({ value, title: `SASL ${value.toUpperCase()}` })),
        ]}
        onChoose={(sasl) => onType({ sasl })}
      />
      {form.sasl !== 'none' && (
        <>
          <TextField {...{ form, onType }} name="user" />
          <Secret {...{ form, kept, onType }} name="password" />
        </>
      )}
      <Field label={connectionWords('registry')} hint={connectionWords('registryHint')}>
        <Input value={form.registry} maxLength={2_000} onChange={(_, data) => onType({ registry: data.value })} />
      </Field>
      {form.registry.trim() !== '' && (
        <>
          <TextField {...{ form, onType }} name="registryUser" />
          <Secret {...{ form, kept, onType }} name="registryPassword" />
        </>
      )}
    </>
  );
}
