import { Button, Field, Input, makeStyles, Select, tokens } from '@fluentui/react-components';
import { useState, type FormEvent } from 'react';
import type { Proposal } from '../../contract/approval.ts';
import type { QueueFilter } from './approvals-state.ts';
import { paneWords } from '../words/pane-words.ts';
import { approvalsWords } from './words/approvals-words.ts';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  choice: { minWidth: 0, '& select': { minWidth: 0 } },
  left: { alignSelf: 'start' },
});

/** In the place of a name, which is never empty. */
const ANY = '';

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
      <Field label={approvalsWords('byPerson')}>
        <Select
          className={styles.choice}
          value={filter.person ?? ANY}
          onChange={(_, { value }) => onChoose({ ...filter, when, person: value === ANY ? null : value })}
        >
          <option value={ANY}>{approvalsWords('everybody')}</option>
          {people.map(option)}
        </Select>
      </Field>
      <Field label={approvalsWords('toClass')}>
        <Select
          className={styles.choice}
          value={filter.class ?? ANY}
          onChange={(_, { value }) => onChoose({ ...filter, when, class: value === ANY ? null : value })}
        >
          <option value={ANY}>{approvalsWords('anyClass')}</option>
          {names.map(option)}
        </Select>
      </Field>
      <Field label={approvalsWords('whenLabel')} hint={paneWords('whenHint')}>
        <Input value={when} onChange={(_, { value }) => setWhen(value)} />
      </Field>
      <Button className={styles.left} size="small" type="submit">
        {approvalsWords('show')}
      </Button>
    </form>
  );
}

function option(name: string) {
  return (
    <option key={name} value={name}>
      {name}
    </option>
  );
}

function distinct(names: readonly (string | null)[]): string[] {
  return [...new Set(names.filter((name) => name !== null))];
}
