import { makeStyles, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  key: {
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase100,
    padding: '0 4px',
    marginRight: tokens.spacingHorizontalXS,
    border: '1px solid currentColor',
    borderRadius: tokens.borderRadiusSmall,
    flexShrink: 0,
  },
});

/** A key as it is printed on a keyboard. Spoken, it is told by `aria-keyshortcuts` of what it does. */
export function Key({ children }: { readonly children: string | number }) {
  const styles = useStyles();
  return (
    <kbd className={styles.key} aria-hidden>
      {children}
    </kbd>
  );
}
