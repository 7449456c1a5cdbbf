// Flame's game and camera.
class Viewfinder extends Component {
  $place = Vector2.$make(0, 0);
  $anchor = Anchor.center;
  $zoom = 1;
  get position() { return this.$place; }
  set position(v) { this.$place.setFrom(v); }
  get anchor() { return this.$anchor; }
  set anchor(a) { this.$anchor = a; }
  get zoom() { return this.$zoom; }
  set zoom(n) { this.$zoom = n; }
}
$.classes(Viewfinder);

// The whole screen; one with a fixed resolution is fitted into it, and what is left on two sides answers no touch.
class Viewport extends Component {
  $of(width, height) { this.$fixed = width === undefined ? null : [width, height]; return this.$new(); }
  $fit(screen) {
    const [w, h] = this.$fixed ?? [screen.x, screen.y];
    this.$scale = this.$fixed ? Math.min(screen.x / w, screen.y / h) : 1;
    this.$box = [(screen.x - w * this.$scale) / 2, (screen.y - h * this.$scale) / 2, w, h];
  }
  get position() { return Vector2.$make(this.$box?.[0] ?? 0, this.$box?.[1] ?? 0); }
  get size() { return Vector2.$make(this.$box?.[2] ?? 0, this.$box?.[3] ?? 0); }
  get virtualSize() { return this.size; }
  $toLocal(point) {
    const [left, top, w, h] = this.$box;
    const local = Vector2.$make((point.x - left) / this.$scale, (point.y - top) / this.$scale);
    return local.x >= 0 && local.y >= 0 && local.x < w && local.y < h ? local : null;
  }
}
$.classes(Viewport);

class CameraComponent extends Component {
  $new({ world, viewport, viewfinder, hudComponents } = {}) {
    this.world = world ?? null;
    this.viewport = viewport ?? new Viewport().$of();
    this.viewfinder = viewfinder ?? Viewfinder.$make();
    super.$new();
    this.addAll([this.viewport, this.viewfinder]);
    if (hudComponents) this.viewport.addAll(hudComponents);
    return this;
  }
  $new_withFixedResolution({ width, height, world, hudComponents }) {
    return this.$new({ world, hudComponents, viewport: new Viewport().$of(width, height) });
  }
  get visibleWorldRect() {
    const [, , w, h] = this.viewport.$box;
    const [f, zoom] = [this.viewfinder, this.viewfinder.zoom];
    return Rect.$make_fromLTWH(f.position.x - f.anchor.x * w / zoom, f.position.y - f.anchor.y * h / zoom, w / zoom, h / zoom);
  }
  onGameResize(size) { this.viewport.$fit(size); super.onGameResize(size); }
  renderTree(canvas) {
    if (!this.viewport.$box) return;
    const [left, top, w, h] = this.viewport.$box;
    canvas.save();
    canvas.translate(left, top);
    canvas.scale(this.viewport.$scale, this.viewport.$scale);
    canvas.clipRect(Rect.$make_fromLTWH(0, 0, w, h));
    canvas.save();
    const seen = this.visibleWorldRect;
    canvas.scale(this.viewfinder.zoom, this.viewfinder.zoom);
    canvas.translate(-seen.left, -seen.top);
    if (this.world?.isMounted) this.world.renderTree(canvas);
    canvas.restore();
    this.viewport.renderTree(canvas);
    canvas.restore();
  }
  // What lies on the viewport is above the world.
  $under(point, found = []) {
    const local = this.viewport.$box ? this.viewport.$toLocal(point) : null;
    if (local === null) return found;
    for (const child of [...this.viewport.children].reverse()) child.$under(local, found);
    const seen = this.visibleWorldRect;
    const zoom = this.viewfinder.zoom;
    this.world?.$under(Vector2.$make(local.x / zoom + seen.left, local.y / zoom + seen.top), found);
    return found;
  }
}
$.classes(CameraComponent);

class Overlays extends $.Object {
  $open = [];
  add(name) { if (this.$open.includes(name)) return false; this.$open.push(name); return true; }
  remove(name) { const was = this.$open.includes(name); this.$open = this.$open.filter((one) => one !== name); return was; }
  isActive(name) { return this.$open.includes(name); }
  get activeOverlays() { return this.$open; }
  clear() { this.$open = []; }
}
$.classes(Overlays);

class FlameGame extends Component {
  $new({ camera, world, children } = {}) {
    this.world = world ?? World.$make();
    this.camera = camera ?? CameraComponent.$make();
    this.camera.world ??= this.world;
    this.overlays = Overlays.$make();
    this.paused = false;
    super.$new({ children });
    this.addAll([this.camera, this.world]);
    return this;
  }
  get size() { return this.$size ?? Vector2.$make_zero(); }
  get canvasSize() { return this.size; }
  get hasLayout() { return this.$size !== undefined; }
  findGame() { return this; }
  backgroundColor() { return black; }
  pauseEngine() { this.paused = true; }
  resumeEngine() { this.paused = false; }
  update(dt) {}
  lifecycleStateChange(state) {}
  onGameResize(size) { this.$size = size.clone(); super.onGameResize(size); }
  containsLocalPoint() { return true; }
  // Like every component but the world: that is drawn by its cameras.
  renderTree(canvas) { this.render(canvas); for (const child of this.$children) if (!(child instanceof World)) child.renderTree(canvas); }
  $under(point, found = []) {
    for (const child of [...this.$children].reverse()) if (!(child instanceof World)) child.$under(point, found);
    found.push([this, point]);
    return found;
  }
  // Begins the game: false while it is still loading.
  $ready() {
    if (this.$state === 'new') this.$load();
    if (this.$state === 'failed') throw this.$failure;
    if (this.$state === 'loaded') { this.$state = 'mounted'; this.onMount(); }
    return this.$state === 'mounted';
  }
  $frame(dt) { if (!this.$ready()) return; this.$settle(); if (!this.paused) this.updateTree(dt); }
}
$.classes(FlameGame);
