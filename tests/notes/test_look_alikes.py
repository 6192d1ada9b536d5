"""Lines that look like notes and are none: stamps, promises, introductions, policies, and what others did to their texts."""

import pytest

from revtrack.notes import find_note


@pytest.mark.parametrize(
    "text",
    [
        # date stamps
        "Updated: 3 June 2025 by Ana Reyes",
        "This page was last updated on 3 June 2025.",
        "Mis à jour le 04/06/2025 à 12:30",
        "Aktualisiert am 12. Mai 2025, 14:05 Uhr",
        "Aggiornato il 12 maggio 2025 alle 14:32",
        "Updated [hour]:[minute] [zone]",
        "Updated at 4:12 p.m.",
        "Published 9 a.m., updated noon",
        "This page was updated automatically.",
        # promises
        "This is a developing story and will be updated.",
        "We will update this article if the port answers.",
        "Dieser Text wird laufend aktualisiert.",
        # introductions, promotion, service
        "Editor's note: The author is a partner at a law firm.",
        "Editor's note: This interview has been edited and condensed for clarity.",
        "Editor's note: A version of this story appeared in our harbor newsletter.",
        "Editor's note: Names have been changed to protect the children.",
        "Nota del editor: este artículo contiene detalles de la trama.",
        "Note: All times are local.",
        # what others did to texts of their own
        "An article on Oct. 3 in The Lancet misstated the dose, its editors said.",
        "Since the report was published, the school has dropped the policy.",
        "A photo was removed from the exhibition.",
        "Two sentences were removed from the draft resolution after objections.",
        "The error has been corrected, the bank told customers.",
        "The ministry updated its advice on Tuesday to reflect the new risk.",
        "“We’ve added a response team,” the chief said.",
        "Due to a reporting error, the county counted 40 cases twice.",
        "An earlier version contained a wrong figure, the ministry said.",
        "An earlier version misidentified the suspect, according to the police.",
        "The first version contained errors, the judge wrote.",
        "First published in 1813, the book was amended in a later edition to reflect the law.",
        "The Pentagon has amended this report.",
        "A reference to race in the law has since been corrected.",
        "We have fixed the lines, the power company said.",
        "We have added a statement from the board in the annex.",
        "This has been amended to say that boats must pay, the council said.",
        # how to report an error, policies
        "Corrections: To report an error, write to the standards editor.",
        "If you see an error in this article, tell us.",
        "Fehler gefunden? Schreiben Sie uns, wir korrigieren ihn.",
        "Vous avez repéré une erreur dans cet article ? Signalez-la à la rédaction.",
        "¿Ha encontrado un error en este artículo? Escríbanos.",
        "Zie je een fout in dit artikel? Mail de redactie.",
        # navigation
        "Update | Two named after quay accident | News | The Ledger",
        "Corrections and clarifications",
        # what others did
        "The ministry later issued a correction, saying 14 people had died.",
        "The journal retracted the paper in March.",
        "The article was retracted by the journal in 2010.",
        "The newspaper said an earlier version of the article had misstated the role.",
        "“An earlier version of this article misstated the budget,” the paper wrote on Friday.",
        "A story in the state newspaper wrongly accused her of spying, her lawyer said.",
        "The list was updated to include two more harbors.",
        "This report was updated annually until 2016, when funding was withdrawn.",
        "An earlier version of the bill would have closed the port.",
        "El artículo 12 de la ley fue modificado en 2015.",
        "L'articolo 18 è stato modificato nel 2012.",
        "O texto foi alterado pela Câmara e volta ao Senado.",
        "Une première version du texte de loi prévoyait une amende.",
        "Artikel 23 van de Grondwet is in 1917 gewijzigd.",
        # software
        "This update fixes an issue where the app could crash on launch.",
        "This version adds support for dark mode.",
        "We've updated our terms of service.",
        "The headline of the leaflet was changed at the last minute.",
        "The report was originally published in 1998 by the ministry.",
        "Der Artikel im Grundgesetz wurde 1993 geändert.",
        "Die Zahl wurde später korrigiert, sagte ein Sprecher.",
        # others' suits, sentences, memos and speeches
        "He refiled the suit to fix errors in the complaint.",
        "The lawsuit was refiled to correct a typo in the name.",
        "The time of the launch was wrong in the memo.",
        "The name was misspelled in the indictment.",
        "We acknowledge that our article in the journal was wrong, the researchers wrote.",
        "We accept that our ferries were late and apologise to passengers.",
        # what courts, ministers and others change in the north
        "Saken ble endret i retten.",
        "Saken er trukket tilbake av påtalemyndigheten.",
        "Texten har ändrats av regeringen.",
        "Artikeln i lagen ändrades 2011.",
        "Tidningen rättade felet dagen efter.",
        "Dommen er ændret efter anke.",
        "Hallitus on päivittänyt ohjeita.",
        "Uppdaterad 14.05",
        "Opdateret 4. marts 2025 kl. 14.05",
        "Päivitetty 4.3.2025 14:05",
        "Har du hittat ett fel? Mejla oss på red@example.se.",
        "Huomasitko virheen? Kerro siitä toimitukselle.",
        # who regrets, and whose text it is
        "Statsråden beklager feilen.",
        "Politiet beklager fejlen.",
        "Polisen beklagar felet.",
        "Rema 1000 beklager feilen og har trukket produktet.",
        "– Vi beklager feilen, sier statsråden.",
        "– Vi beklager fejlen, siger ministeren.",
        "– Vi beklagar felet, säger ministern.",
        "Saken er trukket. Påtalemyndigheten vil ikke si hvorfor.",
        "Saken er endret etter dommen i går.",
        "Overskriften på lovforslaget er ændret, efter at partierne blev enige.",
        "Overskriften i avtalen er endret etter forhandlinger.",
        "Texten i avtalet har ändrats efter förhandlingar.",
        "Teksten i den nye aftale er ændret efter forhandlinger.",
        "Artikkeli on poistettu Wikipediasta.",
        # a credit of syndication
        "This article originally appeared on Harbor Weekly.",
    ],
)
def test_a_look_alike_is_none(text: str) -> None:
    assert find_note(text) is None
