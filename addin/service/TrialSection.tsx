import { Field, Input, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Column } from '../../contract/classifier.ts';
import { percent } from '../../contract/words/percent.ts';
import { listed } from '../../contract/words/phrases.ts';
import { CopyField } from '../elements/fields/CopyField.tsx';
import { Form } from '../elements/fields/Form.tsx';
import { PaneSection } from '../elements/page/PaneSection.tsx';
import { WhyThisClass } from '../explain/WhyThisClass.tsx';
import type { SharedState } from '../session/shared-state.ts';
import { taskOf, type Tasks } from '../tasks/tasks.ts';
import { COLUMN_TYPE_WORDS } from '../words/column-types.ts';
import type { ServiceActions } from './service-actions.ts';
import type { ServiceState, Trial } from './service-state.ts';
import { trialCommands, typedCell } from './trial-request.ts';
import { serviceWords } from './words/service-words.ts';

const useStyles = makeStyles({
  input: { minWidth: 0 },
  part: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  summary: { cursor: 'pointer', paddingBlock: tokens.spacingVerticalXS },
});

export interface TrialSectionProps {
  readonly work: SharedState & ServiceState;
  readonly tasks: Tasks;
  readonly actions: ServiceActions;
  /** Where the pane came from, which is the server; default: the page's own. */
  readonly origin?: string;
}

/** A row that somebody makes up: what is answered, why, and the request of a program. It counts as nothing. */
export function TrialSection({ work, tasks, actions, origin = location.origin }: TrialSectionProps) {
  const columns = work.classifier.columns.filter(({ type }) => type !== 'ignored');
  const [typed, setTyped] = useState<ReadonlyMap<string, string>>(() => typedIn(work.trial));
  const [view] = useState(() => crypto.randomUUID());
  const isBlank = columns.every(({ name }) => (typed.get(name) ?? '').trim() === '');
  const cellOf = ({ name, type }: Column) => typedCell(typed.get(name) ?? '', type);
  return (
    <PaneSection title={serviceWords('tryTitle')} lead={serviceWords('tryLead')}>
      <Form
        action={serviceWords('tryIt')}
        task={taskOf(tasks, 'trial')}
        missing={isBlank ? serviceWords('missing') : null}
        onSend={() => actions.tryRow(work.classifier.columns.map(cellOf))}
      >
        {columns.map((column) => (
          <TypedCell
            key={column.name}
            column={column}
            text={typed.get(column.name) ?? ''}
            onType={(text) => setTyped(new Map(typed).set(column.name, text))}
          />
        ))}
      </Form>
      {work.trial !== null && (
        <TrialAnswer
          trial={work.trial}
          place={{ origin, classifier: work.classifier.id, view }}
          onClose={actions.closeTrial}
        />
      )}
    </PaneSection>
  );
}

/** What was typed for an answer that still stands, when the person comes back to it. */
function typedIn(trial: Trial | null): Map<string, string> {
  const columns = trial?.request.rows.columns ?? [];
  return new Map(columns.map(({ name, values }) => [name, values[0] == null ? '' : String(values[0])]));
}

function TypedCell(props: { readonly column: Column; readonly text: string; readonly onType: (text: string) => void }) {
  const styles = useStyles();
  const { column, text, onType } = props;
  return (
    <Field label={serviceWords('columnOf', { column: column.name, type: COLUMN_TYPE_WORDS[column.type] })}>
      <Input className={styles.input} value={text} onChange={(_, data) => onType(data.value)} />
    </Field>
  );
}

interface TrialAnswerProps {
  readonly trial: Trial;
  readonly place: Parameters<typeof trialCommands>[0];
  readonly onClose: () => void;
}

function TrialAnswer({ trial: { request, answer }, place, onClose }: TrialAnswerProps) {
  const styles = useStyles();
  const { explain, predict } = trialCommands(place, request);
  const others = answer.alternatives.map(({ class: name, probability }) =>
    serviceWords('alternative', { class: name, share: percent(probability) }),
  );
  return (
    <div className={styles.part} aria-live="polite">
      <WhyThisClass explanation={answer} onClose={onClose} />
      <Text size={200}>{serviceWords('byVersion', { version: answer.modelVersion })}</Text>
      {others.length > 0 && <Text>{serviceWords('alternatives', { classes: listed(others, 'or') })}</Text>}
      <details>
        <summary className={styles.summary} tabIndex={0}>
          {serviceWords('asRequest')}
        </summary>
        <div className={styles.part}>
          <Text size={200}>{serviceWords('requestMeans')}</Text>
          <CopyField label={serviceWords('commandExplain')} value={explain} />
          <CopyField label={serviceWords('commandPredict')} value={predict} />
          <CopyField label={serviceWords('request')} value={JSON.stringify(request)} />
          <CopyField label={serviceWords('answer')} value={JSON.stringify(answer)} />
        </div>
      </details>
    </div>
  );
}
