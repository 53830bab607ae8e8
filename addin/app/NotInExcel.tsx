import { TableSimple48Regular } from '@fluentui/react-icons/svg/table-simple';
import { EmptyState } from '../elements/page/EmptyState.tsx';
import { Themed } from '../elements/look/Themed.tsx';
import { appWords } from './words/app-words.ts';

/** For a person who opened the pane's address in a browser. */
export function NotInExcel() {
  return (
    <Themed>
      <EmptyState icon={<TableSimple48Regular />} title={appWords('notInExcel')} text={appWords('notInExcelHow')} />
    </Themed>
  );
}
