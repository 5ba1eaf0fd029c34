from __future__ import annotations

import pytest

import storylens
from storylens.model import Version

LEAD = "The old bridge over the river was closed on Monday after inspectors found cracks in two pillars.\n\n"
CUT = "“We could not take the risk any longer,” the mayor told reporters at the town hall on Monday night."
LAST = "\n\nBuses will take the northern crossing until the summer, the city's transport office said in a notice.\n"


@pytest.mark.parametrize(
    ("dropped", "claimed"), [((), True), ((CUT,), False), (("Subscribe to our free newsletter",), True)]
)
def test_a_paragraph_is_not_omitted_when_the_page_has_it(dropped: tuple[str, ...], claimed: bool) -> None:
    page = Version(LEAD + LAST, name="page.html", reader="page", dropped=dropped)
    found = storylens.compare(LEAD + CUT + LAST, page).pairs[0].findings
    assert ("paragraph-omitted" in {f.type for f in found}) is claimed
