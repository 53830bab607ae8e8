import { Text } from '@fluentui/react-components';
import { PointList } from '../../elements/lists/PointList.tsx';
import type { ListedFile } from '../../ports/feeds-port.ts';
import { feedsWords } from '../words/feeds-words.ts';

/** Faults of a file that are shown; the rest are counted. */
const MOST_FAULTS = 10;

/** What is wrong in a file, by its lines. */
export function FileFaults({ file: { faults, faultCount } }: { readonly file: ListedFile }) {
  const shown = faults.slice(0, MOST_FAULTS);
  return (
    <>
      {shown.length > 0 && (
        <PointList>
          {shown.map(({ line, detail }, at) => (
            <li key={at}>{feedsWords('fileFault', { line, detail })}</li>
          ))}
        </PointList>
      )}
      {faultCount > shown.length && <Text size={200}>{feedsWords('allFaults', { faults: faultCount })}</Text>}
    </>
  );
}
