import type { SourceKind } from '../../../contract/feeds/feed-source.ts';
import { ChoiceField } from '../../elements/fields/ChoiceField.tsx';
import { isConnected, type SourceForm } from '../form/source-form.ts';
import { ConnectionChoice } from './ConnectionChoice.tsx';
import { FileFields } from './FileFields.tsx';
import { MailboxFields, TopicFields } from './StreamFields.tsx';
import type { StepProps } from './step-props.ts';
import { TableSourceFields } from './TableFields.tsx';
import { setupWords } from './words/feed-setup-words.ts';

const KINDS: readonly SourceKind[] = ['postgres', 'mysql', 'imap', 'file', 'folder', 'kafka'];
/** Where tables stand before anybody says so. */
const SCHEMAS: Readonly<Record<'postgres' | 'mysql', string>> = { postgres: 'public', mysql: '' };

/** Where records come from. */
export function SourceStep(props: StepProps) {
  const { form, feeds, onType } = props;
  const { source } = form;
  const type = (fields: Partial<SourceForm>) => onType({ source: { ...source, ...fields } });
  const found = feeds.tests[source.connection]?.found ?? [];
  const choose = (kind: SourceKind) => {
    const schema = kind === 'postgres' || kind === 'mysql' ? { schema: SCHEMAS[kind] } : {};
    type({ kind, connection: '', table: '', ...schema });
  };
  const fields = { source, found, onType: type };
  return (
    <>
      <ChoiceField
        label={setupWords('kind')}
        chosen={source.kind}
        choices={KINDS.map((value) => ({ value, title: setupWords(value) }))}
        onChoose={choose}
      />
      {isConnected(source.kind) && (
        <ConnectionChoice
          {...props}
          kind={source.kind}
          chosen={source.connection}
          onChoose={(connection) => type({ connection })}
        />
      )}
      {(source.kind === 'postgres' || source.kind === 'mysql') && <TableSourceFields {...fields} />}
      {source.kind === 'imap' && <MailboxFields {...fields} />}
      {(source.kind === 'file' || source.kind === 'folder') && <FileFields source={source} onType={type} />}
      {source.kind === 'kafka' && <TopicFields {...fields} />}
    </>
  );
}
