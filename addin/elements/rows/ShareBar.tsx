import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';

/** In forced colours a ground is the page's own, so that length alone would be lost. */
const FORCED = '@media (forced-colors: active)';

const useStyles = makeStyles({
  track: {
    display: 'block',
    height: '8px',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground5,
    overflow: 'hidden',
    [FORCED]: { boxShadow: 'none', outline: '1px solid CanvasText', outlineOffset: '-1px' },
  },
  bar: { display: 'block', height: '100%', [FORCED]: { forcedColorAdjust: 'none' } },
  brand: { backgroundColor: tokens.colorBrandBackground, [FORCED]: { backgroundColor: 'Highlight' } },
  quiet: { backgroundColor: tokens.colorNeutralForeground4, [FORCED]: { backgroundColor: 'GrayText' } },
  against: { backgroundColor: tokens.colorPaletteDarkOrangeBackground3, [FORCED]: { backgroundColor: 'CanvasText' } },
});

export interface ShareBarProps {
  /** 0 … 1. */
  readonly share: number;
  readonly kind: 'brand' | 'quiet' | 'against';
  /** What it is, where nothing beside it says so. */
  readonly label?: string;
}

/** A share as a length. */
export function ShareBar({ share, kind, label }: ShareBarProps) {
  const styles = useStyles();
  const told = label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label, title: label };
  return (
    <span className={styles.track} {...told}>
      <span className={mergeClasses(styles.bar, styles[kind])} style={{ width: `${share * 100}%` }} />
    </span>
  );
}
