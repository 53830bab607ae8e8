import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  buttons: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
});

/** Buttons side by side, as many in a line as there is room for. */
export function Buttons({ children }: { readonly children: ReactNode }) {
  return <div className={useStyles().buttons}>{children}</div>;
}
