"""How findings name a block."""

from guidebook.content.model import Block

_WORDS_SHOWN = 6


def named(block: Block) -> str:
    """The kind of a block and its first words: `paragraph 'No office can prevent hate…'`."""
    words = block.prose.text.replace("\ufffc", " ").split()
    shown = " ".join(words[:_WORDS_SHOWN]) + ("…" if len(words) > _WORDS_SHOWN else "")
    return f"{block.kind} '{shown}'"
