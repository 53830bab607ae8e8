import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  chain: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column' },
  step: {
    position: 'relative',
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXXS,
    margin: `0 0 0 ${tokens.spacingHorizontalXS}`,
    padding: `0 0 ${tokens.spacingVerticalL} ${tokens.spacingHorizontalL}`,
    borderLeft: `2px solid ${tokens.colorNeutralStroke1}`,
    overflowWrap: 'anywhere',
    '::before': {
      content: '""',
      position: 'absolute',
      left: '-6px',
      top: '5px',
      width: '10px',
      height: '10px',
      borderRadius: '50%',
      backgroundColor: tokens.colorBrandBackground,
    },
    ':last-child': { borderLeftColor: 'transparent', paddingBottom: 0 },
  },
  heading: { margin: 0 },
  links: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  link: { minWidth: 'unset', paddingLeft: 0, paddingRight: 0, textAlign: 'start' },
});

/** Where a step leads to. */
export interface StepLink {
  readonly says: string;
  readonly onFollow: () => void;
}

/** Steps one below the other, joined by a line. */
export function Chain({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <ol className={useStyles().chain} aria-label={label}>
      {children}
    </ol>
  );
}

export interface ChainStepProps {
  readonly title: string;
  readonly links?: readonly StepLink[];
  readonly children: ReactNode;
}

/** A step of the way, with what is known of it and where that leads. */
export function ChainStep({ title, links = [], children }: ChainStepProps) {
  const styles = useStyles();
  return (
    <li className={styles.step} aria-label={title}>
      <Text as="h3" weight="semibold" className={styles.heading}>
        {title}
      </Text>
      {children}
      <Links links={links} />
    </li>
  );
}

/** Where something leads to, as buttons that look like links. */
export function Links({ links }: { readonly links: readonly StepLink[] }) {
  const styles = useStyles();
  if (links.length === 0) return null;
  return (
    <div className={styles.links}>
      {links.map(({ says, onFollow }) => (
        <Button key={says} className={styles.link} size="small" appearance="transparent" onClick={onFollow}>
          {says}
        </Button>
      ))}
    </div>
  );
}
