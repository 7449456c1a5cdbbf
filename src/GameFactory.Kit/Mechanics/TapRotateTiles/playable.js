{
  size: [360, 480],
  rules: (level) => TilesRules.$make(level),
  cell: (rules) => Math.floor(Math.min(360 / rules.columns(), 450 / rules.level.grid.length)),
  paint(d, rules, state, c) {
    const size = this.cell(rules);
    const middle = size / 2;
    const ends = [[middle, 0], [size, middle], [middle, size], [0, middle]];
    for (let i = 0; i < rules.cells(); i++) {
      const x = (i % rules.columns()) * size;
      const y = 30 + Math.floor(i / rules.columns()) * size;
      const lit = state.body[tilesCells + rules.cells() + i] === 1;
      d.box(x + 2, y + 2, size - 4, size - 4, c.surface, 8);
      ends.forEach(([ex, ey], side) => {
        if (state.body[tilesCells + i] & (1 << side)) d.line(x + middle, y + middle, x + ex, y + ey, size / 6, lit ? c.accent : c.secondary);
      });
    }
    for (const [kind, column, row] of rules.level.entities) {
      const x = (column + 0.5) * size;
      const y = 30 + (row + 0.5) * size;
      const lit = state.body[tilesCells + rules.cells() + row * rules.columns() + column] === 1;
      if (kind === tilesSource) d.box(x - size / 4, y - size / 4, size / 2, size / 2, c.primary, 6);
      if (kind === tilesLamp) d.disc(x, y, size / 4, lit ? c.accent : c.text);
      if (kind === tilesLocked) d.disc(x + size / 3, y - size / 3, 4, c.danger);
    }
  },
  status(rules, state) {
    const limit = rules.level.param('moveLimit');
    return `${state.body[tilesMoves]}${limit ? ` of ${limit}` : ''} turns, ${state.body[tilesLit]} of ${rules.level.goal} lamps`;
  },
  press(x, y, rules) {
    const size = this.cell(rules);
    const column = Math.floor(x / size);
    const row = Math.floor((y - 30) / size);
    return column < 0 || column >= rules.columns() || row < 0 || row >= rules.level.grid.length ? 0 : row * rules.columns() + column + 1;
  },
  wish: () => 0,
}
