"""Chapters that are longer than any sheet of paper, in both directions."""

WORDS = {
    "en": "The municipality agrees with schools, clubs and services who will answer for which task in the year.",
    "ar": "تتفق البلدية مع المدارس والأندية والخدمات على من يتولى كل مهمة خلال السنة المقبلة كلها.",
}


def long_chapter(locale: str, sections: int, numbers: int, steps: int, *, number: int = 1, worksheet: int = 3) -> str:
    """A chapter with so many of each, all as wordy as the checks let them be."""
    words = WORDS[locale]
    long = " ".join([words.removesuffix(".")] * 2) + "."
    summary = " ".join([words] * 3)
    lines = [f"---\nsummary: {summary}\nnumber: {number}\naudience: [mayor, official]\n---\n# {words[:-1]}\n"]
    if numbers:
        lines.append("!!! key-numbers\n\n" + "".join(f"    - **{n + 10}** {words}\n" for n in range(numbers)))
    lines += [f"## {words[:60]} {{ #s-{n} }}\n\n{long} {long}\n" for n in range(sections)]
    if steps:
        box = [f"    {words} {words}\n" for _ in range(worksheet)]
        box.append("".join(f"    {n + 1}. **{words[:40]}.** {long} {long}\n" for n in range(steps)))
        box += [f"    {words} {words}\n" for _ in range(worksheet)]
        lines.append("## Sheet { #sheet }\n\n!!! worksheet\n\n" + "\n".join(box))
    return "\n".join(lines)
