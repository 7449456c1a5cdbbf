// The host in a page: draws on a canvas, hears touches, mouse and keys, and shows a list of levels and what a level ended with. The page holds
// the game as `$game`: name, package, colours, texts, levels, images and sounds (addresses), keys.
class BrowserPen {
  #pen;
  #pictures;
  #tinted = new Map();
  constructor(pen, pictures) { this.#pen = pen; this.#pictures = pictures; }

  draw(ops, ratio) {
    const pen = this.#pen;
    pen.setTransform(ratio, 0, 0, ratio, 0, 0);
    pen.globalAlpha = 1;
    const alphas = [];
    for (const op of ops) {
      switch (op[0]) {
        case 'save': pen.save(); alphas.push(null); break;
        case 'layer': pen.save(); alphas.push(pen.globalAlpha); pen.globalAlpha *= op[1]; break;
        case 'restore': pen.restore(); alphas.pop(); break;
        case 'translate': pen.translate(op[1], op[2]); break;
        case 'scale': pen.scale(op[1], op[2]); break;
        case 'rotate': pen.rotate(op[1]); break;
        case 'clip': pen.beginPath(); pen.rect(op[1], op[2], op[3] - op[1], op[4] - op[2]); pen.clip(); break;
        case 'color': this.#fillAll(op[1], op[2]); break;
        case 'image': this.#image(op); break;
        default: this.#shape(op); break;
      }
    }
  }

  #fillAll(color, mode) {
    const pen = this.#pen;
    pen.save();
    pen.globalCompositeOperation = mixing[mode] ?? 'source-over';
    pen.fillStyle = css(color);
    pen.resetTransform();
    pen.fillRect(0, 0, pen.canvas.width, pen.canvas.height);
    pen.restore();
  }

  #shape(op) {
    const pen = this.#pen;
    const paint = op[op.length - 1];
    pen.beginPath();
    switch (op[0]) {
      case 'rect': pen.rect(op[1], op[2], op[3] - op[1], op[4] - op[2]); break;
      case 'rrect': pen.roundRect(op[1], op[2], op[3] - op[1], op[4] - op[2], Math.max(0, Math.min(op[5], Math.abs(op[3] - op[1]) / 2))); break;
      case 'oval': pen.ellipse((op[1] + op[3]) / 2, (op[2] + op[4]) / 2, Math.abs(op[3] - op[1]) / 2, Math.abs(op[4] - op[2]) / 2, 0, 0, 2 * Math.PI); break;
      case 'line': pen.moveTo(op[1], op[2]); pen.lineTo(op[3], op[4]); break;
      case 'path': this.#trace(op[1]); break;
      default: throw new Error(`the page cannot draw '${op[0]}'`);
    }
    pen.globalCompositeOperation = mixing[paint.blend] ?? 'source-over';
    if (paint.stroke || op[0] === 'line') {
      pen.strokeStyle = css(paint.color);
      pen.lineWidth = Math.max(paint.width, 0.5);
      pen.lineCap = paint.cap;
      pen.lineJoin = paint.join;
      pen.stroke();
    } else {
      pen.fillStyle = css(paint.color);
      pen.fill(op[0] === 'path' && op[2] ? 'evenodd' : 'nonzero');
    }
    pen.globalCompositeOperation = 'source-over';
  }

  #trace(marks) {
    const pen = this.#pen;
    for (let i = 0; i < marks.length;) {
      switch (marks[i]) {
        case 0: pen.moveTo(marks[i + 1], marks[i + 2]); i += 3; break;
        case 1: pen.lineTo(marks[i + 1], marks[i + 2]); i += 3; break;
        case 2: pen.quadraticCurveTo(marks[i + 1], marks[i + 2], marks[i + 3], marks[i + 4]); i += 5; break;
        case 3: pen.bezierCurveTo(marks[i + 1], marks[i + 2], marks[i + 3], marks[i + 4], marks[i + 5], marks[i + 6]); i += 7; break;
        default: pen.closePath(); i += 1; break;
      }
    }
  }

  #image([, id, sx, sy, sw, sh, dx, dy, dw, dh, paint]) {
    const pen = this.#pen;
    const source = paint.tint === null ? this.#pictures[id] : this.#tint(id, paint.tint);
    const before = pen.globalAlpha;
    pen.globalAlpha = before * (paint.color >>> 24) / 255;
    pen.drawImage(source, sx, sy, sw, sh, dx, dy, dw, dh);
    pen.globalAlpha = before;
  }

  // A white picture in a colour, made once for each.
  #tint(id, color) {
    const key = `${id} ${color}`;
    let made = this.#tinted.get(key);
    if (made === undefined) {
      const picture = this.#pictures[id];
      made = document.createElement('canvas');
      [made.width, made.height] = [picture.width, picture.height];
      const pen = made.getContext('2d');
      pen.drawImage(picture, 0, 0);
      pen.globalCompositeOperation = 'multiply';
      pen.fillStyle = css(color);
      pen.fillRect(0, 0, made.width, made.height);
      pen.globalCompositeOperation = 'destination-in';
      pen.drawImage(picture, 0, 0);
      if (this.#tinted.size > 200) this.#tinted.clear();
      this.#tinted.set(key, made);
    }
    return made;
  }
}

const mixing = {
  srcOver: 'source-over', plus: 'lighter', screen: 'screen', multiply: 'multiply', modulate: 'multiply', overlay: 'overlay', darken: 'darken', lighten: 'lighten',
  dstOver: 'destination-over', srcIn: 'source-in', dstIn: 'destination-in', srcOut: 'source-out', dstOut: 'destination-out', srcATop: 'source-atop', xor: 'xor',
};
const css = (color) => `rgb(${(color >>> 16) & 255} ${(color >>> 8) & 255} ${color & 255} / ${(color >>> 24) / 255})`;

// Web Audio may begin at the first touch only; what cannot be decoded stays silent.
class BrowserSound {
  #context = null;
  #buffers = new Map();
  #music = null;
  #wanted = null;
  constructor(files) { this.files = files; }
  wake() {
    if (this.#context !== null) return;
    this.#context = new AudioContext();
    for (const [file, address] of Object.entries(this.files)) {
      const bytes = Uint8Array.from(atob(address.slice(address.indexOf(',') + 1)), (c) => c.charCodeAt(0));
      this.#context.decodeAudioData(bytes.buffer).then((buffer) => {
        this.#buffers.set(file, buffer);
        if (this.#wanted?.[0] === file) this.play(...this.#wanted);
      }, () => console.warn(`${file} cannot be played here`));
    }
  }
  play(file, volume, loop) {
    if (loop) this.#wanted = [file, volume, loop];
    const buffer = this.#buffers.get(file);
    if (buffer === undefined || (loop && this.#music !== null)) return;
    const source = this.#context.createBufferSource();
    const gain = this.#context.createGain();
    gain.gain.value = volume;
    source.buffer = buffer;
    source.loop = loop;
    source.connect(gain).connect(this.#context.destination);
    source.start();
    if (loop) this.#music = source;
  }
  stop() { this.#music?.stop(); this.#music = null; this.#wanted = null; }
  hush(quiet) { if (this.#context !== null) (quiet ? this.#context.suspend() : this.#context.resume()); }
}

$stage.browse = async (game) => {
  const find = (id) => document.getElementById(id);
  const [screen, panel] = [find('screen'), find('panel')];
  // A picture that cannot be read is left out, as one that was not shipped: the game draws a shape in its place.
  const pictures = await Promise.all(Object.entries(game.images).map(async ([file, address]) => {
    const picture = new window.Image();
    picture.src = address;
    try { await picture.decode(); } catch (error) { console.warn(`${file}: ${error.message}`); return null; }
    return picture;
  }));
  Object.keys(game.images).forEach((file, id) => {
    if (pictures[id] !== null) $stage.images.set(file, { id, width: pictures[id].naturalWidth, height: pictures[id].naturalHeight });
  });
  $stage.texts = game.texts;
  $stage.paths = [
    ...Object.keys(game.texts), ...[...$stage.images.keys()].map((file) => `assets/images/${file}`), ...Object.keys(game.sounds).map((file) => `assets/audio/${file}`),
  ];
  const audio = new BrowserSound(game.sounds);
  $stage.sound = audio;
  $.host = { ...$.host, now: () => performance.now(), schedule: (ms, act) => setTimeout(act, ms), cancel: (id) => clearTimeout(id), print: (text) => console.log(text) };

  // The page around this one remembers; it answers once, with what it has.
  const stars = {};
  const tell = (message) => { if (parent !== window) parent.postMessage(message, '*'); };
  window.addEventListener('message', (event) => {
    if (event.source !== parent || event.data?.kind !== 'stored') return;
    for (const [key, value] of Object.entries(event.data.values)) {
      if (typeof value === 'string') $stage.store.set(key, value);
      if (/^stars\.\d+$/.test(key)) stars[key.slice(6)] = Number(value) || 0;
    }
    if (playing === null) list();
  });
  $stage.stored = (key, value) => tell({ kind: 'store', key, value });

  const player = new $stage.Player(game.package, 360, 640);
  await player.open();
  const pen = new BrowserPen(screen.getContext('2d'), pictures);
  let playing = null;
  let paused = false;
  let before = 0;

  const fit = () => {
    const ratio = Math.min(window.devicePixelRatio || 1, 2);
    [screen.width, screen.height] = [Math.round(screen.clientWidth * ratio), Math.round(screen.clientHeight * ratio)];
    player.resize(screen.clientWidth, screen.clientHeight);
    return ratio;
  };
  let ratio = fit();
  window.addEventListener('resize', () => { ratio = fit(); });

  const show = (title, text, ...choices) => {
    panel.replaceChildren();
    const box = panel.appendChild(document.createElement('div'));
    const add = (tag, words) => { const one = box.appendChild(document.createElement(tag)); one.textContent = words; return one; };
    add('h1', title);
    if (text) add('p', text);
    for (const [words, act] of choices) add('button', words).onclick = act;
    panel.hidden = false;
    box.querySelector('button')?.focus();
    return box;
  };

  const begin = (number) => {
    panel.hidden = true;
    playing = number;
    paused = false;
    document.body.dataset.state = 'playing';
    player.start(game.texts[game.levels[number - 1]]);
    find('pause').hidden = false;
    before = performance.now();
  };

  const list = () => {
    playing = null;
    document.body.dataset.state = 'list';
    find('pause').hidden = true;
    find('score').textContent = '';
    const box = show(game.name, game.hint);
    const levels = box.appendChild(document.createElement('ol'));
    game.levels.forEach((_, i) => {
      const button = levels.appendChild(document.createElement('li')).appendChild(document.createElement('button'));
      button.textContent = i + 1;
      button.dataset.level = i + 1;
      button.setAttribute('aria-label', `Level ${i + 1}${stars[i + 1] ? `, ${stars[i + 1]} stars` : ''}`);
      const row = button.appendChild(document.createElement('small'));
      row.textContent = '★'.repeat(stars[i + 1] ?? 0) + '☆'.repeat(3 - (stars[i + 1] ?? 0));
      button.onclick = () => { audio.wake(); player.sound.startMusic(); begin(i + 1); };
    });
    levels.querySelector('button')?.focus();
  };

  const again = ['Play again', () => begin(playing)];
  const back = ['All levels', list];
  const pause = () => {
    if (playing === null || paused || player.ended !== null) return;
    paused = true;
    player.touches.cancelAll();
    audio.hush(true);
    document.body.dataset.state = 'paused';
    show('Paused', `Level ${playing}`, ['Go on', go], again, back);
  };
  const go = () => { paused = false; panel.hidden = true; audio.hush(false); before = performance.now(); document.body.dataset.state = 'playing'; };
  find('pause').onclick = pause;
  document.addEventListener('visibilitychange', () => { if (document.hidden) pause(); });
  window.addEventListener('blur', pause);

  const over = () => {
    const { won, score } = player.ended;
    document.body.dataset.state = won ? 'won' : 'lost';
    if (won) {
      stars[playing] = Math.max(stars[playing] ?? 0, player.stars);
      tell({ kind: 'store', key: `stars.${playing}`, value: String(stars[playing]) });
    }
    const next = ['Next level', () => begin(playing + 1)];
    show(won ? '★'.repeat(player.stars) : 'Once more?', `${won ? game.winText : game.loseText} ${score} points`,
      ...(won && playing < game.levels.length ? [next, again, back] : [again, back]));
  };

  const placeOf = (event) => { const box = screen.getBoundingClientRect(); return [event.clientX - box.left, event.clientY - box.top]; };
  const live = () => playing !== null && !paused && player.ended === null;
  screen.addEventListener('pointerdown', (event) => {
    if (!live()) return;
    screen.setPointerCapture(event.pointerId);
    player.touches.down(event.pointerId, ...placeOf(event));
    event.preventDefault();
  });
  screen.addEventListener('pointermove', (event) => {
    if (!live()) return;
    // A mouse steers without a button, as a finger would by resting on the glass.
    if (event.pointerType === 'mouse' && event.buttons === 0) {
      if (player.touches.drags(...placeOf(event))) { player.touches.down(-1, ...placeOf(event)); player.touches.up(-1); }
    } else {
      player.touches.move(event.pointerId, ...placeOf(event));
    }
  });
  screen.addEventListener('pointerup', (event) => player.touches?.up(event.pointerId));
  screen.addEventListener('pointercancel', (event) => player.touches?.cancel(event.pointerId));
  let hand = 0.5;
  window.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' || event.key === 'p') { if (paused) go(); else pause(); return; }
    if (!live()) return;
    const side = event.key === 'ArrowLeft' ? -0.08 : event.key === 'ArrowRight' ? 0.08 : 0;
    if (side === 0 && event.key !== ' ' && event.key !== 'ArrowUp') return;
    hand = Math.min(0.97, Math.max(0.03, hand + side));
    player.touches.down(-2, player.screen.x * hand, player.screen.y * 0.7);
    player.touches.up(-2);
    event.preventDefault();
  });

  // How long the script takes for a frame: a test reads it.
  $stage.frames = [];
  const frame = (now) => {
    requestAnimationFrame(frame);
    if (playing === null || paused) return;
    const began = performance.now();
    player.frame(Math.min((now - before) / 1000, 0.25));
    before = now;
    pen.draw(player.draw(), ratio);
    const head = player.head;
    find('score').textContent = [`${head.score}`, head.status].filter((part) => part).join(' · ');
    find('way').style.width = `${head.progress * 100}%`;
    if ($stage.frames.length < 5000) $stage.frames.push(performance.now() - began);
    if (player.ended !== null && document.body.dataset.state === 'playing') over();
  };
  $stage.player = player;
  requestAnimationFrame(frame);
  list();
  tell({ kind: 'ready' });
};
