// Typed text survives: kept on the server while it can be reached, else in this browser until it can.
"use strict";
(() => {
  const form = document.querySelector("form[data-draft]");
  if (!form) return;
  const name = form.dataset.draft;
  const state = form.querySelector(".draft-state");
  const token = document.querySelector("meta[name=form-token]").content;
  const local = `draft:${document.querySelector("meta[name=visitor]").content}:${name}`;
  const kept = (field) => field.name && !["token", "key"].includes(field.name) && field.type !== "file" && field.type !== "password";
  const say = (text) => { if (state) state.textContent = text; };

  const body = () => {
    const pairs = new URLSearchParams();
    for (const field of form.elements) {
      if (!kept(field) || field.type === "submit" || field.type === "button") continue;
      if ((field.type === "checkbox" || field.type === "radio") && !field.checked) continue;
      pairs.append(field.name, field.value);
    }
    return pairs.toString();
  };
  const fill = (text) => {
    const pairs = new URLSearchParams(text);
    for (const field of form.elements) {
      if (!kept(field) || field.type === "hidden" || field.type === "submit" || field.type === "button") continue;
      const values = pairs.getAll(field.name);
      if (field.type === "checkbox" || field.type === "radio") field.checked = values.includes(field.value);
      else if (values.length) field.value = values[0];
    }
    form.dispatchEvent(new Event("input", { bubbles: true }));
  };
  const save = async () => {
    const text = body();
    if (text === first) return;
    window.localStorage.setItem(local, text);
    try {
      const answer = await fetch("/drafts", {
        method: "POST",
        headers: { "X-Form-Token": token, "Content-Type": "application/x-www-form-urlencoded" },
        body: new URLSearchParams({ form: name, body: text }),
      });
      if (!answer.ok) throw new Error(String(answer.status));
      window.localStorage.removeItem(local);
      const { at } = await answer.json();
      say(`${state.dataset.saved} ${at}`);
    } catch (error) { say(state.dataset.offline); }
  };
  let first = body();
  let timer = 0;
  form.addEventListener("input", () => { window.clearTimeout(timer); timer = window.setTimeout(save, 1200); });
  window.addEventListener("online", save);
  form.addEventListener("submit", () => { window.clearTimeout(timer); window.localStorage.removeItem(local); });

  // What was sent and came back with a mistake is newer than any draft.
  if (document.querySelector(".wrong")) return;
  const restore = async () => {
    const unsent = window.localStorage.getItem(local);
    if (unsent) { fill(unsent); say(state.dataset.restored); save(); return; }
    try {
      const answer = await fetch(`/drafts?form=${encodeURIComponent(name)}`);
      const draft = answer.ok ? await answer.json() : {};
      if (draft.body) { fill(draft.body); first = body(); say(`${state.dataset.restored} ${draft.at}`); }
    } catch (error) { /* There is none to be had now. */ }
  };
  restore();
})();
