"""Characters of other scripts, languages and systems in Arabic text."""

from functools import partial

from mutations.other_sites import added_block
from mutations.written_guide import TRANSLATION

_in_arabic = partial(added_block, severity="warning", only_in=TRANSLATION)
latin_punctuation = _in_arabic("{say}, {say}.", "latin-punctuation-in-arabic", at=",")
space_before_mark = _in_arabic("{say} ، {say}.", "space-before-punctuation", at=" ،")
mixed_digits = _in_arabic("{say} ٢0.", "mixed-digits", at="٢0", figure="20")
persian_letter = _in_arabic("{say} کثيرًا.", "persian-codepoint", at="ک")
presentation_form = _in_arabic("{say} ﻛﺜﻴﺮًا.", "presentation-form", at="ﻛ")
stretched_word = _in_arabic("{say} كثـيرًا.", "tatweel", at="كثـ")
