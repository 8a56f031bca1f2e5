// A table of fields as in a spreadsheet: arrows and Enter go from cell to cell, a copied block is pasted across cells.
"use strict";
(() => {
  for (const sheet of document.querySelectorAll("table.sheet")) {
    const rows = () => Array.from(sheet.tBodies[0].rows).map((row) => Array.from(row.querySelectorAll("input, select")));
    const find = (input) => {
      const grid = rows();
      for (let row = 0; row < grid.length; row += 1) {
        const column = grid[row].indexOf(input);
        if (column >= 0) return { grid, row, column };
      }
      return null;
    };
    const go = (grid, row, column) => {
      const next = grid[row] && grid[row][column];
      if (!next) return false;
      next.focus();
      if (next.select) next.select();
      return true;
    };
    sheet.addEventListener("keydown", (event) => {
      if (event.isComposing || event.target.matches("select")) return;
      const at = find(event.target);
      if (!at) return;
      const moves = { Enter: [1, 0], ArrowDown: [1, 0], ArrowUp: [-1, 0] };
      const move = moves[event.key];
      if (move && go(at.grid, at.row + move[0], at.column + move[1])) event.preventDefault();
    });
    sheet.addEventListener("paste", (event) => {
      const text = event.clipboardData.getData("text/plain").replace(/\r\n?/g, "\n").replace(/\n$/, "");
      const at = find(event.target);
      if (!at || !/[\t\n]/.test(text)) return;
      event.preventDefault();
      text.split("\n").forEach((line, down) => line.split("\t").forEach((value, right) => {
        const input = at.grid[at.row + down] && at.grid[at.row + down][at.column + right];
        if (!input || input.readOnly || input.disabled) return;
        input.value = value.trim();
        input.dispatchEvent(new Event("input", { bubbles: true }));
      }));
    });
  }
})();
