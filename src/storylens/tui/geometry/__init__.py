"""Where everything stands: pure functions and values, no Textual state, testable without an app.

    versions, links, edits -> blocks (what stands side by side) -> cells (the text of one side, with the way
    back to the source) -> layout (which block a screen line belongs to) -> drawn lines (text, marks, gutter)

Column widgets, jumps, search, the overview and the mouse all ask the same `Sheet`.
"""
