import type { Classifier, Column, Policies } from '../../contract/classifier.ts';
import { learnerName, type LearnerChoice, type LearnerName } from '../../contract/learner.ts';
import { calledBy } from '../../contract/language/catalogue.ts';
import { MAX_SEGMENTS } from '../../contract/segment.ts';
import { percent } from '../../contract/words/percent.ts';
import type { Choice } from '../elements/fields/choice.ts';
import { LEARNER_USES } from '../words/learner-titles.ts';
import { correctionChoices, reachChoices, scheduleChoices } from './policy-choices.ts';
import { policiesWords } from './words/policies-words.ts';

/** What a policy is chosen by: those that are set, and what is known of the classifier. */
export interface PolicyFacts extends Pick<Classifier, 'champion' | 'unknownRule'> {
  readonly policies: Policies;
  readonly columns: readonly Column[];
}

type Value = string | number | boolean | null;

/** A policy that is one of several. */
export interface ChoicePolicy {
  readonly name: keyof Policies;
  readonly title: string;
  readonly lead?: string;
  /** What is set is among them. */
  readonly choices: readonly Choice<Value>[];
  /** What one of the choices comes to. */
  readonly means?: (value: Value) => string | null;
}

/** Said in a sentence, where some languages write a learner's title in another way than by itself. */
const ALWAYS: Readonly<Record<LearnerName, string>> = calledBy(policiesWords, {
  linear: 'alwaysLinear',
  'gradient-boosting': 'alwaysBoosting',
  'random-forest': 'alwaysForest',
  'decision-tree': 'alwaysTree',
  'ml-random-forest': 'alwaysSmallForest',
  combined: 'alwaysCombined',
});

const SHARES = [0, 0.05, 0.1, 0.2, 0.5];

const yesOrNo = (): readonly Choice<Value>[] => [
  { value: true, title: policiesWords('on') },
  { value: false, title: policiesWords('off') },
];

/** How it is corrected, as far as that is one of several. */
export function sendingPolicies(): readonly ChoicePolicy[] {
  return [
    {
      name: 'sending',
      title: policiesWords('sending'),
      lead: policiesWords('sendingLead'),
      choices: [
        { value: 'at-once', title: policiesWords('atOnce') },
        { value: 'after-a-look', title: policiesWords('afterALook') },
      ],
    },
    {
      name: 'reasonNeeded',
      title: policiesWords('reasonNeeded'),
      lead: policiesWords('reasonNeededLead'),
      choices: yesOrNo(),
    },
    {
      name: 'tellMentions',
      title: policiesWords('tellMentions'),
      lead: policiesWords('tellMentionsLead'),
      choices: yesOrNo(),
    },
  ];
}

/** How far a correction reaches, and who else is asked. */
export function reachPolicies({ policies }: PolicyFacts): readonly ChoicePolicy[] {
  const shares = [...new Set([...SHARES, policies.doubleShare])].sort((a, b) => a - b);
  return [
    { name: 'askBeforeRows', title: policiesWords('askBefore'), choices: reachChoices(policies.askBeforeRows) },
    { name: 'rulesByTwo', title: policiesWords('rulesByTwo'), choices: yesOrNo() },
    {
      name: 'doubleShare',
      title: policiesWords('doubleShare'),
      lead: policiesWords('doubleLead'),
      choices: shares.map((share) => ({
        value: share,
        title: share === 0 ? policiesWords('noDoubles') : percent(share),
      })),
    },
  ];
}

/** When it trains by itself, and how. */
export function trainingPolicies({ policies }: PolicyFacts): readonly ChoicePolicy[] {
  const lead = policiesWords('whenLead');
  return [
    {
      name: 'retrainSchedule',
      title: policiesWords('byCalendar'),
      lead,
      choices: scheduleChoices(policies.retrainSchedule),
    },
    {
      name: 'retrainAfterCorrections',
      title: policiesWords('byCorrections'),
      lead,
      choices: correctionChoices(policies.retrainAfterCorrections),
    },
    { name: 'retrainOnDrift', title: policiesWords('onDrift'), lead, choices: yesOrNo() },
    {
      name: 'learner',
      title: policiesWords('wayToLearn'),
      choices: [
        { value: 'auto', title: policiesWords('findBest') },
        ...learnerName.options.map((value) => ({ value, title: ALWAYS[value] })),
      ],
      means: (value) => useOf(value as LearnerChoice),
    },
  ];
}

const UNKNOWN_SHARES = [0, 0.01, 0.02, 0.05, 0.1, 0.2];

/** How many rows may be called unknown by mistake, and by which rule the version in use does. */
export function unknownPolicies({ policies, champion, unknownRule: rule }: PolicyFacts): readonly ChoicePolicy[] {
  const shares = [...new Set([...UNKNOWN_SHARES, policies.unknownShare])].sort((a, b) => a - b);
  const inUse = (share: number): string => {
    if (share === 0) return policiesWords('unknownOff');
    if (champion === null) return policiesWords('unknownLater');
    if (rule === undefined) return policiesWords('unknownNone', { version: champion });
    return policiesWords(rule.share === share ? 'unknownRule' : 'unknownOther', {
      version: champion,
      share: percent(rule.share),
      threshold: rule.threshold.toFixed(2),
      rows: rule.rows,
    });
  };
  return [
    {
      name: 'unknownShare',
      title: policiesWords('unknownShare'),
      lead: policiesWords('unknownLead'),
      choices: shares.map((share) => ({
        value: share,
        title: share === 0 ? policiesWords('unknownNever') : policiesWords('unknownUpTo', { share: percent(share) }),
      })),
      means: (value) => inUse(value as number),
    },
  ];
}

/** By which column drift reports are kept apart, too. */
export function driftPolicies({ policies: { segmentColumn }, columns }: PolicyFacts): readonly ChoicePolicy[] {
  const used = columns.filter(({ type }) => type !== 'ignored').map(({ name }) => name);
  // One that is set stays to be read, whatever has become of its column.
  const names = segmentColumn === null || used.includes(segmentColumn) ? used : [...used, segmentColumn];
  return [
    {
      name: 'segmentColumn',
      title: policiesWords('segmentColumn'),
      lead: policiesWords('segmentLead'),
      choices: [
        { value: null, title: policiesWords('noSegments') },
        ...names.map((name) => ({ value: name, title: name })),
      ],
      means: (value) => (value === null ? null : policiesWords('segmentsKept', { segments: MAX_SEGMENTS })),
    },
  ];
}

function useOf(learner: LearnerChoice): string {
  return learner === 'auto' ? policiesWords('triesAll') : LEARNER_USES[learner];
}
