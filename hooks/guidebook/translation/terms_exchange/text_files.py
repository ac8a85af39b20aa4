"""The text of a file that came back."""

from guidebook.translation.terms_exchange.records import ExchangeError


def utf8_text(name: str, raw: bytes, save_as: str) -> str:
    """The text, without a byte order mark; `name` is the file's and `save_as` what to save it as, for the message.

    Raises `ExchangeError` when it is not UTF-8.
    """
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        raise ExchangeError(
            f"{name}:{line}: is not UTF-8: byte 0x{raw[error.start]:02X} cannot be read. Save it as {save_as}."
        ) from None
