export const en = {
  keepsNothing:
    'This browser window keeps nothing for the page, as some private windows do. What is not saved is lost when the page is closed or crashes. Press Save to have it as a file.',
  fitsNoFile: 'The browser keeps nothing of the workbook as it is now, since no file can hold it. {problem}',
  noRoom:
    'The browser has no room left to keep the workbook. What is not saved is lost when the page is closed or crashes. Press Save to have it as a file.',
  notKept:
    'The browser could not keep the workbook. What is not saved is lost when the page is closed or crashes. Press Save to have it as a file.',
  offer: 'You have unsaved work in “{name}” from {time}.',
  offerWithout: 'You have unsaved work in “{name}” from {time}. Like a saved file, it is without: {lost}.',
  dayAndTime: '{day}, {time}',
  oneOf: 'This is one of {count, number}.',
  unsavedWork: 'Unsaved work',
  open: 'Open it',
  discard: 'Discard',
  notNow: 'Not now',
  notNowHint: 'Not now: it is offered again when the page is loaded',
  takenUp: 'This is the workbook as the browser kept it. It is not saved yet: press Save to have it as a file.',
  discardTitle: 'Discard the unsaved work in “{name}”?',
  discardText: 'What was changed until {time} and not saved is lost. Files that you saved stay as they are.',
  keep: 'Keep it',
  inOtherTab: '“{name}” is open in another tab by now. Go on with it there.',
  doneInOtherTab: '“{name}” was saved or discarded in another tab: there is nothing to open.',
};
