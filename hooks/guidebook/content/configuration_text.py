"""Where values stand in the configuration file; what they are is for `settings` to read."""

from collections.abc import Iterator

import yaml

from guidebook.content.model import Source, Span


class ConfigurationText:
    """The text of a configuration file with the places of its scalars."""

    def __init__(self, source: Source) -> None:
        self.source = source
        try:
            self._root = yaml.compose(source.text, Loader=yaml.BaseLoader)
        except yaml.YAMLError:
            self._root = None  # a tag or an alias that only the real reader knows

    def scalars(self, *path: str) -> dict[str, Span]:
        """Every scalar below a path of keys, by its text: where it stands first. Empty where there is none."""
        found: dict[str, Span] = {}
        for text, span in self.places(*path):
            found.setdefault(text, span)
        return found

    def places(self, *path: str) -> Iterator[tuple[str, Span]]:
        """Every scalar below a path of keys, with where it stands, quotation marks included; in order."""
        node = self._root
        for key in path:
            values = node.value if isinstance(node, yaml.MappingNode) else ()
            node = next((value for name, value in values if name.value == key), None)
        waiting = [node] if node is not None else []
        while waiting:
            node = waiting.pop(0)
            if isinstance(node, yaml.ScalarNode):
                yield node.value, Span(node.start_mark.index, node.end_mark.index)
            elif isinstance(node, yaml.SequenceNode):
                waiting = [*node.value, *waiting]
            elif isinstance(node, yaml.MappingNode):
                waiting = [*(value for _, value in node.value), *waiting]
