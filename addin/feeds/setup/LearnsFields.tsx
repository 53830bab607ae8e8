import { Checkbox, Field, Input } from '@fluentui/react-components';
import { ChoiceField } from '../../elements/fields/ChoiceField.tsx';
import type { LearnsForm } from '../form/feed-form.ts';
import { FoundField } from './FoundField.tsx';
import { setupWords } from './words/feed-setup-words.ts';

export interface LearnsFieldsProps {
  readonly learns: LearnsForm;
  /** Fields that the source was seen to have. */
  readonly found: readonly string[];
  readonly onChange: (learns: LearnsForm) => void;
}

/** What the feed learns from by itself; left empty, it does not. */
export function LearnsFields({ learns, found, onChange }: LearnsFieldsProps) {
  const change = (fields: Partial<LearnsForm>) => onChange({ ...learns, ...fields });
  return (
    <>
      <FoundField
        label={setupWords('learns')}
        hint={setupWords('learnsHint')}
        value={learns.label}
        found={found}
        onChange={(label) => change({ label })}
      />
      {learns.label.trim() !== '' && (
        <>
          <ChoiceField
            label={setupWords('learnsKind')}
            choices={[
              { value: 'class', title: setupWords('learnsClass') },
              { value: 'number', title: setupWords('learnsNumber') },
            ]}
            chosen={learns.kind}
            onChoose={(kind) => change({ kind: kind === 'number' ? 'number' : 'class' })}
          />
          <Checkbox
            label={setupWords('learnsLate')}
            checked={learns.isLate}
            onChange={(_, data) => change({ isLate: data.checked === true })}
          />
          {learns.isLate && (
            <>
              <Field label={setupWords('learnsHours')}>
                <Input type="number" value={learns.hours} onChange={(_, data) => change({ hours: data.value })} />
              </Field>
              <Field label={setupWords('learnsRows')} hint={setupWords('learnsRowsHint')}>
                <Input type="number" value={learns.rows} onChange={(_, data) => change({ rows: data.value })} />
              </Field>
            </>
          )}
        </>
      )}
    </>
  );
}
