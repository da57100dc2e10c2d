// What pages cannot do without a script, in few lines; every page works without it.
"use strict";

// What is wrong with a form is read first.
document.querySelector(".errors")?.focus();

// A second press on a button sends nothing twice.
addEventListener("submit", (event) => {
  if (event.target.method !== "post" || event.defaultPrevented) return;
  if (event.target.dataset.sent) return event.preventDefault();
  event.target.dataset.sent = "1";
});
addEventListener("pageshow", () => document.querySelectorAll("form[data-sent]").forEach((form) => delete form.dataset.sent));

// The menu closes by a press elsewhere and by Escape.
const menu = document.querySelector("details.who");
addEventListener("click", (event) => menu && !menu.contains(event.target) && (menu.open = false));
addEventListener("keydown", (event) => {
  if (event.key !== "Escape" || !menu?.open) return;
  menu.open = false;
  menu.querySelector("summary").focus();
});

// Printing without the browser's menu.
addEventListener("click", (event) => event.target.closest("[data-print]") && print());

// What was typed into a form with data-draft stays in this tab until it has been sent and taken.
const refused = document.querySelector(".errors, [data-refused]");
const fields = (form) => [...form.elements].filter((field) => field.name && !["hidden", "password", "file", "submit"].includes(field.type));
for (const form of document.querySelectorAll("form[data-draft]")) {
  const key = "draft:" + form.dataset.draft;
  const kept = JSON.parse(sessionStorage.getItem(key) ?? "null");
  if (kept?.sent && !refused) sessionStorage.removeItem(key);
  else if (kept && !refused)
    for (const field of fields(form))
      if (field.type === "checkbox" || field.type === "radio") field.checked = kept.values.some(([name, value]) => name === field.name && value === field.value);
      else field.value = kept.values.find(([name]) => name === field.name)?.[1] ?? field.value;
  const keep = (sent) =>
    sessionStorage.setItem(key, JSON.stringify({ sent, values: fields(form).filter((field) => !["checkbox", "radio"].includes(field.type) || field.checked).map((field) => [field.name, field.value]) }));
  form.addEventListener("input", () => keep(false));
  form.addEventListener("submit", () => keep(true));
}

// What was chosen for sending, with its size and, of a picture, a small view; too large a file is said before it is sent.
for (const input of document.querySelectorAll("input[type=file][data-most]"))
  input.addEventListener("change", () => {
    const large = (file) => file.size > input.dataset.most * 1048576;
    input.setCustomValidity([...input.files].some(large) ? input.dataset.large : "");
    input.parentElement.querySelector(".chosen").replaceChildren(
      ...[...input.files].map((file) => {
        const line = document.createElement("li");
        line.textContent = `${file.name} ${(file.size / 1048576).toFixed(1)} MB${large(file) ? "：" + input.dataset.large : ""}`;
        if (large(file)) line.className = "err";
        else if (/^image\/(jpeg|png|webp)$/.test(file.type)) {
          const reader = new FileReader();
          reader.onload = () => line.prepend(Object.assign(new Image(92, 62), { src: reader.result, alt: "" }));
          reader.readAsDataURL(file);
        }
        return line;
      }),
    );
  });

// A page of refusal: what was sent was not taken, so it is a draft again.
if (document.querySelector("[data-refused]"))
  for (const key of Object.keys(sessionStorage).filter((name) => name.startsWith("draft:")))
    sessionStorage.setItem(key, JSON.stringify({ ...JSON.parse(sessionStorage.getItem(key)), sent: false }));

// A table of many periods opens at the last one.
for (const wide of document.querySelectorAll("[data-end]")) wide.scrollLeft = wide.scrollWidth;
