import type { RowSource } from '../../contract/row-source.ts';
import type { SourceOwner, SourceOwnerRequest, SourceOwners } from '../../contract/source-owner.ts';
import type { Choice } from '../elements/fields/choice.ts';
import { ChoiceField } from '../elements/fields/ChoiceField.tsx';
import { driftWords } from './words/drift-words.ts';

export interface SourceOwnerFieldProps {
  readonly source: RowSource;
  readonly owners: SourceOwners;
  readonly isBusy: boolean;
  readonly onName: (source: RowSource, owner: SourceOwnerRequest['owner']) => void;
}

/** Who is responsible for a source, to be chosen among those who can be. */
export function SourceOwnerField({ source, owners: { owners, mayOwn }, isBusy, onName }: SourceOwnerFieldProps) {
  const owner = owners.find((each) => each.source === source)?.owner ?? null;
  const choices = choicesOf(mayOwn, owner);
  return (
    <ChoiceField
      label={driftWords('ownerOf', { source })}
      choices={choices}
      chosen={choices.find(({ value }) => value !== null && owner !== null && isSame(value, owner))?.value ?? null}
      disabled={isBusy}
      onChoose={(chosen) => onName(source, chosen)}
    />
  );
}

type Asked = SourceOwnerRequest['owner'];

/** Nobody, people and channels; and who it is now, although they could not be chosen any more. */
function choicesOf({ people, channels }: SourceOwners['mayOwn'], owner: SourceOwner | null): Choice<Asked>[] {
  const known: Choice<NonNullable<Asked>>[] = [
    ...people.map((person) => ({ value: { kind: 'person' as const, person }, title: person })),
    ...channels.map(({ id, name }) => ({
      value: { kind: 'channel' as const, channel: id },
      title: driftWords('channel', { name }),
    })),
  ];
  const isKnown = owner === null || known.some(({ value }) => isSame(value, owner));
  return [
    { value: null, title: driftWords('ownerNobody') },
    ...known,
    ...(isKnown ? [] : [{ value: owner, title: owner.kind === 'person' ? owner.person : owner.name }]),
  ];
}

function isSame(asked: NonNullable<Asked>, owner: SourceOwner): boolean {
  return asked.kind === 'person'
    ? owner.kind === 'person' && owner.person === asked.person
    : owner.kind === 'channel' && owner.channel === asked.channel;
}
