export const en = {
  swapped:
    '“{column}” holds what version {version} {reference, select, declared {was declared with} other {learned}} as {other}, and the other way round: the two seem swapped.',
  another:
    '“{column}” holds what version {version} {reference, select, declared {was declared with} other {learned}} as {other}.',
  larger:
    '“{column}” looks {times} times as large as what version {version} {reference, select, declared {was declared with} other {learned from}}.',
  smaller:
    '“{column}” looks {times} times as small as what version {version} {reference, select, declared {was declared with} other {learned from}}.',
  opposite:
    '“{column}” has the opposite sign of what version {version} {reference, select, declared {was declared with} other {learned from}}.',
  unreadable:
    '{share} of the cells of “{column}” are not {type, select, date {dates} number {numbers} boolean {yes or no} other {readable}}, as version {version} {reference, select, declared {was declared with} other {learned from}}: {reference, select, declared {they are compared as empty} other {it takes them for empty}}.',
  beyond:
    '“{column}” lies far outside of everything that version {version} {reference, select, declared {was declared with} other {learned from}}.',
  noDates:
    '“{column}” holds numbers that are no dates: they lie centuries beside what version {version} {reference, select, declared {was declared with} other {learned from}}.',
  empty:
    '“{column}” is empty throughout; in the rows that version {version} {reference, select, declared {was declared with} other {learned from}} it hardly ever was.',
  kind: '“{column}” holds {now, select, numbers {numbers} dates {dates} other {words}}; version {version} {reference, select, declared {was declared with} other {learned from}} {before, select, numbers {numbers} dates {dates} other {words}}.',
  unknown:
    '{share} of what “{column}” holds is nothing that version {version} {reference, select, declared {was ever declared with} other {ever learned from}}, such as {examples}.',
};
