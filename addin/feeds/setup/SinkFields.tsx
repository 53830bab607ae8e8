import { Button, Field, Input, makeStyles, Switch, Text, Textarea, tokens } from '@fluentui/react-components';
import { ANSWER_COLUMNS } from '../../../contract/feeds/feed-sink.ts';
import { quoted } from '../../../contract/words/phrases.ts';
import { ChoiceField } from '../../elements/fields/ChoiceField.tsx';
import { ConditionField } from '../../elements/fields/ConditionField.tsx';
import { conditionFault } from '../../words/condition-fault.ts';
import { answerColumns } from '../form/settings-of-form.ts';
import type { SinkForm } from '../form/sink-form.ts';
import { ConnectionChoice } from './ConnectionChoice.tsx';
import { FoundField } from './FoundField.tsx';
import type { StepProps } from './step-props.ts';
import { TableFields } from './TableFields.tsx';
import { setupWords } from './words/feed-setup-words.ts';

const useStyles = makeStyles({
  item: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  left: { alignSelf: 'start' },
});

export interface SinkFieldsProps extends StepProps {
  readonly sink: SinkForm;
  readonly at: number;
  readonly onChange: (fields: Partial<SinkForm>) => void;
  readonly onRemove: () => void;
}

/** One place that answers are written to. */
export function SinkFields(props: SinkFieldsProps) {
  const styles = useStyles();
  const { sink, at, form, work, onChange, onRemove } = props;
  const { when: text } = sink;
  const fault = text.trim() === '' ? null : conditionFault(text, answerColumns(form, work.classifier));
  return (
    <li className={styles.item} aria-label={setupWords('sink', { at: at + 1 })}>
      <Text weight="semibold">{setupWords('sink', { at: at + 1 })}</Text>
      <ChoiceField<SinkForm['kind']>
        label={setupWords('sinkKind')}
        chosen={sink.kind}
        choices={[
          { value: 'postgres', title: setupWords('sinkPostgres') },
          { value: 'mysql', title: setupWords('sinkMysql') },
          { value: 'kafka', title: setupWords('sinkKafka') },
        ]}
        onChoose={(kind) => onChange({ kind, connection: '' })}
      />
      <ConnectionChoice
        {...props}
        kind={sink.kind}
        chosen={sink.connection}
        onChoose={(connection) => onChange({ connection })}
      />
      {sink.kind === 'kafka' ? <TopicSink {...props} /> : <TableSink {...props} />}
      <ConditionField
        label={setupWords('when')}
        hint={setupWords('whenHint', {
          class: quoted(ANSWER_COLUMNS.class),
          confidence: quoted(ANSWER_COLUMNS.confidence),
        })}
        {...{ text, fault }}
        onType={(when) => onChange({ when })}
      />
      {form.sendsCorrections && (
        <Switch
          label={setupWords('takesCorrections')}
          checked={sink.takesCorrections}
          onChange={(_, data) => onChange({ takesCorrections: data.checked })}
        />
      )}
      <Button
        size="small"
        className={styles.left}
        aria-label={setupWords('removeOf', { what: setupWords('sinkOf', { at: at + 1 }) })}
        onClick={onRemove}
      >
        {setupWords('remove')}
      </Button>
    </li>
  );
}

const ANSWER_FIELDS = [
  { name: 'class', label: 'classColumn' },
  { name: 'confidence', label: 'confidenceColumn' },
  { name: 'version', label: 'versionColumn' },
  { name: 'answeredAt', label: 'answeredAtColumn' },
  { name: 'score', label: 'scoreColumn' },
] as const;

function TableSink({ sink, feeds, onChange }: SinkFieldsProps) {
  const found = feeds.tests[sink.connection]?.found ?? [];
  return (
    <>
      <TableFields of={sink} keyHint={setupWords('sinkKeyHint')} found={found} onType={onChange} />
      {ANSWER_FIELDS.map(({ name, label }) => (
        <Field key={name} label={setupWords(label)} hint={name === 'class' ? null : setupWords('emptyUnwritten')}>
          <Input value={sink[name]} maxLength={255} onChange={(_, data) => onChange({ [name]: data.value })} />
        </Field>
      ))}
      <Switch
        label={setupWords('addsRows')}
        checked={sink.addsRows}
        onChange={(_, data) => onChange({ addsRows: data.checked })}
      />
      {sink.addsRows && (
        <Field label={setupWords('writtenFields')} hint={setupWords('writtenFieldsHint')}>
          <Textarea value={sink.fields} onChange={(_, data) => onChange({ fields: data.value })} />
        </Field>
      )}
    </>
  );
}

function TopicSink({ sink, feeds, onChange }: SinkFieldsProps) {
  const found = feeds.tests[sink.connection]?.found ?? [];
  return (
    <>
      <FoundField
        label={setupWords('topic')}
        value={sink.topic}
        found={found}
        onChange={(topic) => onChange({ topic })}
      />
      <ChoiceField<SinkForm['what']>
        label={setupWords('what')}
        chosen={sink.what}
        choices={[
          { value: 'enriched', title: setupWords('enriched') },
          { value: 'raw', title: setupWords('raw') },
        ]}
        onChoose={(what) => onChange({ what })}
      />
      <ChoiceField<SinkForm['format']>
        label={setupWords('records')}
        chosen={sink.format}
        choices={[
          { value: 'json', title: setupWords('json') },
          { value: 'avro', title: setupWords('avro') },
        ]}
        onChoose={(format) => onChange({ format })}
      />
      <Switch
        label={setupWords('gzip')}
        checked={sink.compression === 'gzip'}
        onChange={(_, data) => onChange({ compression: data.checked ? 'gzip' : 'none' })}
      />
    </>
  );
}
