import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { Fragment } from 'react';

const useStyles = makeStyles({
  facts: {
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
  strong: { fontWeight: tokens.fontWeightSemibold },
});

export interface RowFact {
  readonly name: string;
  readonly value: string;
  readonly isStrong?: boolean;
}

/** What is known of a row, name by name, but for what is blank. Long cells end after four lines, whole in a title. */
export function RowFacts({ facts }: { readonly facts: readonly RowFact[] }) {
  const styles = useStyles();
  return (
    <dl className={styles.facts}>
      {facts
        .filter(({ value }) => value !== '')
        .map(({ name, value, isStrong = false }, at) => (
          // A column may be called as something else is.
          <Fragment key={`${at} ${name}`}>
            <dt className={styles.name}>{name}</dt>
            <dd className={mergeClasses(styles.value, isStrong && styles.strong)} title={value}>
              {value}
            </dd>
          </Fragment>
        ))}
    </dl>
  );
}
