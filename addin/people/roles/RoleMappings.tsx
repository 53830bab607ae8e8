import { Button, Field, Input, makeStyles, Select, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { role, type Role } from '../../../contract/access.ts';
import type { Classifier } from '../../../contract/classifier.ts';
import { extentKey } from '../../../contract/given-grant.ts';
import type { RoleMapping } from '../../../contract/openid.ts';
import { Form } from '../../elements/Form.tsx';
import { PaneSection } from '../../elements/PaneSection.tsx';
import type { Task } from '../../tasks/tasks.ts';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  item: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  text: { display: 'flex', flexDirection: 'column', minWidth: 0, overflowWrap: 'anywhere' },
  small: { color: tokens.colorNeutralForeground3 },
});

/** What a choice is called that is of no classifier in particular. */
const EVERY = '';

export interface RoleMappingsProps {
  readonly mappings: readonly RoleMapping[];
  readonly classifiers: readonly Classifier[];
  readonly task: Task;
  readonly onChange: (mappings: readonly RoleMapping[]) => void;
}

/** For admins: which role each of the provider's roles or groups gives, for every classifier or for one. */
export function RoleMappings({ mappings, classifiers, task, onChange }: RoleMappingsProps) {
  const styles = useStyles();
  const isBusy = task.kind === 'running';
  const remove = (row: RoleMapping) => onChange(mappings.filter((each) => each !== row));
  return (
    <PaneSection
      title="Roles by your company’s sign-in"
      lead="Whoever has one of these there has the role here, beside those that you give by hand."
    >
      <ul className={styles.list}>
        {mappings.map((row) => {
          const uses = `${row.role} ${whereOf(row, classifiers)}`;
          return (
            <li key={`${row.value} ${row.role} ${extentKey(row)}`} className={styles.item}>
              <span className={styles.text}>
                <Text weight="semibold">{row.value}</Text>
                <Text size={200} className={styles.small}>
                  {uses}
                </Text>
              </span>
              <Button
                size="small"
                disabledFocusable={isBusy}
                aria-label={`Remove: ${row.value}, ${uses}`}
                onClick={() => remove(row)}
              >
                Remove
              </Button>
            </li>
          );
        })}
      </ul>
      {/* Begun anew when a row was added: nothing is left to be added twice. What is around it keeps the keyboard. */}
      <div>
        <NewMapping
          key={mappings.length}
          classifiers={classifiers}
          task={task}
          onAdd={(row) => onChange([...mappings, row])}
        />
      </div>
    </PaneSection>
  );
}

interface NewMappingProps {
  readonly classifiers: readonly Classifier[];
  readonly task: Task;
  readonly onAdd: (mapping: RoleMapping) => void;
}

function NewMapping({ classifiers, task, onAdd }: NewMappingProps) {
  const [value, setValue] = useState('');
  const [chosen, setChosen] = useState<Role>('corrector');
  const [classifier, setClassifier] = useState(EVERY);
  const missing = value.trim() === '' ? 'Type an app role, or the id of a group.' : null;
  return (
    <Form
      action="Add the row"
      task={task}
      missing={missing}
      onSend={() => onAdd({ value: value.trim(), role: chosen, classifier: classifier === EVERY ? null : classifier })}
    >
      <Field label="App role or group" hint="As the provider writes it in its tokens; capitals count.">
        <Input value={value} maxLength={200} onChange={(_, data) => setValue(data.value)} />
      </Field>
      <Field label="Role in Amend">
        <Select value={chosen} onChange={(_, data) => setChosen(role.parse(data.value))}>
          {role.options.map((each) => (
            <option key={each}>{each}</option>
          ))}
        </Select>
      </Field>
      <Field label="For">
        <Select value={classifier} onChange={(_, data) => setClassifier(data.value)}>
          <option value={EVERY}>every classifier</option>
          {classifiers.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
    </Form>
  );
}

function whereOf(mapping: RoleMapping, classifiers: readonly Classifier[]): string {
  if ('project' in mapping) return `for all classifiers of the project “${mapping.project}”`;
  const { classifier } = mapping;
  if (classifier === null) return 'for every classifier';
  return `for ${classifiers.find(({ id }) => id === classifier)?.name ?? 'another classifier'}`;
}
