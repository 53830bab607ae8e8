import type { en } from './en.ts';

export const pt: Record<keyof typeof en, string> = {
  rollBackName: '{decision} (reverter)',
  goAheadName: '{decision} (seguir em frente)',
  question: '{value} após {minutes, plural, one {{time} minuto} other {{time} minutos}}',
  nothingToLearn:
    'Sem recomendação: não há o que aprender nestas observações. Em observações novas, a versão {version} não acerta mais do que dar sempre a mesma resposta.',
  advice:
    '{advice, select, rollBack {Reverter} goAhead {Seguir em frente} other {Sem recomendação}}: a versão {version} espera a decisão {decision} para {question}, com {confidence} de confiança.',
  adviceCautious:
    '{advice, select, rollBack {Reverter} goAhead {Seguir em frente} other {Sem recomendação}}: a versão {version} espera a decisão {decision} para {question}, com {confidence} de confiança. Poucas observações foram separadas para teste para mostrar que ela acerta mais que o acaso.',
  accuracyUnknown: 'Não se sabe quão boa é a versão {version}: nenhuma observação foi separada para teste ainda.',
  accuracy:
    'A versão {version} acertou {right} de {rows, plural, one {# observação} other {# observações}} que não tinha visto (intervalo de 95%: {low} a {high}); dar sempre a resposta mais frequente acertaria {majority}.',
  trainingUnknown:
    'A versão {version} foi feita por uma edição anterior: sua taxa de acertos no treinamento não foi anotada.',
  training:
    '{rows, plural, one {Da # observação com que aprendeu} other {Das # observações com que aprendeu}}, ela acerta {right}.',
  trainingByChance:
    '{rows, plural, one {Da # observação com que aprendeu} other {Das # observações com que aprendeu}}, ela acerta {right}. É mais do que nas novas: parte do que aprendeu é acaso.',
  noTree:
    'A versão {version} não é uma árvore de decisão; por isso não há uma regra única. Treine uma árvore de decisão para ver uma.',
  noRule:
    'A árvore da versão {version} não tem regra: responde a todas as perguntas do mesmo modo. {rows, plural, one {Da # observação com que aprendeu} other {Das # observações com que aprendeu}}, {share} têm a decisão {decision}.',
  rule: 'A regra que decidiu: {conditions}. {rows, plural, one {# observação com que ela aprendeu se encaixa} other {# observações com que ela aprendeu se encaixam}} nela, {share} com a decisão {decision}.',
  ruleDiffers: '{rule} Como {decision} é mais frequente no total, essa é a resposta.',
  nothingHelps:
    'Mais observações deste tipo quase não ajudariam: entre as {rows, number} separadas para teste, uma regra útil teria aparecido. Pergunte se valor e tempo têm a ver com a decisão.',
  known: 'O quanto a versão {version} acerta é conhecido com precisão de cerca de um ponto percentual.',
  helpNoneHeld:
    'Nenhuma observação com a decisão {decision} foi separada para teste ainda. Cerca de {more, number} a mais com esta decisão estreitariam isso para ± {target} (intervalo de Wilson), pois um décimo é separado para teste.',
  help: 'De {held, plural, one {# observação} other {# observações}} com a decisão {decision} {held, plural, one {separada} other {separadas}} para teste, ela acertou {right, number}, o que se conhece com ± {margin}. Cerca de {more, number} a mais com esta decisão estreitariam isso para ± {target} (intervalo de Wilson), pois um décimo é separado para teste.',
  points: '{points, plural, one {# ponto percentual} other {# pontos percentuais}}',
};
