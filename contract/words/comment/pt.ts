export const pt = {
  'unknown-comment.title': 'Este comentário não existe.',
  'unknown-comment.nextStep': 'Veja os comentários da linha como estão agora.',
  'unknown-comment.malformed': 'Não existe um comentário “{given}”.',
  'unknown-comment.none': 'Não existe um comentário {given} que você possa ver.',
  'comment-refused.title': 'O comentário não pode ser aceito assim.',
  'comment-refused.nextStep': 'O que você escreveu ainda está lá: altere-o e envie-o de novo.',
  'comment-refused.mention':
    '“@{name}” não nomeia ninguém que possa ver esta linha. Escolha um nome da lista ou escreva-o sem “@”.',
  'comment-refused.others': 'O comentário foi escrito por {person}, e só quem o escreveu pode alterá-lo.',
  'comment-refused.deleted': 'O comentário foi excluído. Escreva outro.',
  'comment-refused.empty': 'Ninguém comentou esta linha, por isso não há nada a resolver.',
  'comment-refused.many': 'Esta linha já tem {most, number} comentários, que é o máximo.',
  'comment-refused.id': 'Outro comentário já tem este identificador. Escreva-o mais uma vez.',
};
