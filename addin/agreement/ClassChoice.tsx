import { Button, Field, makeStyles, Select, tokens } from '@fluentui/react-components';
import { useState } from 'react';

const useStyles = makeStyles({
  line: { display: 'flex', alignItems: 'end', gap: tokens.spacingHorizontalS },
  field: { flexGrow: 1, minWidth: 0 },
  // As narrow as there is room for, whatever the longest class is called.
  choice: { minWidth: 0, '& select': { minWidth: 0 } },
  take: { flexShrink: 0 },
});

export interface ClassChoiceProps {
  readonly classes: readonly string[];
  /** What the class is of. */
  readonly label: string;
  /** On the button that takes it. */
  readonly action: string;
  readonly onChoose: (className: string) => void;
}

/** A class of the classifier, and the button that takes it. */
export function ClassChoice({ classes, label, action, onChoose }: ClassChoiceProps) {
  const styles = useStyles();
  const [chosen, setChosen] = useState(classes[0] ?? '');
  return (
    <div className={styles.line}>
      <Field className={styles.field} label={label}>
        <Select className={styles.choice} value={chosen} onChange={(_, data) => setChosen(data.value)}>
          {classes.map((name) => (
            <option key={name} value={name}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
      <Button className={styles.take} disabled={chosen === ''} onClick={() => onChoose(chosen)}>
        {action}
      </Button>
    </div>
  );
}
