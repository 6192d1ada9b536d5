"""The same circles of words as in `lexicon`, in German, French, Spanish, Portuguese, Italian and Dutch."""

OWN = """
newsletters nachrichtenbrief abo abos abonnement abonnements abonnieren abonnent abonnenten abonnentin weiterlesen posteingang postfach
redaktion journalismus qualitätsjournalismus werbefrei startseite lesezeit kreuzworträtsel
abonnez abonné abonnée abonnés s'abonner désabonner rédaction journalisme infolettre
suscríbete suscriptor suscriptores suscripción suscribirse redacción periodismo boletín boletines
assine assinante assinantes assinatura jornalismo newsletter boletim redação cadastre-se
abbonati abbonamento abbonamenti abbonarsi redazione giornalismo iscriviti
abonnee abonnees nieuwsbrief nieuwsbrieven journalistiek redactie inschrijven leestijd luistertijd
"""

USUAL = """
artikel artikels artikeln beitrag beiträge text texte leser leserinnen lesern recherche recherchen rechercheteam reporter journalisten
unterstützen unterstützer unterstützung spende spenden kostenlos kostenlose kostenloser gratis testen anmelden registrieren einloggen
konto kommentar kommentare kommentieren diskutieren umfrage abstimmen teilen anhören hören lesen podcast app push
eilmeldung eilmeldungen benachrichtigung benachrichtigungen werbung anzeige provision briefing mail e-mail kündbar mitglied mitglieder
unabhängig unabhängige unabhängigen hinweis hinweise fehler tipp tipps themen nachrichten angebot angebote digitalpaket zugang
vertont computerstimme kanal links datenschutz cookies monat
article articles lecture lectures lecteur lecteurs journaliste journalistes enquête enquêtes soutenez soutenir soutien soutiennent don
dons offert offerts gratuit gratuite gratuits abonnement newsletter alerte alertes application appli téléchargez inscrivez compte connectez
connectez-vous commentaire commentaires réagissez débattez partagez partager suivez écoutez écouter podcast sondage votez publicité
messagerie boîte courriel mail indépendant indépendante indépendance presse actualité actualités information informations équipe erreur
témoignez sujet réservé version audio lettre
artículo artículos noticia noticias lector lectores lectura lecturas periodista periodistas reportaje apoya apoyar apoyo socio socios
colabora dona donación gratis regístrate registrarse cuenta inicia sesión comentario comentarios comenta opina opinión comparte compártelo
sigue síguenos escucha lee leer leyendo podcast pódcast descarga descárgate aplicación app alertas publicidad correo buzón independiente
independientes boletín canal pista equipo participa conversación límite permanencia encuesta audio
artigo artigos notícia notícias leitor leitores leitura leituras jornalista jornalistas repórteres reportagem apoie apoiar apoio contribua
doação grátis gratuito gratuitas cadastro conta entrar comente comentário comentários opinião compartilhe siga ouça leia lendo podcast baixe
aplicativo app alertas publicidade e-mail independente canal equipe denúncia limite teste áudio
articolo articoli notizia notizie lettore lettori giornalista giornalisti cronisti inchiesta sostieni sostenere sostegno donazione gratis
gratuiti gratuito registrati account accedi commento commenti commenta condividi segui seguici ascolta leggi leggere podcast scarica app
notifiche pubblicità posta mail casella indipendente canale segnalazione sondaggio vota redazione digitale versione audio opinione
artikel artikelen verhaal stuk lezer lezers journalist journalisten verslaggevers steun steunen donatie gratis account inloggen aanmelden
registreren reactie reacties deel delen volg luister beluister lees lezen podcast download app meldingen advertentie advertenties mail inbox
mailbox onafhankelijk onafhankelijke kanaal tip tips mening poll krant proefabonnement lid leden
"""

COMMON = """
jetzt hier morgen abend tag tages woche wochen monat monate euro cent mehr alles wichtigste wichtigsten frei freier freien letzter minuten
freunden meinung frage fragen schreiben sagen verpassen danke bitte laden helfen lohnt neu neue neuen direkt jederzeit handy inhalt seite
käufe käufer kaufen geld teuer beitragen mitmachen bescheid heute
maintenant ici matin soir jour semaine mois euro euros plus tout essentiel premier deux trois dernier minutes ami amis avis question questions
écrivez envoyez contactez merci recevez rejoignez aidez besoin libre libres prix coût engagement nouveau toute toutes site suite répondent
ahora aquí mañana tarde día semana mes euro euros más todo importante primero dos tres minutos amigos pregunta preguntas escribe escríbenos
contacto gracias recibe únete ayúdanos libre prensa nuevo resumen sabes prueba deja quieras
agora aqui manhã noite dia semana mês reais mais tudo essencial primeiro dois três minutos amigos pergunta perguntas escreva fale obrigado
receba junte-se ajude livre novo sabe dê quando quiser
adesso qui mattina sera giorno settimana mese euro più tutto primo due tre minuti amici domanda domande scrivi scrivici parla grazie ricevi
entra aiutaci liberi prova nuovo sai metà prezzo caffè
nu hier ochtend avond dag week weken maand maanden euro meer alles belangrijkste eerste twee drie laatste minuten vrienden vraag vragen schrijf
contact bedankt ontvang help probeer vrij nieuw weet laat nieuws geld kost mee
"""

LINKING = """
der die das den dem des ein eine einen einem einer eines und oder aber wenn so als am an auf aus bei bis durch für gegen im in mit nach nur
ohne seit über um unter vom von vor zu zum zur zwischen ist sind sein wird werden kann können darf haben hat noch schon auch nicht kein keine
was wer wie wo warum dass diese dieser diesem diesen dieses sich es immer alle viele man dann gerade wir
le la les l un une des du de d et ou mais si à au aux en dans par pour avec sans sur sous chez que qui quoi dont où ce cet cette ces est sont
être a ont avoir ne n pas plus très tous y il on se s comme chaque c j qu déjà pourrions
el la los las un una unos unas y o pero si a al de del en con sin por para que qué quien quienes cómo este esta esto estos estas es son está
hay no ya muy también se lo le te cada desde hasta así algo si cuando
o os um uma uns umas e ou mas se ao à aos às do da dos das no na nos nas com sem por para que quem como este esta isto esse essa é são está já
muito também lhe cada desde até algo
il lo gli i un uno una e o ma se al allo alla ai alle del dello della dei delle nel nella con senza per che chi come questo questa questi è sono
già molto anche ogni di da in su non ancora hai cosa
de het een en of maar als op van voor met zonder naar bij in uit om te aan dat die dit deze is zijn wordt kan kunt niet geen nog al ook elke elk
"""

READER = """
sie ihr ihre ihren ihrem ihrer ihnen euch dein deine deinen du dich dir vous votre vos toi ton tes usted ustedes tu tus ti você vocês seu sua
tuo tua tuoi tue je jij jouw uw u
"""
OUTLET = """
uns unser unsere unseren unserem unserer nous notre nos nuestro nuestra nuestros nuestras nosotros nosso nossa nossos nossas noi nostro nostra
nostri nostre siamo estamos somos ons onze wij
"""

ORDERS = """
abonnieren lesen hören testen folgen teilen laden melden machen unterstützen werden helfen schreiben stimmen diskutieren jetzt
abonnez inscrivez recevez téléchargez suivez partagez écoutez soutenez rejoignez aidez donnez créez envoyez posez débattez réagissez témoignez
connectez lire contactez découvrez suscríbete apoya regístrate descarga descárgate síguenos comparte escucha lee recibe únete colabora participa
prueba inicia deja escríbenos assine apoie cadastre-se baixe siga compartilhe ouça leia receba contribua comente escreva fale teste faça dê
iscriviti sostieni registrati scarica seguici condividi ascolta leggi ricevi entra prova scrivici diventa vota commenta abbonati
schrijf steun maak download volg deel lees ontvang luister beluister probeer help mail doe praat laat neem
"""

TELLING = """
er hatte wurde wurden waren war habe seien sagte elle était avait étaient furent dit ella había fue eran dijo dijeron era foi eram disse aveva
erano hij zij werd werden had zei volgens laut selon según secondo segundo
"""
