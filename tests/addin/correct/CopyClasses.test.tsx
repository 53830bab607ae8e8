/** @jest-environment jsdom */
import '@testing-library/jest-dom/jest-globals';
import { screen } from '@testing-library/react';
import type { ClassesCopied } from '../../../addin/correct/copy-classes.ts';
import { CopyClasses } from '../../../addin/correct/CopyClasses.tsx';
import { renderPane } from '../../fakes/render-pane.tsx';

function show(copied: ClassesCopied | null = null) {
  const asked: boolean[] = [];
  return {
    asked,
    ...renderPane(
      <CopyClasses
        labelColumn="Account"
        copied={copied}
        task={{ kind: 'idle' }}
        onCopy={(alsoUnchecked) => asked.push(alsoUnchecked)}
      />,
    ),
  };
}

describe('copying classes', () => {
  test('copies what was checked, and the rest by choice', async () => {
    const { person, asked } = show();
    await person.click(screen.getByRole('button', { name: 'Copy classes into “Account”' }));
    await person.click(
      screen.getByRole('checkbox', { name: 'Also Amend’s answers that nobody has checked, into blank cells' }),
    );
    await person.click(screen.getByRole('button', { name: 'Copy classes into “Account”' }));
    expect(asked).toEqual([false, true]);
  });

  test.each<[ClassesCopied, string]>([
    [
      { checked: 12, unchecked: 816, left: 0, gone: 0 },
      '12 checked classes were copied into “Account”. 816 classes that nobody has checked were copied too: Amend does not learn from them, nor count them as right.',
    ],
    [
      { checked: 1, unchecked: 0, left: 1, gone: 2 },
      '1 checked class was copied into “Account”. 1 row has Amend’s unchecked answer alone and was left as it is. 2 rows were deleted meanwhile.',
    ],
    [{ checked: 0, unchecked: 0, left: 0, gone: 0 }, 'Nothing to copy: “Account” says already what people said.'],
  ])('%j is said as: %s', (copied, sentence) => {
    show(copied);
    expect(screen.getByText(sentence)).toBeVisible();
  });
});
