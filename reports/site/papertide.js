// Tables that sort by a click on a heading, and long ones that can be filtered. Pages read well without it.
"use strict";

// "1,234", "3.4 % (2.9–3.8)", "+0.3": the number it begins with; null where it begins with none.
function numberOf(text) {
  const found = text.replace(/,(?=\d{3})/g, "").replace("−", "-").match(/^[<\s]*([+-]?\d+(\.\d+)?)/);
  return found ? Number(found[1]) : null;
}

function compare(a, b) {
  const x = numberOf(a), y = numberOf(b);
  if (x !== null && y !== null && x !== y) return x - y;
  if ((x === null) !== (y === null)) return x === null ? 1 : -1;
  return a.localeCompare(b);
}

function sort(table, column, heading) {
  const down = heading.getAttribute("aria-sort") !== "descending";
  const body = table.tBodies[0];
  const rows = Array.from(body.rows, (row, place) => ({ row, place, key: row.cells[column].textContent.trim() }));
  rows.sort((a, b) => (down ? compare(b.key, a.key) : compare(a.key, b.key)) || a.place - b.place);
  for (const other of table.tHead.rows[0].cells) other.removeAttribute("aria-sort");
  heading.setAttribute("aria-sort", down ? "descending" : "ascending");
  body.append(...rows.map((sorted) => sorted.row));
}

function makeSortable(table) {
  Array.from(table.tHead.rows[0].cells).forEach((heading, column) => {
    const button = document.createElement("button");
    button.type = "button";
    button.append(...heading.childNodes);
    button.addEventListener("click", () => sort(table, column, heading));
    heading.append(button);
  });
}

function makeFilterable(table) {
  const input = document.createElement("input");
  input.type = "search";
  input.className = "filter";
  input.placeholder = say("Filter these rows");
  input.setAttribute("aria-label", say("Filter these rows"));
  input.addEventListener("input", () => {
    const wanted = input.value.toLowerCase();
    for (const row of table.tBodies[0].rows) row.hidden = !row.textContent.toLowerCase().includes(wanted);
  });
  table.parentElement.before(input);
}

// A date or an interval is not broken at its hyphen.
function keepTogether(table) {
  for (const cell of table.querySelectorAll("td")) cell.classList.toggle("short", cell.textContent.length < 14);
}

for (const table of document.querySelectorAll("main table")) {
  keepTogether(table);
  if (!table.tBodies.length || table.tBodies[0].rows.length < 3) continue;
  makeSortable(table);
  if (table.tBodies[0].rows.length > 12) makeFilterable(table);
}
