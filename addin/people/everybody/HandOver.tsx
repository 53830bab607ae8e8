import { Button, Field, makeStyles, Select, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Person } from '../../../contract/people.ts';
import { accessWords as words } from '../access-words/access-words.ts';

const useStyles = makeStyles({
  part: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  button: { alignSelf: 'start' },
});

/** What the choice is called that is nobody. */
const NOBODY = '';

export interface HandOverProps {
  readonly person: Person;
  /** To whom it may go: at least one. */
  readonly others: readonly Person[];
  readonly isBusy: boolean;
  readonly onHandOver: (to: Person) => void;
}

/** For somebody who leaves: another person gets their roles, and their account is closed. */
export function HandOver({ person, others, isBusy, onHandOver }: HandOverProps) {
  const styles = useStyles();
  const [chosen, setChosen] = useState(NOBODY);
  const to = others.find(({ id }) => id === chosen) ?? null;
  return (
    <div className={styles.part} role="group" aria-label={words('handOverFrom', { person: person.name })}>
      <Field label={words('ifLeaves', { person: person.name })}>
        <Select value={chosen} onChange={(_, { value }) => setChosen(value)}>
          <option value={NOBODY}>{words('chooseSomebody')}</option>
          {others.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
      {to !== null && (
        <>
          <Text size={200} role="status">
            {words('handOverNote', { to: to.name, from: person.name })}
          </Text>
          <Button size="small" className={styles.button} disabled={isBusy} onClick={() => onHandOver(to)}>
            {words('handOver')}
          </Button>
        </>
      )}
    </div>
  );
}
