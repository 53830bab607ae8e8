export const pt = {
  numbersSettled:
    '“{text}” em {address} foi lido como {value}, {because, select, file {como outros números do arquivo estão escritos} other {porque na coluna só números acima de 999 têm esse sinal}}{others, plural, =0 {} one {; mais # célula foi lida assim} other {; mais # células foram lidas assim}}. Se estiver errado, grave o arquivo sem separadores de milhar e abra-o de novo.',
  datesSettled:
    '“{text}” em {address} foi lido com o {first, select, day {dia} other {mês}} primeiro, como outras datas do arquivo estão escritas{others, plural, =0 {} one {; mais # célula foi lida assim} other {; mais # células foram lidas assim}}. Se estiver errado, grave no arquivo datas como 2024-12-31 e abra-o de novo.',
  textAmongNumbers:
    '{cells, plural, one {# célula é texto} other {# células são texto}} em {columns, plural, one {uma coluna} other {colunas}} de números ou datas: {places}{rest, plural, =0 {} other { e mais #}}. {cells, plural, one {O Amend não lê número nela: digite-a de novo como número simples ou como data, por exemplo 2024-12-31, ou corrija o arquivo e abra-o de novo.} other {O Amend não lê números nelas: digite-as de novo como números simples ou como datas, por exemplo 2024-12-31, ou corrija o arquivo e abra-o de novo.}}',
  place: '{address} “{text}”',
};
