// Plays levels in a page: the rules above are the ones that ship in the game, only the drawing is the page's own. $views above holds, by the name of
// each core mechanic, an object of the file beside its description: size (of the canvas), rules(level), paint(d, rules, state, colours),
// status(rules, state), press(x, y, rules) for the input of a touch (0 for none), and wish(x, y) for an input that counts until the next one.
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

function $play(figure, view, watching) {
  const colors = JSON.parse(figure.dataset.palette);
  const level = $level(JSON.parse(figure.dataset.level));
  const rules = view.rules(level);
  const canvas = figure.querySelector('canvas');
  [canvas.width, canvas.height] = view.size;
  const d = $draw(canvas, colors);
  const run = (figure.run || 0) + 1;
  figure.run = run;
  let state = rules.start();
  let presses = [];
  let wish = 0;
  const asked = new Set();
  let next = 0;
  let before = performance.now();
  let unspent = 0;

  const place = (event) => {
    const box = canvas.getBoundingClientRect();
    return [(event.clientX - box.left) * canvas.width / box.width, (event.clientY - box.top) * canvas.height / box.height];
  };
  canvas.onpointermove = (event) => { if (!watching) wish = view.wish(...place(event)); };
  canvas.onpointerdown = (event) => {
    if (state.phase !== phasePlaying) { $play(figure, view, false); return; }
    if (watching) return;
    wish = view.wish(...place(event));
    const input = view.press(...place(event), rules);
    if (input) presses.push(input);
  };
  for (const button of figure.querySelectorAll('[data-ask]')) button.onclick = () => asked.add(Number(button.dataset.ask));

  const input = () => {
    if (watching) return next < level.solution.length && level.solution[next][0] === state.tick ? level.solution[next++][1] : 0;
    const action = [...asked].reduce((sum, more) => sum + more, presses.shift() || wish);
    wish = 0;
    asked.clear();
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

for (const figure of document.querySelectorAll('figure[data-level]')) {
  const view = $views[JSON.parse(figure.dataset.level).mechanic];
  figure.querySelector('[data-do=play]').onclick = () => $play(figure, view, false);
  figure.querySelector('[data-do=watch]').onclick = () => $play(figure, view, true);
}
