// What the site itself says, in the language of the page; loaded before what says it.
"use strict";

const WORDS = {
  zh: {
    "Theme: auto": "主题：自动",
    "Theme: light": "主题：浅色",
    "Theme: dark": "主题：深色",
    "Filter these rows": "筛选各行",
    "Search papers and terms": "搜索论文与词项",
    "Search papers and terms ( / )": "搜索论文与词项（/）",
    "Nothing found": "没有找到",
    "{n} found": "找到 {n} 条",
    "{n} more: a further word narrows them": "另有 {n} 条：再加一个词可缩小范围",
    ", {n} shown": "，显示 {n} 条",
    paper: "论文",
    term: "词项",
    topic: "主题",
    author: "作者",
  },
};

// `text` in the page's language, {n} being the number.
function say(text, number) {
  const said = WORDS[document.documentElement.lang]?.[text] ?? text;
  return number === undefined ? said : said.replace("{n}", number.toLocaleString("en"));
}
