export const en = {
  'unknown-comment.title': 'There is no such comment.',
  'unknown-comment.nextStep': 'Look at the comments on the row as they are now.',
  'unknown-comment.malformed': 'There is no comment "{given}".',
  'unknown-comment.none': 'There is no comment {given} that you may see.',
  'comment-refused.title': 'The comment cannot be taken so.',
  'comment-refused.nextStep': 'What you wrote is still there: change it, and send it again.',
  'comment-refused.mention':
    '“@{name}” names nobody who may see this row. Choose a name from the list, or write it without the “@”.',
  'comment-refused.others': '{person} wrote the comment, and only its author may change it.',
  'comment-refused.deleted': 'The comment was deleted. Write another one.',
  'comment-refused.empty': 'Nobody has commented on this row, so there is nothing to resolve.',
  'comment-refused.many': 'This row has {most, number} comments already, which is the most.',
  'comment-refused.id': 'Another comment has this id already. Write it once more.',
};
