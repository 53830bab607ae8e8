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

export interface SourceStepProps extends Pick<StepProps, 'work' | 'feeds' | 'tasks' | 'actions' | 'rights'> {
  readonly form: { readonly source: SourceForm };
  readonly onType: (fields: { readonly source: SourceForm }) => void;
  /** Kinds to choose from; default: all. */
  readonly kinds?: readonly SourceKind[];
  /** Whose source it is: of a feed of the open classifier, or of a classifier that is still to be made. */
  readonly from?: 'set-up' | 'proposal';
}

/** Where records come from. */
export function SourceStep({ kinds = KINDS, from = 'set-up', ...props }: SourceStepProps) {
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
        choices={kinds.map((value) => ({ value, title: setupWords(value) }))}
        onChoose={choose}
      />
      {isConnected(source.kind) && (
        <ConnectionChoice
          {...props}
          from={from}
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
