// Ctrl+K: pages and records by a few letters, in Chinese, pinyin or initials.
"use strict";
(() => {
  const opener = document.querySelector("[data-palette]");
  if (!opener) return;
  const dialog = document.createElement("dialog");
  dialog.className = "palette";
  dialog.setAttribute("aria-label", opener.getAttribute("aria-label"));
  const input = document.createElement("input");
  input.type = "search";
  input.autocomplete = "off";
  input.setAttribute("role", "combobox");
  input.setAttribute("aria-expanded", "true");
  input.setAttribute("aria-controls", "palette-list");
  input.setAttribute("aria-label", opener.getAttribute("aria-label"));
  input.placeholder = opener.placeholder;
  const list = document.createElement("ul");
  list.id = "palette-list";
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", opener.getAttribute("aria-label"));
  dialog.append(input, list);
  document.body.append(dialog);
  let place = 0;
  let asked = 0;

  const mark = () => Array.from(list.children).forEach((item, index) => {
    item.setAttribute("aria-selected", String(index === place));
    if (index === place) { input.setAttribute("aria-activedescendant", item.id); item.scrollIntoView({ block: "nearest" }); }
  });
  const look = async () => {
    const number = ++asked;
    const address = new URL(opener.form.action);
    address.searchParams.set("q", input.value);
    address.searchParams.set("format", "json");
    try {
      const answer = await fetch(address, { headers: { Accept: "application/json" } });
      if (!answer.ok || number !== asked) return;
      const found = await answer.json();
      list.replaceChildren(...found.map((one, index) => {
        const item = document.createElement("li");
        item.id = `palette-${index}`;
        item.setAttribute("role", "option");
        const kind = document.createElement("span");
        kind.className = "remark";
        kind.textContent = one.kind;
        item.append(kind, " ", one.text);
        item.addEventListener("click", () => { window.location.href = one.href; });
        item.dataset.href = one.href;
        return item;
      }));
      place = 0;
      mark();
    } catch (error) { /* Without the server there is nothing to find; the page itself stays. */ }
  };
  const open = () => { dialog.showModal(); input.value = opener.value; look(); };
  opener.addEventListener("keydown", (event) => {
    if (event.key.length === 1 && !event.ctrlKey && !event.metaKey) window.setTimeout(open, 0);
  });
  input.addEventListener("input", look);
  input.addEventListener("keydown", (event) => {
    if (event.isComposing) return;
    const last = list.children.length - 1;
    if (event.key === "ArrowDown") { place = Math.min(place + 1, last); mark(); event.preventDefault(); }
    if (event.key === "ArrowUp") { place = Math.max(place - 1, 0); mark(); event.preventDefault(); }
    if (event.key === "Enter" && list.children[place]) { window.location.href = list.children[place].dataset.href; event.preventDefault(); }
  });
  document.addEventListener("keydown", (event) => {
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "k") { event.preventDefault(); open(); }
  });
})();
