/**
 * Whether Office itself is dark, where it says so: Excel for Windows and Mac do, Excel on the web does not. Ask after
 * `Office.onReady()`.
 */
export function isOfficeDark(): boolean | null {
  // The types promise a theme; hosts that have none leave it out.
  const theme = Office.context.officeTheme as Partial<Office.OfficeTheme> | undefined;
  return theme?.isDarkTheme ?? null;
}
