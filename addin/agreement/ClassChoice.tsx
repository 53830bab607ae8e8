import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { ChoiceField } from '../elements/fields/ChoiceField.tsx';

const useStyles = makeStyles({
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'end', gap: tokens.spacingHorizontalS },
  // Where the button leaves it no room, the button goes below.
  field: { flexGrow: 1, flexBasis: '160px', minWidth: 0 },
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
      <div className={styles.field}>
        <ChoiceField
          label={label}
          choices={classes.map((name) => ({ value: name, title: name }))}
          chosen={chosen}
          onChoose={setChosen}
        />
      </div>
      <Button className={styles.take} disabled={chosen === ''} onClick={() => onChoose(chosen)}>
        {action}
      </Button>
    </div>
  );
}
