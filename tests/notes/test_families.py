"""Each family of wordings, by language: found, and of the kind that its sentence says."""

import pytest

from revtrack.notes import find_note, gate
from revtrack.notes.languages import LANGUAGES
from revtrack.notes.reading import read

NOTES = [
    # labels, with dates and times in any order
    ("correction", "Correction, Nov. 15, 9:12 a.m. ET: The pier opened in 1962."),
    ("correction", "*CORRECTION: The meeting is on Tuesday, not Monday."),
    ("correction", "A correction was made on May 3, 2025: The pier opened in 1962."),
    ("correction", "For the record, 4:40 p.m. Oct. 2: This story gave the wrong year."),
    ("correction", "Erratum. The table in this article swaps two ports."),
    ("correction", "CORRECTED-Quay Lines profit beats forecast"),
    ("other", "REFILE-Central bank holds rates"),
    ("clarification", "CLARIFICATION to July 27 story on harbor fees"),
    ("clarification", "Clarification (12 May 2025): The article has been changed to make clear who paid."),
    ("update", "UPDATE 3:15 p.m.:"),
    ("update", "Update July 3rd, 8:05AM ET: Added a map."),
    ("update", "2ND UPDATE, 8:41 AM: The port has reopened."),
    ("update", "UPDATED with statement: The union has agreed."),
    ("update", "**UPDATE 2026-02-19**: New ships can no longer dock."),
    ("retraction", "STORY WITHDRAWN: The report on the merger is wrong. There will be no substitute story."),
    # a stamp that says what came with it
    ("update", "Updated at 4:12 p.m. with comment from the harbor master."),
    ("update", "Updated, 3:05 p.m., to reflect the jury’s verdict."),
    ("update", "Story updated at 5 p.m. to include the names of the ships."),
    ("update", "This story was last updated on Nov. 5 to include the coroner’s finding."),
    ("update", "Originally published at 9 a.m.; updated at noon with the verdict."),
    ("correction", "Corrected at 9:20 a.m. The earlier version said the vote was on Monday."),
    ("correction", "Editors’ correction: The ferry is 40 meters long."),
    ("clarification", "Editor’s clarification: the survey covered adults only."),
    ("clarification", "Clarification appended."),
    ("retraction", "KILL NOTICE: Clients are asked to disregard the story slugged HARBOR-FIRE."),
    # agency lines
    ("correction", "(Corrects paragraph 2 to say millions, not billions)"),
    ("update", "(Adds analyst comment, background)"),
    ("clarification", "(Clarifies that the ban applies to new ships only)"),
    ("other", "(Refiles to fix typo in headline)"),
    ("correction", "This version corrects the name of the harbor to Quill, instead of Quil."),
    # sentences about an earlier version
    ("correction", "The name of the mayor was misspelled in an earlier version of this article."),
    ("correction", "A map with an earlier version of this article swapped the labels and was wrong."),
    ("correction", "This article originally stated that the port had 400 cranes; it has 40."),
    ("correction", "Editor’s note: This story previously misstated the fee."),
    ("correction", "A story on Page A3 on Friday about the budget gave an incorrect figure."),
    ("correction", "In a March 3 story about drought, The Wire reported erroneously that it lasted six years."),
    ("correction", "In our profile of the pilot we said she was born in Oslo. In fact, she was born in Bergen."),
    ("clarification", "The story should also have noted that two ports were closed."),
    ("clarification", "The placement of quotes in a July 27 story may have left the impression that he agreed."),
    ("clarification", "An earlier version of this article was unclear about who paid."),
    ("correction", "A version of this story published earlier today misidentified the lawyer."),
    ("correction", "An earlier version contained an incorrect figure for the shortfall."),
    ("correction", "The caption on an earlier version of the photo above misidentified the man at left."),
    ("correction", "A chart accompanying this article mislabeled the years."),
    ("correction", "The story as first published got the date of the trial wrong."),
    ("correction", "Owing to an editing error, we said the ship sank in 1941. It was 1914."),
    ("correction", "Due to a production error, a wrong photograph appeared with this article."),
    # what was done
    ("correction", "The Wire Service has corrected this story to say that the storm came on Tuesday."),
    ("correction", "This has been corrected to show that the grant was $2 million."),
    ("correction", "A reference to Mr. Lee as a lawyer has been corrected; he is an accountant."),
    ("correction", "We’ve corrected the spelling of the harbor master’s name."),
    ("correction", "We apologise for the error, which was introduced in editing."),
    ("clarification", "We have clarified the wording of a quote from Ms. Shah."),
    ("update", "A photo was removed from this story."),
    ("update", "A line was added to this story to note that the company disputes the figure."),
    ("update", "We’ve added a response from the company below."),
    ("editors_note", "Editors’ Note: After this essay was published, editors learned that its author owns shares in the port."),
    ("correction", "Transparenzhinweis: Wir haben die Zahl der Schiffe nachträglich korrigiert."),
    ("correction", "Correction apportée le 5 mai : le prénom du capitaine a été rectifié."),
    ("correction", "This article has been updated to correct an error: the fee is two euros, not three."),
    ("correction", "This article was amended on 12 May 2025 to remove a claim that was wrong."),
    ("update", "This article was amended on 8 May to include a statement from the company."),
    ("update", "Editor's note: This story has been updated to remove a number that cannot be verified."),
    ("update", "This story, originally published on May 4, has been updated with the latest figures."),
    ("update", "Editor's note: This piece was originally published in 2015. We are republishing it today."),
    ("editors_note", "Editor's note: The headline of this article has been changed since it was first posted."),
    ("retraction", "This story has been removed because it contained invented quotes."),
    ("retraction", "Editor's note: We have removed this article because it did not meet our standards."),
    ("correction", "The Ledger apologises for the mistake."),
    ("update", "Editor’s note: The Ledger has removed a quotation from this article because it could not be confirmed."),
    ("correction", "A quotation in this article was misattributed. It was the captain who spoke."),
    ("correction", "Headline corrected Nov. 21."),
    ("correction", "CORRECTS year the pier opened."),
    # what an error was, where it stood, and what its outlet accepts
    ("correction", "OSLO (AP) — In a story published March 3, about ferries, The Wire misspelled the name of the commissioner. He is Quill."),
    ("correction", "In the audio of this story, as in a previous web version, we say the pier opened in 1926. It opened in 1962."),
    ("correction", "Due to an editor's error, the time of the regatta was wrong in Friday's edition. It is at noon."),
    ("correction", "An earlier version of this chart left out two ports."),
    ("correction", "The byline on this article was wrong when it was first posted."),
    ("correction", "Correction for Friday: The pier is on Elm Street."),
    ("clarification", "An earlier version of this article could be read as saying that all ferries stopped."),
    ("editors_note", "A sailor quoted in this article has since told the paper that he was not on board."),
    ("correction", "The date of the regatta was misreported in our Friday edition."),
    ("correction", "We got the year wrong: the pier opened in 1962. The article now says so."),
    ("correction", "In an earlier version of this article, I wrote that the port has no cranes."),
    ("correction", "The fee was listed incorrectly in Tuesday’s paper. It is two dollars."),
    ("correction", "This paragraph has been corrected: an earlier version said May."),
    ("clarification", "[This sentence has been reworded to make clear that the port does not own the crane.]"),
    ("clarification", "This story was first published May 3. It was updated May 4 to make clear that two piers stayed open."),
    ("correction", "We accept that the claims in our article of 3 May were inaccurate and apologise to Ms Quill."),
    ("retraction", "We accept that the claims in our article of 3 May were untrue and have removed it from our site."),
    ("correction", "This story has been updated with the correct spelling of the captain’s name."),
    ("other", "(This story has been refiled to fix a formatting problem in paragraph 9)"),
    ("update", "This story has been updated to add a comment from the harbor commission."),
    ("update", "This story was updated to include a response from the bank, which sponsored the regatta. Sign up for our newsletter."),
    # German
    ("correction", "Wir haben den Namen der Hafenmeisterin im zweiten Absatz des Textes korrigiert."),
    ("retraction", "Wir haben diesen Beitrag vom Netz genommen, weil zwei Zitate erfunden waren."),
    ("clarification", "Wir haben den Text präzisiert, um deutlich zu machen, wer bezahlt hat."),
    ("correction", "Korrekturhinweis: In einer ersten Fassung stand, das Werk habe 900 Kräne. Es sind 90."),
    ("correction", "In einer früheren Fassung dieses Beitrags haben wir geschrieben, der Hafen habe 900 Kräne."),
    ("update", "Hinweis der Redaktion: Wir haben den Artikel um eine Reaktion des Hafens ergänzt."),
    ("update", "Update, 13:17 Uhr: Der Hafen ist wieder offen."),
    ("clarification", "Klarstellung: Das Gutachten hat das Land bestellt."),
    ("retraction", "Die Redaktion hat diesen Beitrag zurückgezogen, weil sich Zitate nicht belegen ließen."),
    ("correction", "Anm. d. Red.: Die Zahl der Schiffe wurde nach der Veröffentlichung berichtigt."),
    ("correction", "Die Redaktion bittet um Entschuldigung für den Fehler."),
    ("correction", "Anders als zunächst berichtet, hat der Hafen 40 Kräne."),
    ("correction", "Anders als von der Redaktion geschrieben, hat der Hafen 40 Kräne."),
    ("correction", "In unserem Bericht über die Polizei wurde der Name falsch geschrieben."),
    # French
    ("correction", "Contrairement à ce qui était écrit dans cet article, le port est ouvert."),
    ("correction", "Une erreur s'est glissée dans le titre."),
    ("update", "Ajout de la réaction du ministère."),
    ("correction", "La rédaction présente ses excuses aux lecteurs."),
    ("correction", "La rédaction s'excuse de cette erreur."),
    ("correction", "Nous présentons nos excuses."),
    ("correction", "Note de la rédaction : le nombre de navires a été corrigé."),
    ("correction", "Rectificatif : une première version de cet article mentionnait par erreur une démission."),
    ("correction", "Contrairement à ce que nous avons écrit, le port ne fermera pas en mai mais en juin."),
    ("update", "Cet article, initialement publié le 3 mai, a été mis à jour le 5 mai."),
    ("clarification", "Précision : l'étude citée a été payée par le port."),
    ("retraction", "Nous avons retiré cet article de notre site car deux citations étaient fausses."),
    ("update", "Nous avons modifié cet article, sa version initiale étant trop longue."),
    # Spanish
    ("correction", "Fe de errores: en una versión anterior de esta noticia se decía que el puerto abrió en 2012."),
    ("correction", "Fe de erratas: donde dice 2012 debe decir 2021."),
    ("update", "Esta noticia ha sido actualizada con las declaraciones del alcalde."),
    ("clarification", "Aclaración: este artículo ha sido modificado para precisar la fecha del informe."),
    ("correction", "Nota de la redacción: la cifra de barcos ha sido corregida."),
    ("correction", "El periódico lamenta el error."),
    ("correction", "El Faro pide disculpas a sus lectores."),
    ("retraction", "El Faro ha retirado este artículo porque dos citas eran falsas."),
    ("correction", "A diferencia de lo que decía este artículo, el puerto está abierto."),
    ("correction", "El texto contenía por error una fecha falsa."),
    ("update", "Hemos actualizado este artículo porque el cartel era otro."),
    # Portuguese
    ("correction", "Ao contrário do que informou a reportagem, o porto está aberto."),
    ("update", "O texto foi alterado após a publicação."),
    ("correction", "A redação pede desculpas pelo erro."),
    ("retraction", "A redação removeu esta reportagem."),
    ("correction", "Diferentemente do que foi publicado, o porto tem 30 guindastes, não 300."),
    ("correction", "A reportagem errou ao informar que o porto fica em Santos."),
    ("update", "Texto atualizado às 15h30 para incluir resposta do porto."),
    # Italian
    ("correction", "Errata corrige: in una precedente versione di questo articolo il nome era errato."),
    ("update", "Questo articolo è stato aggiornato con le dichiarazioni della ministra."),
    ("clarification", "Precisazione: il progetto citato nell'articolo è pagato dalla Regione."),
    ("correction", "Ci scusiamo con i lettori per l'errore."),
    ("retraction", "La redazione ha rimosso questo articolo."),
    ("correction", "Contrariamente a quanto da noi scritto, il porto è aperto."),
    # Dutch
    ("correction", "In tegenstelling tot wat we eerder schreven, is de haven open."),
    ("correction", "In het artikel over de minister stond een verkeerd bedrag."),
    ("update", "De kop van dit artikel is gewijzigd na kritiek."),
    ("correction", "De krant biedt haar excuses aan voor de fout."),
    ("correction", "Wij betreuren de fout."),
    ("correction", "Correctie: in een eerdere versie van dit artikel stond dat de brug uit 1953 is. Dat moet 1935 zijn."),
    ("update", "Dit artikel is bijgewerkt met een reactie van de gemeente."),
    ("correction", "Rectificatie: anders dan wij gisteren schreven, is de havenmeester niet veroordeeld."),
    # Swedish
    ("correction", "Rättelse: I en tidigare version av artikeln stod det att bron öppnade 1962. Den öppnade 1926."),
    ("correction", "Vi har rättat namnet på hamnchefen i andra stycket."),
    ("correction", "Vi skrev tidigare att bron öppnade 1926. Den öppnade 1962."),
    ("clarification", "Texten har förtydligats efter publicering."),
    ("update", "Artikeln har uppdaterats med en kommentar från kommunen."),
    # Danish
    ("correction", "Rettelse: Det fremgik tidligere af artiklen, at broen er fra 1926. Vi beklager fejlen."),
    ("clarification", "Præcisering: Rapporten er betalt af havnen."),
    ("update", "Artiklen er opdateret kl. 14.10 med kommentarer fra havnen."),
    ("correction", "Vi skrev først ved en fejl, at broen er fra 1926."),
    ("correction", "Artiklen er rettet: I en tidligere version stod der, at broen er gratis."),
    # Norwegian
    ("correction", "Feilretting: Riktig tall er 40."),
    ("correction", "Retting: Vi skreiv først at brua opna i 1926. Det rette er 1962."),
    ("correction", "I en tidligere versjon av saken sto det feil navn på havnesjefen."),
    ("update", "Saken er oppdatert med kommentar fra kommunen."),
    ("correction", "Redaksjonen beklager feilen."),
    ("update", "Saken om lovforslaget er oppdatert med kommentar fra kommunen."),
    ("update", "Saken er endret med nye opplysninger fra politiet."),
    ("update", "Saken er endret etter publisering."),
    ("update", "Overskriften på artiklen er ændret, efter at kommunen protesterede."),
    ("update", "Artikeln om lagförslaget har uppdaterats med en kommentar."),
    # Finnish
    ("retraction", "Artikkeli on poistettu."),
    ("retraction", "Juttu on poistettu, koska siinä oli virheitä."),
    ("retraction", "Tämä artikkeli on poistettu virheen vuoksi."),
    ("correction", "Oikaisu: Jutussa kerrottiin virheellisesti, että silta avattiin vuonna 1926."),
    ("correction", "Jutun aiemmassa versiossa luki, että satamassa on 400 nosturia."),
    ("update", "Juttua täydennetty kello 14.10 kaupungin kommentilla."),
    ("clarification", "Artikkelia on tarkennettu kello 9.40."),
]  # fmt: skip


@pytest.mark.parametrize(("kind", "text"), NOTES)
def test_a_note_of_each_family_has_its_kind(kind: str, text: str) -> None:
    note = find_note(text)
    assert note is not None
    assert note.kind == kind


@pytest.mark.parametrize("text", [text for _, text in NOTES])
def test_the_cheap_test_rejects_no_note_that_the_rules_accept(text: str) -> None:
    everything = frozenset({"label", "done", "earlier", "at_first", *map(str, range(60))})
    for form in (text, text.upper(), text.lower(), f"“{text}”", f"— {text}"):
        possible = dict(gate.candidates(form))
        for words in LANGUAGES:
            assert read(form, words, possible.get(words, frozenset())) == read(form, words, everything)


@pytest.mark.parametrize("words", LANGUAGES, ids=lambda words: words.code)
def test_every_label_passes_the_cheap_test(words: object) -> None:
    from revtrack.notes.wordings import Wordings, phrases

    assert isinstance(words, Wordings)
    for slot in words.labels.values():
        for label in phrases(slot):
            for form in (label, label.upper(), label.capitalize()):
                assert "label" in dict(gate.candidates(f"{form}: so"))[words]
