from __future__ import annotations

import sys

import platformdirs
import pytest

from storylens.places import config_directory, data_directory


@pytest.mark.skipif(sys.platform != "linux", reason="other systems ask platformdirs anyway")
@pytest.mark.parametrize("home", [None, "", "/somewhere"])
def test_places_are_what_platformdirs_says(monkeypatch: pytest.MonkeyPatch, home: str | None) -> None:
    for variable in ("XDG_CONFIG_HOME", "XDG_DATA_HOME"):
        monkeypatch.delenv(variable, raising=False)
        if home is not None:
            monkeypatch.setenv(variable, home)
    assert config_directory() == platformdirs.user_config_path("storylens", appauthor=False)
    assert data_directory() == platformdirs.user_data_path("storylens", appauthor=False)
