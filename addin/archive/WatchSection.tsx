import { Button, Checkbox, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { DriftWatch, WatchRequest } from '../../contract/drift-archive.ts';
import { moment } from '../../contract/words/dates.ts';
import { ChoiceField } from '../elements/fields/ChoiceField.tsx';
import { PaneSection } from '../elements/page/PaneSection.tsx';
import { archiveWords } from './words/archive-words.ts';

const STEPS = [1, 2, 4, 6, 12, 24] as const;
const WINDOWS = [1, 6, 12, 24, 168, 720] as const;

const SETTINGS = ['isOn', 'stepHours', 'windowHours', 'season', 'owner'] as const;
const SEASONS = [
  { value: 'none', title: 'seasonNone' },
  { value: 'week', title: 'seasonWeek' },
  { value: 'year', title: 'seasonYear' },
] as const;

const useStyles = makeStyles({
  small: { color: tokens.colorNeutralForeground3 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

export interface WatchSectionProps {
  readonly watch: DriftWatch;
  /** The model is one that Amend did not train. */
  readonly isElsewhere: boolean;
  /** Whom incidents can be given to. */
  readonly owners: readonly string[];
  readonly isBusy: boolean;
  readonly maySet: boolean;
  readonly onSet: (request: WatchRequest) => void;
}

/** Whether, how often and over which window checks are made by themselves, and who is told. */
export function WatchSection({ watch, isElsewhere, owners, isBusy, maySet, onSet }: WatchSectionProps) {
  const styles = useStyles();
  return (
    <PaneSection title={archiveWords('watch')}>
      <Text>{watchSentence(watch, isElsewhere)}</Text>
      {watch.season !== 'none' && <Text>{archiveWords('seasonal', { season: watch.season })}</Text>}
      {watch.fault !== null && <Text>{archiveWords('lastFailed', { fault: watch.fault })}</Text>}
      <Text size={200} className={styles.small}>
        {watch.owner === null ? archiveWords('ownerNobody') : archiveWords('ownerIs', { owner: watch.owner })}
        {watch.checkedAt !== null && ` ${archiveWords('checkedAt', { at: moment(watch.checkedAt) })}`}
        {watch.nextAt !== null && ` ${archiveWords('nextAt', { at: moment(watch.nextAt) })}`}
      </Text>
      {maySet && (
        <WatchSettings watch={watch} isElsewhere={isElsewhere} owners={owners} isBusy={isBusy} onSet={onSet} />
      )}
    </PaneSection>
  );
}

function WatchSettings({ watch, isElsewhere, owners, isBusy, onSet }: Omit<WatchSectionProps, 'maySet'>) {
  const styles = useStyles();
  const [draft, setDraft] = useState<Omit<WatchRequest, 'because'>>(watch);
  const { isOn, stepHours, windowHours, season, owner } = draft;
  const isSame = SETTINGS.every((each) => draft[each] === watch[each]);
  return (
    <>
      <Checkbox
        label={archiveWords('isOn')}
        checked={isOn}
        onChange={(_, data) => setDraft({ ...draft, isOn: data.checked === true })}
      />
      {isOn && (
        <>
          <ChoiceField
            label={archiveWords('step')}
            choices={withOwn(STEPS, stepHours).map((hours) => ({
              value: hours,
              title: hours === 24 ? archiveWords('nightly') : archiveWords('everyHours', { hours }),
            }))}
            chosen={stepHours}
            disabled={isBusy}
            onChoose={(hours) => setDraft({ ...draft, stepHours: hours })}
          />
          <ChoiceField
            label={archiveWords('window')}
            choices={withOwn(WINDOWS, windowHours).map((hours) => ({
              value: hours,
              title: archiveWords('hoursBack', { hours }),
            }))}
            chosen={windowHours}
            disabled={isBusy}
            onChoose={(hours) => setDraft({ ...draft, windowHours: hours })}
          />
        </>
      )}
      <ChoiceField
        label={archiveWords('compareWith')}
        choices={seasonChoices(isElsewhere)}
        chosen={season ?? 'none'}
        disabled={isBusy}
        onChoose={(chosen) => setDraft({ ...draft, season: chosen })}
      />
      <GiveTo
        {...{ watch, owners, isBusy }}
        chosen={owner ?? null}
        onChoose={(to) => setDraft({ ...draft, owner: to })}
      />
      <div className={styles.buttons}>
        <Button
          disabledFocusable={isBusy || isSame}
          onClick={() => onSet({ isOn, stepHours, windowHours, season, owner })}
        >
          {archiveWords('save')}
        </Button>
      </div>
    </>
  );
}

/** With which rows reports may compare. */
function seasonChoices(isElsewhere: boolean) {
  return SEASONS.map(({ value, title }) => ({
    value,
    title: archiveWords(isElsewhere && value === 'none' ? 'seasonDeclared' : title),
  }));
}

/** Whom incidents are given to. */
function GiveTo({
  watch: { owner },
  owners,
  isBusy,
  ...choice
}: Pick<WatchSectionProps, 'watch' | 'owners' | 'isBusy'> & {
  readonly chosen: string | null;
  readonly onChoose: (to: string | null) => void;
}) {
  // Whom it is now stays a choice, although they may not see to it any more.
  const names = [...new Set([...owners, ...(owner === null ? [] : [owner])])];
  return (
    <ChoiceField
      label={archiveWords('giveTo')}
      choices={[{ value: null, title: archiveWords('nobody') }, ...names.map((name) => ({ value: name, title: name }))]}
      disabled={isBusy}
      {...choice}
    />
  );
}

function watchSentence({ isOn, stepHours, windowHours }: DriftWatch, isElsewhere: boolean): string {
  if (!isOn) return archiveWords('notWatched');
  return archiveWords('watched', {
    ...{ step: stepHours, window: windowHours },
    reference: isElsewhere ? 'declared' : 'learned',
  });
}

/** The usual ones, and what was set by a program. */
function withOwn(usual: readonly number[], own: number): number[] {
  return [...new Set([...usual, own])].sort((a, b) => a - b);
}
