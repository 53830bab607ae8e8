import type { en } from './en.ts';

export const pt: Record<keyof typeof en, string> = {
  missing:
    'Não há coluna {column}: talvez tenha sido renomeada ou removida. Indique uma destas: {present}, ou tire-a da condição.',
  unclear: '{which} Escreva o nome exatamente como na tabela.',
  notText:
    'A coluna {column} tem textos, e {value} não é um texto. Compare com um texto entre aspas, como "4711", usando “is”, “contains” ou “starts with”.',
  notNumber:
    'A coluna {column} tem números, e {value} não é um número. Compare com um número sem aspas, como 1,000.50, usando =, <>, <, <=, >, >= ou “between”.',
  notDate:
    'A coluna {column} tem datas, e {value} não é uma data. Compare com uma data sem aspas, como 2026-03-31, usando =, <>, <, <=, >, >= ou “between”.',
  notBoolean: 'A coluna {column} tem sim ou não, e {value} não é nenhum dos dois. Escreva “is yes” ou “is no”.',
  namedSome: '{names} e {more, plural, one {mais #} other {mais #}}',
  atEnd: 'No fim: {fault}',
  atCharacter: 'No caractere {at, number}, {found}: {fault}',
  operatorExpected:
    'depois da coluna {column} diga o que se pergunta dela: is, is not, contains, starts with, is empty, =, <>, <, <=, >, >= ou between. Outro valor da coluna anterior precisa do nome dela mais uma vez.',
  textUnquoted: 'ponha textos entre aspas: {found}.',
  numberUnclear: 'isto pode ser {whole},{fraction} ou {whole}.{fraction}0. Escreva o que se quer dizer.',
  nothing: 'escreva uma condição, como Amount >= 1,000.',
  tooLong: 'o texto é mais longo do que uma condição pode ser. Encurte as listas de valores.',
  quoteOpen: 'estas aspas não foram fechadas. Escreva " no fim do texto e "" para aspas dentro dele.',
  unknownSign: 'este sinal não significa nada aqui. Se fizer parte de um nome ou texto, ponha-o entre aspas.',
  columnExpected:
    'aqui deve vir o nome de uma coluna. Ponha-o entre aspas quando “and”, “or”, “is” ou um sinal fizer parte dele.',
  valueExpected: 'aqui deve vir um valor: um texto entre aspas, um número, uma data como 2026-03-31, yes ou no.',
  numberForm:
    'isto não é um número. Separe os milhares com vírgulas e os decimais com um ponto, como em 1,000.50, e escreva um espaço depois da vírgula entre dois valores. Ponha textos entre aspas.',
  dateForm: 'escreva datas como ano-mês-dia, sem hora, por exemplo 2026-03-31. Ponha textos entre aspas.',
  noSuchDay: 'o calendário não tem esse dia. Escreva um que exista, como ano-mês-dia.',
  rangeEndExpected: 'escreva “and” e o fim do intervalo, como em between 10 and 20.',
  jointExpected: 'escreva “and” ou “or” antes da próxima condição, e o nome da coluna entre aspas quando tiver sinais.',
  jointsMixed:
    'ponha entre parênteses o que vai junto, como em A and (B or C): sem eles ninguém sabe o que vem primeiro.',
  parenthesisOpen: 'um parêntese ainda está aberto. Escreva ) onde ele termina.',
  tooDeep: 'há parênteses demais uns dentro dos outros. Escreva com menos.',
};
