// Plays levels in a page: the rules above are the ones that ship in the game, only the drawing is the page's own.
const $size = { tap_jump_runner: [360, 250], tap_rotate_tiles: [360, 480], bouncing_ball: [breakoutWidth, breakoutHeight] };

function $draw(canvas, colors) {
  const pen = canvas.getContext('2d');
  return {
    clear: () => { pen.fillStyle = colors.background; pen.fillRect(0, 0, canvas.width, canvas.height); },
    box: (x, y, w, h, color, round = 4) => { pen.fillStyle = color; pen.beginPath(); pen.roundRect(x, y, w, h, round); pen.fill(); },
    disc: (x, y, r, color) => { pen.fillStyle = color; pen.beginPath(); pen.arc(x, y, r, 0, 7); pen.fill(); },
    line: (x1, y1, x2, y2, width, color) => {
      pen.strokeStyle = color; pen.lineWidth = width; pen.lineCap = 'round';
      pen.beginPath(); pen.moveTo(x1, y1); pen.lineTo(x2, y2); pen.stroke();
    },
    text: (words, x, y, color, size = 14, align = 'left') => {
      pen.fillStyle = color; pen.font = `${size}px sans-serif`; pen.textAlign = align; pen.fillText(words, x, y);
    },
  };
}

// How each mechanic is drawn and touched. A press is one input, a wish counts until the next one.
const $views = {
  tap_jump_runner: {
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
  },
  tap_rotate_tiles: {
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
  },
  bouncing_ball: {
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
  },
};

function $play(figure, rulesOf, watching) {
  const colors = JSON.parse(figure.dataset.palette);
  const level = new Level(JSON.parse(figure.dataset.level));
  const rules = rulesOf(level);
  const view = $views[level.mechanic];
  const canvas = figure.querySelector('canvas');
  [canvas.width, canvas.height] = $size[level.mechanic];
  const d = $draw(canvas, colors);
  const run = (figure.run || 0) + 1;
  figure.run = run;
  let state = rules.start();
  let presses = [];
  let wish = 0;
  let slow = false;
  let next = 0;
  let before = performance.now();
  let unspent = 0;

  const place = (event) => {
    const box = canvas.getBoundingClientRect();
    return [(event.clientX - box.left) * canvas.width / box.width, (event.clientY - box.top) * canvas.height / box.height];
  };
  canvas.onpointermove = (event) => { if (!watching) wish = view.wish(...place(event)); };
  canvas.onpointerdown = (event) => {
    if (state.phase !== phasePlaying) { $play(figure, rulesOf, false); return; }
    if (watching) return;
    wish = view.wish(...place(event));
    const input = view.press(...place(event), rules);
    if (input) presses.push(input);
  };
  figure.querySelector('[data-do=slow]').onclick = () => { slow = true; };

  const input = () => {
    if (watching) return next < level.solution.length && level.solution[next][0] === state.tick ? level.solution[next++][1] : 0;
    const action = (presses.shift() || wish) + (slow ? inputSlow : 0);
    wish = 0;
    slow = false;
    return action;
  };
  const frame = (now) => {
    if (figure.run !== run) return;
    unspent += Math.min(now - before, 250);
    before = now;
    for (; unspent >= tickMs && state.phase === phasePlaying; unspent -= tickMs) state = rules.step(state, input(), tickMs);
    d.clear();
    view.paint(d, rules, state, colors);
    d.text(view.status(rules, state), 8, 20, colors.text);
    if (level.timeLimitMs) d.text(`${(state.timeLeftMs / 1000).toFixed(1)} s`, canvas.width - 8, 20, colors.text, 14, 'right');
    if (state.phase === phasePlaying) { requestAnimationFrame(frame); return; }
    const words = state.phase === phaseWon ? `Won: ${'★'.repeat(level.starsFor(state.score))}` : 'Lost';
    d.text(`${words} (click to play)`, canvas.width / 2, canvas.height / 2, colors.text, 22, 'center');
    figure.dataset.phase = state.phase === phaseWon ? 'won' : 'lost';
  };
  figure.classList.add('playing');
  figure.dataset.phase = 'playing';
  requestAnimationFrame(frame);
}

const $rules = {
  tap_jump_runner: (level) => new RunnerRules(level),
  tap_rotate_tiles: (level) => new TilesRules(level),
  bouncing_ball: (level) => new BreakoutRules(level),
};
for (const figure of document.querySelectorAll('figure[data-level]')) {
  const rulesOf = $rules[JSON.parse(figure.dataset.level).mechanic];
  figure.querySelector('[data-do=play]').onclick = () => $play(figure, rulesOf, false);
  figure.querySelector('[data-do=watch]').onclick = () => $play(figure, rulesOf, true);
}
