// vector_math's Vector2 and Flame's Anchor.
class Vector2 extends $.Object {
  $new(x, y) { this.$set(x, y); return this; }
  $new_zero() { return this.$new(0, 0); }
  $new_all(n) { return this.$new(n, n); }
  $new_copy(o) { return this.$new(o.x, o.y); }
  $x = 0;
  $y = 0;
  get x() { return this.$x; }
  set x(n) { this.$set(n, this.$y); }
  get y() { return this.$y; }
  set y(n) { this.$set(this.$x, n); }
  // The one place where a vector changes; those of a component tell it.
  $set(x, y) { this.$x = x; this.$y = y; }
  setValues(x, y) { this.$set(x, y); }
  setFrom(o) { this.$set(o.x, o.y); }
  setZero() { this.$set(0, 0); }
  setAll(n) { this.$set(n, n); }
  add(o) { this.$set(this.$x + o.x, this.$y + o.y); }
  sub(o) { this.$set(this.$x - o.x, this.$y - o.y); }
  multiply(o) { this.$set(this.$x * o.x, this.$y * o.y); }
  divide(o) { this.$set(this.$x / o.x, this.$y / o.y); }
  scale(n) { this.$set(this.$x * n, this.$y * n); }
  negate() { this.$set(-this.$x, -this.$y); }
  normalize() { const n = this.length; if (n > 0) this.scale(1 / n); return n; }
  normalized() { const v = this.clone(); v.normalize(); return v; }
  clone() { return Vector2.$make(this.$x, this.$y); }
  scaled(n) { return this.$mul(n); }
  dot(o) { return this.$x * o.x + this.$y * o.y; }
  distanceTo(o) { return Math.hypot(this.$x - o.x, this.$y - o.y); }
  get length() { return Math.hypot(this.$x, this.$y); }
  get length2() { return this.$x * this.$x + this.$y * this.$y; }
  isZero() { return this.$x === 0 && this.$y === 0; }
  toOffset() { return Offset.$make(this.$x, this.$y); }
  toSize() { return Size.$make(this.$x, this.$y); }
  toRect() { return Rect.$make_fromLTWH(0, 0, this.$x, this.$y); }
  $add(o) { return Vector2.$make(this.$x + o.x, this.$y + o.y); }
  $sub(o) { return Vector2.$make(this.$x - o.x, this.$y - o.y); }
  $mul(n) { return Vector2.$make(this.$x * n, this.$y * n); }
  $div(n) { return Vector2.$make(this.$x / n, this.$y / n); }
  $neg() { return Vector2.$make(-this.$x, -this.$y); }
  $get(i) { return i === 0 ? this.$x : this.$y; }
  $eq(o) { return o instanceof Vector2 && o.x === this.$x && o.y === this.$y; }
  get hashCode() { return $.Object.hash(this.$x, this.$y); }
  toString() { return `[${this.$x},${this.$y}]`; }
}
$.classes(Vector2);

class Anchor extends $.Object {
  $new(x, y) { this.x = x; this.y = y; return this; }
  toVector2() { return Vector2.$make(this.x, this.y); }
  $eq(o) { return o instanceof Anchor && o.x === this.x && o.y === this.y; }
  get hashCode() { return $.Object.hash(this.x, this.y); }
}
$.classes(Anchor);
['top', 'center', 'bottom'].forEach((row, y) => ['Left', 'Center', 'Right'].forEach((column, x) => {
  Anchor[row === 'center' && column === 'Center' ? 'center' : row + column] = Anchor.$make(x / 2, y / 2);
}));
