export const en = { somebodyUnknown: 'somebody unknown' };
