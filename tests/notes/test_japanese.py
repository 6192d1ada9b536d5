"""Notes in Japanese: a label or the text's own name, and the polite form in which outlets speak to readers."""

import pytest

from revtrack.notes import find_note, is_bare_label
from revtrack.notes.split import split_note


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("correction", "【訂正】当初「3隻」とあったのは「5隻」の誤りでした。"),
        ("correction", "訂正：初出時、開港の年を1926年と記載しましたが、正しくは1962年です。お詫びして訂正いたします。"),
        ("correction", "初出時、港の名前に誤りがありました。"),
        ("correction", "※記事公開時、価格を誤って表記していました。訂正してお詫びします。"),
        ("correction", "おわび 3日の記事で、写真の説明が誤っていました。"),
        ("correction", "（2025年5月1日訂正：本文中の肩書を修正しました）"),
        ("update", "【追記 2025年3月4日 15:20】港湾局の回答を追記しました。"),
        ("update", "※17時30分更新：港湾局の発表を追加しました。"),
        ("update", "UPDATE 2025/3/4：港湾局の発表を追記しました。"),
        ("clarification", "補足：調査の費用は港湾局が負担しています。"),
        ("correction", "訂正：「3隻」とあったのは「5隻」の誤りでした。"),
        ("correction", "訂正：開港の年は1962年です。"),
        ("correction", "訂正：「1926年」→「1962年」"),
        ("correction", "訂正再送：港の売り上げは5％減"),
        ("correction", "【訂正】港の名前は潮見港"),
        ("correction", "訂正 3月4日 15:20：港の名前は潮見港"),
        ("update", "追記一：港湾局は5日、声明を発表した。"),
        ("correction", "当初、港の名前を誤って記載していました。"),
        ("correction", "タイトルを修正しました。"),
        ("correction", "記事のタイトルに誤りがありました。"),
        ("correction", "配信時、港の名前に誤りがありました。"),
        ("correction", "本文を訂正しますとともに、お詫びいたします。"),
        ("update", "※配信時の写真を差し替えました。"),
        ("correction", "読者の方からのご指摘により、本文を訂正しました。"),
        ("correction", "ご連絡をいただき、本文を訂正しました。"),
        ("correction", "訂正：初出時、社名に誤りがありました。ご指摘ありがとうございました。"),
        ("correction", "訂正：プラットフォームの名称に誤りがありました。"),
        ("correction", "記事初出時、同社は創業10年としていましたが、20年の誤りでした。お詫びして訂正します。"),
        ("retraction", "お知らせ：本記事は事実関係に誤りがあったため、取り下げました。"),
    ],
)
def test_a_japanese_note_is_found_with_its_kind(kind: str, text: str) -> None:
    note = find_note(text)
    assert note is not None
    assert (note.kind, note.text) == (kind, text)


@pytest.mark.parametrize(
    "text",
    [
        "首相は発言を訂正し、謝罪した。",
        "同社はこの記事を削除しました。",
        "新聞社は記事を訂正しました。",
        "アプリを更新すると、新しい機能が追加される。",
        "更新：2025年3月4日 14:05",
        "最終更新 2025年3月4日",
        "編集部注：本連載は全5回です。",
        "記事の訂正についてはお問い合わせください。",
        "港は静かだった。",
        # a longer word that begins like a label, and a label's word before a topic
        "修正案：与野党が合意した。",
        "【修正案】与野党が合意した。",
        "撤回要求：労働組合は声明を発表した。",
        "訂正申告：国税庁が手続きを見直す。",
        "更新料：最高裁が判断を示した。",
        "更新情報：新しい機能を紹介します。",
        "訂正：最高裁が判断",
        "撤回：法案はどうなる",
        "取り消し：免許の行方",
        # other texts than the outlet's, and what somebody is quoted as saying
        "図書館の本文検索機能を更新しました、と市の担当者は説明した。",
        "この記事を訂正しました、と編集長は話した。",
        "図書館は見出し語を追加しました。",
        "大会では三年ぶりにタイトルを更新しました。",
        "バンドは配信時に曲を差し替えました。",
        "映画の公開時に字幕を変更しました。",
        "当店は当初の価格を変更しました。",
        "この記事は同社が更新しました。",
        "この記事によると、首相は誤って公表しました。",
        "訂正：ご意見・ご指摘はこちらから",
        "記事の訂正にお気づきの点はご連絡いただきますようお願いいたします。",
        "契約書の本文を修正しました。",
        "「写真の図を変更しました」と担当者は話した。",
        "「この記事は誤りでした」と編集長は話した。",
    ],
)
def test_what_others_corrected_and_stamps_are_none(text: str) -> None:
    assert find_note(text) is None


def test_a_label_alone_is_known_and_a_glued_note_is_cut_off() -> None:
    assert is_bare_label("訂正")
    assert split_note("港は閉まった。【訂正】当初「3隻」とあったのは「5隻」の誤りでした。") == (
        "港は閉まった。",
        "【訂正】当初「3隻」とあったのは「5隻」の誤りでした。",
    )


@pytest.mark.parametrize("hostile", ["訂正" * 50_000, "※" * 100_000, "2025年" * 30_000, "【訂正】。" * 20_000])
def test_hostile_japanese_is_read_to_its_end(hostile: str) -> None:
    find_note(hostile)
    split_note(hostile)
