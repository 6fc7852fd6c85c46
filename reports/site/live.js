// The search of a site that `papertide serve` shows, over the whole store. It is what that serves as search.js; its own
// pages work without. On the page of the search the answer follows what is typed; elsewhere a box leads there.
"use strict";

const WAIT = 150; // milliseconds without a key, before the store is asked
const form = document.querySelector("form.live");
let turn = 0;

// What is asked for by now; an answer that comes after a later question is dropped.
async function ask() {
  const mine = ++turn;
  const address = `/search?${new URLSearchParams(new FormData(form))}`;
  const answer = await fetch(address);
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const hits = page.querySelector("#hits");
  if (mine !== turn || !hits) return;
  document.querySelector("#hits").replaceChildren(...hits.childNodes);
  history.replaceState(null, "", address);
}

function followTyping() {
  let timer;
  form.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(ask, WAIT);
  });
}

function addBox() {
  const box = document.createElement("div");
  const input = document.createElement("input");
  box.className = "search";
  box.setAttribute("role", "search");
  input.type = "search";
  input.placeholder = say("Search papers and terms ( / )");
  input.setAttribute("aria-label", say("Search papers and terms"));
  input.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && input.value.trim()) location.assign(`/search?q=${encodeURIComponent(input.value)}`);
  });
  box.append(input);
  document.querySelector("header a").after(box);
  return input;
}

const input = form ? form.elements.q : addBox();
if (document.querySelector("#hits")) followTyping();
document.addEventListener("keydown", (event) => {
  if (event.key !== "/" || event.ctrlKey || event.metaKey || event.target.closest("input, textarea, select")) return;
  event.preventDefault();
  input.focus();
});
