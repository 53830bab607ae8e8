import { Checkbox, Text } from '@fluentui/react-components';
import { setupWords } from './words/setup-words.ts';

export interface FindUnusualProps {
  readonly isChosen: boolean;
  readonly onChoose: (isChosen: boolean) => void;
}

/** For a table without classes: have unusual rows found, which people then confirm or reject. */
export function FindUnusual({ isChosen, onChoose }: FindUnusualProps) {
  return (
    <>
      <Checkbox
        label={setupWords('findUnusual')}
        checked={isChosen}
        onChange={(_, { checked }) => onChoose(checked === true)}
      />
      {isChosen && <Text size={200}>{setupWords('findUnusualMeans')}</Text>}
    </>
  );
}
