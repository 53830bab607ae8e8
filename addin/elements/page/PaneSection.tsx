import { makeStyles, Subtitle2, Text, tokens } from '@fluentui/react-components';
import { useId, type ComponentProps, type ReactNode } from 'react';

const useStyles = makeStyles({
  section: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  heading: { margin: 0 },
  lead: { color: tokens.colorNeutralForeground2 },
});

export interface PaneSectionProps {
  readonly title: string;
  readonly lead?: ReactNode;
  readonly children?: ReactNode;
  /** It stands within another one: no landmark of its own, and a heading below that one's. */
  readonly isPart?: boolean;
}

/** A part of a pane under its heading. */
export function PaneSection({ title, lead, children, isPart = false }: PaneSectionProps) {
  const styles = useStyles();
  const id = useId();
  const Part = isPart ? Group : 'section';
  return (
    <Part className={styles.section} aria-labelledby={id}>
      <Subtitle2 as={isPart ? 'h3' : 'h2'} id={id} className={styles.heading}>
        {title}
      </Subtitle2>
      {lead && <Text className={styles.lead}>{lead}</Text>}
      {children}
    </Part>
  );
}

/** What belongs together, and is no landmark. */
export function Group(props: ComponentProps<'div'>) {
  return <div role="group" {...props} />;
}
