/** @jest-environment ./tests/setup/page-environment.js */
import { createPersonBrowser } from '../../../addin/api/person-browser.ts';

test('whom this tab is is remembered over a reload', () => {
  expect(createPersonBrowser().demoPerson()).toBeNull();
  createPersonBrowser().rememberDemoPerson('approver');
  expect(createPersonBrowser().demoPerson()).toBe('approver');
});

test('until it is opened anew as another, a page asks as whom it shows', () => {
  const shown = createPersonBrowser();
  const before = shown.demoPerson();
  shown.rememberDemoPerson('controller');
  expect(shown.demoPerson()).toBe(before);
  expect(createPersonBrowser().demoPerson()).toBe('controller');
});

test('where the browser keeps nothing, it lasts as long as the page', () => {
  const browser = createPersonBrowser(() => {
    throw new DOMException('The operation is insecure.', 'SecurityError');
  });
  expect(browser.demoPerson()).toBeNull();
  browser.rememberDemoPerson('corrector');
  expect(browser.demoPerson()).toBe('corrector');
});
