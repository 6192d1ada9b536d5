"""Secrets at rest: what signs webhooks is stored sealed, with a key that is never in the database.

So a copy of the database reveals nothing that signs. The key is a file beside the database that only its owner may read,
made when the first secret is sealed, or `secret_key` of the configuration. Sealing is Fernet of the cryptography library.
"""

import base64
import os
from pathlib import Path
from secrets import token_bytes, token_hex
from typing import TYPE_CHECKING

from revtrack.errors import SecretLostError, StoreError

if TYPE_CHECKING:
    from cryptography.fernet import Fernet

KEY_FILE = "revtrack.key"


class Vault:
    """Seals and opens texts. `key` goes before the file; without either nothing can be sealed."""

    def __init__(self, file: Path | None, key: str = "") -> None:
        self._file = file
        self._key = key

    def __repr__(self) -> str:
        return f"Vault({str(self._file)!r})"

    def seal(self, text: str) -> str:
        """`text` as it may be stored. Makes the key where there is none yet."""
        return self._fernet(self._key or self._kept() or self._made()).encrypt(text.encode()).decode()

    def open(self, sealed: str) -> str:
        """The text that was sealed. Raises SecretLostError where the key is gone, or is another one."""
        from cryptography.fernet import InvalidToken

        key = self._key or self._kept()
        if not key:
            raise SecretLostError(f"{self._place()} is missing", hint=_LOST)
        try:
            return self._fernet(key).decrypt(sealed.encode()).decode()
        except InvalidToken:
            raise SecretLostError(f"{self._place()} is not the key that the secret was sealed with", hint=_LOST) from None

    def _fernet(self, key: str) -> "Fernet":
        from cryptography.fernet import Fernet

        try:
            return Fernet(_fernet_key(key))
        except ValueError:
            raise SecretLostError(f"{self._place()} holds no key", hint=_LOST) from None

    def _place(self) -> str:
        return "secret_key of the configuration" if self._key or not self._file else f"the key file {self._file}"

    def _kept(self) -> str:
        """The key in the file; "" where there is none."""
        if self._file is None:
            return ""
        try:
            return self._file.read_text(encoding="ascii").strip()
        except FileNotFoundError:
            return ""
        except (OSError, UnicodeDecodeError) as error:
            raise SecretLostError(f"{self._place()} cannot be read: {error}", hint="check its permissions") from error

    def _made(self) -> str:
        """A new key in the file. Of two that make one at once the first wins, and its key is whole or not there."""
        if self._file is None:
            raise StoreError("there is no key to seal secrets with", hint="set REVTRACK_SECRET_KEY: openssl rand -base64 32")
        fresh = self._file.with_name(f"{self._file.name}.{token_hex(4)}")
        try:
            _write_key(fresh, base64.urlsafe_b64encode(token_bytes(32)))
            try:
                os.link(fresh, self._file)
            except FileExistsError:
                pass
            finally:
                fresh.unlink()
        except OSError as error:
            raise StoreError(
                f"{self._place()} cannot be written: {error.strerror}", hint="check the folder and the disk"
            ) from error
        return self._kept()


def check_key(key: str) -> str:
    """The key, where it is one: 32 bytes in base64. Raises ValueError, which does not show it."""
    try:
        _fernet_key(key)
    except ValueError:
        raise ValueError("a key is 32 bytes in base64, as `openssl rand -base64 32` prints them") from None
    return key


_LOST = "put the key back; without it give the endpoint a new secret: revtrack webhook rotate ID, then resume ID"


def _fernet_key(key: str) -> bytes:
    """The key as Fernet takes it. Both alphabets of base64 are read."""
    raw = base64.b64decode(key.replace("-", "+").replace("_", "/"), validate=True)
    if len(raw) != 32:
        raise ValueError("not 32 bytes")
    return base64.urlsafe_b64encode(raw)


def _write_key(path: Path, key: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    handle = os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600)
    try:
        os.write(handle, key + b"\n")
        os.fsync(handle)
    finally:
        os.close(handle)
