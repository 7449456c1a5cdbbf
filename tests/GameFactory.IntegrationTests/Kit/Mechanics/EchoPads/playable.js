{
  size: [360, 360],
  rules: (level) => EchoRules.$make(level),
  paint(d, rules, state, c) {
    const next = state.body[echoDone] < rules.level.goal ? rules.wanted(state) : 0;
    for (let pad = 1; pad <= 4; pad++) {
      d.box(((pad - 1) % 2) * 180 + 6, Math.floor((pad - 1) / 2) * 180 + 6, 168, 168, pad === next ? c.accent : c.surface, 12);
    }
  },
  status: (rules, state) => `${state.body[echoDone]} of ${rules.level.goal}`,
  press: (x, y) => 1 + (x < 180 ? 0 : 1) + (y < 180 ? 0 : 2),
  wish: () => 0,
}
