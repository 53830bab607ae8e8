import { Button, Checkbox, makeStyles, Radio, RadioGroup, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { DriftPolicy, DriftPolicyRequest } from '../../contract/drift-policy.ts';
import { listed, quoted } from '../../contract/words/phrases.ts';
import { PaneSection } from '../elements/page/PaneSection.tsx';
import { archiveWords } from './words/archive-words.ts';

const useStyles = makeStyles({
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  classes: { display: 'flex', flexDirection: 'column', maxHeight: '200px', overflowY: 'auto' },
});

export interface DriftPolicySectionProps {
  readonly policy: DriftPolicy;
  /** Of the classifier. */
  readonly classes: readonly string[];
  readonly isBusy: boolean;
  readonly maySet: boolean;
  readonly onSet: (request: DriftPolicyRequest) => void;
}

type Stops = 'none' | 'all' | 'some';

/** What incidents that open set off by themselves. */
export function DriftPolicySection({ policy, classes, isBusy, maySet, onSet }: DriftPolicySectionProps) {
  const styles = useStyles();
  const [retrains, setRetrains] = useState(policy.retrains);
  const [stops, setStops] = useState<Stops>(stopsOf(policy));
  const [named, setNamed] = useState<readonly string[]>(policy.stops?.classes ?? []);
  const draft: DriftPolicy = {
    retrains,
    stops: stops === 'none' ? null : { classes: stops === 'all' ? null : [...named] },
  };
  const isUnfit = stops === 'some' && named.length === 0;
  const tick = (name: string, isOn: boolean) =>
    setNamed(classes.filter((each) => (each === name ? isOn : named.includes(each))));
  return (
    <PaneSection title={archiveWords('policy')}>
      <Text>{policySentences(policy).join(' ')}</Text>
      {maySet && (
        <>
          <Checkbox
            label={archiveWords('policyRetrains')}
            checked={retrains}
            onChange={(_, data) => setRetrains(data.checked === true)}
          />
          <Text id="policy-stops">{archiveWords('policyStops')}</Text>
          <RadioGroup
            aria-labelledby="policy-stops"
            value={stops}
            onChange={(_, data) => setStops(data.value as Stops)}
          >
            <Radio value="none" label={archiveWords('stopsNone')} />
            <Radio value="all" label={archiveWords('stopsAll')} />
            <Radio value="some" label={archiveWords('stopsSome')} />
          </RadioGroup>
          {stops === 'some' && (
            <div className={styles.classes} role="group" aria-label={archiveWords('stopsSome')}>
              {classes.map((name) => (
                <Checkbox
                  key={name}
                  label={name}
                  checked={named.includes(name)}
                  onChange={(_, data) => tick(name, data.checked === true)}
                />
              ))}
            </div>
          )}
          <div className={styles.buttons}>
            <Button
              disabledFocusable={isBusy || isUnfit || JSON.stringify(draft) === JSON.stringify(policy)}
              onClick={() => onSet(draft)}
            >
              {archiveWords('savePolicy')}
            </Button>
          </div>
        </>
      )}
    </PaneSection>
  );
}

function stopsOf({ stops }: DriftPolicy): Stops {
  if (stops === null) return 'none';
  return stops.classes === null ? 'all' : 'some';
}

function policySentences({ retrains, stops }: DriftPolicy): string[] {
  if (!retrains && stops === null) return [archiveWords('policyOff')];
  const classes = stops?.classes ?? null;
  return [
    ...(retrains ? [archiveWords('policyTrains')] : []),
    ...(stops === null
      ? []
      : [
          classes === null
            ? archiveWords('policyStopsAll')
            : archiveWords('policyStopsSome', { classes: listed(classes.map(quoted)) }),
        ]),
  ];
}
