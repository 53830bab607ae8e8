import type { en } from './en.ts';

export const pt: Record<keyof typeof en, string> = {
  'not-a-metric.title': 'Este classificador não é uma métrica.',
  'not-a-metric.nextStep': 'Escolha uma métrica, ou crie uma.',
  'not-a-metric.detail':
    'As linhas de “{classifier}” não são observações: uma métrica tem as colunas Value, Minutes e Unit e a coluna de rótulos Decision.',
  'csv-unreadable.title': 'O arquivo não foi acrescentado.',
  'csv-unreadable.nextStep': 'Corrija o arquivo e envie de novo. Nada dele foi acrescentado.',
  'csv-unreadable.empty': 'O arquivo não tem observações: nenhuma linha vem depois dos cabeçalhos.',
  'csv-unreadable.missing':
    'A primeira linha deve nomear as colunas; {count, plural, one {falta} other {faltam}} {names}.',
  'csv-unreadable.unknown':
    '{names} {count, plural, one {não é uma coluna} other {não são colunas}} de observações: estas são value, decision, time e unit (ou valor, decisao, tempo e unidade).',
  'csv-unreadable.twice': '{names} {count, plural, one {aparece} other {aparecem}} duas vezes.',
  'csv-unreadable.many-rows':
    'O arquivo tem {rows, number} linhas; o máximo de um envio é {most, number}. Divida-o em dois.',
  'csv-unreadable.rows': '{rows, plural, one {# linha está errada} other {# linhas estão erradas}}.',
  'csv-unreadable.more': 'Depois disso há mais a corrigir.',
  'row.fields':
    'Linha {line, number}: há {fields, plural, one {# campo} other {# campos}} onde os cabeçalhos têm {wanted, number}.',
  'row.number':
    'Linha {line, number}: em “{column}” está {given}; deve ser um número sem separador de milhares, como 1234,5.',
  'row.mark':
    'Linha {line, number}: {given} em “{column}” tem outro separador decimal que os números anteriores (“{mark}”). Use um só no arquivo inteiro.',
  'row.value': 'Linha {line, number}: o valor é {given}; deve ficar entre −10 elevado a 15 e 10 elevado a 15.',
  'row.minutes': 'Linha {line, number}: o tempo é {given}; devem ser minutos, de 0 a 1.000.000.000.',
  'row.decision': 'Linha {line, number}: a decisão é {given}; deve ser 0 (seguir em frente) ou 1 (reverter).',
  'row.unit': 'Linha {line, number}: a unidade é longa demais; o máximo são {most, number} caracteres.',
  'row.empty': 'um campo vazio',
};
