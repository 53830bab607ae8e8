export const en = { fetchingVersions: 'Fetching the versions' };
