(() => {
  const main = document.querySelector("main");
  const bodies = [...document.querySelectorAll("tbody")];
  if (!bodies.length) return;
  const label = document.createElement("label");
  label.className = "filter";
  label.append(main.dataset.filter + " ");
  const input = document.createElement("input");
  input.type = "search";
  label.append(input);
  const shown = document.createElement("output");
  label.append(shown);
  main.prepend(label);
  const rows = bodies.flatMap((body) => [...body.rows]);
  const filter = () => {
    const words = input.value.normalize("NFKC").toLowerCase().split(/\s+/).filter(Boolean);
    let count = 0;
    for (const row of rows) {
      const text = row.textContent.normalize("NFKC").toLowerCase();
      row.hidden = !words.every((word) => text.includes(word));
      if (!row.hidden) count += 1;
    }
    shown.textContent = " " + main.dataset.shown.replace("{}", count);
  };
  input.addEventListener("input", filter);
  filter();
  for (const body of bodies) {
    const heads = [...body.parentNode.tHead.rows[0].cells];
    heads.forEach((head, column) => {
      const button = document.createElement("button");
      button.type = "button";
      button.append(...head.childNodes);
      head.append(button);
      button.addEventListener("click", () => {
        const up = head.getAttribute("aria-sort") !== "ascending";
        heads.forEach((other) => other.removeAttribute("aria-sort"));
        head.setAttribute("aria-sort", up ? "ascending" : "descending");
        const numeric = head.classList.contains("number");
        const value = (row) => row.cells[column].textContent.trim();
        const compare = (a, b) =>
          numeric
            ? parseFloat(a) - parseFloat(b)
            : a.localeCompare(b, document.documentElement.lang, { numeric: true });
        const rank = (one, other) => {
          const [a, b] = [value(one), value(other)];
          if (!a || !b) return (a ? 0 : 1) - (b ? 0 : 1); // blanks last, whichever way
          return up ? compare(a, b) : compare(b, a);
        };
        [...body.rows].sort(rank).forEach((row) => body.append(row));
      });
    });
  }
})();
