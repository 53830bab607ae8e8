import { Field, Input, Switch, Textarea } from '@fluentui/react-components';
import { ChoiceField } from '../elements/fields/ChoiceField.tsx';
import { Note } from '../elements/notes/Note.tsx';
import { paneWords } from '../words/pane-words.ts';
import { saysNothing, type PolicyDraft } from './policy-draft.ts';
import { policiesWords } from './words/policies-words.ts';

export interface ApprovalFieldsProps {
  readonly shown: PolicyDraft;
  /** Why the condition cannot be asked of the columns; null when it can. */
  readonly fault: string | null;
  readonly isSaving: boolean;
  readonly onChange: (fields: Partial<PolicyDraft>) => void;
}

/** Which corrections need somebody else's approval. */
export function ApprovalFields({ shown, fault, isSaving, onChange }: ApprovalFieldsProps) {
  return (
    <>
      <ChoiceField<PolicyDraft['needs']>
        label={policiesWords('needs')}
        chosen={shown.needs}
        choices={[
          { value: 'none', title: policiesWords('needsNone') },
          { value: 'all', title: policiesWords('needsAll') },
          { value: 'some', title: policiesWords('needsSome') },
        ]}
        disabled={isSaving}
        onChoose={(needs) => onChange({ needs })}
      />
      {shown.needs === 'some' && <Which shown={shown} fault={fault} isSaving={isSaving} onChange={onChange} />}
      {shown.needs !== 'none' && (
        <Switch
          checked={shown.acceptances}
          disabled={isSaving}
          label={policiesWords('acceptances')}
          onChange={(_, { checked }) => onChange({ acceptances: checked })}
        />
      )}
      {saysNothing(shown) && <Note intent="warning">{policiesWords('someNothing')}</Note>}
    </>
  );
}

function Which({ shown, fault, isSaving, onChange }: ApprovalFieldsProps) {
  return (
    <>
      <Field
        label={policiesWords('someWhen')}
        hint={paneWords('whenHint')}
        {...(fault === null ? {} : { validationMessage: fault })}
      >
        <Input value={shown.when} disabled={isSaving} onChange={(_, { value }) => onChange({ when: value })} />
      </Field>
      <Field label={policiesWords('someClasses')}>
        <Textarea
          value={shown.classes}
          rows={3}
          disabled={isSaving}
          onChange={(_, { value }) => onChange({ classes: value })}
        />
      </Field>
      <Switch
        checked={shown.newClasses}
        disabled={isSaving}
        label={policiesWords('someNew')}
        onChange={(_, { checked }) => onChange({ newClasses: checked })}
      />
    </>
  );
}
