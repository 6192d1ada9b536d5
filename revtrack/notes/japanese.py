"""Notes in Japanese, which parts no words by spaces, so that the slots and gaps of the other languages cannot read it.

A note has a label or a mark at its head (訂正, 追記, ※), or it names its own text (この記事, 初出時, 見出し) and says in the polite form,
in which outlets speak to readers, what was done to it. A story that reports such a deed of others names who did it (同社は, 首相は).
Its claims are not read: there are no words to look for in the diff.
"""

import re

from revtrack.notes.values import Note, NoteKind

LONGEST = 2_000
_LETTERS = re.compile("[ぁ-ゟ゠-ヿ一-鿿]")
_LABELS: tuple[tuple[NoteKind, str], ...] = (
    ("correction", "お詫びと訂正|おわびと訂正|訂正とお詫び|訂正とおわび|お詫び|おわび|訂正|修正|正誤|正誤表"),
    ("update", "追記|加筆|更新|アップデート|UPDATE|Update"),
    ("clarification", "補足|補足説明|注釈"),
    ("retraction", "記事の取り消し|記事取り消し|記事の撤回|記事撤回|取り消し|撤回"),
    ("editors_note", "編集部注|編集部より|編注|お断り|おことわり|お知らせ"),
)
_HEAD = r"^[\s※■●◆▼★*＊【\[(（＜<〈《＝=-]{0,6}"
_NO_WORD = "(?!(?!再送|(?<=訂正)(?:箇所|内容|記事|版)|[一二三四五六七八九十]|午[前後]|令和|平成|[同本当翌昨]日)[一-鿿])"
_LABEL = re.compile(
    f"{_HEAD}(?:{'|'.join(f'(?P<{kind}>{words})' for kind, words in _LABELS)})"
    rf"(?P<when>{_NO_WORD}[^\n：:】\])）＞>〉》。、ぁ-んァ-ヶ]{{0,40}}(?:[0-9０-９]{{1,2}}[：:][0-9０-９]{{2}}[^\n：:】\])）＞>〉》。、ぁ-ん]{{0,20}})?)(?:[】\])）＞>〉》＝：:]|(?P<open>\s)|\s*\Z)"
)
# A compound ("an amendment bill") is no label; a bare label before a topic ("Retraction: where is the bill now?") is no note.
_TOPIC = re.compile(r"(?:お詫び|おわび|訂正|修正|更新|アップデート|補足|注釈|取り消し|撤回)\s*[：:]")
_SETS_RIGHT = re.compile("(?:です|ます|した)(?:[。、（(]|$)|誤|正しく|ではなく|→|⇒|「[^」]{0,80}」[^「]{0,20}「")
_DATED = re.compile(
    _HEAD
    + r"[0-9０-９年月日時分/／.．:：\s（）()月火水木金土日曜午前後]{2,30}(?:(?P<update>追記|加筆|更新)|(?P<correction>訂正|修正))[】\])）＞>〉》：:]"
)
_STAMP = re.compile(
    r"[\s0-9０-９年月日時分秒/／.．:：\-－~〜()（）\[\]【】火水木金土曜午前後最終更新公開掲載配信付頃現在初出版]+"
)
_TEXT = "(?:この|本|当該|上記の?|同)(?:記事|稿|ニュース|原稿|コラム|動画|連載)|記事(?:の|中|内|本文)|この文章|(?<!の)本文(?!検索)|見出し(?!語)|(?:記事)?初出|記事(?:公開|掲載|配信)|掲載時|(?:公開|掲載|配信)当初|写真説明|キャプション"
# These words are the outlet's own text only by a mark, beside the word for a story, or at the head of a passage that owns up to an error.
_PART = "(?:当初|タイトル|図表?(?=[をのにはがで中])|文中|(?:公開|配信)時|配信した)"
_OWN = re.compile(
    rf"(?:{_TEXT}|(?:記事|本稿)[^。]{{0,30}}{_PART}|{_PART}[^。]{{0,30}}(?:記事|本稿)|^(?:タイトル|文中|図表?[をのにがで中])[^。]{{0,80}}(?:誤[りっ記植]|訂正|修正)|^(?:当初|(?:公開|配信)時)[^。]{{0,80}}(?:誤[りっ記植]|訂正))(?!に?よると|によれば)"
)
_MARKED = re.compile(f"{_TEXT}|{_PART}")
_QUOTED = re.compile("「[^」]{0,300}」|『[^』]{0,300}』")
_TOLD_BY = "(?![」』]?、?と(?!ころ|おり|も|お詫び|おわび))"
_POLITE = rf"(?:し|いたし|致し)(?:(?:ました|ます){_TOLD_BY}|ております|ています|て(?:お詫び|おわび|います|おります))|(?:いた|致)します{_TOLD_BY}"
_DONE: tuple[tuple[NoteKind, re.Pattern[str]], ...] = (
    ("retraction", re.compile(rf"(?:取り下げ|取り消し|撤回|(?:記事|本稿)を削除)(?:{_POLITE}|(?:ました|ます){_TOLD_BY})")),
    ("correction", re.compile(rf"(?:訂正|修正)(?:{_POLITE}|のうえ|の上)|(?:誤り|間違い|誤記|誤植)(?:でした|がありました|です){_TOLD_BY}|誤って(?:い|お|(?:記載|表記|掲載|記述)して)|正しくは|お詫び(?:いた|申し上)|おわび(?:いた|します|申し上)")),
    ("clarification", re.compile(rf"(?:補足|明確に)(?:{_POLITE})|表現を(?:改め|変更し)(?:ました|ています){_TOLD_BY}")),
    ("update", re.compile(rf"(?:追記|加筆|更新|追加|差し替え|変更)(?:{_POLITE}|ました{_TOLD_BY})")),
)  # fmt: skip
_OTHERS = re.compile(
    r"(?:社|紙|新聞|局|誌|氏|さん|省|庁|府|県|市|党|側|相|領|官|長|大学|学会|会|アプリ|メーカー|グループ)(?:は|が|によると|も)、?"
)
_OWNS_UP = re.compile("誤[りっ記植]|間違い|正しくは|お詫び|おわび")
_THANKS = "(?!を?(?:いただ(?:い|き(?!ます|たく))|頂(?:い|き(?!ます|たく))|受け)|が|により|から)"
_INVITES = re.compile(
    rf"(?:お寄せ|ご連絡|お問い合わせ){_THANKS}|ご指摘(?:をお|を?いただけ|を?ください|を?下さい|は|お?願)|お知らせください|(?<![ァ-ヶー])フォーム"
)


def find_japanese(text: str) -> Note | None:
    """The note that a Japanese text is, with its kind; None where it says nothing about the story's own text."""
    passage = text[:LONGEST].strip()
    if passage.isascii() or not _LETTERS.search(passage):
        return None
    plain = _QUOTED.sub("「」", passage)
    kind = _labelled(plain) or _unlabelled(plain)
    return Note(kind, text.strip()) if kind else None


def label_end(text: str) -> int | None:
    """Where a Japanese label at the start of `text` ends; None where there is none."""
    match = None if text.isascii() else _LABEL.match(text) or _DATED.match(text)
    return match.end() if match else None


def _labelled(passage: str) -> NoteKind | None:
    match = _LABEL.match(passage) or _DATED.match(passage)
    rest = passage[match.end() :] if match else ""
    if match is None or _STAMP.fullmatch(rest or " ") or _INVITES.search(rest):
        return None
    label = next(name for name, words in match.groupdict().items() if words and name not in ("when", "open"))
    done = _done(rest)
    if _TOPIC.fullmatch(match.group()) and not (done or _OWN.search(rest) or _SETS_RIGHT.search(rest)):
        return None
    if label == "editors_note" or match.groupdict().get("open"):
        return done if _MARKED.search(rest) or not _OTHERS.search(rest) else None
    kind = next(kind for kind, _ in _LABELS if kind == label)
    return "retraction" if done == "retraction" else kind


def _unlabelled(passage: str) -> NoteKind | None:
    """Without a label the passage must name its own text, and nobody else as who did it."""
    marked = passage.startswith(("※", "＊", "*", "（", "("))
    if not (_MARKED if marked else _OWN).search(passage) or (not marked and _is_of_others(passage)):
        return None
    return None if _INVITES.search(passage) else _done(passage)


def _is_of_others(passage: str) -> bool:
    """Whether somebody else is named who may have done it; an error is owned up to where the passage opens with its own text."""
    return _OTHERS.search(passage) is not None and not (_OWN.match(passage) and _OWNS_UP.search(passage))


def _done(passage: str) -> NoteKind | None:
    return next((kind for kind, pattern in _DONE if pattern.search(passage)), None)
