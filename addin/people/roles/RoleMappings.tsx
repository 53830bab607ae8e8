import { Button, Field, Input, Select } from '@fluentui/react-components';
import { useState } from 'react';
import { role, type Role } from '../../../contract/access.ts';
import type { Classifier } from '../../../contract/classifier.ts';
import { extentKey } from '../../../contract/given-grant.ts';
import type { RoleMapping } from '../../../contract/openid.ts';
import { Form } from '../../elements/fields/Form.tsx';
import { LineItem } from '../../elements/lists/LineItem.tsx';
import { PaneSection } from '../../elements/page/PaneSection.tsx';
import { PlainList } from '../../elements/lists/PlainList.tsx';
import type { Task } from '../../tasks/tasks.ts';
import { rolesInWords } from '../../words/role-words.ts';
import { accessWords as words } from '../access-words/access-words.ts';
import { chosenExtent, ExtentOptions } from './ExtentOptions.tsx';

export interface RoleMappingsProps {
  readonly mappings: readonly RoleMapping[];
  readonly classifiers: readonly Classifier[];
  readonly task: Task;
  readonly onChange: (mappings: readonly RoleMapping[]) => void;
}

/** For admins: which role each of the provider's roles or groups gives, and for which classifiers. */
export function RoleMappings({ mappings, classifiers, task, onChange }: RoleMappingsProps) {
  const isBusy = task.kind === 'running';
  const remove = (row: RoleMapping) => onChange(mappings.filter((each) => each !== row));
  return (
    <PaneSection title={words('mappings')} lead={words('mappingsLead')}>
      <PlainList>
        {mappings.map((row) => {
          const uses = usesOf(row, classifiers);
          return (
            <LineItem
              key={`${row.value} ${row.role} ${extentKey(row)}`}
              title={row.value}
              detail={uses}
              action={
                <Button
                  size="small"
                  disabledFocusable={isBusy}
                  aria-label={words('removeThis', { value: row.value, uses })}
                  onClick={() => remove(row)}
                >
                  {words('remove')}
                </Button>
              }
            />
          );
        })}
      </PlainList>
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
  const [extent, setExtent] = useState(extentKey({ classifier: null }));
  const missing = value.trim() === '' ? words('typeMapping') : null;
  return (
    <Form
      action={words('addRow')}
      task={task}
      missing={missing}
      onSend={() => onAdd({ value: value.trim(), role: chosen, ...chosenExtent(extent, classifiers) })}
    >
      <Field label={words('appRole')} hint={words('appRoleHint')}>
        <Input value={value} maxLength={200} onChange={(_, data) => setValue(data.value)} />
      </Field>
      <Field label={words('roleInAmend')}>
        <Select value={chosen} onChange={(_, data) => setChosen(role.parse(data.value))}>
          {role.options.map((each) => (
            <option key={each} value={each}>
              {rolesInWords([each])}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={words('mappingFor')}>
        <Select value={extent} onChange={(_, data) => setExtent(data.value)}>
          <option value={extentKey({ classifier: null })}>{words('everyClassifier')}</option>
          <ExtentOptions classifiers={classifiers} />
        </Select>
      </Field>
    </Form>
  );
}

function usesOf(mapping: RoleMapping, classifiers: readonly Classifier[]): string {
  const named = rolesInWords([mapping.role]);
  if ('project' in mapping) return words('mappedProject', { role: named, project: mapping.project });
  const { classifier } = mapping;
  if (classifier === null) return words('mappedEvery', { role: named });
  const name = classifiers.find(({ id }) => id === classifier)?.name ?? words('otherClassifier');
  return words('mappedOne', { role: named, classifier: name });
}
