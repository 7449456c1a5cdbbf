// Reads /v1 once a second and draws what changed. Text from games only ever becomes text, never markup.
const byId = (id) => document.getElementById(id);
const pace = 1000;
const gamesShown = 200;
const stepNames = [
  'pre-production', 'project setup', 'architecture', 'analytics design', 'analytics implementation', 'core prototype',
  'asset generation', 'vertical slice', 'content production', 'testing', 'release preparation', 'post-launch',
];

let chosen = new URLSearchParams(location.search).get('batch');

async function get(path) {
  const answer = await fetch(path, { headers: { accept: 'application/json' } });
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
  return answer.json();
}

// Keeps one element per key, in order, and lets `draw` fill it: what a person points at does not jump.
function list(parent, template, items, key, draw) {
  const before = new Map([...parent.children].filter((e) => e.dataset.key).map((e) => [e.dataset.key, e]));
  const after = items.map((item) => {
    const found = before.get(key(item));
    const element = found ?? byId(template).content.firstElementChild.cloneNode(true);
    element.dataset.key = key(item);
    draw(element, item, !found);
    return element;
  });
  if (after.length !== parent.children.length || after.some((e, i) => parent.children[i] !== e)) parent.replaceChildren(...after);
}

function text(parent, selector, value) {
  const element = parent.querySelector(selector);
  if (element.textContent !== value) element.textContent = value;
  return element;
}

function badge(parent, word, look) {
  text(parent, '.badge', word.replace('_', ' ')).className = `badge ${look}`;
}

const duration = (seconds) => {
  const s = Math.round(seconds);
  return s >= 3600 ? `${Math.floor(s / 3600)} h ${Math.floor((s % 3600) / 60)} min` : s >= 60 ? `${Math.floor(s / 60)} min ${s % 60} s` : `${s} s`;
};

const isOver = (batch) => ['completed', 'failed', 'cancelled'].includes(batch.status);

function drawBatch(element, batch, isNew) {
  const p = batch.progress;
  const lost = p.stepsTotal - p.stepsDone - p.stepsLeft;
  const paused = batch.pausedAt && !isOver(batch);
  element.className = `batch ${batch.status}${batch.id === chosen ? ' chosen' : ''}`;
  text(element, '.name', batch.name);
  const word = batch.deletion ? 'being deleted' : paused ? 'paused' : batch.activity;
  badge(element, word, batch.deletion ? 'cancelled' : word);
  const bar = element.querySelector('.bar');
  bar.setAttribute('aria-valuenow', Math.floor((100 * p.stepsDone) / p.stepsTotal));
  bar.setAttribute('aria-label', `Steps of ${batch.name}`);
  element.querySelector('.fill').style.width = `${(100 * p.stepsDone) / p.stepsTotal}%`;
  element.querySelector('.lost').style.width = `${(100 * lost) / p.stepsTotal}%`;
  text(element, '.steps', `${p.stepsDone.toLocaleString('en')} of ${p.stepsTotal.toLocaleString('en')} steps`);
  const rate = p.stepsPerSecond ? `${p.stepsPerSecond.toFixed(1)} steps/s` : '';
  text(element, '.rate', [rate, !isOver(batch) && p.secondsLeft ? `${duration(p.secondsLeft)} left` : ''].filter(Boolean).join(' · '));
  const counts = [
    [p.published, 'published'], [p.completed, 'completed'], [p.inProgress - p.observing - p.stuck, 'in progress'], [p.observing, 'observing players'], [p.stuck, 'stuck'], [p.created, 'created'],
    [p.failed, 'failed'], [p.cancelled, 'cancelled'], [batch.gameCount - p.launched, 'to come'],
  ];
  const games = counts.filter(([n]) => n > 0).map(([n, word]) => `${n.toLocaleString('en')} ${word}`).join(' · ');
  const left = batch.deletion && [`${batch.deletion.gamesLeft.toLocaleString('en')} games left`, batch.deletion.waits].filter(Boolean).join(' · ');
  text(element, '.counts', left || `${games}${batch.simulated ? ' · simulated players' : ''}`);
  if (isNew) element.querySelector('button').addEventListener('click', () => choose(element.dataset.key));
}

// The step that comes next waits when no attempt runs and the database has an appointment for it.
function cellsOf(game) {
  const letters = [...(game.steps || 'pppppppppppp')];
  const next = game.currentStep;
  if (next < 12 && 'pr'.includes(letters[next]) && !game.attemptId && game.waitingReason) letters[next] = 'w';
  return letters;
}

function drawGame(element, game) {
  text(element, '.index', String(game.index + 1));
  const name = text(element, '.name', game.name);
  name.href = `/games/${game.id}`;
  const play = element.querySelector('.play');
  play.hidden = game.currentStep < 9;
  play.href = `/play/${game.slug}`;
  play.setAttribute('aria-label', `Play ${game.name}`);
  text(element, '.genre', game.genre);
  badge(element, game.pausedAt ? 'paused' : game.status, game.pausedAt ? 'paused' : game.status);
  const letters = cellsOf(game);
  const cells = element.querySelector('.cells');
  if (cells.dataset.letters !== letters.join('')) {
    cells.dataset.letters = letters.join('');
    const words = { c: 'done', r: 'running', w: 'waiting', o: 'observing its players', f: 'failed', s: 'skipped', p: 'to come' };
    cells.setAttribute('role', 'img');
    cells.setAttribute('aria-label', `${game.currentStep} of 12 steps done`);
    cells.replaceChildren(...letters.map((letter, i) => {
      const cell = document.createElement('span');
      cell.className = `cell ${letter}`;
      cell.title = `${i + 1} ${stepNames[i]}: ${words[letter]}`;
      return cell;
    }));
  }
  text(element, '.waits', game.stuck ? `Stuck: ${game.stuck}` : game.waitsFor);
}

function choose(id) {
  chosen = id;
  history.replaceState(null, '', `?batch=${id}`);
  refresh();
}

function empty(parent, words) {
  const note = document.createElement(parent.tagName === 'TBODY' ? 'tr' : 'p');
  const cell = parent.tagName === 'TBODY' ? note.appendChild(Object.assign(document.createElement('td'), { colSpan: 6 })) : note;
  cell.className = 'quiet empty';
  cell.textContent = words;
  parent.replaceChildren(note);
}

async function refresh() {
  try {
    const [info, { batches }] = await Promise.all([get('/v1/info'), get('/v1/batches?limit=12')]);
    byId('server').textContent = `${info.silos} ${info.silos === 1 ? 'silo' : 'silos'} · version ${info.version}${info.paused ? ' · paused: no attempt starts' : ''}`;
    if (batches.length === 0) {
      empty(byId('batches'), 'No batch yet. Make one with ./factory batch create, or run ./factory demo.');
      empty(byId('games'), 'No game yet.');
      return;
    }
    if (!batches.some((batch) => batch.id === chosen)) chosen = batches[0].id;
    list(byId('batches'), 'batch', batches, (batch) => batch.id, drawBatch);
    const page = await get(`/v1/games?batch=${chosen}&limit=${gamesShown}`);
    if (page.games.length === 0) empty(byId('games'), 'This batch has launched no game yet.');
    else list(byId('games'), 'game', page.games, (game) => game.id, drawGame);
    byId('more').textContent = page.nextCursor ? `The first ${gamesShown} games are shown; ./factory game list pages through all.` : '';
  } catch (error) {
    byId('server').textContent = `the server does not answer (${error.message})`;
  }
}

async function run() {
  await refresh();
  setTimeout(run, document.hidden ? 5 * pace : pace);
}

run();
