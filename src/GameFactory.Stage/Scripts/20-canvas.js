// dart:ui's canvas: it writes down what is drawn, a host reads it (BrowserPen in the page, Skia in the factory).
class PaintingStyle extends $.Enum {}
$.enumOf(PaintingStyle, ['fill', 'stroke']);
class StrokeCap extends $.Enum {}
$.enumOf(StrokeCap, ['butt', 'round', 'square']);
class StrokeJoin extends $.Enum {}
$.enumOf(StrokeJoin, ['miter', 'round', 'bevel']);
class FilterQuality extends $.Enum {}
$.enumOf(FilterQuality, ['none', 'low', 'medium', 'high']);
class PathFillType extends $.Enum {}
$.enumOf(PathFillType, ['nonZero', 'evenOdd']);
class BlendMode extends $.Enum {}
$.enumOf(BlendMode, [
  'clear', 'src', 'dst', 'srcOver', 'dstOver', 'srcIn', 'dstIn', 'srcOut', 'dstOut', 'srcATop', 'dstATop', 'xor', 'plus', 'modulate', 'screen',
  'overlay', 'darken', 'lighten', 'colorDodge', 'colorBurn', 'hardLight', 'softLight', 'difference', 'exclusion', 'multiply', 'hue', 'saturation',
  'color', 'luminosity',
]);

class ColorFilter extends $.Object {
  $new_mode(color, mode) { this.$color = color; this.$mode = mode; return this; }
}
$.classes(ColorFilter);

const black = Color.$make(0xff000000);

class Paint extends $.Object {
  color = black;
  style = PaintingStyle.fill;
  strokeWidth = 0;
  strokeCap = StrokeCap.butt;
  strokeJoin = StrokeJoin.miter;
  blendMode = BlendMode.srcOver;
  colorFilter = null;
  isAntiAlias = true;
  filterQuality = FilterQuality.low;
  $new_from(other) { return Object.assign(this, other); }
}
$.classes(Paint);

// Marks of a path: 0 move, 1 line, 2 quadratic, 3 cubic, 4 close, each followed by its numbers.
class Path extends $.Object {
  $marks = [];
  fillType = PathFillType.nonZero;
  $at = [0, 0];
  #add(mark, ...numbers) {
    this.$marks.push(mark, ...numbers);
    if (numbers.length > 0) this.$at = numbers.slice(-2);
  }
  moveTo(x, y) { this.#add(0, x, y); }
  lineTo(x, y) { this.#add(1, x, y); }
  relativeMoveTo(x, y) { this.moveTo(this.$at[0] + x, this.$at[1] + y); }
  relativeLineTo(x, y) { this.lineTo(this.$at[0] + x, this.$at[1] + y); }
  quadraticBezierTo(x1, y1, x, y) { this.#add(2, x1, y1, x, y); }
  cubicTo(x1, y1, x2, y2, x, y) { this.#add(3, x1, y1, x2, y2, x, y); }
  close() { this.#add(4); }
  reset() { this.$marks = []; }
  addRect(r) { this.moveTo(r.left, r.top); this.lineTo(r.right, r.top); this.lineTo(r.right, r.bottom); this.lineTo(r.left, r.bottom); this.close(); }
  addPolygon(points, close) {
    points.forEach((p, i) => (i === 0 ? this.moveTo(p.dx, p.dy) : this.lineTo(p.dx, p.dy)));
    if (close) this.close();
  }
  addOval(r) { this.$arc(r, 0, 2 * Math.PI, true); this.close(); }
  addArc(r, start, sweep) { this.$arc(r, start, sweep, true); }
  arcTo(r, start, sweep, force) { this.$arc(r, start, sweep, force || this.$marks.length === 0); }
  addRRect(r) {
    const [x, y] = [Math.min(r.$x, r.width / 2), Math.min(r.$y, r.height / 2)];
    const box = (left, top) => Rect.$make_fromLTWH(left, top, 2 * x, 2 * y);
    this.$arc(box(r.left, r.top), Math.PI, Math.PI / 2, true);
    this.$arc(box(r.right - 2 * x, r.top), -Math.PI / 2, Math.PI / 2, false);
    this.$arc(box(r.right - 2 * x, r.bottom - 2 * y), 0, Math.PI / 2, false);
    this.$arc(box(r.left, r.bottom - 2 * y), Math.PI / 2, Math.PI / 2, false);
    this.close();
  }
  // Cubics of at most an eighth of a turn; the distance of their handles is 4/3 tan(angle/4).
  $arc(r, start, sweep, moves) {
    const [cx, cy, rx, ry] = [(r.left + r.right) / 2, (r.top + r.bottom) / 2, (r.right - r.left) / 2, (r.bottom - r.top) / 2];
    const parts = Math.max(1, Math.ceil(Math.abs(sweep) / (Math.PI / 4)));
    const step = sweep / parts;
    const reach = (4 / 3) * Math.tan(step / 4);
    const [x0, y0] = [cx + rx * Math.cos(start), cy + ry * Math.sin(start)];
    if (moves) this.moveTo(x0, y0); else this.lineTo(x0, y0);
    for (let i = 0; i < parts; i++) {
      const [a, b] = [start + i * step, start + (i + 1) * step];
      this.cubicTo(
        cx + rx * (Math.cos(a) - reach * Math.sin(a)), cy + ry * (Math.sin(a) + reach * Math.cos(a)),
        cx + rx * (Math.cos(b) + reach * Math.sin(b)), cy + ry * (Math.sin(b) - reach * Math.cos(b)),
        cx + rx * Math.cos(b), cy + ry * Math.sin(b));
    }
  }
}
$.classes(Path);

class Image extends $.Object {
  // Made by the host: its number there, and its size.
  $of(id, width, height) { Object.assign(this, { $id: id, width, height }); return this; }
  dispose() {}
}
$.classes(Image);

// What the host draws, in order: arrays of an operation's name, its numbers and, if it paints, the paint.
class Canvas extends $.Object {
  $ops = [];
  $depth = 0;
  $new() { return this; }
  #put(...op) { this.$ops.push(op); }
  save() { this.$depth++; this.#put('save'); }
  saveLayer(bounds, paint) { this.$depth++; this.#put('layer', paint.color.opacity); }
  restore() { if (this.$depth > 0) { this.$depth--; this.#put('restore'); } }
  getSaveCount() { return this.$depth + 1; }
  translate(x, y) { this.#put('translate', x, y); }
  scale(x, y) { this.#put('scale', x, y ?? x); }
  rotate(angle) { this.#put('rotate', angle); }
  clipRect(r) { this.#put('clip', r.left, r.top, r.right, r.bottom); }
  drawRect(r, paint) { this.#put('rect', r.left, r.top, r.right, r.bottom, this.#paint(paint)); }
  drawRRect(r, paint) { this.#put('rrect', r.left, r.top, r.right, r.bottom, r.$x, r.$y, this.#paint(paint)); }
  drawOval(r, paint) { this.#put('oval', r.left, r.top, r.right, r.bottom, this.#paint(paint)); }
  drawCircle(c, radius, paint) { this.#put('oval', c.dx - radius, c.dy - radius, c.dx + radius, c.dy + radius, this.#paint(paint)); }
  drawLine(a, b, paint) { this.#put('line', a.dx, a.dy, b.dx, b.dy, this.#paint(paint)); }
  drawArc(r, start, sweep, useCenter, paint) {
    const path = Path.$make();
    if (useCenter) path.moveTo((r.left + r.right) / 2, (r.top + r.bottom) / 2);
    path.$arc(r, start, sweep, !useCenter);
    if (useCenter) path.close();
    this.drawPath(path, paint);
  }
  drawPath(path, paint) { this.#put('path', path.$marks.slice(), path.fillType === PathFillType.evenOdd, this.#paint(paint)); }
  drawImage(image, at, paint) {
    this.drawImageRect(image, Rect.$make_fromLTWH(0, 0, image.width, image.height), Rect.$make_fromLTWH(at.dx, at.dy, image.width, image.height), paint);
  }
  drawImageRect(image, from, to, paint) {
    this.#put('image', image.$id, from.left, from.top, from.width, from.height, to.left, to.top, to.width, to.height, this.#paint(paint));
  }
  drawColor(color, mode) { this.#put('color', color.value, mode.name); }
  drawPaint(paint) { this.#put('color', paint.color.value, paint.blendMode.name); }
  #paint(p) {
    return {
      color: p.color.value, stroke: p.style === PaintingStyle.stroke, width: p.strokeWidth, cap: p.strokeCap.name, join: p.strokeJoin.name,
      blend: p.blendMode.name, tint: p.colorFilter === null ? null : p.colorFilter.$color.value,
    };
  }
}
$.classes(Canvas);

define(UI, {
  Offset, Size, Radius, Rect, RRect, Color, PaintingStyle, StrokeCap, StrokeJoin, FilterQuality, PathFillType, BlendMode, ColorFilter, Paint, Path, Image, Canvas,
});
