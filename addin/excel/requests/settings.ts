/** Reads a setting kept in the workbook; null when it is not there. One sync. */
export async function readSettingIn(context: Excel.RequestContext, key: string): Promise<string | null> {
  const setting = context.workbook.settings.getItemOrNullObject(key).load('value');
  await context.sync();
  return setting.isNullObject || typeof setting.value !== 'string' ? null : setting.value;
}

/** Keeps a setting in the workbook: it is saved, copied and shared with it, so never a secret. One sync. */
export async function writeSettingIn(context: Excel.RequestContext, key: string, value: string): Promise<void> {
  context.workbook.settings.add(key, value);
  await context.sync();
}
