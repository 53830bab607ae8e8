import { Field, Textarea } from '@fluentui/react-components';
import type { FeedSettings } from '../../../contract/feeds/feed.ts';
import { ChoiceField } from '../../elements/fields/ChoiceField.tsx';
import { ConditionField } from '../../elements/fields/ConditionField.tsx';
import { conditionFault } from '../../words/condition-fault.ts';
import { paneWords } from '../../words/pane-words.ts';
import type { FilterForm } from '../form/feed-form.ts';
import { filterColumns } from '../form/settings-of-form.ts';
import type { StepProps } from './step-props.ts';
import { setupWords } from './words/feed-setup-words.ts';

/** Which records are taken, and what becomes of those that cannot be. */
export function RecordsStep({ form, work, onType }: StepProps) {
  const { filter } = form;
  const type = (fields: Partial<FilterForm>) => onType({ filter: { ...filter, ...fields } });
  const { condition: text } = filter;
  const fault = text.trim() === '' ? null : conditionFault(text, filterColumns(form, work.classifier));
  return (
    <>
      <ChoiceField<FilterForm['by']>
        label={setupWords('filterBy')}
        chosen={filter.by}
        choices={[
          { value: 'nothing', title: setupWords('all') },
          { value: 'condition', title: setupWords('byCondition') },
          { value: 'cel', title: setupWords('byCel') },
        ]}
        onChoose={(by) => type({ by })}
      />
      {filter.by === 'condition' && (
        <ConditionField
          label={setupWords('condition')}
          hint={paneWords('whenHint')}
          {...{ text, fault }}
          onType={(condition) => type({ condition })}
        />
      )}
      {filter.by === 'cel' && (
        <Field label={setupWords('cel')} hint={setupWords('celHint')}>
          <Textarea value={filter.cel} maxLength={2_000} onChange={(_, data) => type({ cel: data.value })} />
        </Field>
      )}
      <ChoiceField<FeedSettings['malformed']>
        label={setupWords('malformed')}
        chosen={form.malformed}
        choices={(['dead-letter', 'warn', 'drop'] as const).map((value) => ({ value, title: setupWords(value) }))}
        onChoose={(malformed) => onType({ malformed })}
      />
    </>
  );
}
