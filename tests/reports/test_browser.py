"""The HTML report in a real browser, with stories that mean harm: no script runs, no request leaves.

Debian's chromium and chromium-driver (`.ci/run` installs them); without them the tests skip and say so.
"""

from __future__ import annotations

import http.server
import shutil
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from tests.reports.kit import VERDICTS, settled

import storylens
from storylens.model import Version
from storylens.reports import html

CHROMIUM, DRIVER = shutil.which("chromium"), shutil.which("chromedriver")
pytestmark = pytest.mark.skipif(
    not (CHROMIUM and DRIVER), reason="chromium and chromium-driver are not installed (Debian packages)"
)

ATTACKS = (
    "<script>document.title='RAN'</script>",
    "<img src=x onerror=\"document.title='RAN'\">",
    "<svg/onload=\"document.title='RAN'\">",
    "\"'><script src=http://127.0.0.1:PORT/a.js></script>",
    "</style><script>document.title='RAN'</script>",
    "</title></head><body onload=\"document.title='RAN'\">",
    "{{ 7*7 }} {% import 'os' as os %} {# x #}",
    "<iframe src=http://127.0.0.1:PORT/frame></iframe>",
    "<link rel=stylesheet href=http://127.0.0.1:PORT/x.css>",
    "<style>@import url(http://127.0.0.1:PORT/y.css); body{background:url(http://127.0.0.1:PORT/z.png)}</style>",
    "<meta http-equiv=refresh content='0;url=http://127.0.0.1:PORT/away'>",
    "<base href=http://127.0.0.1:PORT/><form action=http://127.0.0.1:PORT/f><input autofocus onfocus=alert(1)>",
    "<object data=http://127.0.0.1:PORT/o></object><embed src=http://127.0.0.1:PORT/e>",
    "<video poster=http://127.0.0.1:PORT/p><audio src=http://127.0.0.1:PORT/q autoplay>",
    "<a href=\"javascript:document.title='RAN'\" id=bait>click</a>",
    "<math><mtext></p><style><!--</style><img title='--&gt;&lt;img src=1 onerror=alert(1)&gt;'>",
    "<!-- ]]> --> <![CDATA[ <script>alert(1)</script> ]]> &lt;script&gt; &#x3c;script&#x3e;",
    "\u202e</p>\u2066<script>\x00alert(1)\ufeff</script>\x1b]52;c;AAAA\x07",
    "[sic] [Reuters] [@click=app.quit]x[/] ${7*7} `x` <%= 7*7 %>",
)


class Listener(http.server.BaseHTTPRequestHandler):
    """Notes whoever asks for anything."""

    asked: list[str] = []  # noqa: RUF012

    def do_GET(self) -> None:
        self.asked.append(self.path)
        self.send_response(200)
        self.end_headers()
        self.wfile.write(b"document.title='RAN'")

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002
        pass


@pytest.fixture(scope="module")
def listener() -> Iterator[int]:
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), Listener) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield server.server_address[1]
        server.shutdown()
        thread.join()


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    from selenium import webdriver

    options = webdriver.ChromeOptions()
    options.binary_location = str(CHROMIUM)
    profile = tmp_path_factory.mktemp("profile")
    for argument in (
        "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--hide-scrollbars",
        "--disable-background-networking", "--no-first-run", f"--user-data-dir={profile}",
    ):  # fmt: skip
        options.add_argument(argument)
    options.set_capability("goog:loggingPrefs", {"performance": "ALL", "browser": "ALL"})
    driver = webdriver.Chrome(options=options, service=webdriver.ChromeService(executable_path=str(DRIVER)))
    driver.set_page_load_timeout(60)
    yield driver
    driver.quit()


def requests(browser: Any) -> list[str]:
    """Addresses the page asked for, the page itself left out."""
    import json

    out = []
    for entry in browser.get_log("performance"):
        message = json.loads(entry["message"])["message"]
        if message["method"] == "Network.requestWillBeSent":
            out.append(message["params"]["request"]["url"])
    return [url for url in out if not url.startswith("file:") or not url.split("#")[0].endswith("report.html")]


def opened(browser: Any, folder: Path, text: str, width: int = 1280, media: str = "light") -> None:
    browser.get("about:blank")
    browser.get_log("performance"), browser.get_log("browser")
    metrics = {"width": width, "height": 900, "deviceScaleFactor": 1, "mobile": width < 500}
    browser.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", metrics)
    features = [{"name": "prefers-color-scheme", "value": media}]
    browser.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": features})
    path = folder / "report.html"
    path.write_text(text, "utf-8")
    browser.get(path.as_uri())


def test_a_hostile_story_runs_nothing_and_asks_for_nothing(browser: Any, listener: int, tmp_path: Path) -> None:
    attacks = [a.replace("PORT", str(listener)) for a in ATTACKS]
    base = "\n\n".join(f"Paragraph {k} of the story says that {a} happened." for k, a in enumerate(attacks))
    other = "\n\n".join(f"Paragraph {k} of the tale says {a} had happened." for k, a in enumerate(reversed(attacks)))
    evil = attacks[0] + attacks[1]
    versions = (
        Version(base, evil, "original", title=evil, outlet=evil, url=f"javascript:{evil}", byline=evil, notes=(evil,)),
        Version(other, "b" + evil, language=evil, published=evil, url='http://x.example/"onmouseover="alert(1)'),
        Version(base.replace("happened", "occurred"), "c</table>" + evil),
    )
    comparison = storylens.compare(*versions)
    opened(browser, tmp_path, html.report(comparison, VERDICTS, title=evil))
    assert browser.title.startswith("<script>document.title='RAN'</script><img")
    assert (
        browser.find_elements("css selector", "script, img, iframe, object, embed, form, input, svg, base, link") == []
    )
    assert requests(browser) == []
    assert Listener.asked == []
    shown = browser.execute_script("return document.body.textContent")
    assert browser.title.startswith("<script>"), "nothing ran while we looked"
    for attack in attacks:
        words = storylens_safe(attack)
        assert words in shown, words
    assert browser.get_log("browser") == [], "not even a policy violation: there was nothing to forbid"
    handlers = browser.execute_script(
        "return [...document.querySelectorAll('*')].filter(e => [...e.attributes].some(a => a.name.startsWith('on'))).length"
    )
    assert handlers == 0


def storylens_safe(text: str) -> str:
    from storylens.text.safe import safe

    return str(safe(text))


def test_the_policy_forbids_a_script_that_would_get_in(browser: Any, tmp_path: Path) -> None:
    """The second wall: were the escaping ever to fail, the page's policy still holds."""
    text = html.report(settled(), title="Harbour")
    broken = text.replace("</main>", "<script>document.title='RAN'</script><img src='data:image/gif;base64,R0lGODlhAQABAAAAACw=' onerror=\"document.title='RAN'\"></main>")  # fmt: skip
    opened(browser, tmp_path, broken)
    assert browser.title == "Harbour: what changed"
    assert any("Content Security Policy" in entry["message"] for entry in browser.get_log("browser"))


@pytest.mark.parametrize("media", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 390, 320])
def test_the_page_fits_a_desk_and_a_phone(browser: Any, tmp_path: Path, width: int, media: str) -> None:
    opened(browser, tmp_path, html.report(settled(True), VERDICTS, title="Harbour"), width, media)
    assert browser.execute_script("return document.documentElement.scrollWidth") <= width
    size = browser.execute_script("return parseFloat(getComputedStyle(document.body).fontSize)")
    assert size >= 15
    ratio = browser.execute_script(CONTRAST)
    assert ratio >= 4.5, ratio
    browser.save_screenshot(str(tmp_path / f"{width}-{media}.png"))


CONTRAST = """
const light = c => { const v = c.match(/[0-9.]+/g).slice(0, 3).map(x => x / 255)
  .map(x => x <= .04045 ? x / 12.92 : ((x + .055) / 1.055) ** 2.4);
  return .2126 * v[0] + .7152 * v[1] + .0722 * v[2] };
const ground = e => { for (; e; e = e.parentElement) { const b = getComputedStyle(e).backgroundColor;
  if (!/, 0\\)$/.test(b) && b !== 'transparent') return b } return 'rgb(255,255,255)' };
let least = 21;
for (const e of document.querySelectorAll('body *')) {
  if (![...e.childNodes].some(n => n.nodeType === 3 && n.textContent.trim())) continue;
  const [a, b] = [light(getComputedStyle(e).color), light(ground(e))].sort((x, y) => y - x);
  least = Math.min(least, (a + .05) / (b + .05));
}
return least;
"""


def test_on_paper_nothing_depends_on_colour(browser: Any, tmp_path: Path) -> None:
    opened(browser, tmp_path, html.report(settled(True), VERDICTS, title="Harbour"))
    browser.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": "print"})
    look = browser.execute_script(
        "return ['del', 'ins', '.found'].map(s => getComputedStyle(document.querySelector('.reading ' + s)))"
        ".map(c => [c.color, c.textDecorationLine, c.borderBottomStyle])"
    )
    assert [line for _, line, _ in look[:2]] == ["line-through", "underline"]
    assert look[2][2] == "double"
    assert look[0][0] == look[1][0] == "rgb(0, 0, 0)"
