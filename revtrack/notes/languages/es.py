"""Spanish: how outlets and agencies word their notes."""

from revtrack.notes.wordings import Sentence, Wordings

_OWN = r"(?:artículo|noticia|información|nota|texto|reportaje|crónica|pieza|titular|pie de foto|columna|entrevista|gráfico|publicación|entrada|post|versión|edición)"
_NOT_OF = r"(?:del?|en el|en la|de las?|de los) (?:(?!est[ea]\b)\w+ )?(?:ley|leyes|código|constitución|proyecto|tratado|contrato|decreto|reglamento|informe|libro|película|convenio|acuerdo|estatutos?)\b"

SPANISH = Wordings(
    code="es",
    # El País, Libro de estilo (fe de errores); EFE, Manual de español urgente (CORRECCIÓN, "corrige"); BBC Mundo (aclaración).
    labels={
        "correction": "corrección; correcciones; fe de errores; fe de erratas; fe de errata; rectificación; errata; errores; erratas; corregido; rectificamos; corrección de la redacción; fe de error",
        "clarification": "aclaración; aclaraciones; precisión; puntualización; clarificación; nota aclaratoria; matización",
        "update": "actualización; edit; última actualización; ampliación; update",
        "updated": "actualizado; actualizada; noticia actualizada; artículo actualizado; nota actualizada; información actualizada",
        "retraction": "retractación; retirada; nota retirada; anulación; anulada",
        "editors_note": "nota de la redacción; nota del editor; nota del director; nota de redacción; nota a los lectores; nota; nota editorial; nota de los editores; aviso a los lectores",
    },
    agency={"correction": "corrige; corrección; rectifica; elimina; suprime", "clarification": "aclara; precisa", "update": "actualiza; actualizado; añade; agrega; amplía; incluye"},
    when="el; a las; las; del; de; h; hs; hrs; horas; enero; febrero; marzo; abril; mayo; junio; julio; agosto; septiembre; setiembre; octubre; noviembre; diciembre; ene; feb; mar; abr; jun; jul; ago; sep; sept; oct; nov; dic; "
    "lunes; martes; miércoles; jueves; viernes; sábado; domingo; publicado; actualizado; última; vez; hace; minutos; días; a; cet; cest; am; pm; est; gmt; y; última actualización; por última vez; hoy; ayer",
    ours="este; esta; esa; ese; nuestro; nuestra; estos; la presente; el presente",
    the="el; la; los; las; un; una",
    stories="artículo; noticia; información; nota; texto; reportaje; crónica; pieza; titular; pie de foto; columna; entrevista; gráfico; gráfica; publicación; entrada; post; versión; página; mapa; título; historia; tribuna; editorial; perfil; contenido; blog; cobertura",
    articles="artículo; noticia; titular; pie de foto; titular de este artículo; titular de esta noticia",
    auxiliaries="ha; han; fue; fueron; había; está; hemos; es; se ha; se",
    adverbs="sido; se; después; luego; posteriormente; también; ya; ligeramente; originalmente; editado; corregido; actualizado; publicado; publicada; modificado; y; ha; fue; nuevamente; previamente; por error; con posterioridad; tras; su; publicación; hace unos; minutos; recientemente",
    never="no; nunca; última; será; por última vez",
    done={
        "correct": "corregido; corregida; rectificado; rectificada; enmendado; corrigió; subsanado",
        "clarify": "aclarado; aclarada; precisado; precisada; matizado; matizada",
        "remove": "eliminado; eliminada; retirado; retirada; borrado; suprimido; despublicado",
        "add": "ampliado; ampliada; completado; completada; añadido; añadida; agregado",
        "change": "actualizado; actualizada; modificado; modificada; editado; editada; cambiado; cambiada; revisado; revisada; republicado; republicada; actualizó; modificó; reescrito",
        "retract": "retractado; anulado; anulada",
    },
    early="anterior; previa; previo; primera; primer; original; inicial; antigua; errónea",
    versions="versión; versiones; titular; titulares; edición; redacción; título",
    of="de; del; en; sobre",
    at_first="originalmente; inicialmente; en un principio; previamente; por error; erróneamente; en un primer momento; anteriormente; equivocadamente; en una primera versión",
    told="decía; decíamos; se decía; afirmaba; se afirmaba; indicaba; se indicaba; señalaba; informaba; informamos; mencionaba; atribuía; atribuimos; daba; contenía; incluía; aparecía; figuraba; era; estaba; dijo; dijimos; afirmó; publicamos; publicó; había; recogía; aseguraba; se aseguraba; citaba; identificaba; hablaba; implicaba; titulaba; daba a entender; sostenía; omitía; fue; confundía",
    wrong="por error; error; errores; errónea; erróneo; erróneos; erróneamente; equivocada; equivocado; equivocadamente; incorrecta; incorrecto; incorrectamente; incorrectas; errata; inexacta; inexacto; imprecisión; falsamente; equivocación; inexactitud",
    published="publicado; publicada; publicó; apareció; se publicó; emitido",
    after="con; para; tras; el; a las; después; y; porque; debido; este; hoy; ayer; al",
    not_after=r"por (?:el|la|los|las|un|una)\b|(?:cada|anualmente|periódicamente)\b",
    not_of=_NOT_OF,
    labelled=r"\b(?:ha|han) sido (?:corregid|rectificad)[oa]s?\b",
    we="hemos; nosotros; la redacción ha; he; se ha",
    sentences=(
        # El País and La Nación: "Por error, …", "donde dice … debe decir …", "lamentamos el error".
        Sentence("correction", "error; errónea; erróneamente; incorrecta; incorrectamente; equivocadamente", rf"<start>(?:por (?:un )?error(?: \w+)?,? )?(?!en (?:una|la) nota(?:,| de prensa))(?:en|el|la|un|una) (?:[\w.]+ ){{0,5}}?{_OWN}\b(?! (?:{_NOT_OF}))[^.!?]{{0,160}}?\b(?:por (?:un )?error|err[óo]ne\w+|incorrect\w+|equivocad\w+)\b", of_story=False),
        Sentence("correction", "error", rf"<start>por (?:un )?error(?: de \w+)?,? (?:en|esta|este|la|el|se|hemos|publicamos|ayer)\b[^.!?]{{0,80}}\b(?:{_OWN}|publicó|publicamos|afirmó|informó)\b", of_story=False),
        Sentence("correction", "dice; decía; decir", r"\bdonde (?:dice|decía|se lee|ponía)\b[^!?]{0,160}\bdebe (?:decir|leerse|poner)\b", of_story=False),
        Sentence("correction", "lamentamos; lamenta; disculpas; disculpamos", r"\b(?:lamentamos|(?:la redacción|(?:el|este) (?:periódico|diario|medio)|(?:la|esta) revista) (?:lamenta|pide (?:\w+ )?disculpas)|pedimos (?:\w+ )?disculpas|nos disculpamos)\b[^.!?]{0,50}\b(?:error(?:es)?|equivocación|confusión|lectores|errata)\b|\b(?:lamenta|pide (?:\w+ )?disculpas)\b[^.!?]{0,50}\blectores\b", of_story=False),
        Sentence("correction", "diferencia; contrariamente; contra", r"<start>(?:a diferencia de lo|contrariamente a lo|en contra de lo) (?:que )?(?:\w+ ){0,3}?(?:publicad\w|publicamos|informad\w|informamos|dicho|decía|indicad\w|afirmad\w|señalad\w|publicó|escrito)\b(?! por (?!error|nosotros|este|esta|nuestr)|[^.!?,]{0,4}\b(?:el|la|los|las|su) (?!noticia|artículo|información|texto|nota|titular|periódico|diario|reportaje|crónica|pieza))", of_story=False),
        Sentence("update", "actualizada; actualizado; ampliada", r"^[\W_]{0,4}(?:noticia|artículo|nota|información) (?:\w+ ){0,2}?(?:actualizad|ampliad|modificad)[oa]\b[^.]{0,60}\b(?:con|para|tras)\b"),
        Sentence("retraction", "retirado; retiramos; eliminado; despublicado; retracta", rf"\b(?:(?:retiramos|(?:hemos|(?:la redacción|(?:el|este) (?:periódico|diario|medio)|(?:la|esta) revista) ha(?: decidido)?)\b[^.!?]{{0,20}}(?:retirado|retirar|eliminado|despublicado)) (?:este|esta|el presente|la presente) {_OWN}|[\w ]{{2,30}} ha\b[^.!?]{{0,20}}(?:retirado|retirar|eliminado|despublicado) (?:este (?:artículo|reportaje)|esta (?:noticia|crónica|entrevista|columna)))\b(?=[^.!?]{{0,20}}(?:porque|tras|por|debido|ya que|de nuestra|\.|$))"),
        Sentence("update", "publicó; publicado; publicada; republicamos", rf"<start>(?:este|esta) {_OWN} (?:(?:se publicó|fue publicad[oa]|apareció) (?:originalmente|por primera vez|inicialmente)|(?:originalmente|inicialmente) (?:se publicó|fue publicad[oa]))\b|\brepublicamos (?:este|esta)\b", of_story=False),
    ),
    introduces=r"\b(?:newsletter|boletín|suscr\w+|autora? es|serie\b|spoilers?|trama|entrevista (?:ha sido|fue)|nombres? (?:\w+ ){0,3}?(?:cambiad|modificad)\w+|traduc\w+|será (?:actualizad|ampliad)\w+|en desarrollo|se actualizará|afiliad\w+|comisión|patrocin\w+|alianza)\b",
    invites=r"(?:ha|has|si) (?:encontrado|detectado|visto|encuentra|detecta|ves) (?:\w+ ){0,2}?(?:error|errata)|escríba\w*|avís\w+|envíe\w*|contact[ea]\w*|navegador",
    openings=r"\b(?:para (?=(?:añadir|agregar|incluir|incorporar|corregir|rectificar|aclarar|precisar|eliminar|retirar|suprimir|reflejar|indicar|mostrar|señalar|cambiar|actualizar|modificar|decir|especificar)\w*)|(?:con|tras) (?=(?:las?|los?|el|una?|nuev[oa]s?|más|declaraciones|información|datos|detalles)\b)|(?=(?:corrige|rectifica|aclara|precisa|añade|agrega|actualiza|amplía|elimina) (?!y\b)\w)|(?:decía|se decía|afirmaba|se afirmaba|indicaba|se indicaba|informaba|aseguraba|señalaba|mencionaba)(?: (?:incorrectamente|erróneamente|por error))? (?=que |una? |el |la ))",
    stops=r",? y (?=(?:para|con) )",
    verbs={
        "correct": r"corr[ei]\w+|rectific\w+|err[óo]ne\w+|incorrect\w+|equivocad\w+|por error|decía|afirmaba|indicaba|informaba|aseguraba|señalaba|mencionaba",
        "clarify": r"aclar\w+|precis\w+|matiz\w+|especific\w+", "remove": r"elimin\w+|retir\w+|suprim\w+|borr\w+",
        "add": r"con|añad\w+|agreg\w+|inclu\w+|incorpor\w+|amplía|tras", "change": r"actualiz\w+|modific\w+|cambi\w+|reflejar|indicar|mostrar|decir",
    },
    places=r"((?:primer|segundo|tercer|cuarto|quinto|sexto|último|\d+\.?[ºo]) párrafo|párrafo \d+|titular|pie de foto|título|entradilla)",
)  # fmt: skip
