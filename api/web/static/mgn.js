"use strict";
// The pages work without this. It adds: row and shape that light up together, an instant filter and order,
// and choices that show without loading the whole page.
(() => {
  const shape = (code) => document.getElementById("kaart-" + code);
  const row = (code) => document.querySelector('#gemeenten tr[data-code="' + code + '"]');
  const mark = (code, name, on) => {
    for (const found of [shape(code), row(code)]) if (found) found.classList.toggle(name, on);
  };
  const codeOf = (target) => {
    const found = target instanceof Element ? target.closest("[data-code]") : null;
    return found ? found.dataset.code : "";
  };
  const plain = (text) => text.normalize("NFKD").replace(/[\u0300-\u036f]/g, "").toLowerCase()
    .replace(/&/g, " en ").replace(/['’]/g, "").replace(/[^0-9a-z]+/g, " ").trim();

  document.addEventListener("mouseover", (event) => mark(codeOf(event.target), "near", true));
  document.addEventListener("mouseout", (event) => mark(codeOf(event.target), "near", false));
  document.addEventListener("focusin", (event) => mark(codeOf(event.target), "near", true));
  document.addEventListener("focusout", (event) => mark(codeOf(event.target), "near", false));

  // A click on a shape picks out its row; a second click on the same shape follows its link.
  const onShape = (event) => {
    const code = codeOf(event.target);
    if (!event.target.closest("#kaart") || !code || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const found = row(code);
    if (!found || found.hidden || found.classList.contains("picked")) return;
    event.preventDefault();
    for (const old of document.querySelectorAll(".picked")) old.classList.remove("picked");
    mark(code, "picked", true);
    const box = found.closest(".scroll");
    box.scrollTop += found.getBoundingClientRect().top - box.getBoundingClientRect().top - box.clientHeight / 3;
  };
  document.addEventListener("click", onShape);

  const filter = () => {
    const field = document.getElementById("zoek");
    const wanted = plain(field.value);
    let shown = 0;
    const rows = document.querySelectorAll("#gemeenten tbody tr");
    for (const one of rows) {
      one.hidden = wanted !== "" && !one.dataset.words.includes(wanted);
      if (!one.hidden) shown += 1;
      const drawn = shape(one.dataset.code);
      if (drawn) drawn.classList.toggle("faded", one.hidden);
    }
    const count = document.getElementById("aantal");
    count.textContent = count.textContent.replace(/\d+/, String(shown));
    document.getElementById("niets").hidden = shown > 0;
  };
  document.addEventListener("input", (event) => {
    // Rows that the server left out can only come back from the server.
    if (event.target.id === "zoek" && !event.target.defaultValue) filter();
  });

  const sort = (head) => {
    const table = document.getElementById("gemeenten");
    const place = Number(head.dataset.sort);
    const cell = head.closest("th");
    const down = cell.getAttribute("aria-sort") === "ascending";
    for (const other of table.querySelectorAll("th[aria-sort]")) other.removeAttribute("aria-sort");
    cell.setAttribute("aria-sort", down ? "descending" : "ascending");
    const text = (one) => one.cells[place].textContent.trim();
    const empty = (one) => (one.cells[place].querySelector(".empty") ? 1 : 0);
    const compare = (a, b) => empty(a) - empty(b) || text(a).localeCompare(text(b), "nl")
      || a.cells[0].textContent.trim().localeCompare(b.cells[0].textContent.trim(), "nl");
    const rows = [...table.tBodies[0].rows].sort(compare);
    table.tBodies[0].append(...(down ? rows.reverse() : rows));
    const address = new URL(location.href);
    const wanted = new URL(head.href, location.href).searchParams.get("sorteer");
    if (wanted) address.searchParams.set("sorteer", wanted); else address.searchParams.delete("sorteer");
    history.replaceState(null, "", address);
    const back = new URL(address);
    const name = (wanted || "gemeente").replace(/^-/, "");
    if (down) back.searchParams.delete("sorteer"); else back.searchParams.set("sorteer", "-" + name);
    head.href = back.pathname + back.search + "#tabel";
  };
  document.addEventListener("click", (event) => {
    const head = event.target instanceof Element ? event.target.closest("a[data-sort]") : null;
    if (head && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
      event.preventDefault();
      sort(head);
    }
  });

  let asked = 0;
  const show = async (address, keep) => {
    const turn = ++asked;
    try {
      const response = await fetch(address, { headers: { Accept: "text/html" } });
      const next = new DOMParser().parseFromString(await response.text(), "text/html");
      if (turn !== asked) return;
      const view = next.getElementById("beeld");
      if (!response.ok || !view) { location.assign(address); return; }
      const focused = document.activeElement ? document.activeElement.id : "";
      document.getElementById("beeld").replaceWith(document.adoptNode(view));
      document.title = next.title;
      if (keep) history.pushState(null, "", address);
      const again = focused ? document.getElementById(focused) : null;
      if (again) again.focus();
    } catch {
      location.assign(address);
    }
  };
  const chosen = (form) => {
    const address = new URL(form.getAttribute("action"), location.href);
    for (const [name, value] of new FormData(form)) if (value) address.searchParams.set(name, value);
    return address;
  };
  document.addEventListener("change", (event) => {
    const form = event.target instanceof Element ? event.target.closest("#keuzes") : null;
    if (form && form.reportValidity()) show(chosen(form), true);
  });
  document.addEventListener("submit", (event) => {
    if (event.target.id === "keuzes") {
      event.preventDefault();
      show(chosen(event.target), true);
    }
  });
  addEventListener("popstate", () => show(location.href, false));
})();
