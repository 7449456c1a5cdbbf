{
  size: [360, 250],
  rules: (level) => RunnerRules.$make(level),
  paint(d, rules, state, c) {
    const ground = 210;
    const player = 70;
    const way = state.body[runnerX] / 1000;
    d.box(0, ground, 360, 40, c.surface, 0);
    d.box(rules.level.goal - way + player, ground - 100, 5, 100, c.accent, 0);
    rules.level.entities.forEach(([kind, x, y, w, h], i) => {
      if (kind === runnerCoin && state.body[runnerTouched + i]) return;
      const color = kind === runnerCoin ? c.accent : kind === runnerFlyer ? c.secondary : c.danger;
      d.box(x - way + player, ground - y - h, w, h, color, kind === runnerObstacle ? 3 : 10);
    });
    const color = state.body[runnerStumbleMs] > 0 ? c.danger : c.primary;
    d.box(player, ground - state.body[runnerY] / 1000 - runnerHeight, runnerWidth, runnerHeight, color, 6);
  },
  status: (rules, state) => `${state.score} points${state.body[runnerLives] ? `, ${state.body[runnerLives]} lives` : ''}`,
  press: () => runnerJump,
  wish: () => 0,
}
