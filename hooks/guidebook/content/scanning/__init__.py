"""How a page's Markdown is taken apart: the renderer's own steps, over text that remembers where it came from.

`traced_text` holds such text; `fences`, `raw_html` and the `*_blocks` modules find the blocks, `inline_scanner` and its
patterns what stands inside them, `attribute_lists` the ids. `guidebook.content.reader` puts the findings together.
"""
