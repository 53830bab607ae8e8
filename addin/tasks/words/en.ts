export const en = {
  unexpected: 'Something went wrong in the pane.',
  unexpectedNext: 'Try again. If it happens again, close the pane and open it.',
};
