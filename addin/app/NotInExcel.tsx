import { FluentProvider } from '@fluentui/react-components';
import { TableSimple48Regular } from '@fluentui/react-icons/svg/table-simple';
import { EmptyState } from '../elements/EmptyState.tsx';
import { amendTheme } from '../elements/theme.ts';

/** For a person who opened the pane's address in a browser. */
export function NotInExcel() {
  return (
    <FluentProvider theme={amendTheme}>
      <EmptyState
        icon={<TableSimple48Regular />}
        title="Amend works beside a table"
        text="Open Excel and choose Amend on the Home tab, or open the workbench of this server."
      />
    </FluentProvider>
  );
}
