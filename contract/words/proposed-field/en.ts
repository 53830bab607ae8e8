export const en = { absent: 'missing in {absent} of {records} records: a feed refuses records without it' };
