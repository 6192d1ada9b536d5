"""Portuguese: how outlets and agencies word their notes."""

from revtrack.notes.wordings import Sentence, Wordings

_OWN = r"(?:texto|reportagem|matéria|artigo|notícia|nota|coluna|título|legenda|entrevista|infográfico|conteúdo|versão|edição|publicação|post|perfil)"
_NOT_OF = r"(?:de|d[oa]s?|n[oa]s?) (?:\w+ )?(?:lei|leis|código|constituição|projet?o|projecto|tratado|contrato|decreto|regulamento|relatório|livro|filme|acordo|estatuto|pec|proposta|emenda)\b"

PORTUGUESE = Wordings(
    code="pt",
    # Folha de S.Paulo, Manual da Redação ("Erramos"; "diferentemente do publicado"); Grupo Globo, Princípios editoriais (correção); Público, Livro de estilo ("O Público errou").
    labels={
        "correction": "correção; correções; erramos; errata; erratas; corrigido; retificação; o público errou; erro nosso; corrige; correcção; rectificação; a folha errou; errámos",
        "clarification": "esclarecimento; esclarecimentos; nota de esclarecimento; precisão; clarificação",
        "update": "atualização; actualização; edit; atualizações; update",
        "updated": "atualizado; atualizada; actualizado; reportagem atualizada; texto atualizado; matéria atualizada; notícia atualizada",
        "retraction": "retratação; retirada; anulação",
        "editors_note": "nota da redação; nota do editor; nota da edição; nota dos editores; nota aos leitores; aviso aos leitores; nota; nota da redacção; nota editorial; nota da direção",
    },
    agency={"correction": "corrige; correção; retifica; remove; exclui", "clarification": "esclarece; precisa", "update": "atualiza; acrescenta; adiciona; inclui; atualizado"},
    when="em; às; as; de; do; da; h; horas; janeiro; fevereiro; março; abril; maio; junho; julho; agosto; setembro; outubro; novembro; dezembro; jan; fev; mar; abr; mai; jun; jul; ago; set; out; nov; dez; "
    "segunda-feira; terça-feira; quarta-feira; quinta-feira; sexta-feira; sábado; domingo; segunda; terça; quarta; quinta; sexta; publicado; atualizado; última; vez; há; minutos; dias; dia; no; a; e; o; pela última vez; hoje; ontem; min; desta; nesta; manhã; tarde; noite",
    ours="este; esta; esse; essa; deste; desta; nossa; nosso; neste; nesta",
    the="o; a; os; as; um; uma",
    stories="texto; reportagem; matéria; artigo; notícia; nota; coluna; título; legenda; entrevista; infográfico; conteúdo; versão; publicação; post; perfil; página; mapa; gráfico; crônica; editorial; manchete; peça; conteúdos; foto; vídeo",
    articles="texto; reportagem; matéria; artigo; legenda; título da reportagem; notícia; informação; manchete; título",
    auxiliaries="foi; foram; está; tem; já; é; havia; era",
    adverbs="sido; foi; já; depois; posteriormente; também; e; com; erro; originalmente; publicado; publicada; corrigido; atualizado; atualizada; modificado; novamente; inicialmente; republicado; após; a; publicação; previamente; devidamente; ligeiramente; agora; aqui",
    never="não; nunca; última; será; pela última vez",
    done={
        "correct": "corrigido; corrigida; retificado; retificada; consertado; rectificado; emendado",
        "clarify": "esclarecido; esclarecida; precisado; clarificado",
        "remove": "removido; removida; excluído; excluída; retirado; retirada; apagado; despublicado; retirado do ar; retirada do ar",
        "add": "ampliado; ampliada; complementado; complementada; acrescentado; acrescido; acrescida",
        "change": "atualizado; atualizada; actualizado; actualizada; modificado; modificada; alterado; alterada; editado; editada; revisado; revista; republicado; republicada; mudado; mudada",
        "retract": "retratado; anulado; anulada",
    },
    early="anterior; primeira; original; inicial; prévia; antiga; anteriores; errada",
    versions="versão; versões; título; legenda; edição; manchete",
    of="de; do; da; deste; desta; dessa; desse; sobre; no; na",
    at_first="originalmente; inicialmente; anteriormente; por engano; por erro; erroneamente; equivocadamente; incorretamente; a princípio; num primeiro momento; erradamente",
    told="informava; dizia; afirmava; indicava; mencionava; atribuía; trazia; continha; apontava; citava; informou; afirmou; disse; dizíamos; publicou; dava; creditava; identificava; estava; era; constava; referia; errou; grafava; omitia; sugeria; apresentava; errava; foi; tinha; ficava; chamava",
    wrong="incorretamente; erroneamente; equivocadamente; por engano; por erro; erro; erros; errada; errado; erradamente; incorreta; incorreto; equivocada; equivocado; errônea; errôneo; errou; erramos; imprecisão; imprecisa; falha; indevidamente; engano; equívoco; errónea",
    published="publicado; publicada; saiu; divulgado; divulgada; veiculada",
    after="com; para; às; em; após; no; e; porque; devido; depois; nesta; por volta",
    not_after=r"pel[oa]s?\b|por (?!erro|engano)|(?:anualmente|periodicamente)\b",
    not_of=_NOT_OF,
    labelled=r"\b(?:foi|foram) (?:corrigid|retificad)[oa]s?\b",
    we="nós; a redação; corrigimos; atualizamos; alteramos; removemos",
    sentences=(
        # Folha de S.Paulo, "Erramos": "Diferentemente do publicado …", "O texto foi corrigido."
        Sentence("correction", "diferentemente; contrário", rf"\b(?:diferentemente|ao contrário) do (?:que )?(?:\w+ ){{0,4}}?(?:(?:publicad\w|informad\w|afirmad\w|dito|escrito|divulgad\w|noticiad\w|indicad\w)\b(?! pel)|publicamos|publicou|informamos|noticiou|(?:informou|informava|afirmou|afirmava|dizia) (?:\w+ ){{0,2}}?{_OWN}|{_OWN})\b", of_story=False),
        Sentence("correction", "errou; erroneamente; incorretamente; equivocadamente; errado; errada; erro; erradamente", rf"<start>(?!(?:na|em|numa|em uma) nota(?:,| à imprensa| oficial))(?:a|o|na|no|em|uma?|esta?|este|por (?:um )?(?:erro|engano)[\w ]{{0,20}},) (?:\w+ ){{0,4}}?{_OWN}\b(?! (?:{_NOT_OF}))[^.!?]{{0,160}}?\b(?:errou|erroneamente|incorretamente|equivocadamente|erradamente|por (?:engano|erro)|com erro|errad[oa])\b"),
        Sentence("correction", "leia; ler; deveria", r"\bonde se (?:lê|lia)\b[^!?]{0,160}\b(?:leia-se|deve ler-se|deveria)\b", of_story=False),
        Sentence("correction", "desculpas; lamenta; lamentamos; desculpa", r"\b(?:pedimos (?:\w+ )?desculpas?|lamentamos|(?:a redação|a redacção|(?:o|este) jornal|(?:a|esta) revista) (?:lamenta|pede (?:\w+ )?desculpas?))\b[^.!?]{0,50}\b(?:erro|falha|engano|equívoco|leitores|lapso)\b|\b(?:lamenta|pede (?:\w+ )?desculpas?)\b[^.!?]{0,50}\bleitores\b", of_story=False),
        Sentence("correction", "informação; informações", r"\ba informação (?:já )?(?:foi|está) (?:\w+ )?corrigida\b", of_story=False),
        Sentence("update", "publicada; publicado; republicada; republicado", rf"<start>(?:este|esta|esse|essa) {_OWN} (?:foi )?(?:(?:originalmente|inicialmente) (?:publicad[oa])|publicad[oa] (?:originalmente|pela primeira vez|inicialmente))\b", of_story=False),
        Sentence("update", "atualizada; atualizado", r"^[\W_]{0,4}(?:notícia|texto|matéria|reportagem|artigo) (?:\w+ ){0,2}?(?:atualizad|alterad|modificad)[oa]\b[^.]{0,60}\b(?:com|para|após)\b"),
        Sentence("retraction", "removemos; retiramos; removeu; retirou; despublicamos", rf"<start>(?:nós )?(?:removemos|retiramos|despublicamos|excluímos|a redação (?:removeu|retirou)) (?:do ar )?(?:este|esta|esse|essa) {_OWN}\b|<start>[ao] \w+ (?:removeu|retirou) (?:do ar )?(?:este artigo|esta (?:reportagem|matéria|notícia|entrevista|coluna))\b"),
        Sentence("update", "atualizamos; corrigimos; alteramos", rf"\b(?:atualizamos|alteramos|corrigimos|modificamos) (?:este|esta|esse|essa|o|a) {_OWN}\b"),
    ),
    introduces=r"\b(?:newsletter|assine|inscreva\w*|autora? é|série\b|spoilers?|entrevista foi|nomes? (?:\w+ ){0,3}?(?:alterad|trocad|mudad)\w+|traduzid\w+|será (?:atualizad)\w+|em atualização|em desenvolvimento|afiliad\w+|comissão|patrocin\w+|parceria)\b",
    invites=r"(?:encontrou|viu|achou|notou|detectou|identificou) (?:\w+ ){0,2}?(?:erro|engano)|avise|escreva\w*|envie|fale com|entre em contato|navegador|comunicar erro",
    openings=r"\b(?:para (?=(?:incluir|acrescentar|adicionar|inserir|corrigir|retificar|esclarecer|precisar|remover|retirar|excluir|refletir|indicar|mostrar|informar|alterar|atualizar|deixar|dizer)\w*)|(?:com|após) (?=(?:as?|os?|uma?|nov[oa]s?|mais|declarações|informações|dados|detalhes|nota|posicionamento|resposta)\b)|(?=(?:corrige|retifica|esclarece|acrescenta|atualiza|adiciona|inclui|remove) (?!e\b)\w)|(?:dizia|informava|afirmava|indicava|apontava|mencionava)(?: (?:incorretamente|erroneamente|equivocadamente|erradamente|por engano|por erro))? (?=que |uma? |o |a ))",
    stops=r",? e (?=(?:para|com) )",
    verbs={
        "correct": r"corrig\w+|retific\w+|erro|err[ôóo]ne\w+|errad\w+|incorret\w+|equivocad\w+|dizia|informava|afirmava|indicava|apontava|mencionava",
        "clarify": r"esclarec\w+|precis\w+|deixar claro", "remove": r"remov\w+|retir\w+|exclu\w+", "add": r"inclu\w+|acrescent\w+|adicion\w+|inserir|com|após",
        "change": r"atualiz\w+|alter\w+|modific\w+|refletir|indicar|mostrar|informar|dizer",
    },
    places=r"((?:primeiro|segundo|terceiro|quarto|quinto|último|\d+\.?[ºo]) parágrafo|parágrafo \d+|título|legenda|manchete|linha fina)",
)  # fmt: skip
