"""Characters of the Arabic script, as parts of regular expressions: to stand between square brackets."""

LETTERS = (
    "\u0620-\u063f\u0641-\u064a\u066e\u066f\u0671-\u06d3\u06d5\u06ee\u06ef\u06fa-\u06fc\u06ff\u0750-\u077f\u08a0-\u08c9"
)
"""Letters (Unicode 15, blocks Arabic, Arabic Supplement and Arabic Extended-A), without tatweel."""
MARKS = "\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed\u08ca-\u08ff"
"""What stands above and below letters."""
DIGITS = "\u0660-\u0669\u06f0-\u06f9"
"""Arabic-Indic digits, and those of Persian and Urdu."""
TATWEEL = "\u0640"
