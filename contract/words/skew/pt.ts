export const pt = {
  swapped:
    '“{column}” contém o que {reference, select, declared {foi declarado com a versão {version} como {other}} other {a versão {version} aprendeu como {other}}}, e vice-versa: as duas parecem trocadas.',
  another:
    '“{column}” contém o que {reference, select, declared {foi declarado com a versão {version} como {other}} other {a versão {version} aprendeu como {other}}}.',
  larger:
    '“{column}” parece {times} vezes maior do que aquilo com que a versão {version} {reference, select, declared {foi declarada} other {aprendeu}}.',
  smaller:
    '“{column}” parece {times} vezes menor do que aquilo com que a versão {version} {reference, select, declared {foi declarada} other {aprendeu}}.',
  opposite:
    '“{column}” tem o sinal oposto ao daquilo com que a versão {version} {reference, select, declared {foi declarada} other {aprendeu}}.',
  unreadable:
    '{share} das células de “{column}” não são {type, select, date {datas} number {números} boolean {sim ou não} other {legíveis}}, com que a versão {version} {reference, select, declared {foi declarada} other {aprendeu}}: {reference, select, declared {são comparadas como vazias} other {ela as toma por vazias}}.',
  beyond:
    '“{column}” está muito fora de tudo aquilo com que a versão {version} {reference, select, declared {foi declarada} other {aprendeu}}.',
  noDates:
    '“{column}” contém números que não são datas: ficam a séculos daquilo com que a versão {version} {reference, select, declared {foi declarada} other {aprendeu}}.',
  empty:
    '“{column}” está vazia em todas as linhas; naquelas com que a versão {version} {reference, select, declared {foi declarada} other {aprendeu}} quase nunca estava.',
  kind: '“{column}” contém {now, select, numbers {números} dates {datas} other {palavras}}; a versão {version} {reference, select, declared {foi declarada} other {aprendeu}} com {before, select, numbers {números} dates {datas} other {palavras}}.',
  unknown:
    '{share} do que “{column}” contém {reference, select, declared {não está em nada com que a versão {version} foi declarada} other {é algo que a versão {version} nunca viu}}, como {examples}.',
};
