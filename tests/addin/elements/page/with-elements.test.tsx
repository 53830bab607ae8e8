/** @jest-environment ./tests/setup/page-environment.js */
import { render } from '@testing-library/react';
import { withElements } from '../../../../addin/elements/page/with-elements.ts';

const shown = (sentence: (marks: Readonly<Record<'page' | 'tab', string>>) => string) =>
  render(<p>{withElements(sentence, { page: <a href="/x">page</a>, tab: <em>tab</em> })}</p>).container.innerHTML;

test('elements stand in the places of the arguments, with the text around them', () => {
  expect(shown(({ page, tab }) => `Open the ${page}, then ${tab}.`)).toBe(
    '<p>Open the <a href="/x">page</a>, then <em>tab</em>.</p>',
  );
});

test('a language may have them in another order, and side by side', () => {
  expect(shown(({ page, tab }) => `${tab}${page} öffnen`)).toBe('<p><em>tab</em><a href="/x">page</a> öffnen</p>');
});

test('what the sentence says of a person’s text is text', () => {
  expect(shown(({ page }) => `<b>page</b> ${page}`)).toBe('<p>&lt;b&gt;page&lt;/b&gt; <a href="/x">page</a></p>');
});
