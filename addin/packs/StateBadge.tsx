import { Badge } from '@fluentui/react-components';
import type { PackState } from '../../contract/pack-finding.ts';

const COLORS = { good: 'success', attention: 'danger', unknown: 'warning', told: 'subtle' } as const;

/** How an answer stands, in a word and a colour. */
export function StateBadge({ state, children }: { readonly state: PackState; readonly children: string }) {
  return (
    <Badge appearance="tint" color={COLORS[state]}>
      {children}
    </Badge>
  );
}
