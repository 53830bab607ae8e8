export const en = {
  unreadable: 'This formula cannot be read. Check its brackets, commas and quotes.',
  unknown:
    'The workbench does not know a name or a function in this formula. Check how it is written; Excel may know it.',
  circle: 'This formula reads its own result, directly or by way of others, and shows 0. Change what it refers to.',
  deep: 'This formula stands at the end of a chain that runs up or across the sheet and is too long for the workbench. Excel calculates it; let the chain run down.',
  broken:
    'The workbench broke off at this formula or one beside it, and calculates none until the page is loaded again.',
  notLoaded: 'The part of the workbench that calculates could not be loaded. Load the page again.',
  spillBlocked: 'The results of this formula need the cells beside or below it, which are not empty. Empty them.',
  lookupInCalculated:
    'The workbench does not calculate LOOKUP in values that are calculated for it, such as 1/(A1:A9=1). Excel does.',
  spillReference:
    'The workbench does not calculate a reference to all results of another formula, such as A1#. Excel does.',
};
