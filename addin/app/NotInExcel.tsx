import { FluentProvider } from '@fluentui/react-components';
import { TableSimple48Regular } from '@fluentui/react-icons/svg/table-simple';
import { EmptyState } from '../elements/EmptyState.tsx';
import { amendTheme } from '../elements/theme.ts';
import { appWords } from './words/app-words.ts';

/** For a person who opened the pane's address in a browser. */
export function NotInExcel() {
  return (
    <FluentProvider theme={amendTheme}>
      <EmptyState icon={<TableSimple48Regular />} title={appWords('notInExcel')} text={appWords('notInExcelHow')} />
    </FluentProvider>
  );
}
