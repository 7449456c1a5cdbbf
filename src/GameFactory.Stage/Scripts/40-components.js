// Flame's components. A component is loaded, then mounted, at the beginning of the first update after it was added; children are drawn in the
// order of their priority, and in the order of their adding where it is equal.
class Component extends $.Object {
  $children = [];
  $parent = null;
  $priority = 0;
  $state = 'new';
  $new({ priority, children, key } = {}) {
    this.$priority = priority ?? 0;
    this.key = key ?? null;
    if (children) this.addAll(children);
    return this;
  }
  get parent() { return this.$parent; }
  set parent(to) { if (to === null) this.removeFromParent(); else { this.$parent?.remove(this); to.add(this); } }
  get children() { return this.$children; }
  get priority() { return this.$priority; }
  set priority(n) { if (n !== this.$priority) { this.$priority = n; this.$parent?.$sort(); } }
  get isLoaded() { return this.$state === 'loaded' || this.$state === 'mounted'; }
  get isMounted() { return this.$state === 'mounted'; }
  get isRemoved() { return this.$state === 'removed'; }
  findGame() { return this.$parent === null ? null : this.$parent.findGame(); }
  add(child) {
    if (child.$parent !== null) child.$parent.remove(child);
    child.$parent = this;
    (this.$waiting ??= []).push(child);
    return child.$loading ?? null;
  }
  addAll(children) { for (const child of children) this.add(child); return null; }
  remove(child) {
    if (child.$parent !== this) throw $.StateError.$make('the component to remove is not a child of this one');
    this.$waiting = this.$waiting?.filter((one) => one !== child);
    const at = this.$children.indexOf(child);
    if (at >= 0) this.$children.splice(at, 1);
    child.$leave();
    child.$parent = null;
  }
  removeAll(children) { for (const child of [...children]) this.remove(child); }
  removeWhere(test) { this.removeAll(this.$children.filter((child) => test(child))); }
  removeFromParent() { this.$parent?.remove(this); }
  onLoad() { return null; }
  onMount() {}
  onRemove() {}
  onGameResize(size) { for (const child of this.$children) child.onGameResize(size); }
  onParentResize() {}
  update(dt) {}
  render(canvas) {}
  updateTree(dt) { this.update(dt); for (const child of [...this.$children]) child.updateTree(dt); }
  renderTree(canvas) { this.render(canvas); for (const child of this.$children) child.renderTree(canvas); }
  containsLocalPoint(point) { return false; }
  // A point of the parent as one of this component; null where it is not seen.
  $toLocal(point) { return point; }
  // Every component under a point, the uppermost first, each with the point as it sees it.
  $under(point, found = []) {
    const local = this.$toLocal(point);
    if (local === null) return found;
    for (let i = this.$children.length - 1; i >= 0; i--) this.$children[i].$under(local, found);
    if (this.containsLocalPoint(local)) found.push([this, local]);
    return found;
  }
  $sort() { this.$children = this.$children.map((child, i) => [child, i]).sort((a, b) => a[0].priority - b[0].priority || a[1] - b[1]).map(([child]) => child); }
  // Loads and mounts what waits below; one that is still loading is asked again at the next update.
  $settle() {
    const waiting = this.$waiting;
    if (waiting?.length > 0) {
      this.$waiting = [];
      for (const child of waiting) {
        if (child.$state === 'new' || child.$state === 'removed') child.$load();
        if (child.$state === 'failed') throw child.$failure;
        if (child.$state !== 'loaded') { this.$waiting.push(child); continue; }
        child.$state = 'mounted';
        this.$children.push(child);
        const game = this.findGame();
        if (game?.$size) child.onGameResize(game.$size);
        child.onMount();
      }
      this.$sort();
    }
    for (const child of [...this.$children]) child.$settle();
  }
  $load() {
    this.$state = 'loading';
    const loading = this.onLoad();
    if (loading instanceof Promise) {
      this.$loading = loading;
      loading.then(() => { this.$state = 'loaded'; }, (error) => { this.$state = 'failed'; this.$failure = error; });
    } else {
      this.$state = 'loaded';
    }
  }
  $leave() {
    for (const child of this.$children) child.$leave();
    if (this.$state === 'mounted') this.onRemove();
    this.$state = 'removed';
  }
}
$.classes(Component);

class PositionComponent extends Component {
  $new({ position, size, scale, angle, anchor, priority, children, key } = {}) {
    this.$position = Vector2.$make(position?.x ?? 0, position?.y ?? 0);
    this.$size = Vector2.$make(size?.x ?? 0, size?.y ?? 0);
    this.$scale = Vector2.$make(scale?.x ?? 1, scale?.y ?? 1);
    this.$angle = angle ?? 0;
    this.$anchor = anchor ?? Anchor.topLeft;
    return super.$new({ priority, children, key });
  }
  get position() { return this.$position; }
  set position(v) { this.$position.setFrom(v); }
  get size() { return this.$size; }
  set size(v) { this.$size.setFrom(v); }
  get scale() { return this.$scale; }
  set scale(v) { this.$scale.setFrom(v); }
  get angle() { return this.$angle; }
  set angle(n) { this.$angle = n; }
  get anchor() { return this.$anchor; }
  set anchor(a) { this.$anchor = a; }
  get x() { return this.$position.x; }
  set x(n) { this.$position.x = n; }
  get y() { return this.$position.y; }
  set y(n) { this.$position.y = n; }
  get width() { return this.$size.x; }
  set width(n) { this.$size.x = n; }
  get height() { return this.$size.y; }
  set height(n) { this.$size.y = n; }
  get center() { return this.#toParent(this.$size.x / 2, this.$size.y / 2); }
  get topLeftPosition() { return this.#toParent(0, 0); }
  toRect() {
    const at = this.topLeftPosition;
    return Rect.$make_fromLTWH(at.x, at.y, this.$size.x * this.$scale.x, this.$size.y * this.$scale.y);
  }
  #toParent(x, y) {
    const [dx, dy] = [(x - this.$anchor.x * this.$size.x) * this.$scale.x, (y - this.$anchor.y * this.$size.y) * this.$scale.y];
    const [c, s] = [Math.cos(this.$angle), Math.sin(this.$angle)];
    return Vector2.$make(this.$position.x + dx * c - dy * s, this.$position.y + dx * s + dy * c);
  }
  $toLocal(point) {
    const [dx, dy] = [point.x - this.$position.x, point.y - this.$position.y];
    const [c, s] = [Math.cos(this.$angle), Math.sin(this.$angle)];
    if (this.$scale.x === 0 || this.$scale.y === 0) return null;
    return Vector2.$make(
      (dx * c + dy * s) / this.$scale.x + this.$anchor.x * this.$size.x, (dy * c - dx * s) / this.$scale.y + this.$anchor.y * this.$size.y);
  }
  containsLocalPoint(p) { return p.x >= 0 && p.y >= 0 && p.x < this.$size.x && p.y < this.$size.y; }
  renderTree(canvas) {
    canvas.save();
    canvas.translate(this.$position.x, this.$position.y);
    if (this.$angle !== 0) canvas.rotate(this.$angle);
    if (this.$scale.x !== 1 || this.$scale.y !== 1) canvas.scale(this.$scale.x, this.$scale.y);
    canvas.translate(-this.$anchor.x * this.$size.x, -this.$anchor.y * this.$size.y);
    super.renderTree(canvas);
    canvas.restore();
  }
}
$.classes(PositionComponent);

class World extends Component {
  containsLocalPoint() { return true; }
}
$.classes(World);

const HasGameReference = $.mixin('HasGameReference', ($Base) => class extends $Base {
  get game() { return this.$game ?? this.findGame(); }
  set game(g) { this.$game = g; }
});

class Sprite extends $.Object {
  $new(image, { srcPosition, srcSize } = {}) {
    this.image = image;
    this.$from = Rect.$make_fromLTWH(srcPosition?.x ?? 0, srcPosition?.y ?? 0, srcSize?.x ?? image.width, srcSize?.y ?? image.height);
    this.paint = Paint.$make();
    return this;
  }
  static async load(file) { return Sprite.$make($stage.image(file)); }
  get src() { return this.$from; }
  get srcSize() { return Vector2.$make(this.$from.width, this.$from.height); }
  get originalSize() { return this.srcSize; }
  renderRect(canvas, rect, { overridePaint } = {}) { canvas.drawImageRect(this.image, this.$from, rect, overridePaint ?? this.paint); }
  render(canvas, { position, size, anchor, overridePaint } = {}) {
    const [w, h] = [size?.x ?? this.$from.width, size?.y ?? this.$from.height];
    const [x, y] = [(position?.x ?? 0) - (anchor?.x ?? 0) * w, (position?.y ?? 0) - (anchor?.y ?? 0) * h];
    this.renderRect(canvas, Rect.$make_fromLTWH(x, y, w, h), { overridePaint });
  }
}
$.classes(Sprite);
