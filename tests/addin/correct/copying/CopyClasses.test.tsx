/** @jest-environment ./tests/setup/page-environment.js */
import '@testing-library/jest-dom/jest-globals';
import { screen } from '@testing-library/react';
import type { ClassesCopied, WhichClasses } from '../../../../addin/correct/copying/copy-classes.ts';
import { CopyClasses } from '../../../../addin/correct/copying/CopyClasses.tsx';
import { renderPane } from '../../../fakes/render-pane.tsx';

const NOTHING: ClassesCopied = { checked: 0, accepted: 0, unchecked: 0, left: 0, isNoneAccepted: false, gone: 0 };

function show(copied: ClassesCopied | null = null, target: number | null = null) {
  const asked: WhichClasses[] = [];
  return {
    asked,
    ...renderPane(
      <CopyClasses
        labelColumn="Account"
        target={target}
        copied={copied}
        task={{ kind: 'idle' }}
        onCopy={(which) => asked.push(which)}
      />,
    ),
  };
}

describe('copying classes', () => {
  test('copies what was checked, and the rest by choice', async () => {
    const { person, asked } = show();
    await person.click(screen.getByRole('button', { name: 'Copy classes into “Account”' }));
    await person.click(
      screen.getByRole('radio', { name: 'Also Amend’s answers that nobody has checked, into blank cells' }),
    );
    await person.click(screen.getByRole('button', { name: 'Copy classes into “Account”' }));
    expect(asked).toEqual(['checked', 'all']);
    expect(screen.getAllByRole('radio')).toHaveLength(2);
  });

  test('offers those that need no look where somebody has decided how often they should be right', async () => {
    const { person, asked } = show(null, 0.99);
    await person.click(
      screen.getByRole('radio', {
        name: 'Also answers that need no look, shown to be right 99 % of the time, into blank cells',
      }),
    );
    await person.click(screen.getByRole('button', { name: 'Copy classes into “Account”' }));
    expect(asked).toEqual(['accepted']);
  });

  test.each<[ClassesCopied, string]>([
    [
      { ...NOTHING, checked: 12, unchecked: 816 },
      '12 checked classes were copied into “Account”. 816 classes that nobody has checked were copied too: Amend does not learn from them, nor count them as right.',
    ],
    [
      { ...NOTHING, checked: 1, left: 1, gone: 2 },
      '1 checked class was copied into “Account”. 1 row has Amend’s unchecked answer alone and was left as it is. 2 rows were deleted meanwhile.',
    ],
    [
      { ...NOTHING, checked: 12, accepted: 700, left: 116 },
      '12 checked classes were copied into “Account”. 700 classes that need no look were copied too, by the confidence decided on: nobody has checked them, and Amend does not learn from them. 116 rows have Amend’s unchecked answer alone and were left as they are.',
    ],
    [
      { ...NOTHING, checked: 1, left: 1, isNoneAccepted: true },
      '1 checked class was copied into “Account”. At present the figures bear out no confidence from which on answers need no look, so none was copied. 1 row has Amend’s unchecked answer alone and was left as it is.',
    ],
    [NOTHING, 'Nothing to copy: “Account” says already what people said.'],
  ])('%j is said as: %s', (copied, sentence) => {
    show(copied);
    expect(screen.getByText(sentence)).toBeVisible();
  });
});
