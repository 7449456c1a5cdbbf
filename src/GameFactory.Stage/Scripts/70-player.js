// Plays one game: the host sets $stage up, makes a Player, and then drives it with frames and touches.
globalThis.$stage = { images: new Map(), texts: {}, paths: [], store: new Map(), sound: null, stored: null, image: null };
$stage.image = (file) => {
  const image = $stage.images.get(file);
  if (image === undefined) throw $.Exception.$make(`there is no picture '${file}'`);
  return new Image().$of(image.id, image.width, image.height);
};

$stage.Player = class {
  #lib;
  #sound;
  #ended = null;

  constructor(pack, width, height) {
    this.#lib = (path) => $.lib.get(`package:${pack}/${path}`);
    this.screen = Vector2.$make(width, height);
  }

  // Makes what outlives a level; to be awaited once.
  async open() {
    const { openStore } = this.#lib('data/key_value_store.dart');
    const { Settings } = this.#lib('data/settings.dart');
    const { Sound } = this.#lib('services/sound.dart');
    this.settings = Settings.$make(await openStore());
    this.#sound = Sound.$make(this.settings, $.lib.get('package:flutter/services.dart').rootBundle);
    await this.#sound.load();
  }

  // Begins a level from the text of its file. The game is ready after some frames.
  start(text) {
    const level = this.#lib('rules/level_json.dart').levelFromJson($.lib.get('dart:convert').jsonDecode(text));
    const mechanic = this.#lib('game/mechanic_registry.dart').coreMechanics.$get(level.mechanic);
    if (mechanic === null) throw $.Exception.$make(`the game has no mechanic '${level.mechanic}'`);
    this.session = this.#lib('game/play_session.dart').PlaySession.$make(mechanic.rules(level));
    this.#ended = null;
    this.game = this.#lib('game/factory_game.dart').FactoryGame.$make({
      session: this.session, mechanic, sound: this.#sound, onOver: (state, progress) => { this.#ended = { won: state.phase === 1, score: state.score, progress }; },
    });
    this.touches = new Touches(this.game);
    this.game.onGameResize(this.screen);
    this.level = level;
  }

  get sound() { return this.#sound; }

  // What the level ended with: null while it is played.
  get ended() { return this.#ended; }

  get head() { const head = this.game.head.value; return { score: head.score, progress: head.progress, status: head.status }; }

  get stars() { return this.#ended?.won ? this.level.starsFor(this.#ended.score) : 0; }

  resize(width, height) { this.screen = Vector2.$make(width, height); this.game?.onGameResize(this.screen); }

  // Lets time pass.
  frame(seconds) { this.game.$frame(seconds); }

  // What is to be seen, as a list of operations.
  draw() {
    const canvas = Canvas.$make();
    canvas.drawColor(this.game.backgroundColor(), BlendMode.srcOver);
    if (this.game.isMounted) this.game.renderTree(canvas);
    return canvas.$ops;
  }
};
