"""One page of every kind. A route that is not here is not tried: whoever adds one adds it here."""
import urllib.parse
from dataclasses import dataclass

VINJE = "heimetenesta treng rettleiing i lindrande behandling"
LANGUAGES = {"nb": "", "nn": "/nn", "en": "/en"}


@dataclass(frozen=True)
class Kind:
    name: str
    path: str
    # What the page has and pages of other kinds do not.
    has: str = "main h1"
    status: int = 200

    def path_in(self, language):
        beginning = LANGUAGES[language]
        return beginning if self.path == "/" and beginning else beginning + self.path


def address(path, **parameters):
    return path + "?" + urllib.parse.urlencode(parameters, quote_via=urllib.parse.quote)


KINDS = [
    Kind("ask", "/", "ul.examples a"),
    Kind("answered", address("/svar", behov=VINJE, kommune="Vinje"), "ol.cards .badge"),
    Kind("outside", address("/svar", behov="kommunen trenger ny brannbil", kommune="Utsira"), "a[href='https://www.ks.no']"),
    Kind("no clear match", address("/svar", behov="hva gjør vi med spøkelser i kjelleren"), ".others ~ details .maybe a"),
    Kind("ask back", address("/svar", behov="hjelp"), ".caution ~ .choices a"),
    Kind("several places", address("/svar", behov="ungdommer som ruser seg i Våler"), ".understood .chips a"),
    Kind("danger", address("/svar", behov="en ungdom har tatt overdose, hva gjør vi?"), ".danger a[href='tel:113']"),
    Kind("masked", address("/svar", behov="*********** har demens", skjult="1"), ".note"),
    Kind("filtered", address("/svar", behov=VINJE, kommune="Vinje", digital="ja"), "a[href*=svar]"),
    Kind("filtered to nothing", address("/svar", behov="demens", kommune="Utsira", digital="ja", gratis="ja",
                                        gruppe="targetGroup:selger-sex"), "details[open]"),
    Kind("chips", address("/svar", behov="kurs om demens for ansatte", med="theme:vold",
                          uten="theme:demens"), ".chips .remove"),
    Kind("long word", address("/svar", behov="Kompetanse" * 40 + " om demens", kommune="Bergen")),
    Kind("why not", address("/hvorfor-ikke", behov=VINJE, kommune="Vinje", senter="naku"), "blockquote"),
    Kind("why not, to be chosen", address("/hvorfor-ikke", behov=VINJE), "select[required]"),
    Kind("order without a need", "/bestilling?senter=usht-telemark", "textarea.order"),
    Kind("order", address("/bestilling", behov=VINJE, kommune="Vinje", senter="usht-telemark"), "textarea.order"),
    Kind("centres", "/sentre"),
    Kind("centre, national", "/sentre/naku"),
    Kind("centre, family", "/sentre/usht"),
    Kind("centre, unit", "/sentre/usht-telemark"),
    Kind("centre, ended", "/sentre/tk-sor"),
    Kind("offer", "/tilbud/korus--ungdata-stotte-til-gjennomforing-og"),
    Kind("municipalities", "/kommuner"),
    Kind("municipality", "/kommuner/1151"),
    Kind("themes", "/temaer"),
    Kind("theme", "/temaer/demens"),
    Kind("about", "/om", "a[href='/openapi.json']"),
    Kind("privacy", "/om/personvern"),
    Kind("accessibility", "/om/tilgjengelighet", "a[href*='uustatus.no']"),
    Kind("not found", "/finnes-ikke", "main .button", status=404),
    Kind("to be set right", address("/svar", behov="demens", kommune="Langtvekkistan"), "#kommune[aria-invalid]", status=400),
    Kind("unreadable", "/svar?behov=%ff", "main .button", status=400),
]
