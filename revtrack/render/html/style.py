"""The style sheet of an edit. Blue and orange differ for every kind of sight; underline and strike stay where colour goes.

`COLOURS` and `DIFF` are shared with the service's own pages, `PAGE` is for the edit as a file.
"""

COLOURS = """
:root {
  --page: #ffffff; --ink: #1b1f24; --muted: #57606a; --line: #d0d7de; --link: #0b4f9e;
  --insert: #9ccfff; --insert-tint: #cfe8ff; --delete: #ffc680; --delete-tint: #ffe0b8;
  --moved: #5b2a86; --note: #4a3b00; --note-page: #fff4c2; --note-line: #c9a400;
}
@media (prefers-color-scheme: dark) {
  :root {
    --page: #14181d; --ink: #e9eef4; --muted: #a5b0bb; --line: #343c46; --link: #8cc4ff;
    --insert: #0b3a66; --insert-tint: #0b3050; --delete: #5a3300; --delete-tint: #472a05;
    --moved: #d3b5f5; --note: #ffe9a3; --note-page: #332a05; --note-line: #b8960c;
  }
}
*, ::before, ::after { box-sizing: border-box; }
html { color-scheme: light dark; text-size-adjust: 100%; }
"""

PAGE = """
body { margin: 0 auto; padding: 1.5rem 1.25rem 3rem; max-width: 52rem; background: var(--page); color: var(--ink);
  font: 1.0625rem/1.6 Charter, "Bitstream Charter", "Iowan Old Style", Georgia, "Noto Serif", serif; overflow-wrap: anywhere; }
footer, .rt-kicker { font-family: system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif; }
h1 { margin: 0 0 1.25rem; font-family: inherit; font-size: 1.9rem; line-height: 1.2; text-wrap: balance; }
p, ol, ul, dl, blockquote { margin: 0; }
a { color: var(--link); text-underline-offset: .15em; }
a:focus-visible, summary:focus-visible, input:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
code { font: .8125rem/1.5 ui-monospace, "SF Mono", Menlo, Consolas, "DejaVu Sans Mono", monospace; }
.rt-kicker { color: var(--muted); font-size: .9rem; margin-bottom: .35rem; }
.rt-skip { position: absolute; left: -999rem; }
.rt-skip:focus { position: static; }
footer { margin-top: 2rem; padding-top: .75rem; border-top: 1px solid var(--line); color: var(--muted); font-size: .8125rem; }
@media (max-width: 40rem) {
  body { padding: 1rem .9rem 2rem; font-size: 1rem; }
  h1 { font-size: 1.45rem; }
}
@media print {
  body { max-width: none; padding: 0; font-size: 10.5pt; }
  .rt-skip { display: none; }
}
"""

DIFF = """
.rt-diff h2, .rt-diff h3, .rt-diff dt, .rt-diff dd, .rt-diff summary, .rt-option, .rt-sign, .rt-words, .rt-evidence {
  font-family: system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif; }
.rt-diff p, .rt-diff ol, .rt-diff dl, .rt-diff blockquote { margin: 0; }
.rt-diff h2 { margin: 2rem 0 .6rem; font-size: 1rem; font-weight: 650; }
#rt-note h2 { margin: 0 0 .25rem; font-size: .9375rem; }
.rt-none { padding: .75rem 1rem; border: 1px solid var(--line); color: var(--muted); font-size: .9375rem; }
.rt-noted { padding: .85rem 1rem; border-inline-start: .3rem solid var(--note-line); background: var(--note-page);
  color: var(--note); }
.rt-diff dl { font-size: .9375rem; line-height: 1.5; }
.rt-diff dl > div { display: grid; grid-template-columns: 7.5rem 1fr; gap: 1rem; padding: .3rem 0;
  border-top: 1px solid var(--line); }
.rt-diff dl > div:first-child { border-top: 0; }
.rt-diff dt { color: var(--muted); }
.rt-diff dd { margin: 0; }
.rt-words ol { padding-inline-start: 1.5rem; font-size: .9375rem; line-height: 1.5; }
.rt-words li { padding: .15rem 0; }
.rt-option { display: block; margin-bottom: .75rem; font-size: .875rem; color: var(--muted); }
.rt-row { display: grid; grid-template-columns: 7.5rem 1fr; column-gap: 1rem; padding: .75rem 0;
  border-top: 1px solid var(--line); scroll-margin-top: 1rem; }
.rt-row:target { box-shadow: -.75rem 0 0 var(--page), -1rem 0 0 var(--link); }
.rt-row h3 { margin: 0; font-size: .8125rem; font-weight: 500; line-height: 1.45; padding-top: .2rem; color: var(--muted); }
.rt-row h3 a { color: inherit; font-weight: 650; text-decoration: none; }
.rt-row h3 a:hover { text-decoration: underline; }
.rt-what { display: block; padding-inline-start: 1rem; }
.rt-sign { display: inline-block; width: 1rem; font-weight: 700; color: var(--ink); }
ins { background: var(--insert); text-decoration: underline .08em; text-underline-offset: .18em; }
del { background: var(--delete); text-decoration: line-through .08em; }
ins, del { color: var(--ink); padding: .05em .1em; border-radius: .15em;
  -webkit-box-decoration-break: clone; box-decoration-break: clone; }
.rt-add ins { background: var(--insert-tint); }
.rt-delete del { background: var(--delete-tint); }
.rt-move h3, .rt-move h3 .rt-sign { color: var(--moved); }
.rt-move > p { border-inline-start: .2rem solid var(--moved); padding-inline-start: .75rem; }
.rt-mark { display: none; font-family: ui-monospace, Menlo, Consolas, "DejaVu Sans Mono", monospace; font-size: .85em; }
.rt-text:has(.rt-switch:checked) .rt-mark { display: inline; }
.rt-fold { border-top: 1px solid var(--line); padding: .5rem 0; }
.rt-fold summary { cursor: pointer; font-size: .875rem; color: var(--muted); }
.rt-fold p { padding: .35rem 0; margin-inline-start: 8.5rem; color: var(--muted); }
.rt-evidence dl { font-size: inherit; }
.rt-evidence dl > div { grid-template-columns: 9rem 1fr; border: 0; padding: .1rem 0; }
.rt-evidence h3 { margin: .5rem 0 .15rem; font-size: .875rem; }
.rt-evidence { font-size: .875rem; line-height: 1.6; }
@media (max-width: 40rem) {
  .rt-diff dl > div, .rt-evidence dl > div, .rt-row { grid-template-columns: 1fr; gap: .1rem; }
  .rt-what { display: inline; padding: 0; }
  .rt-diff .rt-fold p { margin-inline-start: 0; }
}
@media print {
  :root { --page: #fff; --ink: #000; --muted: #333; --line: #999; --link: #000; --moved: #000; --note: #000;
    --note-page: #fff; --note-line: #000; --insert: transparent; --insert-tint: transparent; --delete: transparent;
    --delete-tint: transparent; }
  ins { text-decoration-thickness: .12em; }
  .rt-option { display: none; }
  .rt-row, .rt-noted, .rt-diff li { break-inside: avoid; }
  h2 { break-after: avoid; }
  a.rt-named::after { content: " (" attr(href) ")"; }
}
@media (forced-colors: active) {
  ins, del { border: 1px solid; }
  .rt-noted, .rt-move > p { border-color: CanvasText; }
}
"""

STYLE = f"{COLOURS}{PAGE}{DIFF}"
