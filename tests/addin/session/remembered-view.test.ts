import { rememberedView, rememberView } from '../../../addin/session/remembered-view.ts';
import { cellBeingEdited } from '../../fakes/fake-workbook.ts';
import { purchasesWorkbook } from '../../fakes/pane-harness.ts';

test('a view is remembered for its classifier alone', async () => {
  const workbook = purchasesWorkbook();
  expect(await rememberedView(workbook, 'c1')).toBeNull();
  await rememberView(workbook, 'c1', 'v1');
  expect(await rememberedView(workbook, 'c1')).toBe('v1');
  expect(await rememberedView(workbook, 'c2')).toBeNull();
});

test('a workbook that takes no settings remembers nothing, and nobody is bothered', async () => {
  const workbook = purchasesWorkbook();
  workbook.breakNext('writeSetting', cellBeingEdited());
  await rememberView(workbook, 'c1', 'v1');
  expect(await rememberedView(workbook, 'c1')).toBeNull();
});
