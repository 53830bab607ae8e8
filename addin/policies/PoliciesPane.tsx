import { Button, Text } from '@fluentui/react-components';
import { useState } from 'react';
import type { Policies } from '../../contract/classifier.ts';
import { percent } from '../../contract/words/percent.ts';
import { money } from '../../contract/words/phrases.ts';
import { PaneBody } from '../elements/page/PaneBody.tsx';
import { PaneSection } from '../elements/page/PaneSection.tsx';
import { ChoiceField } from '../elements/fields/ChoiceField.tsx';
import type { SharedState } from '../session/shared-state.ts';
import { taskOf, type Tasks } from '../tasks/tasks.ts';
import { listed } from '../words/words.ts';
import { ApprovalFields } from './ApprovalFields.tsx';
import { faultIn, ListEditor, savedList } from './ListEditor.tsx';
import { CostFields } from './CostFields.tsx';
import { costDraftOf, costsOf, isSameCost } from './cost-draft.ts';
import type { PoliciesActions } from './policies-actions.ts';
import { draftOf, faultOf, isSameDraft, policyOf, saysNothing } from './policy-draft.ts';
import { PolicyItem, type PolicyItemProps } from './PolicyItem.tsx';
import {
  driftPolicies,
  reachPolicies,
  sendingPolicies,
  trainingPolicies,
  unknownPolicies,
  type ChoicePolicy,
} from './policy-rows.ts';
import { policiesWords } from './words/policies-words.ts';

export interface PoliciesPaneProps {
  readonly work: SharedState;
  readonly tasks: Tasks;
  readonly actions: PoliciesActions & { retry(task: 'policies'): void };
}

/** What holds for everybody who works with the classifier, one policy a row; for admins. */
export function PoliciesPane({ work: { classifier }, tasks, actions }: PoliciesPaneProps) {
  const [open, setOpen] = useState<keyof Policies | null>(null);
  const { policies, columns } = classifier;
  const facts = { policies, columns, champion: classifier.champion, unknownRule: classifier.unknownRule };
  const rowOf = (name: keyof Policies): RowProps => ({
    ...facts,
    // Whatever was saved of another row is of no concern here.
    frame: {
      isOpen: open === name,
      task: open === name ? taskOf(tasks, 'policies') : { kind: 'idle' },
      onOpen: (isOpen) => setOpen(isOpen ? name : null),
      onRetry: () => actions.retry('policies'),
    },
    onSave: actions.savePolicies,
  });
  const choices = (rows: readonly ChoicePolicy[]) =>
    rows.map((policy) => <ChoiceRow key={policy.name} policy={policy} {...rowOf(policy.name)} />);
  return (
    <PaneBody actions={<Button onClick={actions.closePolicies}>{policiesWords('back')}</Button>}>
      <PaneSection title={policiesWords('page')} lead={policiesWords('lead', { classifier: classifier.name })} />
      <PaneSection title={policiesWords('groupCorrecting')}>
        {choices(sendingPolicies())}
        <ListRow name="reasons" {...rowOf('reasons')} />
        <ListRow name="experts" {...rowOf('experts')} />
        <ApprovalRow {...rowOf('approval')} />
        {choices(reachPolicies(facts))}
      </PaneSection>
      <PaneSection title={policiesWords('groupTraining')}>{choices(trainingPolicies(facts))}</PaneSection>
      <PaneSection title={policiesWords('groupDrift')}>
        {choices([...unknownPolicies(facts), ...driftPolicies(facts)])}
        <CostRow {...rowOf('errorCosts')} />
      </PaneSection>
    </PaneBody>
  );
}

interface RowProps {
  readonly policies: Policies;
  readonly columns: SharedState['classifier']['columns'];
  readonly frame: Pick<PolicyItemProps, 'isOpen' | 'task' | 'onOpen' | 'onRetry'>;
  readonly onSave: (change: Partial<Policies>) => void;
}

/**
 * What a person is about to set, as long as it is other than what holds: from then on the row shows what the server
 * says.
 */
function useDraft<Draft>(kept: Draft, isSame: (one: Draft, other: Draft) => boolean, isOpen: boolean) {
  const [draft, setDraft] = useState<Draft | null>(null);
  if (draft !== null && (!isOpen || isSame(draft, kept))) setDraft(null);
  return { shown: draft ?? kept, isChanged: draft !== null && !isSame(draft, kept), setDraft };
}

const isIdentical = <Draft,>(one: Draft, other: Draft) => one === other;

/** A policy that is one of several. */
function ChoiceRow({ policy, policies, frame, onSave }: RowProps & { readonly policy: ChoicePolicy }) {
  const { name, title, lead, choices, means } = policy;
  const kept = policies[name] as (typeof choices)[number]['value'];
  const { shown, isChanged, setDraft } = useDraft(kept, isIdentical, frame.isOpen);
  const meaning = means?.(shown) ?? null;
  return (
    <PolicyItem
      {...frame}
      title={title}
      lead={lead}
      now={choices.find(({ value }) => value === kept)!.title}
      maySave={isChanged}
      onSave={() => onSave({ [name]: shown })}
    >
      <ChoiceField
        label={title}
        choices={choices}
        chosen={shown}
        disabled={frame.task.kind === 'running'}
        onChoose={setDraft}
      />
      {meaning !== null && <Text size={200}>{meaning}</Text>}
    </PolicyItem>
  );
}

const isSameList = (one: readonly string[], other: readonly string[]) => JSON.stringify(one) === JSON.stringify(other);

/** Most items, and most characters of each, as the contract has it. */
const LISTS = {
  reasons: { most: { items: 30, length: 100 }, isOrdered: true },
  experts: { most: { items: 50, length: 255 }, isOrdered: false },
} as const;

/** The reasons to choose among, or the people who are shown what others were unsure about. */
function ListRow({ name, policies, frame, onSave }: RowProps & { readonly name: keyof typeof LISTS }) {
  const kept = policies[name];
  const { shown, isChanged, setDraft } = useDraft<readonly string[]>(kept, isSameList, frame.isOpen);
  const names = listed(kept);
  const isReasons = name === 'reasons';
  return (
    <PolicyItem
      {...frame}
      title={policiesWords(name)}
      lead={policiesWords(isReasons ? 'reasonsLead' : 'expertsLead')}
      now={
        isReasons
          ? policiesWords('reasonsNow', { reasons: kept.length, names })
          : policiesWords('expertsNow', { experts: kept.length, names })
      }
      maySave={isChanged && shown.every((_, at) => faultIn(shown, at) === null)}
      onSave={() => onSave({ [name]: savedList(shown) })}
    >
      <ListEditor
        items={shown}
        what={policiesWords(isReasons ? 'reason' : 'expert')}
        add={policiesWords(isReasons ? 'addReason' : 'addExpert')}
        {...LISTS[name]}
        disabled={frame.task.kind === 'running'}
        onChange={setDraft}
      />
    </PolicyItem>
  );
}

/** Which corrections need somebody else's approval. */
function ApprovalRow({ policies, columns, frame, onSave }: RowProps) {
  const kept = draftOf(policies.approval);
  const { shown, isChanged, setDraft } = useDraft(kept, isSameDraft, frame.isOpen);
  const fault = faultOf(shown, columns);
  return (
    <PolicyItem
      {...frame}
      title={policiesWords('policyTitle')}
      lead={policiesWords('policyLead')}
      now={policiesWords('approvalNow', { needs: kept.needs })}
      maySave={isChanged && fault === null && !saysNothing(shown)}
      onSave={() => onSave({ approval: policyOf(shown) })}
    >
      <ApprovalFields
        shown={shown}
        fault={fault}
        isSaving={frame.task.kind === 'running'}
        onChange={(fields) => setDraft({ ...shown, ...fields })}
      />
    </PolicyItem>
  );
}

/** What a wrong answer costs. */
function CostRow({ policies: { errorCosts }, columns, frame, onSave }: RowProps) {
  const { shown, isChanged, setDraft } = useDraft(costDraftOf(errorCosts), isSameCost, frame.isOpen);
  const read = costsOf(shown);
  return (
    <PolicyItem
      {...frame}
      title={policiesWords('errorCosts')}
      lead={policiesWords('costLead')}
      now={costNow(errorCosts)}
      maySave={isChanged && 'costs' in read}
      onSave={() => 'costs' in read && onSave({ errorCosts: read.costs })}
    >
      <CostFields
        shown={shown}
        columns={columns}
        isSaving={frame.task.kind === 'running'}
        onChange={(fields) => setDraft({ ...shown, ...fields })}
      />
    </PolicyItem>
  );
}

function costNow(costs: Policies['errorCosts']): string {
  const nothing = { by: 'none', usual: '', pairs: 0, share: '', column: '' };
  if (costs === null) return policiesWords('costNow', nothing);
  return policiesWords(
    'costNow',
    costs.by === 'class'
      ? { ...nothing, by: costs.by, usual: money(costs.usual, costs.currency), pairs: costs.pairs.length }
      : { ...nothing, by: costs.by, share: percent(costs.share), column: costs.column },
  );
}
