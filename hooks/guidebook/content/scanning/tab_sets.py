"""Sets of tabs: the elements they are made of, and the ids they get from their titles."""

from collections.abc import Iterable, Iterator, Mapping

from guidebook.content.headings import HeadingIds
from guidebook.content.scanning.heading_names import name_of
from guidebook.content.scanning.traced_text import Traced
from guidebook.content.scanning.tree import Node, PageState, walk


def tab_set(parent: Node, number: int) -> Node:
    """Adds a set of tabs, the page's `number`-th of its kind, without a tab yet."""
    group = Node("div", parent, role=f"tabs {number}")
    group.attributes["class"] = "tabbed-set tabbed-alternate"
    Node("div", group).attributes["class"] = "tabbed-labels"
    Node("div", group).attributes["class"] = "tabbed-content"
    return group


def add_tab(group: Node, title: Traced | None) -> Node:
    """Adds a tab to a set of tabs; the element that its content goes to."""
    labels, contents = group.children[-2:]
    label = Node("label", labels, title, role="tab")
    entry = Node("input", role="tab entry")
    entry.attributes["id"] = f"__tabbed_{group.role.removeprefix('tabs ')}_{len(labels.children)}"
    group.children.insert(len(labels.children) - 1, entry)
    label.attributes["for"] = entry.attributes["id"]
    panel = Node("div", contents)
    panel.attributes["class"] = "tabbed-block"
    return panel


def ids_of_tabs(root: Node, page: PageState, used: Iterable[str], headings: Mapping[int, str]) -> Iterator[str]:
    """The ids that the tabs of a page get from their titles, if the site has it so.

    `used` are all other ids of the page, `headings` the ids of headings by the `id()` of their elements.
    """
    how = page.dialect.tab_ids
    if how is None or not (page.tab_sets or page.generic_tab_sets):
        return
    given = HeadingIds(used)
    parents = {id(child): node for node in walk(root) for child in node.children} if how.follows_heading else {}
    for node in walk(root):
        if node.role.startswith("tabs "):
            above = _heading_above(node, parents, headings) if parents else ""
            for label in node.children[-2].children:
                own = how.slug(name_of(label, page))
                yield given.take(f"{above}{how.separator}{own}" if above else own)


def _heading_above(node: Node, parents: Mapping[int, Node], headings: Mapping[int, str]) -> str:
    """The id of the last heading before an element among its siblings, or among those of an element it stands in."""
    while (parent := parents.get(id(node))) is not None:
        before = ""
        for child in parent.children:
            if child is node:
                break
            before = headings.get(id(child), before)
        if before:
            return before
        node = parent
    return ""
