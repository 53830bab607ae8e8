export const de = {
  'unknown-comment.title': 'Diesen Kommentar gibt es nicht.',
  'unknown-comment.nextStep': 'Sehen Sie sich die Kommentare zur Zeile an, wie sie jetzt sind.',
  'unknown-comment.malformed': 'Einen Kommentar „{given}“ gibt es nicht.',
  'unknown-comment.none': 'Einen Kommentar {given}, den Sie sehen dürfen, gibt es nicht.',
  'comment-refused.title': 'Der Kommentar kann so nicht übernommen werden.',
  'comment-refused.nextStep': 'Was Sie geschrieben haben, ist noch da: Ändern Sie es, und senden Sie es erneut.',
  'comment-refused.mention':
    '„@{name}“ nennt niemanden, der diese Zeile sehen darf. Wählen Sie einen Namen aus der Liste, oder schreiben Sie ihn ohne „@“.',
  'comment-refused.others': 'Den Kommentar hat {person} geschrieben; nur wer ihn geschrieben hat, darf ihn ändern.',
  'comment-refused.deleted': 'Der Kommentar wurde gelöscht. Schreiben Sie einen neuen.',
  'comment-refused.empty': 'Zu dieser Zeile hat niemand etwas geschrieben, es gibt also nichts zu erledigen.',
  'comment-refused.many': 'Diese Zeile hat bereits {most, number} Kommentare; mehr sind nicht möglich.',
  'comment-refused.id': 'Diese Kennung hat bereits ein anderer Kommentar. Schreiben Sie ihn noch einmal.',
};
