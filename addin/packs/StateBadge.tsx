import { Badge, makeStyles } from '@fluentui/react-components';
import type { PackState } from '../../contract/pack-finding.ts';

const COLORS = { good: 'success', attention: 'danger', unknown: 'warning', told: 'subtle' } as const;

const useStyles = makeStyles({ badge: { flexShrink: 0, whiteSpace: 'nowrap' } });

/** How an answer stands, in a word and a colour. */
export function StateBadge({ state, children }: { readonly state: PackState; readonly children: string }) {
  const styles = useStyles();
  return (
    <Badge className={styles.badge} appearance="tint" color={COLORS[state]}>
      {children}
    </Badge>
  );
}
