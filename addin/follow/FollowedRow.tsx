import { Button, Card, makeStyles, Switch, Text, tokens } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { percent } from '../../contract/words/percent.ts';
import { ErrorBar } from '../elements/notes/ErrorBar.tsx';
import { InSight } from '../elements/keyboard/InSight.tsx';
import { PaneSection } from '../elements/page/PaneSection.tsx';
import { WhyThisClass } from '../explain/WhyThisClass.tsx';
import { EntriesOfRow } from '../history/HistoryOfRow.tsx';
import { readableKey } from '../table/keyed-rows.ts';
import type { FollowActions } from './follow-actions.ts';
import type { FollowedRow as Followed, FollowState, ToldOfRow } from './follow-state.ts';
import { followWords } from './words/follow-words.ts';

/** Alternatives offered at once: the selected row is looked at in passing. */
const OFFERED = 3;

const useStyles = makeStyles({
  card: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  key: { color: tokens.colorNeutralForeground3, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  class: { display: 'flex', flexWrap: 'wrap', justifyContent: 'space-between', columnGap: tokens.spacingHorizontalS },
  name: { overflowWrap: 'anywhere' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
  alternative: {
    display: 'block',
    maxWidth: '100%',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
  left: { alignSelf: 'start' },
  part: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
});

export interface FollowedRowProps {
  readonly follow: FollowState;
  /** Something is asked of what was typed: it is not to be scrolled away from. */
  readonly isAsked?: boolean;
  readonly actions: FollowActions;
  /** What people say about the row. */
  readonly talk?: ((row: Followed) => ReactNode) | undefined;
}

/** The row that is selected in the sheet, whichever it is: its class, and on request why, with what was said of it. */
export function FollowedRow({ follow: { isFollowing, followed }, isAsked = false, actions, talk }: FollowedRowProps) {
  return (
    <InSight of={isFollowing && !isAsked ? (followed?.key ?? null) : null}>
      <PaneSection title={followWords('title')}>
        <Switch
          checked={isFollowing}
          label={followWords('follow')}
          onChange={(_, data) => actions.chooseFollowing(data.checked)}
        />
        {isFollowing && followed === null && <Text>{followWords('noRow')}</Text>}
        {isFollowing && followed !== null && <RowTold row={followed} actions={actions} talk={talk} />}
      </PaneSection>
    </InSight>
  );
}

interface RowToldProps extends Pick<FollowedRowProps, 'actions' | 'talk'> {
  readonly row: Followed;
}

function RowTold({ row, actions, talk }: RowToldProps) {
  const styles = useStyles();
  const [isOpen, setIsOpen] = useState(false);
  const key = readableKey(row.key);
  return (
    <Card className={styles.card} role="group" aria-label={followWords('selected', { row: key })}>
      <Text size={200} className={styles.key} title={key}>
        {key}
      </Text>
      {row.problem !== null && <ErrorBar problem={row.problem} />}
      {row.told === null ? (
        <Text weight="semibold" className={styles.name}>
          {row.answer ?? followWords('noClass')}
        </Text>
      ) : (
        <>
          <ClassTold told={row.told} onSay={(name) => actions.sayOfFollowed(row.key, name)} />
          <Button
            className={styles.left}
            size="small"
            appearance="subtle"
            aria-expanded={isOpen}
            onClick={() => setIsOpen(!isOpen)}
          >
            {followWords('more', { entries: row.told.entries.length })}
          </Button>
          {isOpen && <MoreTold told={row.told} onClose={() => setIsOpen(false)} />}
        </>
      )}
      {talk?.(row)}
    </Card>
  );
}

/** The class that Amend answers, to be accepted, and the next best ones. */
function ClassTold({ told, onSay }: { readonly told: ToldOfRow; readonly onSay: (name: string) => void }) {
  const styles = useStyles();
  const { class: name, confidence, source, alternatives } = told.explanation;
  return (
    <>
      <div className={styles.class}>
        <Text weight="semibold" className={styles.name}>
          {name}
        </Text>
        <Text>
          {source === 'label' ? followWords('ownLabel') : followWords('sure', { share: percent(confidence) })}
        </Text>
      </div>
      <div className={styles.buttons}>
        {source !== 'label' && (
          <Button size="small" appearance="primary" onClick={() => onSay(name)}>
            {followWords('accept')}
          </Button>
        )}
        {alternatives.slice(0, OFFERED).map((each) => (
          <Button key={each.class} size="small" title={each.class} onClick={() => onSay(each.class)}>
            <span className={styles.alternative}>
              {each.class} ({percent(each.probability)})
            </span>
          </Button>
        ))}
      </div>
    </>
  );
}

function MoreTold({ told, onClose }: { readonly told: ToldOfRow; readonly onClose: () => void }) {
  const styles = useStyles();
  return (
    <>
      <WhyThisClass explanation={told.explanation} onClose={onClose} />
      <div className={styles.part}>
        <Text weight="semibold" size={200}>
          {followWords('said')}
        </Text>
        <EntriesOfRow entries={told.entries} />
      </div>
    </>
  );
}
