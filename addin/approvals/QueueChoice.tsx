import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useState, type FormEvent } from 'react';
import type { Proposal } from '../../contract/approval.ts';
import type { Choice } from '../elements/fields/choice.ts';
import { ChoiceField } from '../elements/fields/ChoiceField.tsx';
import type { QueueFilter } from './approvals-state.ts';
import { paneWords } from '../words/pane-words.ts';
import { approvalsWords } from './words/approvals-words.ts';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  left: { alignSelf: 'start' },
});

export interface QueueChoiceProps {
  readonly filter: QueueFilter;
  /** Those that are shown: whose authors can be chosen. */
  readonly proposals: readonly Proposal[];
  readonly classes: readonly string[];
  readonly onChoose: (filter: QueueFilter) => void;
}

/** Which of what waits is shown: by person, by class, by a condition on the rows. */
export function QueueChoice({ filter, proposals, classes, onChoose }: QueueChoiceProps) {
  const styles = useStyles();
  const [when, setWhen] = useState(filter.when);
  const people = distinct([filter.person, ...proposals.map(({ person }) => person)]);
  const names = distinct([filter.class, ...proposals.map((each) => each.class), ...classes]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onChoose({ ...filter, when });
  };
  return (
    <form className={styles.form} aria-label={approvalsWords('filter')} onSubmit={submit}>
      <ChoiceField
        label={approvalsWords('byPerson')}
        choices={choicesOf(approvalsWords('everybody'), people)}
        chosen={filter.person}
        onChoose={(person) => onChoose({ ...filter, when, person })}
      />
      <ChoiceField
        label={approvalsWords('toClass')}
        choices={choicesOf(approvalsWords('anyClass'), names)}
        chosen={filter.class}
        onChoose={(name) => onChoose({ ...filter, when, class: name })}
      />
      <Field label={approvalsWords('whenLabel')} hint={paneWords('whenHint')}>
        <Input value={when} onChange={(_, { value }) => setWhen(value)} />
      </Field>
      <Button className={styles.left} size="small" type="submit">
        {approvalsWords('show')}
      </Button>
    </form>
  );
}

function choicesOf(any: string, names: readonly string[]): Choice<string | null>[] {
  return [{ value: null, title: any }, ...names.map((name) => ({ value: name, title: name }))];
}

function distinct(names: readonly (string | null)[]): string[] {
  return [...new Set(names.filter((name) => name !== null))];
}
