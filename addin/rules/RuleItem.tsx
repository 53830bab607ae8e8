import { Badge, Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { Rule } from '../../contract/rule.ts';
import { Note } from '../elements/notes/Note.tsx';
import { readableKey } from '../table/keyed-rows.ts';
import { ruleWords } from './words/rule-words.ts';

const useStyles = makeStyles({
  item: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    // Seen in forced colours, where the ground is not.
    border: '1px solid transparent',
    overflowWrap: 'anywhere',
  },
  head: { display: 'flex', gap: tokens.spacingHorizontalS, alignItems: 'center', flexWrap: 'wrap' },
  small: { color: tokens.colorNeutralForeground3 },
  arrow: { minWidth: 'unset' },
});

export interface RuleItemProps {
  readonly rule: Rule;
  readonly mayPropose: boolean;
  readonly mayDecide: boolean;
  readonly isBusy: boolean;
  readonly onEdit: () => void;
  readonly onPutInForce: () => void;
  readonly onRetire: () => void;
  readonly onMove: (by: -1 | 1) => void;
}

/** One rule: what it says, where it stands, what became of the rows that it answered. */
export function RuleItem(props: RuleItemProps) {
  const { rule } = props;
  const styles = useStyles();
  return (
    <li className={styles.item}>
      <div className={styles.head}>
        <Text weight="semibold">{ruleWords('rule', { position: rule.position, class: rule.class })}</Text>
        <Badge appearance="tint" color={rule.state === 'standing' ? 'success' : 'informative'}>
          {ruleWords(rule.state)}
        </Badge>
      </div>
      <Text>{ruleWords('condition', { text: rule.text })}</Text>
      <Text size={200} className={styles.small}>
        {ruleWords('wordedBy', { person: rule.author, version: rule.version })}
        {rule.because !== '' && ` ${rule.because}`}
      </Text>
      {rule.inForce !== null && rule.inForce !== rule.version && (
        <Text size={200}>{ruleWords('olderAnswers', { version: rule.inForce })}</Text>
      )}
      {rule.fault !== null && <Note intent="warning">{ruleWords('faulty', { fault: rule.fault })}</Note>}
      {rule.answered > 0 && (
        <Text size={200}>{ruleWords('answered', { rows: rule.answered, agreed: rule.agreed })}</Text>
      )}
      {rule.contradicted > 0 && (
        <Note intent="warning">
          {ruleWords('contradicted', {
            corrections: rule.contradicted,
            rows: rule.contradictions
              .map(({ key, class: name }) => ruleWords('contradiction', { row: readableKey(key), class: name }))
              .join(', '),
          })}
        </Note>
      )}
      {rule.state !== 'retired' && <RuleButtons {...props} />}
    </li>
  );
}

/** What may be done with a rule that is not retired. */
function RuleButtons(props: RuleItemProps) {
  const { rule, mayPropose, mayDecide, isBusy, onMove } = props;
  const styles = useStyles();
  const named = ruleWords('named', { class: rule.class });
  const move = (by: -1 | 1, sign: string, says: string) => (
    <Button
      size="small"
      className={styles.arrow}
      aria-label={`${says} ${named}`}
      disabledFocusable={isBusy}
      onClick={() => onMove(by)}
    >
      {sign}
    </Button>
  );
  return (
    <div className={styles.head}>
      {mayDecide && rule.state === 'proposed' && (
        <Button size="small" appearance="primary" disabledFocusable={isBusy} onClick={props.onPutInForce}>
          {ruleWords('putInForce')}
        </Button>
      )}
      {mayPropose && (
        <Button size="small" disabledFocusable={isBusy} onClick={props.onEdit}>
          {ruleWords('change')}
        </Button>
      )}
      {mayDecide && (
        <>
          <Button size="small" disabledFocusable={isBusy} onClick={props.onRetire}>
            {ruleWords('retire')}
          </Button>
          {move(-1, '↑', ruleWords('earlier'))}
          {move(1, '↓', ruleWords('later'))}
        </>
      )}
    </div>
  );
}
