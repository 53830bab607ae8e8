import { Button, Card, makeStyles, ProgressBar, Text, tokens } from '@fluentui/react-components';
import { Checkmark16Regular } from '@fluentui/react-icons/svg/checkmark';
import { Eye16Regular } from '@fluentui/react-icons/svg/eye';
import type { ReactNode } from 'react';
import type { Spellings } from '../../contract/class-spelling.ts';
import type { ReviewRow } from '../../contract/prediction.ts';
import { percent } from '../../contract/words/percent.ts';
import { readableKey } from '../table/keyed-rows.ts';
import type { Verdict } from './review-rows.ts';
import { ClassPicker } from './ClassPicker.tsx';
import { reviewWords } from './words/review-words.ts';

const useStyles = makeStyles({
  card: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  top: { display: 'flex', alignItems: 'center', justifyContent: 'space-between', gap: tokens.spacingHorizontalS },
  key: { color: tokens.colorNeutralForeground3, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  cells: {
    display: 'grid',
    gridTemplateColumns: 'minmax(64px, auto) minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalM,
    rowGap: '2px',
    margin: 0,
  },
  name: {
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    maxWidth: '110px',
    overflowWrap: 'anywhere',
  },
  value: {
    margin: 0,
    overflowWrap: 'anywhere',
    display: '-webkit-box',
    WebkitBoxOrient: 'vertical',
    WebkitLineClamp: 4,
    overflow: 'hidden',
  },
  guess: { display: 'flex', justifyContent: 'space-between', alignItems: 'center', gap: tokens.spacingHorizontalS },
  class: { overflowWrap: 'anywhere' },
  share: { whiteSpace: 'nowrap' },
  sure: { display: 'flex', alignItems: 'center', flexShrink: 0 },
  why: { minWidth: 'unset', paddingRight: 0, color: tokens.colorBrandForeground1 },
  buttons: { display: 'flex', gap: tokens.spacingHorizontalS, flexWrap: 'wrap' },
  alternative: {
    maxWidth: '100%',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    display: 'block',
  },
  column: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
});

export interface ReviewCardProps {
  readonly row: ReviewRow;
  readonly classes: readonly string[];
  readonly spellings: Spellings;
  readonly onAnswer: (verdict: Verdict) => void;
  readonly onShow: () => void;
  readonly onWhy: () => void;
  /** The answer to “Why?”, or how far it is; null when nobody asked. */
  readonly why: ReactNode;
}

/** One row with what Amend thinks of it, and what a person may say. */
export function ReviewCard({ row, classes, spellings, onAnswer, onShow, onWhy, why }: ReviewCardProps) {
  const styles = useStyles();
  const correct = (name: string) => onAnswer({ kind: 'correct', class: name });
  return (
    <Card className={styles.card} role="group" aria-label={reviewWords('row', { row: readableKey(row.key) })}>
      <div className={styles.top}>
        <Text size={200} className={styles.key} title={readableKey(row.key)}>
          {readableKey(row.key)}
        </Text>
        <Button size="small" appearance="transparent" icon={<Eye16Regular />} onClick={onShow}>
          {reviewWords('showInSheet')}
        </Button>
      </div>
      <dl className={styles.cells}>
        {row.cells
          .filter((cell) => cell.value !== '')
          .map((cell) => (
            <Cell key={cell.name} name={cell.name} value={cell.value} />
          ))}
      </dl>
      <Guess row={row} onWhy={onWhy} />
      {why}
      <div className={styles.buttons}>
        <Button appearance="primary" icon={<Checkmark16Regular />} onClick={() => onAnswer({ kind: 'accept' })}>
          {reviewWords('accept')}
        </Button>
        <Button onClick={() => onAnswer({ kind: 'unsure' })}>{reviewWords('unsure')}</Button>
      </div>
      <Alternatives row={row} onPick={correct} />
      <ClassPicker classes={classes} spellings={spellings} onPick={correct} />
    </Card>
  );
}

/** What Amend takes the row for, and how sure it is. */
function Guess({ row, onWhy }: { row: ReviewRow; onWhy: () => void }) {
  const styles = useStyles();
  return (
    <div className={styles.column}>
      <div className={styles.guess}>
        <Text weight="semibold" className={styles.class}>
          {row.class}
        </Text>
        <span className={styles.sure}>
          <Text className={styles.share}>
            {row.source === 'rule' ? reviewWords('byRule') : reviewWords('sure', { share: percent(row.confidence) })}
          </Text>
          <Button size="small" appearance="transparent" className={styles.why} onClick={onWhy}>
            {reviewWords('why')}
          </Button>
        </span>
      </div>
      <ProgressBar
        value={row.confidence}
        thickness="large"
        shape="rounded"
        aria-label={reviewWords('sureOf', { share: percent(row.confidence), class: row.class })}
      />
    </div>
  );
}

function Alternatives({ row, onPick }: { row: ReviewRow; onPick: (name: string) => void }) {
  const styles = useStyles();
  const alternatives = row.alternatives.filter((each) => each.class !== row.class);
  if (alternatives.length === 0) return null;
  return (
    <div className={styles.column}>
      <Text size={200}>{reviewWords('orIsIt')}</Text>
      <div className={styles.buttons}>
        {alternatives.map((each) => (
          <Button key={each.class} size="small" title={each.class} onClick={() => onPick(each.class)}>
            <span className={styles.alternative}>
              {each.class} ({percent(each.probability)})
            </span>
          </Button>
        ))}
      </div>
    </div>
  );
}

function Cell({ name, value }: { name: string; value: string }) {
  const styles = useStyles();
  return (
    <>
      <dt className={styles.name}>{name}</dt>
      <dd className={styles.value} title={value}>
        {value}
      </dd>
    </>
  );
}
