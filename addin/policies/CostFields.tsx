import { Field, Input, Textarea } from '@fluentui/react-components';
import type { Column } from '../../contract/classifier.ts';
import { ChoiceField } from '../elements/fields/ChoiceField.tsx';
import { amountColumns, costsOf, type CostDraft } from './cost-draft.ts';
import { policiesWords } from './words/policies-words.ts';

export interface CostFieldsProps {
  readonly shown: CostDraft;
  readonly columns: readonly Column[];
  readonly isSaving: boolean;
  readonly onChange: (fields: Partial<CostDraft>) => void;
}

/** What a wrong answer costs: nothing said, by classes, or by the amount of the row. */
export function CostFields({ shown, columns, isSaving, onChange }: CostFieldsProps) {
  const read = costsOf(shown);
  const faultOf = (field: keyof CostDraft) =>
    'fault' in read && read.of === field ? { validationMessage: read.fault } : {};
  const text = (field: 'currency' | 'usual' | 'share', label: string) => (
    <Field label={label} {...faultOf(field)}>
      <Input value={shown[field]} disabled={isSaving} onChange={(_, { value }) => onChange({ [field]: value })} />
    </Field>
  );
  return (
    <>
      <ChoiceField<CostDraft['by']>
        label={policiesWords('errorCosts')}
        chosen={shown.by}
        choices={[
          { value: 'none', title: policiesWords('costNone') },
          { value: 'class', title: policiesWords('costByClass') },
          { value: 'amount', title: policiesWords('costByAmount') },
        ]}
        disabled={isSaving}
        onChoose={(by) => onChange({ by })}
      />
      {shown.by !== 'none' && text('currency', policiesWords('currency'))}
      {shown.by === 'class' && (
        <>
          {text('usual', policiesWords('costUsual'))}
          <Field label={policiesWords('costPairs')} hint={policiesWords('costPairsHint')} {...faultOf('pairs')}>
            <Textarea
              value={shown.pairs}
              rows={4}
              disabled={isSaving}
              onChange={(_, { value }) => onChange({ pairs: value })}
            />
          </Field>
        </>
      )}
      {shown.by === 'amount' && (
        <>
          <ChoiceField
            label={policiesWords('costColumn')}
            chosen={shown.column}
            choices={[
              { value: '', title: policiesWords('costNoColumn') },
              ...amountColumns(columns, shown.column).map((name) => ({ value: name, title: name })),
            ]}
            disabled={isSaving}
            onChoose={(column) => onChange({ column })}
          />
          {text('share', policiesWords('costShare'))}
        </>
      )}
    </>
  );
}
