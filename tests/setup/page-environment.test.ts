/** @jest-environment ./tests/setup/page-environment.js */
import { afterEach, describe, expect, test } from '@jest/globals';

const SELECTORS = [
  ...['.here', '.HERE', '.here.there', '.here:hover', '.here[title]', '.here:not(.there)', '.here, p', '.here p'],
  ...['.he', '.here\\:wide', '.a\\:b', 'p', 'P', 'p, span', 'span, linearGradient', 'lineargradient', '*', 'p.here'],
  ...[
    'svg linearGradient',
    'div > p',
    'p + p, div span',
    'p[title="x"]:not(.a)',
    'p[title="x y"]',
    'div p[title]:hover',
  ],
  ...['p ~ span, p[title]', 'body>p', 'p,span.here', 'a[title="p, span"]', '[title] p', 'p span:focus, .here > p'],
];
const ELEMENTS = [
  ...['<p>', '<span>', '<p class="here">', '<p class="HERE there">', '<p class=" there\there " title="x">'],
  ...['<div><p>', '<div title="x"><span class="here"><p title="x y">', '<p title="x"><span>'],
  ...['<p class="here:wide a:b">', '<p class="heres">', '<svg class="here"><linearGradient class="here">'],
];

afterEach(() => {
  document.head.replaceChildren();
  document.body.replaceChildren();
});

describe('the page of tests', () => {
  test.each(SELECTORS)('shows %s on what matches it, and on nothing else', (selector) => {
    document.head.innerHTML = `<style>@media screen { ${selector} { color: red } } @keyframes k { from { top: 0 } }</style>`;
    document.body.innerHTML = ELEMENTS.join('');
    const all = [...document.body.querySelectorAll('*')];
    // What it says of one selector by itself is jsdom's own answer.
    const red = all.filter((element) => element.matches(selector));
    expect(all.filter((element) => getComputedStyle(element).getPropertyValue('color') === 'rgb(255, 0, 0)')).toEqual(
      all.filter((element) => red.some((matching) => matching.contains(element))),
    );
  });
});
