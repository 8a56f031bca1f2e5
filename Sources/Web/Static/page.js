// What every page may do: asked before something is sent, printing, fields that belong to others, keys in lists.
"use strict";
(() => {
  const all = (selector, root = document) => Array.from(root.querySelectorAll(selector));

  // Enter that ends the writing of a Chinese word sends no form.
  document.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && event.isComposing) event.preventDefault();
  }, true);

  document.addEventListener("submit", (event) => {
    const form = event.target;
    const question = (event.submitter && event.submitter.dataset.confirm) || form.dataset.confirm;
    if (question && !window.confirm(question)) { event.preventDefault(); return; }
    if (form.method === "post") {
      // A second press while the first is under way sends nothing.
      if (form.dataset.sent) { event.preventDefault(); return; }
      form.dataset.sent = "1";
      window.setTimeout(() => { delete form.dataset.sent; }, 4000);
    }
  });

  for (const button of all("[data-print]")) button.addEventListener("click", () => window.print());
  for (const select of all("select[data-submit]")) select.addEventListener("change", () => select.form.requestSubmit());
  for (const box of all("input[data-all]")) {
    box.addEventListener("change", () => {
      for (const one of all(`input[type=checkbox][name="${box.dataset.all}"]`, box.closest("table"))) one.checked = box.checked;
    });
  }

  // Fields that are there only while another has one of some values.
  const dependents = all("[data-when]");
  const show = () => {
    for (const field of dependents) {
      const form = field.closest("form");
      const inputs = all(`[name="${field.dataset.when}"]`, form);
      const value = inputs.length && (inputs[0].type === "radio" || inputs[0].type === "checkbox")
        ? (inputs.find((input) => input.checked) || {}).value : (inputs[0] || {}).value;
      const hidden = !field.dataset.values.split(" ").includes(value || "");
      field.hidden = hidden;
      for (const input of all("input, select, textarea", field)) input.disabled = hidden;
    }
  };
  if (dependents.length) { document.addEventListener("input", show); document.addEventListener("change", show); show(); }

  const wrong = document.querySelector(".wrong");
  if (wrong) wrong.focus();

  // A page of work under way looks again by itself.
  const watched = document.querySelector("[data-refresh]");
  if (watched) window.setTimeout(() => window.location.reload(), Number(watched.dataset.refresh) * 1000);

  // j and k go through the lines of a table, o opens one, / searches.
  const typing = () => {
    const element = document.activeElement;
    return element && (element.matches("input, select, textarea") || element.isContentEditable);
  };
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || typing() || document.querySelector("dialog[open]")) return;
    if (event.key === "/") {
      const search = document.querySelector("[data-key='/']") || document.querySelector("[data-palette]");
      if (search) { search.focus(); event.preventDefault(); }
      return;
    }
    if (!["j", "k"].includes(event.key)) return;
    const links = all("tbody th a, .found a, .block .line a");
    if (!links.length) return;
    const place = links.indexOf(document.activeElement);
    const next = links[Math.min(Math.max(place + (event.key === "j" ? 1 : -1), 0), links.length - 1)];
    next.focus();
    next.scrollIntoView({ block: "nearest" });
  });
})();
