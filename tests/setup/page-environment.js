import { createRequire } from 'node:module';
import { endAsyncContexts } from './async-contexts.js';
import './compile-once.js';

const require = createRequire(import.meta.url);
const selectors = require('jsdom/lib/jsdom/living/helpers/selectors.js');

/**
 * jsdom asks each rule of each style sheet whether it matches, for every look at what an element looks like: the pane
 * has hundreds, each of one class, and finding things by role looks at everything. Most are told by the selector's
 * first word.
 */
const { matchesDontThrow } = selectors;
// Before jsdom's own modules take it from there.
selectors.matchesDontThrow = (element, selector) => atOnce(element, selector) ?? matchesDontThrow(element, selector);

/** The page of tests of pane and workbench: jsdom's, which tells sooner what an element looks like. */
export default class PageEnvironment extends require('jest-environment-jsdom').default {
  async teardown() {
    await super.teardown();
    endAsyncContexts();
  }
}

/** `.a`, `.a:hover`, `.a[open]`: the element itself has the class. */
const OF_CLASS = /^\.([\w-]+)(?![\w\\-])[^\s,>+~\\]*$/;
/** `a, button`: it is one of those. */
const OF_NAMES = /^[a-z\d]+(?:\s*,\s*[a-z\d]+)*$/;
/** `nav h1, table > tr, input[type="radio"]:active`: what stands last is of a name. jsdom's own sheet has many. */
const ENDS_WITH_NAMES = /^[^@()\\,]*(?:,[^@()\\,]*)*$/;
const SPACED_VALUE = /(["'])[^"']*[\s,>+~][^"']*\1/;
const NAME_FIRST = /^[a-z\d]+(?![\w|-])/;

const unknown = () => undefined;
/** selector → whether an element matches, or undefined where that must be asked. */
const tests = new Map();

function atOnce(element, selector) {
  let test = tests.get(selector);
  if (test === undefined) tests.set(selector, (test = testFor(selector)));
  return test(element);
}

function testFor(selector) {
  // Rules that are of no element, such as key frames.
  if (selector === undefined) return () => false;
  const name = OF_CLASS.exec(selector)?.[1];
  if (name !== undefined) return ofClass(name, selector === `.${name}`);
  if (OF_NAMES.test(selector)) return ofNames(new Set(selector.split(/\s*,\s*/)), true);
  const names = namesAtEnd(selector);
  return names === undefined ? unknown : ofNames(names, false);
}

const ofNames =
  (names, isAll) =>
  ({ localName }) => {
    if (names.has(localName)) return isAll || undefined;
    return isLowerCase(localName) ? false : undefined;
  };

/** Of which name an element must be to match, if the selector says so. */
function namesAtEnd(selector) {
  if (!ENDS_WITH_NAMES.test(selector) || SPACED_VALUE.test(selector)) return undefined;
  const ends = selector.split(',').map((each) =>
    each
      .trim()
      .split(/[\s>+~]+/)
      .at(-1),
  );
  const names = ends.map((end) => NAME_FIRST.exec(end)?.[0]);
  return names.includes(undefined) ? undefined : new Set(names);
}

/** Documents without a doctype know no case: there, other spellings are asked for. */
function ofClass(name, isAll) {
  const lower = name.toLowerCase();
  return (element) => {
    const { exact, folded } = classesIn(element.getAttributeNS(null, 'class') ?? '');
    if (!folded.has(lower)) return false;
    return isAll && exact.has(name) ? true : undefined;
  };
}

/** The attribute → its words, as they are and in lower case. */
const classes = new Map();

function classesIn(text) {
  let found = classes.get(text);
  if (found === undefined) {
    found = { exact: new Set(text.split(/\s+/)), folded: new Set(text.toLowerCase().split(/\s+/)) };
    classes.set(text, found);
  }
  return found;
}

const isLowerCase = (name) => name === name.toLowerCase();
