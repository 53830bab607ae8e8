export const en = {
  absent: 'missing in {absent, number} of {records, number} records: a feed refuses records without it',
};
