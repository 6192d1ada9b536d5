// What a page does beyond its HTML: copy buttons, and the keys n and p between changes. Every page works without it.
"use strict";

const changes = () => [...document.querySelectorAll(".rt-row[id], tr.rt-change[id]")];

function step(by) {
  const all = changes();
  if (!all.length) return;
  const at = all.findIndex((each) => `#${each.id}` === location.hash);
  const next = at < 0 ? (by > 0 ? 0 : all.length - 1) : (at + by + all.length) % all.length;
  location.hash = all[next].id;
  all[next].setAttribute("tabindex", "-1");
  all[next].focus({ preventScroll: true });
}

function typing(target) {
  return target.closest("input:not([type=checkbox]), textarea, select, [contenteditable]");
}

async function copy(button) {
  const source = button.dataset.copy === "link" ? null : await fetch(button.dataset.copy);
  const text = source ? await source.text() : location.origin + location.pathname + location.hash;
  await navigator.clipboard.writeText(text);
  const before = button.textContent;
  button.textContent = "Copied";
  setTimeout(() => { button.textContent = before; }, 2000);
}

for (const hidden of document.querySelectorAll("[data-script]")) hidden.hidden = false;
for (const button of document.querySelectorAll("[data-copy]")) button.addEventListener("click", () => copy(button));
for (const button of document.querySelectorAll("[data-step]")) {
  button.addEventListener("click", () => step(Number(button.dataset.step)));
}
for (const button of document.querySelectorAll("[data-print]")) button.addEventListener("click", () => window.print());

const keys = document.querySelector("[data-keys]");
if (keys) {
  keys.checked = localStorage.getItem("keys") !== "off";
  keys.addEventListener("change", () => localStorage.setItem("keys", keys.checked ? "on" : "off"));
  document.addEventListener("keydown", (event) => {
    if (!keys.checked || event.ctrlKey || event.altKey || event.metaKey || typing(event.target)) return;
    if (event.key === "n" || event.key === "p") step(event.key === "n" ? 1 : -1);
  });
}
