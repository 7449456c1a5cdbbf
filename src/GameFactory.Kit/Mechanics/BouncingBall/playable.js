{
  size: [breakoutWidth, breakoutHeight],
  rules: (level) => BreakoutRules.$make(level),
  paint(d, rules, state, c) {
    const width = rules.brickWidth();
    for (let i = 0; i < state.body.length - breakoutBricks; i++) {
      const hits = state.body[breakoutBricks + i];
      if (!hits) continue;
      const y = brickTop + Math.floor(i / rules.columns()) * brickHeight;
      d.box((i % rules.columns()) * width + 1, y + 1, width - 2, brickHeight - 2, hits > 1 ? c.danger : c.secondary, 3);
    }
    const paddle = rules.level.param('paddleWidth');
    d.box(state.body[paddleX] / 1000 - paddle / 2, paddleTop, paddle, paddleHeight, c.primary, 7);
    d.disc(state.body[ballX] / 1000, state.body[ballY] / 1000, ballRadius, c.accent);
  },
  status: (rules, state) => `${state.body[breakoutBroken]} of ${rules.level.goal} bricks${state.body[breakoutLives] ? `, ${state.body[breakoutLives]} lives` : ''}`,
  press: () => 0,
  wish: (x) => Math.min(Math.max(Math.round(x), 0), breakoutWidth) + 1,
}
