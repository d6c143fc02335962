// Chooses studies by cell and by filter, and counts what is left. All numbers
// come from the page itself; nothing is loaded.
"use strict";
(function () {
  const data = JSON.parse(document.getElementById("data").textContent);
  const form = document.getElementById("filters");
  const map = document.getElementById("map");
  const heading = document.getElementById("list-heading");
  const command = document.getElementById("list-command");
  const items = Array.from(document.getElementById("studies").children);

  const count = (n) => n + " " + (n === 1 ? data.words.study : data.words.studies);

  // Facet -> ticked values. Between facets all must hold, within one any.
  function ticked() {
    const wanted = {};
    for (const box of form.querySelectorAll("input:checked")) {
      (wanted[box.name] = wanted[box.name] || []).push(box.value);
    }
    return wanted;
  }

  function passes(study, wanted) {
    return Object.keys(wanted).every((facet) => {
      const place = data.filters.indexOf(facet);
      return wanted[facet].some((value) =>
        data.studies[study][place].includes(data.values[place].indexOf(value)));
    });
  }

  function radius(n) {
    return n === 0 ? 0 : Math.max(4, data.widest * Math.sqrt(n / Math.max(1, data.largest)));
  }

  function drawCell(row, column, passing) {
    const cell = data.cells[row][column];
    const left = (studies) => studies.filter((it) => passing[it]).length;
    const link = document.querySelector("#r" + (row + 1) + "c" + (column + 1) + " a");
    const n = left(cell.studies);
    link.querySelector(".n").textContent = n;
    const circles = link.querySelectorAll("circle");
    const texts = link.querySelectorAll("text");
    const parts = cell.bubbles.map((studies, place) => {
      const some = left(studies);
      circles[place].setAttribute("r", radius(some).toFixed(1));
      texts[place].textContent = data.letters[place] + " " + some;
      texts[place].setAttribute("class", some === 0 ? "none" : "");
      return some + " " + data.bubbles.labels[place];
    });
    if (!link.dataset.name) link.dataset.name = link.getAttribute("aria-label");
    const place = data.columns.labels[column] + ", " + data.rows.labels[row];
    link.setAttribute("aria-label", passing.all ? link.dataset.name
      : place + ": " + count(n) + ": " + parts.join(", "));
  }

  // Totals count each study once.
  function drawTotals(passing) {
    const distinct = (cells) => {
      const studies = new Set();
      for (const cell of cells) cell.studies.forEach((it) => passing[it] && studies.add(it));
      return studies.size;
    };
    const body = map.tBodies[0].rows;
    data.cells.forEach((row, place) => {
      body[place].lastElementChild.textContent = distinct(row);
    });
    const foot = map.tFoot.rows[0].children;
    data.columns.names.forEach((_, column) => {
      foot[column + 1].textContent = distinct(data.cells.map((row) => row[column]));
    });
    foot[foot.length - 1].textContent = distinct(data.cells.flat());
  }

  // What the address asks for: #r2c3, #unplaced, or all.
  function chosen() {
    const found = /^#r(\d+)c(\d+)$/.exec(location.hash);
    const cell = found && (data.cells[found[1] - 1] || [])[found[2] - 1];
    if (cell) {
      const row = found[1] - 1, column = found[2] - 1;
      return {
        studies: cell.studies, command: cell.command, id: location.hash.slice(1),
        title: data.columns.labels[column] + ", " + data.rows.labels[row],
        codes: [[data.rows.facet, data.rows.names[row]], [data.columns.facet, data.columns.names[column]]],
      };
    }
    if (location.hash === "#unplaced") {
      return { studies: data.unplaced, title: data.words.unplaced, codes: [] };
    }
    return { studies: items.map((_, place) => place), title: data.words.all, codes: [] };
  }

  function drawList(passing) {
    const choice = chosen();
    const shown = new Set(choice.studies.filter((it) => passing[it]));
    items.forEach((item, place) => {
      item.hidden = !shown.has(place);
      for (const code of item.querySelectorAll(".codes li")) {
        code.classList.toggle("here", choice.codes.some(([facet, value]) =>
          code.dataset.facet === facet && code.dataset.value === value));
      }
    });
    document.body.classList.toggle("some", Boolean(choice.id) || !passing.all || /^#(unplaced|all)$/.test(location.hash));
    heading.textContent = choice.title + ": " + count(shown.size);
    command.hidden = !choice.command || !passing.all;
    command.querySelector("code").textContent = choice.command || "";
    for (const link of map.querySelectorAll("a")) link.removeAttribute("aria-current");
    if (choice.id) document.querySelector("#" + choice.id + " a").setAttribute("aria-current", "true");
  }

  function draw() {
    const wanted = ticked();
    const passing = items.map((_, place) => passes(place, wanted));
    passing.all = Object.keys(wanted).length === 0;
    map.classList.toggle("chosen", !passing.all);
    data.cells.forEach((row, r) => row.forEach((_, c) => drawCell(r, c, passing)));
    drawTotals(passing);
    document.getElementById("filtered").textContent = passing.all ? "" : data.words.filtered
      .replace("{shown}", passing.filter(Boolean).length).replace("{studies}", items.length);
    drawList(passing);
  }

  function go() {
    draw();
    if (/^#(r\d+c\d+|unplaced|all)$/.test(location.hash)) {
      heading.scrollIntoView();
      heading.focus({ preventScroll: true });
    }
  }

  form.hidden = false;
  form.addEventListener("change", draw);
  form.addEventListener("reset", () => setTimeout(draw));
  form.addEventListener("submit", (event) => event.preventDefault());
  window.addEventListener("hashchange", go);
  // A click on the cell that is chosen already brings its list back.
  map.addEventListener("click", (event) => event.target.closest("a[aria-current]") && go());
  go();
})();
