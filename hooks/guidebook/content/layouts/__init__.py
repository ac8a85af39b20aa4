"""What GitHub's preview and the site make of the same Markdown, line by line, and where the two part.

Editors review pages in GitHub's preview (GitHub Flavored Markdown, https://github.github.com/gfm/), readers see what
Python-Markdown makes of them. `suspects` finds in no time the pages that may differ; `preview` and `site` give the
layout of such a page, and `differences` compares the two.
"""
