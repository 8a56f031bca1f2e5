// A table keeps its search, filters, order and columns when it is opened again, until they are taken away.
"use strict";
(() => {
  const grid = document.querySelector("[data-grid]");
  if (!grid) return;
  const key = `table:${window.location.pathname}`;
  const query = new URLSearchParams(window.location.search);
  if (query.has("reset")) {
    window.localStorage.removeItem(key);
    query.delete("reset");
    window.history.replaceState(null, "", window.location.pathname + (query.size ? `?${query}` : ""));
    return;
  }
  const passing = ["done", "note", "part", "format", "lang"];
  const own = new URLSearchParams(query);
  for (const name of passing) own.delete(name);
  for (const [name, value] of Array.from(own)) if (!value) own.delete(name);
  if (own.size) { window.localStorage.setItem(key, own.toString()); return; }
  const kept = window.localStorage.getItem(key);
  if (kept && !query.has("part")) {
    const again = new URLSearchParams(kept);
    for (const [name, value] of query) again.append(name, value);
    window.location.replace(`${window.location.pathname}?${again}`);
  }
})();
