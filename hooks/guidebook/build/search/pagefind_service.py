"""Runs Pagefind as a service: pages in, the files of its index out, nothing left on disk."""

import base64
import json
import os
import subprocess
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import suppress
from threading import Thread
from typing import IO, Any

from pagefind.service import get_executable


class SearchIndexError(Exception):
    """The index could not be made; the message says why."""


def run_pagefind(texts: Mapping[str, str], language: str, chunk_size: int) -> dict[str, bytes]:
    """The files that Pagefind makes of pages, by their names in its folder.

    `texts` are the pages' HTML by their addresses; `chunk_size` is that of a piece of the index, in places of words.

    It is spoken to as by its own packages for Python and Node.js, not pointed at a folder: it numbers pages in the
    order in which it gets them, and the order of a folder's entries is not the same on every disk.
    """
    try:
        executable = get_executable()
    except FileNotFoundError:
        executable = None
    if executable is None:
        raise SearchIndexError("Pagefind is not installed: its package has no program for this system")
    requests: list[dict[str, Any]] = [{"type": "NewIndex", "config": {"force_language": language}}]
    requests += [
        {"type": "AddFile", "index_id": 0, "file_path": None, "url": address, "file_contents": text}
        for address, text in texts.items()
    ]
    requests.append({"type": "GetFiles", "index_id": 0})
    # Pagefind would also take settings from the environment, and from a file in the folder it is started in.
    environment = {name: value for name, value in os.environ.items() if not name.startswith("PAGEFIND_")}
    environment["PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE"] = str(chunk_size)
    with tempfile.TemporaryDirectory() as folder, tempfile.TemporaryFile() as errors:
        try:
            process = subprocess.Popen(
                [executable, "--service"],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=errors,
                cwd=folder,
                env=environment,
            )
        except OSError as error:
            raise SearchIndexError(f"Pagefind cannot be started: {error}") from error
        assert process.stdin is not None
        assert process.stdout is not None
        with process:
            sender = Thread(target=_send, args=(requests, process.stdin), daemon=True)
            sender.start()
            try:
                for answer in _answers(process.stdout):
                    payload = answer["payload"]
                    if payload["type"] == "Error":
                        place = requests[answer.get("message_id") or 0].get("url", "the index")
                        raise SearchIndexError(f"Pagefind failed on '{place}': {payload['message']}")
                    if payload["type"] == "GetFiles":
                        return {file["path"]: base64.b64decode(file["content"]) for file in payload["files"]}
            except (KeyError, TypeError, ValueError) as error:
                raise SearchIndexError("Pagefind gave an answer that cannot be read") from error
            finally:
                process.kill()
                sender.join()
        errors.seek(0)
        detail = errors.read().decode("utf-8", "replace").strip()
    raise SearchIndexError(f"Pagefind ended before it had answered{': ' + detail if detail else ''}")


def _send(requests: list[dict[str, Any]], stream: IO[bytes]) -> None:
    try:
        for number, request in enumerate(requests):
            stream.write(base64.b64encode(_json({"message_id": number, "payload": request})) + b",")
        stream.flush()
    except OSError:
        # Pagefind has ended; whoever reads its answers sees that and says so. Closing fails too, but only once.
        with suppress(OSError):
            stream.close()


def _answers(stream: IO[bytes]) -> Iterator[dict[str, Any]]:
    pieces: list[bytes] = []
    while read := os.read(stream.fileno(), 1 << 20):
        *ends, rest = read.split(b",")
        for end in ends:
            yield json.loads(base64.b64decode(b"".join([*pieces, end])))
            pieces = []
        pieces.append(rest)


def _json(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()
