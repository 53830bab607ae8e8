import { Button, makeStyles, Subtitle2, Text, tokens } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { moment } from '../../../contract/words/dates.ts';
import { quotedWhole } from '../../../contract/words/phrases.ts';
import { ChoiceField } from '../../elements/fields/ChoiceField.tsx';
import { Note } from '../../elements/notes/Note.tsx';
import { Buttons } from '../../elements/page/Buttons.tsx';
import { PaneBody } from '../../elements/page/PaneBody.tsx';
import type { FeedsPageProps } from '../feeds-page-props.ts';
import { SETUP_STEPS, type FeedForm, type SetupStep } from '../form/feed-form.ts';
import { ActionsStep } from './ActionsStep.tsx';
import { FieldsStep } from './FieldsStep.tsx';
import { missingAt } from './missing-of.ts';
import { RecordsStep } from './RecordsStep.tsx';
import { SinksStep } from './SinksStep.tsx';
import { SourceStep } from './SourceStep.tsx';
import type { StepProps } from './step-props.ts';
import { STEP_TITLES } from './step-titles.ts';
import { TrialStep } from './TrialStep.tsx';
import { setupWords } from './words/feed-setup-words.ts';

const STEPS: Readonly<Record<SetupStep, (props: StepProps) => React.ReactNode>> = {
  source: SourceStep,
  fields: FieldsStep,
  records: RecordsStep,
  sinks: SinksStep,
  actions: ActionsStep,
  trial: TrialStep,
};

const useStyles = makeStyles({
  step: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    scrollMarginTop: tokens.spacingVerticalM,
  },
  title: { margin: 0, overflowWrap: 'anywhere' },
});

/** A feed, step by step. What is typed stays, wherever the person goes in between. */
export function FeedSetup(props: FeedsPageProps & { readonly form: FeedForm }) {
  const styles = useStyles();
  const { form, work, actions } = props;
  const { of, step } = form;
  const at = SETUP_STEPS.indexOf(step);
  const onType = (fields: Partial<FeedForm>) => actions.typeFeed({ ...form, ...fields });
  const goTo = (to: SetupStep | undefined) => (to === undefined ? undefined : onType({ step: to }));
  const part = useFocusOnChange(step);
  const Shown = STEPS[step];
  const missing = step === 'trial' ? null : missingAt(step, form, work.classifier);
  return (
    <PaneBody actions={<WaysOn at={at} actions={actions} onGoTo={goTo} />}>
      <Subtitle2 as="h2" className={styles.title}>
        {of === null ? setupWords('titleNew') : setupWords('titleOf', { name: quotedWhole(of.name) })}
      </Subtitle2>
      <Overtaken {...props} />
      <ChoiceField
        label={setupWords('step')}
        chosen={step}
        choices={SETUP_STEPS.map((value) => ({ value, title: STEP_TITLES[value] }))}
        onChoose={goTo}
      />
      <div
        ref={part}
        className={styles.step}
        role="group"
        aria-label={setupWords('stepOf', { at: at + 1, all: SETUP_STEPS.length, step: STEP_TITLES[step] })}
      >
        <Text weight="semibold">
          {setupWords('stepOf', { at: at + 1, all: SETUP_STEPS.length, step: STEP_TITLES[step] })}
        </Text>
        <Shown {...props} onType={onType} />
        {missing !== null && (
          <Text size={200} role="status">
            {missing}
          </Text>
        )}
      </div>
    </PaneBody>
  );
}

const CONTROLS = ['select', 'input', 'textarea', 'button'].join();

/**
 * The first control of the step that was gone to takes the keyboard, so that it is read from its beginning. Not the
 * step itself: Excel on the web takes the keyboard out of the pane from where no control has it.
 */
function useFocusOnChange(step: SetupStep) {
  const part = useRef<HTMLDivElement>(null);
  const shown = useRef(step);
  useEffect(() => {
    if (shown.current !== step) {
      part.current?.scrollIntoView({ block: 'start' });
      part.current?.querySelector<HTMLElement>(CONTROLS)?.focus({ preventScroll: true });
    }
    shown.current = step;
  }, [step]);
  return part;
}

interface WaysOnProps extends Pick<FeedsPageProps, 'actions'> {
  readonly at: number;
  readonly onGoTo: (step: SetupStep | undefined) => void;
}

function WaysOn({ at, actions, onGoTo }: WaysOnProps) {
  return (
    <>
      <Buttons>
        {at > 0 && <Button onClick={() => onGoTo(SETUP_STEPS[at - 1])}>{setupWords('before')}</Button>}
        {at < SETUP_STEPS.length - 1 && (
          <Button appearance="primary" onClick={() => onGoTo(SETUP_STEPS[at + 1])}>
            {setupWords('next')}
          </Button>
        )}
        <Button appearance="subtle" title={setupWords('kept')} onClick={() => actions.showFeedsPage({ kind: 'list' })}>
          {setupWords('toList')}
        </Button>
      </Buttons>
    </>
  );
}

/** Says that somebody else was faster, and asks whose settings are to stay. */
function Overtaken({ form: { of }, feeds: { listed }, actions }: Pick<StepProps, 'form' | 'feeds' | 'actions'>) {
  const now = listed?.find(({ id }) => id === of?.id);
  if (of === null || listed === null || now?.version === of.version) return null;
  if (now === undefined) return <Note intent="warning">{setupWords('gone')}</Note>;
  const { changedBy: person, changedAt, version, because } = now;
  return (
    <>
      <Note intent="warning">{setupWords('newer', { person, at: moment(changedAt), version, because })}</Note>
      <Buttons>
        <Button size="small" onClick={() => actions.takeNewerFeed(now)}>
          {setupWords('takeNewer')}
        </Button>
        <Button size="small" onClick={() => actions.keepOverNewer(now)}>
          {setupWords('keepMine')}
        </Button>
      </Buttons>
    </>
  );
}
