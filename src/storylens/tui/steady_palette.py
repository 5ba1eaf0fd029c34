"""The command palette, without the crash of a page key that comes before its list is laid out."""

from __future__ import annotations

from contextlib import suppress

from textual.command import CommandPalette


class SteadyPalette(CommandPalette):
    """Textual 8.2 looks a highlighted command up among lines that are not there yet (`OptionList._move_page`)."""

    def _action_command_list(self, action: str) -> None:
        with suppress(KeyError, IndexError):
            super()._action_command_list(action)
