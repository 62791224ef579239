"""No personal data: e-mail addresses, telephone numbers and contact lines in free text stop at the door (domain.md).

What is found is never repeated: not in a message, not in a log, not in the store.
"""

import re

HIDDEN = "[contactgegevens]"

E_MAIL = re.compile(
    r"[\w.+%-]+\s*(?:@|\(at\)|\[at\]|\{at\})\s*[\w-]+(?:\s*(?:\.|\(dot\)|\[dot\])\s*[\w-]+)+", re.IGNORECASE
)
DATE = r"\d{1,2}[-./ ]\d{1,2}[-./ ]\d{4}(?!\d)"
TELEPHONE = re.compile(
    rf"(?<!\d)(?<!\d[-./])(?<![A-Z])(?!{DATE})"  # not in a date, or in a code like BWBR0048411
    r"(?:"
    r"(?:\+|00)\s?31(?:[\s\-./()]{0,3}\d){9}"  # +31 6 12345678, 0031-20-1234567, +31 (0)20 ...
    r"|(?:\+|00)\s?31[\s\-./]{0,2}\(0\)(?:[\s\-./]{0,2}\d){9}"
    r"|\(?0(?:[\s\-./()]{0,2}\d){9}"  # 06-12345678, 020 123 45 67, (0597) 12 34 56
    r"|0[89]00[\s\-]\d{4}"  # 0800-1234
    r")(?!\d)"
)
CONTACT_LINE = re.compile(r"\bcontact(?:persoon|personen)?[ \t]*:[ \t]*\S[^\n]*", re.IGNORECASE)
KINDS = ((E_MAIL, "een e-mailadres"), (TELEPHONE, "een telefoonnummer"), (CONTACT_LINE, "een contactpersoon"))


def personal_data(text: str, *, address: bool = False) -> str:
    """What a text holds that may not be stored (`een e-mailadres`), empty where it holds nothing.

    The digits of a web address (`address`) are not taken for a telephone number.
    """
    patterns = KINDS[:1] if address else KINDS
    return next((words for pattern, words in patterns if pattern.search(text)), "")


def hidden(text: str) -> str:
    """The text as it may be shown: what looks like contact data is replaced."""
    for pattern, _ in KINDS:
        text = pattern.sub(HIDDEN, text)
    return text
