export const en = {
  chart: 'Chart: {title}',
  comment: 'Comment on {cell}: {thread}',
  resolved: '(resolved)',
  noChoices: 'The list of choices is empty.',
  resizeHint: 'Drag to change the width; double-click to fit',
  fillHint: 'Drag to fill',
};
