// The theme of a page: the system's, or the one its reader chose. Runs in the head, so that no page flashes in the other.
"use strict";

const THEMES = {
  auto: "(prefers-color-scheme: dark)", // when a chart shows its dark picture
  light: "not all",
  dark: "all",
};

function rememberedTheme() {
  try {
    const kept = localStorage.getItem("papertide-theme");
    return Object.hasOwn(THEMES, kept) ? kept : "auto";
  } catch {
    return "auto"; // the browser keeps nothing for pages such as this
  }
}

function rememberTheme(theme) {
  try {
    localStorage.setItem("papertide-theme", theme);
  } catch {
    // then it holds for this page
  }
}

function showTheme(theme) {
  document.documentElement.dataset.theme = theme;
  for (const dark of document.querySelectorAll("picture > source")) dark.media = THEMES[theme];
}

function addThemeButton() {
  const button = document.createElement("button");
  let theme = rememberedTheme();
  const show = () => {
    showTheme(theme);
    button.textContent = say(`Theme: ${theme}`);
  };
  button.type = "button";
  button.className = "theme";
  button.addEventListener("click", () => {
    const names = Object.keys(THEMES);
    theme = names[(names.indexOf(theme) + 1) % names.length];
    rememberTheme(theme);
    show();
  });
  document.querySelector("header").append(button);
  show();
}

showTheme(rememberedTheme());
document.addEventListener("DOMContentLoaded", addThemeButton);
addEventListener("beforeprint", () => showTheme("light")); // paper is white
addEventListener("afterprint", () => showTheme(rememberedTheme()));
