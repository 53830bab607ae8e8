import { Button, Field, Input, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { AccuracyFigures, AccuracyRule, AccuracyRuleRequest } from '../../contract/accuracy-watch.ts';
import { accuracyRuleWords, figuresWords } from '../../contract/words/incident-words.ts';
import { ChoiceField } from '../elements/fields/ChoiceField.tsx';
import { PaneSection } from '../elements/page/PaneSection.tsx';
import { archiveWords } from './words/archive-words.ts';

const WINDOWS = [24, 72, 168, 336, 720] as const;
const LEAST_PERCENT = 1;
const MOST_PERCENT = 99.9;

const useStyles = makeStyles({
  small: { color: tokens.colorNeutralForeground3 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  input: { minWidth: 0 },
});

export interface AccuracyRuleSectionProps {
  readonly rule: AccuracyRule;
  /** The model is one that Amend did not train. */
  readonly isElsewhere: boolean;
  /** What the last look said; null before the first. */
  readonly measured: AccuracyFigures | null;
  readonly isBusy: boolean;
  readonly maySet: boolean;
  readonly onSet: (request: AccuracyRuleRequest) => void;
}

/** Below which accuracy an incident opens, by the rule as it is used, and what was measured last. */
export function AccuracyRuleSection({ rule, isElsewhere, measured, isBusy, maySet, onSet }: AccuracyRuleSectionProps) {
  const styles = useStyles();
  const isDefault = rule.setBy === null;
  const [percent, setPercent] = useState(rule.least === null ? '' : String(Number((100 * rule.least).toFixed(1))));
  const [hours, setHours] = useState(rule.hours);
  const given = Number(percent.replace(',', '.'));
  const isFit = percent.trim() !== '' && given >= LEAST_PERCENT && given <= MOST_PERCENT;
  const said = measured === null ? [] : saidOf(measured);
  return (
    <PaneSection title={archiveWords('accuracy')}>
      {accuracyRuleWords(rule, { isElsewhere }).map((sentence) => (
        <Text key={sentence}>{sentence}</Text>
      ))}
      <Text size={200} className={styles.small}>
        {said.length === 0 ? archiveWords('notMeasured') : said.join(' ')}
      </Text>
      {maySet && (
        <>
          <Field
            label={archiveWords('leastAccuracy')}
            {...(isFit || percent.trim() === ''
              ? {}
              : { validationState: 'error' as const, validationMessage: archiveWords('leastUnfit') })}
          >
            <Input
              className={styles.input}
              inputMode="decimal"
              value={percent}
              onChange={(_, data) => setPercent(data.value)}
            />
          </Field>
          <ChoiceField
            label={archiveWords('judgedOver')}
            choices={[...new Set([...WINDOWS, rule.hours])]
              .sort((a, b) => a - b)
              .map((each) => ({ value: each, title: archiveWords('hoursBack', { hours: each }) }))}
            chosen={hours}
            disabled={isBusy}
            onChoose={setHours}
          />
          <div className={styles.buttons}>
            <Button disabledFocusable={isBusy || !isFit} onClick={() => onSet({ least: given / 100, hours })}>
              {archiveWords('setAccuracy')}
            </Button>
            <Button
              disabledFocusable={isBusy || (isDefault && hours === rule.hours)}
              onClick={() => onSet({ least: null, hours })}
            >
              {archiveWords('accuracyByDefault')}
            </Button>
          </div>
        </>
      )}
    </PaneSection>
  );
}

function saidOf(measured: AccuracyFigures): string[] {
  return (['accuracy', 'expected-accuracy', 'concept'] as const).flatMap(
    (kind) => figuresWords({ kind }, measured) ?? [],
  );
}
