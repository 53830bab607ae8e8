/**
 * Hears the commands that the manifest names: buttons of the ribbon, entries of the menu of cells. Where the host can,
 * the pane is shown first, in which one sees what they do.
 */
export function hearCommands<Name extends string>(names: readonly Name[], run: (name: Name) => void): void {
  for (const name of names) {
    Office.actions.associate(name, async (event: Office.AddinCommands.Event) => {
      if (Office.context.requirements.isSetSupported('SharedRuntime', '1.1')) await Office.addin.showAsTaskpane();
      run(name);
      event.completed();
    });
  }
}
