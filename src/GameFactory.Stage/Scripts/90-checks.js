// Plays a game without a page, and says what is wrong with it: arrays of findings by the name of a check.
const mostFindings = 20;
const tickSeconds = 0.02;

$stage.Checks = class {
  #pack;
  #lib;
  #levels;
  constructor(pack, texts, images) {
    this.#pack = pack;
    this.#lib = (path) => $.lib.get(`package:${pack}/${path}`);
    $stage.texts = texts;
    $stage.paths = [...Object.keys(texts), ...Object.keys(images).map((file) => `assets/images/${file}`)];
    Object.entries(images).forEach(([file, [width, height]], id) => $stage.images.set(file, { id, width, height }));
    this.#levels = Object.keys(texts).filter((path) => /^assets\/levels\/level_\d+\.json$/.test(path)).sort();
  }

  // Every recorded run again, on the commit's own rules.
  golden(text) {
    const findings = [];
    const { levelFromJson } = this.#lib('rules/level_json.dart');
    const { hashState } = this.#lib('rules/play_state.dart');
    const { coreMechanics } = this.#lib('game/mechanic_registry.dart');
    for (const run of JSON.parse(text).runs) {
      if ($stage.texts[run.file] === undefined) { findings.push(`${run.file} is missing`); continue; }
      const level = levelFromJson($.lib.get('dart:convert').jsonDecode($stage.texts[run.file]));
      const rules = coreMechanics.$get(level.mechanic).rules(level);
      const inputs = new Map(run.inputs);
      let state = rules.start();
      for (let tick = 0; tick < Math.min(run.ticks, 60000) && state.phase === 0; tick++) state = rules.step(state, inputs.get(tick) ?? 0, 20);
      const end = [hashState(state), state.phase, state.score];
      if (end[0] !== run.hash || end[1] !== run.phase || end[2] !== run.score) {
        findings.push(`${run.file}: the ${run.purpose} run ends with hash ${end[0]}, phase ${end[1]}, ${end[2]} points instead of ${run.hash}, ${run.phase}, ${run.score}`);
      }
    }
    return findings.slice(0, mostFindings);
  }

  // Every level's solution by touches: on the first screen it is played to its end, on the others each touch is looked for.
  async won(sizes) {
    const findings = [];
    for (const path of this.#levels) {
      for (const [i, [width, height]] of sizes.entries()) {
        const where = `${path} at ${width}×${height}`;
        try {
          const player = await this.#begin(path, width, height);
          const places = this.#places(player, new Set(player.level.solution.flatMap(([, input]) => this.#parts(input))));
          const missing = player.level.solution.flatMap(([, input]) => this.#parts(input)).find((part) => !places.has(part));
          if (missing !== undefined) findings.push(`${where}: no touch gives the input ${missing} that the solution needs`);
          else if (i === 0) this.#playSolution(player, places, where, findings);
        } catch (error) {
          findings.push(`${where}: ${said(error)}`);
        }
        if (findings.length >= mostFindings) return findings;
      }
    }
    return findings;
  }

  // A minute of touches at random, with pauses and calls in between, on the first and the last level.
  async random(width, height, seed) {
    const findings = [];
    for (const path of [...new Set([this.#levels[0], this.#levels.at(-1)])]) {
      const random = $.Random.$make(seed);
      let second = 0;
      try {
        const player = await this.#begin(path, width, height);
        for (let frame = 0; frame < 3000; frame++) {
          second = frame / 50;
          const [id, x, y] = [random.nextInt(3), random.nextDouble() * width, random.nextDouble() * height];
          switch (random.nextInt(12)) {
            case 0: player.touches.down(id, x, y); break;
            case 1: case 2: player.touches.move(id, x, y); break;
            case 3: player.touches.up(id); break;
            case 4: if (random.nextInt(20) === 0) { player.touches.cancelAll(); player.game.pauseEngine(); player.frame(tickSeconds); player.game.resumeEngine(); } break;
            case 5: if (random.nextInt(40) === 0) player.resize(height, width), player.resize(width, height); break;
          }
          player.frame(tickSeconds);
          if (frame % 50 === 0) player.draw();
        }
      } catch (error) {
        findings.push(`${path} at ${width}×${height} after ${second.toFixed(1)} s of random touches: ${said(error)}`);
      }
    }
    return findings;
  }

  async #begin(path, width, height) {
    const player = new $stage.Player(this.#pack, width, height);
    await player.open();
    player.start($stage.texts[path]);
    for (let i = 0; i < 50 && !player.game.isMounted; i++) { player.frame(0); await null; }
    for (let i = 0; i < 10; i++) { player.frame(0); await null; }
    if (!player.game.isMounted) throw new Error('the level is still loading after a while');
    player.draw();
    return player;
  }

  // An input is an action and, on top of it, what modifiers are asked for.
  #parts(input) {
    const parts = [];
    for (const [value] of this.#asks()) if (input >= value) { parts.push(value); input -= value; }
    if (input !== 0) parts.push(input);
    return parts;
  }

  // What modifiers add to inputs, the greatest first: number and the session's method.
  #asks() {
    return Object.entries(this.#lib('rules/modifiers.dart')).filter(([name, value]) => /^input[A-Z]/.test(name) && typeof value === 'number')
      .map(([name, value]) => [value, name[5].toLowerCase() + name.slice(6)]).sort((a, b) => b[0] - a[0]);
  }

  // Where the screen is to be touched for each of the inputs: the session only writes down what it is told.
  #places(player, wanted) {
    const places = new Map();
    const { session } = player;
    let told = [];
    session.press = (input) => { told.push(input); };
    session.steer = (input) => { told.push(input); };
    for (const [value, method] of this.#asks()) session[method] = () => { told.push(value); };
    const probe = (x, y) => {
      told = [];
      player.touches.down(-9, x, y);
      player.touches.cancel(-9);
      for (const input of told) if (wanted.has(input) && !places.has(input)) places.set(input, [x, y]);
    };
    const { x: width, y: height } = player.screen;
    for (let x = 0.125; x < width && places.size < wanted.size; x += 0.25) probe(x, height / 2);
    for (let y = 5; y < height && places.size < wanted.size; y += 10) for (let x = 5; x < width; x += 10) probe(x, y);
    delete session.press;
    delete session.steer;
    for (const [, method] of this.#asks()) delete session[method];
    return places;
  }

  #playSolution(player, places, where, findings) {
    const inputs = new Map(player.level.solution);
    const last = player.level.solution.length === 0 ? 0 : player.level.solution.at(-1)[0];
    for (let tick = 0; tick <= last + 3000 && player.ended === null; tick++) {
      const before = player.session.state.tick;
      if (inputs.has(before)) {
        for (const part of this.#parts(inputs.get(before))) {
          player.touches.down(part, ...places.get(part));
          player.touches.up(part);
        }
      }
      player.frame(tickSeconds);
      if (tick % 50 === 0) player.draw();
    }
    if (player.ended === null) findings.push(`${where}: the touches of the solution do not end the level`);
    else if (!player.ended.won) findings.push(`${where}: the touches of the solution lose the level`);
    else player.draw();
  }
};

const said = (error) => String(error?.message ?? error?.toString?.() ?? error).slice(0, 300);

// What the host calls: the answer is text, so that nothing of the game's own is read outside.
$stage.runChecks = async (ask) => {
  const { package: pack, texts, images, golden, sizes, seed } = JSON.parse(ask);
  const checks = new $stage.Checks(pack, texts, images);
  const results = [];
  const run = async (name, act) => {
    let findings;
    try { findings = await act(); } catch (error) { findings = [said(error)]; }
    results.push({ name, findings });
  };
  if (golden !== null) await run('golden_runs', () => checks.golden(golden));
  await run('won_by_touches', () => checks.won(sizes));
  await run('random_touches', () => checks.random(...sizes[0], seed));
  return JSON.stringify(results);
};
