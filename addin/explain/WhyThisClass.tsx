import { Button, makeStyles, mergeClasses, Text, tokens, Tooltip } from '@fluentui/react-components';
import type { Explanation, ExplanationReason, SimilarCorrection } from '../../contract/explanation.ts';
import { percent } from '../../contract/words/percent.ts';
import { quoted } from '../../contract/words/phrases.ts';
import { Note } from '../elements/notes/Note.tsx';
import { AnswerCard } from '../elements/rows/AnswerCard.tsx';
import { ShareBar } from '../elements/rows/ShareBar.tsx';
import { moment } from '../../contract/words/dates.ts';
import { ago } from '../words/words.ts';
import { readableKey } from '../table/keyed-rows.ts';
import { explainWords } from './words/explain-words.ts';

const useStyles = makeStyles({
  part: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
  },
  reason: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) 72px',
    columnGap: tokens.spacingHorizontalS,
    alignItems: 'center',
  },
  sentence: { overflowWrap: 'anywhere' },
  similar: {
    display: 'flex',
    flexDirection: 'column',
    paddingLeft: tokens.spacingHorizontalS,
    borderLeft: `2px solid ${tokens.colorNeutralStroke1}`,
  },
  small: { color: tokens.colorNeutralForeground3 },
  left: { alignSelf: 'start' },
  cells: {
    color: tokens.colorNeutralForeground2,
    display: '-webkit-box',
    WebkitBoxOrient: 'vertical',
    WebkitLineClamp: 2,
    overflow: 'hidden',
    overflowWrap: 'anywhere',
  },
});

export interface WhyThisClassProps {
  readonly explanation: Explanation;
  readonly onClose: () => void;
  /** Tells where the answer came from; left out of rows that are tried only. */
  readonly onLineage?: (() => void) | undefined;
  /** For "3 days ago". */
  readonly now?: Date;
}

/** What spoke for and against a row's class, and the corrections it resembles. */
export function WhyThisClass({ explanation, onClose, onLineage, now = new Date() }: WhyThisClassProps) {
  const styles = useStyles();
  const { reasonsFor, reasonsAgainst, similar } = explanation;
  const strongest = Math.max(
    ...[...reasonsFor, ...reasonsAgainst].map((reason) => Math.abs(reason.effect)),
    Number.MIN_VALUE,
  );
  return (
    <AnswerCard
      heading={explainWords('heading', { class: explanation.class })}
      label={explainWords('why', { class: explanation.class })}
      onClose={onClose}
    >
      <Text className={styles.sentence}>{explanation.sentence}</Text>
      <Text size={200} className={styles.small}>
        {surenessOf(explanation)}
      </Text>
      {explanation.unknown === true && <Note intent="warning">{explainWords('unknown')}</Note>}
      <Reasons title={explainWords('speaksFor')} reasons={reasonsFor} strongest={strongest} kind="brand" />
      <Reasons title={explainWords('speaksAgainst')} reasons={reasonsAgainst} strongest={strongest} kind="against" />
      <div className={styles.part}>
        <Text weight="semibold" size={200}>
          {explainWords('similarRows')}
        </Text>
        {similar.length === 0 ? (
          <Text size={200}>{explainWords('noneAlike')}</Text>
        ) : (
          <ul className={styles.list}>
            {similar.map((each) => (
              <Similar key={`${each.key} ${each.saidAt}`} correction={each} now={now} />
            ))}
          </ul>
        )}
      </div>
      {onLineage !== undefined && (
        <Button className={styles.left} size="small" onClick={onLineage}>
          {explainWords('lineage')}
        </Button>
      )}
    </AnswerCard>
  );
}

function surenessOf({ key, source, outside, confidence }: Explanation): string {
  const row = readableKey(key);
  if (source === 'rule') return explainWords('byRule', { row });
  if (source === 'label') return explainWords('byItsLabel', { row });
  if (outside !== undefined)
    return explainWords('sureOutside', { row, model: quoted(outside), share: percent(confidence) });
  return explainWords(source === 'first' ? 'sureFirst' : 'sure', { row, share: percent(confidence) });
}

function Reasons({
  title,
  reasons,
  strongest,
  kind,
}: {
  title: string;
  reasons: readonly ExplanationReason[];
  strongest: number;
  kind: 'brand' | 'against';
}) {
  const styles = useStyles();
  if (reasons.length === 0) return null;
  return (
    <div className={styles.part}>
      <Text weight="semibold" size={200}>
        {title}
      </Text>
      <ul className={styles.list}>
        {reasons.map((reason) => (
          <li key={reason.sentence} className={styles.reason}>
            <Text size={200} className={styles.sentence}>
              {reason.sentence}
            </Text>
            <ShareBar
              share={Math.max(0.04, Math.abs(reason.effect) / strongest)}
              kind={kind}
              label={strengthOf(reason.effect, strongest)}
            />
          </li>
        ))}
      </ul>
    </div>
  );
}

function Similar({
  correction: { key, class: name, person, saidAt, cells },
  now,
}: {
  correction: SimilarCorrection;
  now: Date;
}) {
  const styles = useStyles();
  const told = cells
    .filter((cell) => cell.value !== '')
    .map((cell) => cell.value)
    .join(', ');
  return (
    <li className={styles.similar}>
      <Text weight="semibold" size={200} className={styles.sentence}>
        {name}
      </Text>
      <Text size={200} className={mergeClasses(styles.cells)} title={told}>
        {told === '' ? readableKey(key) : told}
      </Text>
      <Tooltip relationship="description" content={moment(saidAt)}>
        <Text size={200} className={styles.small} tabIndex={0}>
          {person}, {ago(saidAt, now)}
        </Text>
      </Tooltip>
    </li>
  );
}

function strengthOf(effect: number, strongest: number): string {
  const share = Math.abs(effect) / strongest;
  return explainWords(share > 0.66 ? 'strongly' : share > 0.33 ? 'clearly' : 'aLittle');
}
