import { Button, Field, Input, Text, Textarea } from '@fluentui/react-components';
import type { StreamProposal } from '../../../contract/feeds/stream-project.ts';
import { quotedWhole } from '../../../contract/words/phrases.ts';
import { ChoiceField } from '../../elements/fields/ChoiceField.tsx';
import { Note } from '../../elements/notes/Note.tsx';
import { Buttons } from '../../elements/page/Buttons.tsx';
import { PaneBody } from '../../elements/page/PaneBody.tsx';
import { PaneSection } from '../../elements/page/PaneSection.tsx';
import { TaskNotice } from '../../elements/progress/TaskNotice.tsx';
import { isRunning, taskOf, type Tasks } from '../../tasks/tasks.ts';
import type { FeedsPageProps } from '../feeds-page-props.ts';
import type { FeedsState } from '../feeds-state.ts';
import { missingOfSource } from '../setup/missing-of.ts';
import { SourceStep } from '../setup/SourceStep.tsx';
import { missingOfProposal, type Answering, type ProposalForm } from './proposal-form.ts';
import { ProposedColumns } from './ProposedColumns.tsx';
import { proposalWords } from './words/proposal-words.ts';

/** Files of a feed are sent to one that is there already. */
const KINDS = ['kafka', 'postgres', 'mysql', 'imap', 'folder'] as const;

/** A stream that no classifier reads yet: what its records seem to be, and a classifier with its feed made of it. */
export function ProposalPage(props: FeedsPageProps & { readonly form: ProposalForm }) {
  const { form, feeds, tasks, actions } = props;
  const found = feeds.proposal?.found ?? null;
  const missing = missingOfProposal(form, found);
  const isMaking = isRunning(tasks, 'make-by-stream');
  const isReady = missing === null && !isMaking;
  const make = (isStarted: boolean) => (isReady ? actions.makeByStream(isStarted) : undefined);
  const onType = (fields: Partial<ProposalForm>) => actions.typeProposal({ ...form, ...fields });
  return (
    <PaneBody
      actions={
        <Buttons>
          <Button appearance="primary" disabledFocusable={!isReady} onClick={() => make(true)}>
            {proposalWords('makeAndStart')}
          </Button>
          <Button disabledFocusable={!isReady} onClick={() => make(false)}>
            {proposalWords('make')}
          </Button>
          <Button appearance="subtle" onClick={() => actions.showFeedsPage({ kind: 'list' })}>
            {proposalWords('toList')}
          </Button>
        </Buttons>
      }
    >
      <PaneSection title={proposalWords('title')} lead={proposalWords('lead')}>
        <SourceStep {...props} kinds={KINDS} from="proposal" onType={({ source }) => onType({ source })} />
        <Look {...props} />
      </PaneSection>
      {found !== null && found.records > 0 && <Proposed form={form} found={found} onType={onType} />}
      <TaskNotice task={taskOf(tasks, 'make-by-stream')} />
      {missing !== null && (
        <Text size={200} role="status">
          {missing}
        </Text>
      )}
    </PaneBody>
  );
}

/** Looks at the source, and says what was seen. */
function Look({ form, feeds, tasks, actions }: FeedsPageProps & { readonly form: ProposalForm }) {
  const found = feeds.proposal?.found ?? null;
  const isReady = missingOfSource(form.source) === null && !isRunning(tasks, 'propose');
  return (
    <>
      <Buttons>
        <Button
          size="small"
          disabledFocusable={!isReady}
          onClick={() => (isReady ? actions.proposeByStream() : undefined)}
        >
          {proposalWords('look')}
        </Button>
      </Buttons>
      <TaskNotice task={taskOf(tasks, 'propose')} onCancel={() => actions.cancel('propose')} />
      {found?.detail != null && <Note intent="warning">{found.detail}</Note>}
      {found !== null && found.fault === null && (
        <Text size={200} role="status">
          {proposalWords('seen', { records: found.records, unreadable: found.unreadable, leftOut: found.leftOut })}
        </Text>
      )}
    </>
  );
}

interface ProposedProps {
  readonly form: ProposalForm;
  readonly found: StreamProposal;
  readonly onType: (fields: Partial<ProposalForm>) => void;
}

/** What is proposed, to be changed where it is wrong. */
function Proposed({ form, found, onType }: ProposedProps) {
  const fields = found.columns.map(({ name }) => ({ value: name, title: name }));
  return (
    <PaneSection title={proposalWords('proposed')}>
      <Field label={proposalWords('name')}>
        <Input value={form.name} maxLength={100} onChange={(_, data) => onType({ name: data.value })} />
      </Field>
      <ChoiceField<Answering>
        label={proposalWords('answering')}
        choices={[
          { value: 'unusual', title: proposalWords('unusual') },
          { value: 'label', title: proposalWords('byLabel') },
        ]}
        chosen={form.answering}
        onChoose={(answering) => onType({ answering })}
      />
      {form.answering === 'label' && (
        <ChoiceField
          label={proposalWords('label')}
          choices={[{ value: '', title: proposalWords('chooseField') }, ...fields]}
          chosen={form.label}
          onChoose={(label) => onType({ label })}
        />
      )}
      <Field label={proposalWords('key')} hint={proposalWords('keyHint')}>
        <Textarea value={form.key} onChange={(_, data) => onType({ key: data.value })} />
      </Field>
      <ProposedColumns form={form} found={found} onType={onType} />
    </PaneSection>
  );
}

/** What was made, said in the list of feeds, and what kept it from starting. */
export function MadeNote({
  made,
  tasks,
}: {
  readonly made: FeedsState['feeds']['madeByStream'];
  readonly tasks: Tasks;
}) {
  if (made === null) return null;
  const name = quotedWhole(made.name);
  return (
    <>
      <Note intent="success">{proposalWords(made.isStarted ? 'madeAndStarted' : 'made', { name })}</Note>
      <TaskNotice task={taskOf(tasks, 'make-by-stream')} />
    </>
  );
}
