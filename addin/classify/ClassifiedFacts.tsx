import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { Warning16Filled } from '@fluentui/react-icons/svg/warning';
import { percent } from '../../contract/words/percent.ts';
import { grouped, listed, quoted } from '../../contract/words/phrases.ts';
import type { OutsideTotal } from './classify-checkpoint.ts';
import type { Classified } from './classify-table.ts';
import { Note } from '../elements/notes/Note.tsx';
import { PaneSection } from '../elements/page/PaneSection.tsx';
import { classifyWords } from './words/classify-words.ts';

const useStyles = makeStyles({
  big: {
    fontSize: tokens.fontSizeHero800,
    lineHeight: tokens.lineHeightHero800,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: 'tabular-nums',
  },
  figure: { display: 'flex', alignItems: 'baseline', gap: tokens.spacingHorizontalS },
  low: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalXS },
  by: { color: tokens.colorNeutralForeground2 },
  warn: { color: tokens.colorPaletteDarkOrangeForeground1, flexShrink: 0 },
});

/** What a classification did. */
export function ClassifiedFacts({
  classified,
  champion,
  lowConfidence,
}: {
  classified: Classified;
  /** Null before anything was trained. */
  champion: number | null;
  lowConfidence: number;
}) {
  const styles = useStyles();
  return (
    <PaneSection title={classifyWords('done')}>
      <div className={styles.figure}>
        <span className={styles.big}>{grouped(classified.rows)}</span>
        <Text>{classifyWords('rowsClassified', { rows: classified.rows })}</Text>
      </div>
      {classified.lowConfidence === 0 ? (
        <Text>{classifyWords('allSure', { share: percent(lowConfidence) })}</Text>
      ) : (
        <Text className={styles.low}>
          <Warning16Filled className={styles.warn} aria-hidden />
          {classifyWords('unsure', { rows: classified.lowConfidence, share: percent(lowConfidence) })}
        </Text>
      )}
      {classified.unknown > 0 && <Text>{classifyWords('unknown', { rows: classified.unknown })}</Text>}
      {classified.acceptable !== null && <Text>{acceptableSentence(classified.acceptable)}</Text>}
      <Text className={styles.by}>{answeredBy(classified, champion)}</Text>
      {classified.outside !== null && <OutsideFacts {...classified.outside} />}
      {classified.gone > 0 && <Note intent="warning">{classifyWords('gone', { rows: classified.gone })}</Note>}
      {classified.leftOut > 0 && <Note intent="warning">{classifyWords('leftOut', { rows: classified.leftOut })}</Note>}
    </PaneSection>
  );
}

/** What a model endpoint answered, and why it did not answer more. */
function OutsideFacts({ model, rows, unasked, unanswered, fault }: OutsideTotal) {
  return (
    <>
      <Text>{classifyWords('outside', { model: quoted(model), rows })}</Text>
      {unanswered > 0 && <Text>{classifyWords('outsideUnanswered', { rows: unanswered })}</Text>}
      {fault !== null && <Note intent="warning">{`${fault.sentence} ${fault.nextStep}`}</Note>}
      {unasked > 0 && <Text>{classifyWords('outsideUnasked', { rows: unasked })}</Text>}
    </>
  );
}

/** How many answers need no look: from one confidence on, or from that of their class. */
function acceptableSentence({ rows, from }: NonNullable<Classified['acceptable']>): string {
  return from.classes.length === 0 && from.level !== null
    ? classifyWords('acceptable', { rows, share: percent(from.level) })
    : classifyWords('acceptableByClass', { rows });
}

/** Which versions answered, and what to do when another one answers now. */
function answeredBy({ versions, outside }: Classified, champion: number | null): string {
  if (champion === null) return classifyWords(outside === null ? 'firstAnswered' : 'firstAnsweredOutside');
  if (versions.every((version) => version === 0)) return classifyWords('firstAnsweredThen', { champion });
  const answered = classifyWords('answered', { versions: versions.length, names: listed(versions.map(String)) });
  return versions.every((version) => version === champion)
    ? answered
    : `${answered} ${classifyWords('otherAnswers', { champion })}`;
}
